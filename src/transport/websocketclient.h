// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "core/result.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <optional>

class QWebSocket;

namespace signalbox {

struct WebSocketRequest
{
    QUrl url; //!< ws only to loopback, else wss; may hold a ticket: never logged
    HeaderList headers; //!< never logged
    std::chrono::milliseconds connectWithin{15'000};
    qint64 maxMessageBytes = 4 * 1024 * 1024;
    QString purpose; //!< "gateway of team": what the log says instead of the address
};

//! How a connection ended.
struct WebSocketEnd
{
    bool wasOpen = false;
    bool byUs = false; //!< close() was called before
    std::optional<int> code; //!< of the other side's close frame; absent: the connection just broke
    QString detail; //!< one line for the log, without the address
};

//! One outgoing WebSocket connection at a time. Text messages only; pings are answered by
//! themselves. Every open() ends with exactly one ended(), unless dropped by abandon() or the
//! destructor. Main thread.
class WebSocketClient : public QObject
{
    Q_OBJECT

public:
    explicit WebSocketClient(QObject *parent = nullptr);
    ~WebSocketClient() override;

    //! Errors: InvalidInput (address not allowed, a header that cannot be sent). Drops an earlier
    //! connection.
    [[nodiscard]] Result<void> open(const WebSocketRequest &request);
    [[nodiscard]] bool isOpen() const;
    //! False when the message could not be handed over.
    bool sendText(const QByteArray &text);
    void ping();
    //! The close handshake, for at most 3 s; the frame is written before this returns. Codes from
    //! 3000 on are the platform's own.
    void close(int code, const QString &reason = {});
    //! At once and without ended().
    void abandon();

Q_SIGNALS:
    void opened();
    void textReceived(const QByteArray &text);
    void lifeSeen(); //!< a message or an answer to a ping
    void ended(const signalbox::WebSocketEnd &end);

private:
    void onOpened();
    void endLater();
    void onDisconnected();
    void onDeadline();
    void finish(WebSocketEnd end);
    void release();

    QPointer<QWebSocket> m_socket;
    QTimer m_deadline; //!< to connect, then to close
    QString m_purpose;
    std::optional<QString> m_failure; //!< the network's, when it spoke first
    bool m_wasOpen = false;
    bool m_closing = false;
};

//! Absolute wss, or ws to a loopback name or address; no user information.
[[nodiscard]] bool isAllowedSocketAddress(const QUrl &url);

} // namespace signalbox
