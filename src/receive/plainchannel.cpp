// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/plainchannel.h"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::size_t drainStep = 4096;

class PlainChannel final : public Channel
{
public:
    PlainChannel(tcp::socket socket, ReadBuffer &buffer)
        : m_socket(std::move(socket)), m_buffer(buffer)
    {
        error_code ignored;
        m_socket.non_blocking(true, ignored);
    }

    void open(Opened done) override
    {
        asio::post(m_socket.get_executor(), [done = std::move(done)] { done(true); });
    }

    void read(qsizetype atMost, Received done) override
    {
        m_socket.async_wait(tcp::socket::wait_read,
                            [this, atMost, done = std::move(done)](error_code error) mutable {
                                error ? done({}) : readNow(atMost, std::move(done));
                            });
    }

    void write(QByteArray bytes, Written done) override
    {
        m_output = std::move(bytes);
        const auto whole =
            asio::buffer(m_output.constData(), static_cast<std::size_t>(m_output.size()));
        asio::async_write(m_socket, whole,
                          [this, done = std::move(done)](error_code error, std::size_t) {
                              m_output = QByteArray();
                              done(!error);
                          });
    }

    void drain(qsizetype atMost, Drained done) override
    {
        drainSocket(m_socket, atMost, std::move(done));
    }

    void close() override
    {
        error_code ignored;
        m_socket.close(ignored);
    }

    QByteArray localAddress() const override { return localAddressOf(m_socket); }

private:
    void readNow(qsizetype atMost, Received done)
    {
        error_code error;
        const auto room = std::min(static_cast<std::size_t>(atMost), m_buffer.size());
        const std::size_t got = m_socket.read_some(asio::buffer(m_buffer.data(), room), error);
        if (error == asio::error::would_block || error == asio::error::try_again)
            return read(atMost, std::move(done));
        done(error ? QByteArrayView()
                   : QByteArrayView(m_buffer.data(), static_cast<qsizetype>(got)));
    }

    tcp::socket m_socket;
    ReadBuffer &m_buffer;
    QByteArray m_output;
};

void discardMore(tcp::socket &socket, qsizetype left, Channel::Drained done)
{
    socket.async_wait(
        tcp::socket::wait_read, [&socket, left, done = std::move(done)](error_code error) mutable {
            std::array<char, drainStep> trash;
            qsizetype remaining = left;
            while (!error && remaining > 0)
                remaining -= static_cast<qsizetype>(socket.read_some(asio::buffer(trash), error));
            if (error == asio::error::would_block || error == asio::error::try_again)
                return discardMore(socket, remaining, std::move(done));
            done();
        });
}

} // namespace

std::unique_ptr<Channel> makePlainChannel(tcp::socket socket, ReadBuffer &buffer)
{
    return std::make_unique<PlainChannel>(std::move(socket), buffer);
}

void drainSocket(tcp::socket &socket, qsizetype atMost, Channel::Drained done)
{
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
    discardMore(socket, atMost, std::move(done));
}

QByteArray localAddressOf(const tcp::socket &socket)
{
    error_code error;
    const tcp::endpoint endpoint = socket.local_endpoint(error);
    if (error)
        return {};
    const asio::ip::address address = endpoint.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return QByteArray::fromStdString(
            asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string());
    const QByteArray text = QByteArray::fromStdString(address.to_string());
    const qsizetype scope = text.indexOf('%');
    return scope < 0 ? text : text.left(scope);
}

} // namespace signalbox
