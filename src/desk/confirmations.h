// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/understandingworker.h"

#include <QObject>
#include <QSet>

namespace signalbox {

class HttpClient;
struct HttpReply;

//! Fetches what a sender asks for to confirm a subscription: only for a verified delivery, and only
//! from a host its recipe names; which topics may ask its verification has settled. What came of it
//! is an event of the same subject. Each address is fetched once. Main thread; owned by the desk.
class Confirmations : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostUnderWay = 8;

    Confirmations(HttpClient &http, const Clock &clock, QObject *parent = nullptr);

    void confirm(const Event &event, const QString &url, const RecipePointer &recipe);

Q_SIGNALS:
    void ended(const signalbox::Event &event);

private:
    void finish(Event event, const QUrl &url, const Result<HttpReply> &reply);
    void end(Event event, Status status, const QString &message);

    HttpClient &m_http;
    const Clock &m_clock;
    QSet<QUrl> m_underWay;
};

//! Whether a recipe's `hosts` admit the address: exact names, or a pattern between slashes. https
//! only, plain http to this computer.
[[nodiscard]] bool admitsHost(const QStringList &hosts, const QUrl &url);

} // namespace signalbox
