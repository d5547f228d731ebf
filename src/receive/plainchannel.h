// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receive/channel.h"

#include <boost/asio/ip/tcp.hpp>

#include <memory>
#include <vector>

namespace signalbox {

//! One for all plain connections: reads happen only when bytes are there, so nobody keeps a buffer
//! of his own while waiting, and a thousand half-open connections cost next to nothing.
using ReadBuffer = std::vector<char>;

//! `buffer` outlives the channel.
[[nodiscard]] std::unique_ptr<Channel> makePlainChannel(boost::asio::ip::tcp::socket socket,
                                                        ReadBuffer &buffer);

//! Shared with the TLS channel: ends the sending side of a socket and throws away what comes.
void drainSocket(boost::asio::ip::tcp::socket &socket, qsizetype atMost, Channel::Drained done);
//! Numeric, without port and scope, an IPv4 address in its own form; empty when the socket is gone.
[[nodiscard]] QByteArray localAddressOf(const boost::asio::ip::tcp::socket &socket);

} // namespace signalbox
