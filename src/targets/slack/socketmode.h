// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/growingpause.h"
#include "targets/chatline.h"
#include "targets/slack/socketmodeconnection.h"

#include <QPointer>
#include <QTimer>

namespace signalbox {

struct HttpReply;

struct SocketModeSetup
{
    QString target;
    Secret appToken;
    QByteArray api; //!< base address
};

//! Slack's Socket Mode: commands, buttons and events without a public address. When Slack announces
//! that it will close a connection the next one is opened first, and the old one stays until what
//! is on its way is acknowledged.
class SocketMode final : public ChatLine
{
    Q_OBJECT

public:
    SocketMode(SocketModeSetup setup, HttpClient &http, const Clock &clock,
               SocketModeTimes times = {});
    ~SocketMode() override;

    void start() override;
    void stop() override;

private:
    void askAddress();
    void takeAddress(const Result<HttpReply> &reply);
    void openConnection(const QUrl &url);
    void onGreeted(SocketModeConnection *connection);
    void onAnnounced(SocketModeConnection *connection, const QString &reason);
    void onEnded(SocketModeConnection *connection, const QString &why);
    void onEnveloped(SocketModeConnection *connection, const SocketModeFrame &frame,
                     const QByteArray &text);
    void acknowledge(const QPointer<SocketModeConnection> &connection, const QByteArray &text);
    void retire(SocketModeConnection *connection);
    void wait(std::chrono::milliseconds pause, const QString &why);
    void stopFor(const QString &why);
    void dropAll();

    const SocketModeSetup m_setup;
    HttpClient &m_http;
    const Clock &m_clock;
    const SocketModeTimes m_times;
    GrowingPause m_pause;
    QTimer m_retry, m_stable;
    // All children of this object; one that was dropped deletes itself.
    QPointer<SocketModeConnection> m_current, m_next;
    QList<QPointer<SocketModeConnection>> m_leaving;
    SeenEnvelopes m_seen;
    int m_waiting = 0; //!< envelopes not yet acknowledged
    int m_round = 0; //!< answers of an earlier round are dropped
    bool m_asking = false;
    bool m_running = false;
};

//! The row for chatLineKinds().
[[nodiscard]] ChatLineKind socketModeKind();

} // namespace signalbox
