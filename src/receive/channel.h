// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace signalbox {

//! The two directions of one accepted connection, plain or TLS. Io thread only. Each call starts
//! one operation and reports once, later, never from inside the call; whoever is called back keeps
//! the channel alive until then. At most one read and one write at a time.
class Channel
{
public:
    using Opened = std::function<void(bool opened)>;
    //! Valid only during the call; empty: the peer ended its side or the connection broke.
    using Received = std::function<void(QByteArrayView bytes)>;
    using Written = std::function<void(bool written)>;
    using Drained = std::function<void()>;

    virtual ~Channel() = default;

    //! The TLS handshake; nothing on a plain connection.
    virtual void open(Opened done) = 0;
    virtual void read(qsizetype atMost, Received done) = 0;
    virtual void write(QByteArray bytes, Written done) = 0;
    //! Ends our side and throws away what still comes, up to a limit or until the peer closes:
    //! closing with unread bytes would reset the connection, and the peer would never see our last
    //! answer.
    virtual void drain(qsizetype atMost, Drained done) = 0;
    virtual void close() = 0;
    //! The address the peer dialled, without port.
    [[nodiscard]] virtual QByteArray localAddress() const = 0;
};

} // namespace signalbox
