// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <functional>

namespace signalbox {

//! One listening socket. Opened in the main thread before the io thread runs, then the io thread's.
class Door
{
public:
    enum class Side { Local, Tunnel };
    using Accepted =
        std::function<void(boost::system::error_code error, boost::asio::ip::tcp::socket socket)>;

    Door(boost::asio::io_context &context, Side side);

    //! Port 0: any; the one taken is returned. Errors: InvalidInput (no address, or not this
    //! machine's), Busy (taken), Refused (not permitted).
    [[nodiscard]] Result<quint16> open(const QString &address, quint16 port);
    //! The next connection; nothing is reported once the door is closed.
    void accept(Accepted done);
    void close();

    [[nodiscard]] bool isTunnel() const { return m_side == Side::Tunnel; }

private:
    boost::asio::ip::tcp::acceptor m_acceptor;
    Side m_side;
};

} // namespace signalbox
