// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/delivery.h"
#include "core/result.h"
#include "receive/limits.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace signalbox {

class HostRules;

//! What the listener is told to do; changed by stopping and starting it, `hosts` also while it
//! runs.
struct ListenerOptions
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 8642; //!< 0: any free port
    QString
        certificateFile; //!< PEM; with keyFile: TLS on the local socket (the tunnel's stays plain)
    QString keyFile;
    QStringList hosts; //!< further names allowed in Host, without port
};

//! What may come to a request target, asked once its header is complete and before the body is
//! read.
struct Route
{
    bool found = false; //!< false: 404
    qint64 maxBodyBytes = 1024 * 1024;
    std::chrono::milliseconds answerWithin{30'000}; //!< the sender's patience: 503 when it runs out
};

//! The status of an Answer that is none: the connection is closed without a word.
inline constexpr int closeWithoutAnswer = 0;

//! Answers one request. May be called from any thread, once; further calls and calls after the peer
//! left or the listener stopped do nothing. Dropping it without a call answers 503.
using Responder = std::function<void(Answer)>;

//! The owner's side. All three are called in the listener's thread and must not block.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;
    //! `path` without the query, as received.
    virtual Route route(const QByteArray &method, const QByteArray &path, bool throughTunnel) = 0;
    virtual void handle(Delivery delivery, Responder respond) = 0;
    //! A request was turned away for its Host: the window offers to allow it. Already rate-limited.
    virtual void hostRefused(const QByteArray &host, bool throughTunnel) = 0;
    //! Whether deliveries can be committed: what GET /health says.
    [[nodiscard]] virtual bool healthy() const = 0;
};

//! The embedded HTTP/1.1 server (RFC 9112): two sockets in one thread of its own, every limit and
//! deadline of receive/limits.h. Owned by desk; create, start and stop in the main thread.
class Listener
{
public:
    //! `limits` other than the defaults are for tests.
    Listener(RequestHandler &handler, const Clock &clock, const Limits &limits = Limits());
    ~Listener(); //!< stops

    //! Binds both sockets and starts the thread. Errors: InvalidInput (address, certificate), Busy
    //! (port taken), Refused (not permitted).
    [[nodiscard]] Result<void> start(const ListenerOptions &options);
    //! Stops accepting, waits for requests in flight (at most 3 s), closes, joins the thread.
    void stop();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] quint16 port() const; //!< the local socket's
    [[nodiscard]] quint16 tunnelPort() const; //!< on 127.0.0.1, only the tunnel is told
    //! Names allowed in Host on either socket beside the loopback names and the bound address. Any
    //! thread.
    void setAllowedHosts(const QStringList &hosts);
    void setTunnelHost(const QString &host);

private:
    class Server;

    RequestHandler &m_handler;
    const Clock &m_clock;
    const Limits m_limits;
    const std::unique_ptr<HostRules> m_hosts;
    std::unique_ptr<Server> m_server;
};

} // namespace signalbox
