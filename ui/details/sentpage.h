// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"
#include "ui/details/page.h"

class QHBoxLayout;

namespace signalbox {

//! One message on one line: how it stands, target, what happened, when.
class SentLine : public QWidget
{
    Q_OBJECT

public:
    SentLine(const SentRow &sent, Instant now, QWidget *parent = nullptr);
};

//! Where this subject's messages went, with what can be done about those that did not arrive.
class SentPage : public Page
{
    Q_OBJECT

public:
    explicit SentPage(const Clock &clock, QWidget *parent = nullptr);
    void showSent(const QList<SentRow> &sent);

Q_SIGNALS:
    void resendRequested(qint64 outboxId);
    void dropRequested(qint64 outboxId);
    void restartRequested(const QString &target);

private:
    void addMessage(const SentRow &sent, QVBoxLayout *layout);
    void addActs(const SentRow &sent, QHBoxLayout *acts);

    const Clock &m_clock;
};

} // namespace signalbox
