// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/rawclient.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace signalbox {

namespace {

using SteadyClock = std::chrono::steady_clock;

bool waitFor(int socket, short what, SteadyClock::time_point until)
{
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(until - SteadyClock::now()).count();
    pollfd entry{socket, what, 0};
    return ::poll(&entry, 1, static_cast<int>(qMax<qint64>(0, left))) > 0;
}

HeaderList fieldsOf(const QByteArray &head)
{
    HeaderList fields;
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            fields.append(HeaderField{line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return fields;
}

} // namespace

RawClient::RawClient(quint16 port, int receiveBuffer, const char *address)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    if (receiveBuffer > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in peer{};
    peer.sin_family = AF_INET;
    peer.sin_port = htons(port);
    ::inet_pton(AF_INET, address, &peer.sin_addr);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&peer), sizeof peer) != 0)
        close();
}

RawClient::~RawClient()
{
    close();
}

RawClient::RawClient(RawClient &&other) noexcept
    : m_socket(std::exchange(other.m_socket, -1)), m_received(std::move(other.m_received))
{
}

qsizetype RawClient::sendNow(QByteArrayView bytes)
{
    const auto sent =
        ::send(m_socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    return sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? 0 : qsizetype(sent);
}

bool RawClient::send(const QByteArray &bytes)
{
    const auto until = SteadyClock::now() + patience;
    qsizetype done = 0;
    while (done < bytes.size()) {
        const qsizetype sent = sendNow(QByteArrayView(bytes).sliced(done));
        if (sent < 0 || (sent == 0 && !waitFor(m_socket, POLLOUT, until)))
            return false;
        done += sent;
    }
    return true;
}

void RawClient::finishSending()
{
    ::shutdown(m_socket, SHUT_WR);
}

void RawClient::reset()
{
    const linger atOnce{1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    close();
}

void RawClient::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

RawClient::Arrival RawClient::receiveMore(SteadyClock::time_point until)
{
    if (!waitFor(m_socket, POLLIN, until))
        return Arrival::Nothing;
    std::array<char, 65536> bytes;
    const auto got = ::recv(m_socket, bytes.data(), bytes.size(), 0);
    m_wasReset = got < 0;
    if (got <= 0)
        return Arrival::End;
    m_received.append(bytes.data(), qsizetype(got));
    return Arrival::Bytes;
}

RawAnswer RawClient::readAnswer(bool toHead)
{
    const auto until = SteadyClock::now() + patience;
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (receiveMore(until) != Arrival::Bytes)
            return {};
    }
    RawAnswer answer;
    const QByteArray head = m_received.left(end);
    answer.status = head.mid(9, 3).toInt();
    answer.headers = fieldsOf(head);
    m_received.remove(0, end + 4);
    const qsizetype length =
        toHead ? 0 : headerValue(answer.headers, "Content-Length").value_or("0").toLongLong();
    while (m_received.size() < length) {
        if (receiveMore(until) != Arrival::Bytes)
            return {};
    }
    answer.body = m_received.left(length);
    m_received.remove(0, length);
    return answer;
}

std::optional<QByteArray> RawClient::readToEnd(std::chrono::milliseconds within)
{
    const auto until = SteadyClock::now() + within;
    for (;;) {
        switch (receiveMore(until)) {
        case Arrival::Bytes:
            break;
        case Arrival::End:
            return std::exchange(m_received, {});
        case Arrival::Nothing:
            return std::nullopt;
        }
    }
}

bool RawClient::staysSilent(std::chrono::milliseconds time)
{
    return m_received.isEmpty() && receiveMore(SteadyClock::now() + time) == Arrival::Nothing;
}

QList<int> statusesIn(const QByteArray &bytes)
{
    static constexpr char mark[] = "HTTP/1.1 ";
    QList<int> statuses;
    for (qsizetype i = bytes.indexOf(mark); i >= 0; i = bytes.indexOf(mark, i + 1))
        statuses.append(bytes.mid(i + qsizetype(sizeof mark) - 1, 3).toInt());
    return statuses;
}

} // namespace signalbox
