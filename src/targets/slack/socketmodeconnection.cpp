// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/slack/socketmodeconnection.h"

namespace signalbox {

namespace {
constexpr int slackGoodbye = 1000;
constexpr qint64 longestSlackFrame = 4 * 1024 * 1024;
} // namespace

SocketModeConnection::SocketModeConnection(const SocketModeTimes &times, QObject *parent)
    : QObject(parent), m_times(times)
{
    m_hello.setSingleShot(true);
    m_hello.setInterval(times.helloWithin);
    m_ping.setInterval(times.pingEvery);
    m_silence.setSingleShot(true);
    m_silence.setInterval(times.silentFor);
    connect(&m_socket, &WebSocketClient::opened, this, [this] {
        m_hello.start();
        m_ping.start();
        m_silence.start();
    });
    connect(&m_socket, &WebSocketClient::lifeSeen, &m_silence, qOverload<>(&QTimer::start));
    connect(&m_socket, &WebSocketClient::textReceived, this, &SocketModeConnection::take);
    connect(&m_socket, &WebSocketClient::ended, this, [this](const WebSocketEnd &how) {
        if (how.code)
            end(QStringLiteral("connection closed (%1)").arg(*how.code));
        else
            end(how.detail.isEmpty() ? QStringLiteral("connection lost") : how.detail);
    });
    connect(&m_hello, &QTimer::timeout, this,
            [this] { end(QStringLiteral("Slack does not answer")); });
    connect(&m_silence, &QTimer::timeout, this,
            [this] { end(QStringLiteral("Slack fell silent")); });
    connect(&m_ping, &QTimer::timeout, &m_socket, &WebSocketClient::ping);
}

Result<void> SocketModeConnection::open(const QUrl &url, const QString &purpose)
{
    WebSocketRequest request;
    request.url = url;
    request.connectWithin = m_times.connectWithin;
    request.maxMessageBytes = longestSlackFrame;
    request.purpose = purpose;
    return m_socket.open(request);
}

void SocketModeConnection::close()
{
    for (QTimer *timer : {&m_hello, &m_ping, &m_silence})
        timer->stop();
    m_socket.disconnect(this);
    m_socket.close(slackGoodbye);
}

void SocketModeConnection::take(const QByteArray &text)
{
    const SocketModeFrame frame = readSocketModeFrame(text);
    switch (frame.kind) {
    case SocketModeFrame::Kind::Hello:
        m_hello.stop();
        Q_EMIT greeted();
        return;
    case SocketModeFrame::Kind::Disconnect:
        Q_EMIT disconnectAnnounced(frame.reason);
        return;
    case SocketModeFrame::Kind::Envelope:
        Q_EMIT enveloped(frame, text);
        return;
    case SocketModeFrame::Kind::Other:
        return;
    }
}

void SocketModeConnection::end(const QString &why)
{
    close();
    Q_EMIT ended(why);
}

} // namespace signalbox
