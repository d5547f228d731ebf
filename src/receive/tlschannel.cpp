// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/tlschannel.h"

#include "receive/plainchannel.h"

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

#include <QFile>

#include <algorithm>
#include <array>

namespace signalbox {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

class TlsCredentials
{
public:
    asio::ssl::context context{asio::ssl::context::tls_server};
};

namespace {

constexpr std::size_t longestRecord = 16 * 1024;

//! Asio's ssl stream moves bytes between OpenSSL and the socket; all else is as on a plain
//! connection.
class TlsChannel final : public Channel
{
public:
    TlsChannel(tcp::socket socket, std::shared_ptr<TlsCredentials> credentials)
        : m_credentials(std::move(credentials)), m_stream(std::move(socket), m_credentials->context)
    {
    }

    void open(Opened done) override
    {
        m_stream.async_handshake(asio::ssl::stream_base::server,
                                 [done = std::move(done)](error_code error) { done(!error); });
    }

    void read(qsizetype atMost, Received done) override
    {
        m_reading = true;
        const auto room = std::min(static_cast<std::size_t>(atMost), m_input.size());
        m_stream.async_read_some(asio::buffer(m_input.data(), room),
                                 [this, done = std::move(done)](error_code error, std::size_t got) {
                                     m_reading = false;
                                     done(error ? QByteArrayView()
                                                : QByteArrayView(m_input.data(), qsizetype(got)));
                                 });
    }

    void write(QByteArray bytes, Written done) override
    {
        m_output = std::move(bytes);
        const auto whole =
            asio::buffer(m_output.constData(), static_cast<std::size_t>(m_output.size()));
        asio::async_write(m_stream, whole,
                          [this, done = std::move(done)](error_code error, std::size_t) {
                              m_output = QByteArray();
                              done(!error);
                          });
    }

    void drain(qsizetype atMost, Drained done) override
    {
        // OpenSSL cannot end a stream that is being read: then the peer misses the closing record
        // only.
        if (m_reading)
            return drainSocket(m_stream.next_layer(), atMost, std::move(done));
        m_stream.async_shutdown([this, atMost, done = std::move(done)](error_code) mutable {
            drainSocket(m_stream.next_layer(), atMost, std::move(done));
        });
    }

    void close() override
    {
        error_code ignored;
        m_stream.next_layer().close(ignored);
    }

    QByteArray localAddress() const override { return localAddressOf(m_stream.next_layer()); }

private:
    const std::shared_ptr<TlsCredentials> m_credentials;
    asio::ssl::stream<tcp::socket> m_stream;
    std::array<char, longestRecord> m_input;
    QByteArray m_output;
    bool m_reading = false;
};

tl::unexpected<Error> unusable(const QString &file, const error_code &error)
{
    return fail(ErrorKind::InvalidInput,
                QStringLiteral("%1: %2").arg(file, QString::fromStdString(error.message())));
}

} // namespace

Result<std::shared_ptr<TlsCredentials>> readTlsCredentials(const QString &certificateFile,
                                                           const QString &keyFile)
{
    auto credentials = std::make_shared<TlsCredentials>();
    asio::ssl::context &context = credentials->context;
    error_code error;
    context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2
                            | asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1
                            | asio::ssl::context::no_tlsv1_1 | SSL_OP_NO_RENEGOTIATION,
                        error);
    // Idle connections give their record buffers back.
    SSL_CTX_set_mode(context.native_handle(), SSL_MODE_RELEASE_BUFFERS);
    // OpenSSL would ask for a passphrase on the terminal.
    context.set_password_callback(
        [](std::size_t, asio::ssl::context::password_purpose) { return std::string(); }, error);
    context.use_certificate_chain_file(QFile::encodeName(certificateFile).toStdString(), error);
    if (error)
        return unusable(certificateFile, error);
    context.use_private_key_file(QFile::encodeName(keyFile).toStdString(), asio::ssl::context::pem,
                                 error);
    if (error)
        return unusable(keyFile, error);
    return credentials;
}

std::unique_ptr<Channel> makeTlsChannel(tcp::socket socket,
                                        std::shared_ptr<TlsCredentials> credentials)
{
    return std::make_unique<TlsChannel>(std::move(socket), std::move(credentials));
}

} // namespace signalbox
