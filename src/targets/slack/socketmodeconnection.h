// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/slack/envelopes.h"
#include "transport/websocketclient.h"

#include <QTimer>

namespace signalbox {

//! How long things may take; tests have less patience.
struct SocketModeTimes
{
    std::chrono::milliseconds connectWithin{15'000};
    std::chrono::milliseconds helloWithin{15'000};
    std::chrono::milliseconds pingEvery{20'000};
    std::chrono::milliseconds silentFor{
        60'000}; //!< nothing heard that long: the connection is dead
    std::chrono::milliseconds drain{5'000}; //!< an old connection stays, for what is on its way
    std::chrono::milliseconds firstPause{1'000};
    std::chrono::milliseconds longestPause{300'000};
    std::chrono::milliseconds stable{60'000}; //!< up that long: the next pause is short again
};

//! One connection of Socket Mode. There are two while one replaces the other. Owned by SocketMode.
class SocketModeConnection : public QObject
{
    Q_OBJECT

public:
    explicit SocketModeConnection(const SocketModeTimes &times, QObject *parent = nullptr);

    [[nodiscard]] Result<void> open(const QUrl &url, const QString &purpose);
    bool send(const QByteArray &text) { return m_socket.sendText(text); }
    void close();

Q_SIGNALS:
    void greeted(); //!< only now envelopes come
    void enveloped(const signalbox::SocketModeFrame &frame, const QByteArray &text);
    void disconnectAnnounced(const QString &reason);
    void ended(const QString &why); //!< not after close()

private:
    void take(const QByteArray &text);
    void end(const QString &why);

    const SocketModeTimes m_times;
    WebSocketClient m_socket;
    QTimer m_hello, m_ping, m_silence;
};

} // namespace signalbox
