// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receive/connection.h"

#include <memory>

namespace signalbox {

//! The running half of a Listener: two listening sockets, their connections, one thread. One object
//! for one start. Created, started and stopped in the main thread; everything else is the io
//! thread's.
class Listener::Server
{
public:
    Server(RequestHandler &handler, const Clock &clock, const Limits &limits,
           const HostRules &hosts);
    ~Server(); //!< stops

    [[nodiscard]] Result<void> start(const ListenerOptions &options);
    void stop();

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] quint16 tunnelPort() const;

private:
    class Loop; //!< what needs Asio
    std::unique_ptr<Loop> m_loop;
};

} // namespace signalbox
