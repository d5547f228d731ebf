// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/listener.h"

#include "receive/hostrules.h"
#include "receive/server.h"

namespace signalbox {

Listener::Listener(RequestHandler &handler, const Clock &clock, const Limits &limits)
    : m_handler(handler), m_clock(clock), m_limits(limits), m_hosts(std::make_unique<HostRules>())
{
}

Listener::~Listener()
{
    stop();
}

Result<void> Listener::start(const ListenerOptions &options)
{
    stop();
    setAllowedHosts(options.hosts);
    auto server = std::make_unique<Server>(m_handler, m_clock, m_limits, *m_hosts);
    Result<void> started = server->start(options);
    if (started)
        m_server = std::move(server);
    return started;
}

void Listener::stop()
{
    if (m_server)
        m_server->stop();
    m_server.reset();
}

bool Listener::isRunning() const
{
    return m_server != nullptr;
}

quint16 Listener::port() const
{
    return m_server ? m_server->port() : 0;
}

quint16 Listener::tunnelPort() const
{
    return m_server ? m_server->tunnelPort() : 0;
}

void Listener::setAllowedHosts(const QStringList &hosts)
{
    m_hosts->setAllowedHosts(hosts);
}

void Listener::setTunnelHost(const QString &host)
{
    m_hosts->setTunnelHost(host);
}

} // namespace signalbox
