// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/server.h"

#include "receive/door.h"
#include "receive/plainchannel.h"
#include "receive/tlschannel.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <thread>
#include <unordered_map>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace signalbox {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

//! As many connections as the process's descriptors allow, so that the store can still open its
//! files.
qsizetype mostConnections(const Limits &limits)
{
#ifdef Q_OS_UNIX
    rlimit descriptors{};
    if (::getrlimit(RLIMIT_NOFILE, &descriptors) == 0 && descriptors.rlim_cur != RLIM_INFINITY) {
        const auto all = static_cast<qsizetype>(descriptors.rlim_cur);
        return qBound(qsizetype(1), all - limits.sparedDescriptors, limits.connections);
    }
#endif
    return limits.connections;
}

} // namespace

class Listener::Server::Loop
{
public:
    Loop(RequestHandler &handler, const Clock &clock, const Limits &limits, const HostRules &hosts);

    [[nodiscard]] Result<void> start(const ListenerOptions &options);
    void stop();

    quint16 m_port = 0;
    quint16 m_tunnelPort = 0;

private:
    void accept(Door &door);
    void accepted(Door &door, const error_code &error, tcp::socket socket);
    void acceptLater(Door &door);
    void evictOne();
    void tick();
    void deliverAnswers();
    void beginStop();
    void connectionClosed(quint64 id);
    [[nodiscard]] std::vector<std::shared_ptr<Connection>> allConnections() const;

    const Limits m_limits;
    const qsizetype m_mostConnections;
    ConnectionSurroundings m_surroundings;
    ReadBuffer m_readBuffer;
    std::shared_ptr<TlsCredentials> m_credentials;
    asio::io_context m_context{1};
    asio::steady_timer m_ticker{m_context};
    asio::steady_timer m_patience{m_context}; //!< while stopping
    Door m_local{m_context, Door::Side::Local};
    Door m_tunnel{m_context, Door::Side::Tunnel};
    std::unordered_map<quint64, std::shared_ptr<Connection>> m_connections;
    quint64 m_lastId = 0;
    bool m_ticking = false;
    std::thread m_thread;
};

Listener::Server::Loop::Loop(RequestHandler &handler, const Clock &clock, const Limits &limits,
                             const HostRules &hosts)
    : m_limits(limits)
    , m_mostConnections(mostConnections(limits))
    , m_surroundings{handler,
                     clock,
                     m_limits,
                     Doorkeeper(handler, hosts, m_limits),
                     BodyBudget(limits),
                     std::make_shared<AnswerBox>(
                         [this] { asio::post(m_context, [this] { deliverAnswers(); }); }),
                     [this](quint64 id) { connectionClosed(id); },
                     false}
    , m_readBuffer(static_cast<std::size_t>(limits.readBytes))
{
}

Result<void> Listener::Server::Loop::start(const ListenerOptions &options)
{
    if (!options.certificateFile.isEmpty() || !options.keyFile.isEmpty()) {
        auto credentials = readTlsCredentials(options.certificateFile, options.keyFile);
        if (!credentials)
            return fail(credentials.error());
        m_credentials = *credentials;
    }
    const auto port = m_local.open(options.address, options.port);
    if (!port)
        return fail(port.error());
    const auto tunnelPort = m_tunnel.open(QStringLiteral("127.0.0.1"), 0);
    if (!tunnelPort)
        return fail(tunnelPort.error());
    m_port = *port;
    m_tunnelPort = *tunnelPort;
    accept(m_local);
    accept(m_tunnel);
    m_thread = std::thread([this] {
        const auto work = asio::make_work_guard(m_context);
        m_context.run();
    });
    return {};
}

void Listener::Server::Loop::accept(Door &door)
{
    door.accept([this, &door](error_code error, tcp::socket socket) {
        accepted(door, error, std::move(socket));
    });
}

void Listener::Server::Loop::accepted(Door &door, const error_code &error, tcp::socket socket)
{
    if (error) {
        // Out of descriptors or memory: make room, and do not spin.
        if (error != asio::error::connection_aborted)
            evictOne();
        return acceptLater(door);
    }
    if (static_cast<qsizetype>(m_connections.size()) >= m_mostConnections)
        evictOne();
    if (static_cast<qsizetype>(m_connections.size()) < m_mostConnections) {
        auto channel = m_credentials && !door.isTunnel()
            ? makeTlsChannel(std::move(socket), m_credentials)
            : makePlainChannel(std::move(socket), m_readBuffer);
        const quint64 id = ++m_lastId;
        auto connection =
            std::make_shared<Connection>(id, std::move(channel), door.isTunnel(), m_surroundings);
        m_connections.emplace(id, connection);
        connection->start();
        if (!m_ticking)
            tick();
    }
    accept(door);
}

void Listener::Server::Loop::acceptLater(Door &door)
{
    auto pause = std::make_shared<asio::steady_timer>(m_context, m_limits.tick);
    pause->async_wait([this, &door, pause](error_code error) {
        if (!error && !m_surroundings.stopping)
            accept(door);
    });
}

void Listener::Server::Loop::evictOne()
{
    std::shared_ptr<Connection> longest;
    for (const auto &[id, connection] : m_connections) {
        const auto since = connection->waitingSince();
        if (since && (!longest || *since < *longest->waitingSince()))
            longest = connection;
    }
    if (longest)
        longest->close();
}

// Runs only while there are connections: an idle program is not woken.
void Listener::Server::Loop::tick()
{
    m_ticking = !m_connections.empty();
    if (!m_ticking)
        return;
    m_ticker.expires_after(m_limits.tick);
    m_ticker.async_wait([this](error_code error) {
        if (error)
            return;
        const SteadyTime now = std::chrono::steady_clock::now();
        for (const auto &connection : allConnections())
            connection->checkDeadline(now);
        tick();
    });
}

void Listener::Server::Loop::deliverAnswers()
{
    for (auto &[ticket, answer] : m_surroundings.answers->take()) {
        const auto found = m_connections.find(ticket.connection);
        if (found == m_connections.end())
            continue;
        const std::shared_ptr<Connection> connection = found->second;
        connection->answer(ticket.request, answer);
    }
}

void Listener::Server::Loop::connectionClosed(quint64 id)
{
    m_connections.erase(id);
    if (m_surroundings.stopping && m_connections.empty())
        m_context.stop();
}

std::vector<std::shared_ptr<Connection>> Listener::Server::Loop::allConnections() const
{
    std::vector<std::shared_ptr<Connection>> all;
    all.reserve(m_connections.size());
    for (const auto &[id, connection] : m_connections)
        all.push_back(connection);
    return all;
}

void Listener::Server::Loop::beginStop()
{
    m_surroundings.stopping = true;
    m_local.close();
    m_tunnel.close();
    for (const auto &connection : allConnections())
        connection->stop();
    if (m_connections.empty())
        return m_context.stop();
    m_patience.expires_after(m_limits.stopTime);
    m_patience.async_wait([this](error_code) { m_context.stop(); });
}

void Listener::Server::Loop::stop()
{
    if (m_thread.joinable()) {
        asio::post(m_context, [this] { beginStop(); });
        m_thread.join();
    }
    m_surroundings.answers->close();
    for (const auto &connection : allConnections())
        connection->close();
}

Listener::Server::Server(RequestHandler &handler, const Clock &clock, const Limits &limits,
                         const HostRules &hosts)
    : m_loop(std::make_unique<Loop>(handler, clock, limits, hosts))
{
}

Listener::Server::~Server()
{
    stop();
}

Result<void> Listener::Server::start(const ListenerOptions &options)
{
    return m_loop->start(options);
}

void Listener::Server::stop()
{
    m_loop->stop();
}

quint16 Listener::Server::port() const
{
    return m_loop->m_port;
}

quint16 Listener::Server::tunnelPort() const
{
    return m_loop->m_tunnelPort;
}

} // namespace signalbox
