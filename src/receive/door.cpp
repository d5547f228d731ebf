// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/door.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#endif

namespace signalbox {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

//! Programs we start (tunnels, the shaping helper) must not inherit sockets: one that outlives us
//! would keep the port.
void keepFromChildren([[maybe_unused]] tcp::socket::native_handle_type handle)
{
#ifdef Q_OS_UNIX
    ::fcntl(handle, F_SETFD, FD_CLOEXEC);
#endif
}

tl::unexpected<Error> bindError(const QString &address, quint16 port, const error_code &error)
{
    ErrorKind kind = ErrorKind::InvalidInput; // an address that is not this machine's
    if (error == asio::error::address_in_use)
        kind = ErrorKind::Busy;
    else if (error == asio::error::access_denied)
        kind = ErrorKind::Refused;
    return fail(kind,
                QStringLiteral("%1 port %2: %3")
                    .arg(address)
                    .arg(port)
                    .arg(QString::fromStdString(error.message())));
}

} // namespace

Door::Door(asio::io_context &context, Side side) : m_acceptor(context), m_side(side) { }

Result<quint16> Door::open(const QString &address, quint16 port)
{
    error_code error;
    const bool named = address.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0;
    const auto numeric = asio::ip::make_address(named ? "127.0.0.1" : address.toStdString(), error);
    if (error)
        return fail(ErrorKind::InvalidInput, QStringLiteral("not an IP address: %1").arg(address));
    const tcp::endpoint endpoint(numeric, port);
    m_acceptor.open(endpoint.protocol(), error);
    if (error)
        return bindError(address, port, error);
    keepFromChildren(m_acceptor.native_handle());
#ifdef Q_OS_UNIX // elsewhere the option lets two programs share a port
    m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
#endif
    m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(tcp::acceptor::max_listen_connections, error);
    if (error)
        return bindError(address, port, error);
    return m_acceptor.local_endpoint(error).port();
}

void Door::accept(Accepted done)
{
    m_acceptor.async_accept([this, done = std::move(done)](error_code error, tcp::socket socket) {
        if (!m_acceptor.is_open())
            return;
        if (!error) {
            keepFromChildren(socket.native_handle());
            error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
        }
        done(error, std::move(socket));
    });
}

void Door::close()
{
    error_code ignored;
    m_acceptor.close(ignored);
}

} // namespace signalbox
