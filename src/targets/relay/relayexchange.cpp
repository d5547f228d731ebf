// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/relay/relayexchange.h"

#include "targets/relay/relayrequest.h"

#include <QSslSocket>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

// Bodies may be large and the other side slow.
constexpr std::chrono::milliseconds relayDeadline = 30s;
// How long an answer whose status we know may go on.
constexpr std::chrono::milliseconds patienceForBody = 2s;

// Own words: the socket's hold the host.
QString words(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QStringLiteral("connection refused");
    case QAbstractSocket::HostNotFoundError:
        return QStringLiteral("host not found");
    case QAbstractSocket::SslHandshakeFailedError:
        return QStringLiteral("TLS handshake failed");
    case QAbstractSocket::RemoteHostClosedError:
        return QStringLiteral("connection closed without an answer");
    default:
        return QStringLiteral("network error %1").arg(int(error));
    }
}

QByteArray hostField(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray targetOf(const QUrl &url)
{
    const QByteArray target =
        url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    return target.startsWith('/') ? target : '/' + target;
}

} // namespace

QFuture<Result<HttpReply>> relayTo(const Delivery &delivery, const QUrl &url, QObject *parent,
                                   const QByteArray &requestTarget)
{
    if (!isAllowedAddress(url))
        return QtFuture::makeReadyFuture(Result<HttpReply>(
            fail(ErrorKind::InvalidInput, QStringLiteral("only https, or http to this computer"))));
    auto header = relayHeader(delivery, requestTarget.isEmpty() ? targetOf(url) : requestTarget,
                              hostField(url));
    if (!header)
        return QtFuture::makeReadyFuture(Result<HttpReply>(fail(header.error())));
    auto *exchange =
        new RelayExchange(url, std::move(*header), delivery.body, relayDeadline, parent);
    return exchange->future();
}

RelayExchange::RelayExchange(const QUrl &url, QByteArray header, QByteArray body,
                             std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_header(std::move(header))
    , m_body(std::move(body))
    , m_limit(deadline)
    , m_answer(m_header.startsWith("HEAD "))
{
    m_promise.start();
    start(url);
}

RelayExchange::~RelayExchange()
{
    finish(fail(ErrorKind::Cancelled, QStringLiteral("given up")));
}

void RelayExchange::start(const QUrl &url)
{
    m_took.start();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &RelayExchange::expire);
    m_deadline.start(m_limit);

    const bool secure = url.scheme() == QLatin1String("https");
    auto *tls = secure ? new QSslSocket : nullptr;
    m_socket.reset(tls ? tls : new QTcpSocket);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &RelayExchange::read);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) { stop(words(error)); });
    connect(m_socket.get(), &QTcpSocket::disconnected, this,
            [this] { stop(words(QAbstractSocket::RemoteHostClosedError)); });
    const quint16 port = quint16(url.port(secure ? 443 : 80));
    if (tls) {
        connect(tls, &QSslSocket::encrypted, this, &RelayExchange::write);
        tls->connectToHostEncrypted(url.host(), port);
    } else {
        connect(m_socket.get(), &QTcpSocket::connected, this, &RelayExchange::write);
        m_socket->connectToHost(url.host(), port);
    }
}

void RelayExchange::write()
{
    if (m_written || m_finished)
        return;
    m_written = true;
    m_socket->write(m_header);
    m_socket->write(m_body);
    m_header.clear();
    m_body.clear();
}

void RelayExchange::read()
{
    if (m_finished)
        return;
    switch (m_answer.feed(m_socket->readAll())) {
    case RelayAnswer::State::Header:
        return;
    case RelayAnswer::State::Body:
        if (m_deadline.remainingTimeAsDuration() > patienceForBody)
            m_deadline.start(patienceForBody);
        return;
    case RelayAnswer::State::Done:
        finish(m_answer.reply());
        return;
    case RelayAnswer::State::Broken:
        finish(fail(ErrorKind::OutcomeUnknown, QStringLiteral("answer is not HTTP")));
        return;
    }
}

void RelayExchange::stop(const QString &reason)
{
    if (m_finished)
        return;
    if (m_socket->bytesAvailable() > 0)
        read();
    if (m_answer.hasStatus())
        finish(m_answer.reply());
    else
        finish(fail(m_written ? ErrorKind::OutcomeUnknown : ErrorKind::NotSent, reason));
}

void RelayExchange::expire()
{
    if (m_answer.hasStatus())
        finish(m_answer.reply());
    else if (m_written)
        finish(fail(ErrorKind::OutcomeUnknown,
                    QStringLiteral("no answer within %1 s").arg(double(m_limit.count()) / 1000)));
    else
        finish(
            fail(ErrorKind::Timeout,
                 QStringLiteral("no connection within %1 s").arg(double(m_limit.count()) / 1000)));
}

void RelayExchange::finish(Result<HttpReply> result)
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline.stop();
    m_socket->disconnect(this);
    // We may be inside one of its signals.
    m_socket.release()->deleteLater();
    if (result)
        result->took = std::chrono::milliseconds(m_took.elapsed());
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace signalbox
