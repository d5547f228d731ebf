// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/websocketclient.h"

#include "transport/httpclient.h"

#include <QLoggingCategory>
#include <QNetworkRequest>
#include <QWebSocket>

#include <algorithm>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(webSocketLog, "signalbox.transport.websocket", QtInfoMsg)

constexpr std::chrono::milliseconds closeWithin{3'000};
constexpr int normalClosure = 1000;
constexpr int noCloseFrame = 1006; // reserved for "none came" (RFC 6455, section 7.1.5)
constexpr qsizetype longestReason = 100;

struct SocketFailure
{
    QAbstractSocket::SocketError error;
    const char *words;
};

// Own words: QWebSocket's may hold the address.
constexpr SocketFailure socketFailures[] = {
    {QAbstractSocket::ConnectionRefusedError, "connection refused"},
    {QAbstractSocket::RemoteHostClosedError, "connection lost"},
    {QAbstractSocket::HostNotFoundError, "host not found"},
    {QAbstractSocket::SocketTimeoutError, "connection timed out"},
    {QAbstractSocket::NetworkError, "network unreachable"},
    {QAbstractSocket::SslHandshakeFailedError, "TLS handshake failed"},
    {QAbstractSocket::ProxyConnectionRefusedError, "proxy refused the connection"},
    {QAbstractSocket::ProxyNotFoundError, "proxy not found"},
    {QAbstractSocket::ProxyAuthenticationRequiredError, "proxy wants a login"},
};

QString failureWords(QAbstractSocket::SocketError error)
{
    for (const SocketFailure &row : socketFailures) {
        if (row.error == error)
            return QLatin1String(row.words);
    }
    return QStringLiteral("network error %1").arg(int(error));
}

// What the other side says goes into the log: one short line of plain characters.
QString plainReason(const QString &reason)
{
    QString plain = reason.left(longestReason);
    for (QChar &c : plain) {
        if (!c.isPrint())
            c = u' ';
    }
    return plain.simplified();
}

bool isSendable(const HeaderField &field)
{
    const auto plain = [](char c) { return c > 0x1f && c < 0x7f; };
    return !field.name.isEmpty() && !field.name.contains(':') && !field.name.contains(' ')
        && std::all_of(field.name.begin(), field.name.end(), plain)
        && std::all_of(field.value.begin(), field.value.end(), plain);
}

} // namespace

bool isAllowedSocketAddress(const QUrl &url)
{
    QUrl same = url;
    if (url.scheme() == QLatin1String("wss"))
        same.setScheme(QStringLiteral("https"));
    else if (url.scheme() == QLatin1String("ws"))
        same.setScheme(QStringLiteral("http"));
    else
        return false;
    return isAllowedAddress(same);
}

WebSocketClient::WebSocketClient(QObject *parent) : QObject(parent)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &WebSocketClient::onDeadline);
}

WebSocketClient::~WebSocketClient()
{
    release();
}

Result<void> WebSocketClient::open(const WebSocketRequest &request)
{
    abandon();
    if (!isAllowedSocketAddress(request.url))
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("address must be wss, or ws to this computer, without a login"));
    QNetworkRequest handshake(request.url);
    for (const HeaderField &field : request.headers) {
        if (!isSendable(field))
            return fail(ErrorKind::InvalidInput, QStringLiteral("a header field cannot be sent"));
        handshake.setRawHeader(field.name, field.value);
    }
    m_purpose = request.purpose;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(request.maxMessageBytes));
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(request.maxMessageBytes));
    connect(m_socket, &QWebSocket::connected, this, &WebSocketClient::onOpened);
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketClient::endLater);
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        Q_EMIT lifeSeen();
        Q_EMIT textReceived(text.toUtf8());
    });
    connect(m_socket, &QWebSocket::pong, this, &WebSocketClient::lifeSeen);
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [this](QAbstractSocket::SocketError error) {
                m_failure = failureWords(error);
                if (!m_wasOpen)
                    endLater();
            });
    m_deadline.start(request.connectWithin);
    m_socket->open(handshake);
    return {};
}

bool WebSocketClient::isOpen() const
{
    return m_socket && m_wasOpen && !m_closing;
}

bool WebSocketClient::sendText(const QByteArray &text)
{
    return isOpen() && m_socket->sendTextMessage(QString::fromUtf8(text)) > 0;
}

void WebSocketClient::ping()
{
    if (isOpen())
        m_socket->ping();
}

void WebSocketClient::close(int code, const QString &reason)
{
    if (!m_socket || m_closing)
        return;
    m_closing = true;
    m_deadline.start(closeWithin);
    if (m_wasOpen) {
        m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
        return;
    }
    m_failure = QStringLiteral("given up");
    endLater();
}

void WebSocketClient::abandon()
{
    release();
    m_deadline.stop();
    m_failure.reset();
    m_wasOpen = false;
    m_closing = false;
}

void WebSocketClient::onOpened()
{
    if (m_closing)
        return;
    m_wasOpen = true;
    m_failure.reset();
    m_deadline.stop();
    qCDebug(webSocketLog) << m_purpose << "connected";
    Q_EMIT opened();
}

// Queued: a refused connection is told as disconnected first and as an error then, and close() may
// end it before it returns.
void WebSocketClient::endLater()
{
    QMetaObject::invokeMethod(
        this,
        [this, socket = m_socket] {
            if (socket && socket == m_socket)
                onDisconnected();
        },
        Qt::QueuedConnection);
}

// Qt reports close code 1000 for a connection that just broke, too: then it has told an error
// first.
void WebSocketClient::onDisconnected()
{
    WebSocketEnd end;
    end.wasOpen = m_wasOpen;
    end.byUs = m_closing;
    const int code = m_socket->closeCode();
    if (m_wasOpen && !m_closing && code != noCloseFrame && !(code == normalClosure && m_failure)) {
        end.code = code;
        end.detail = plainReason(m_socket->closeReason());
    } else {
        end.detail =
            m_failure.value_or(m_wasOpen ? QString() : QStringLiteral("connection refused"));
    }
    finish(std::move(end));
}

void WebSocketClient::onDeadline()
{
    if (!m_socket)
        return;
    WebSocketEnd end;
    end.wasOpen = m_wasOpen;
    end.byUs = m_closing;
    end.detail = m_closing ? QStringLiteral("no answer to the close frame")
                           : QStringLiteral("no connection in time");
    finish(std::move(end));
}

void WebSocketClient::finish(WebSocketEnd end)
{
    qCDebug(webSocketLog) << m_purpose << "ended:" << end.code.value_or(0) << end.detail;
    abandon();
    Q_EMIT ended(end);
}

void WebSocketClient::release()
{
    if (!m_socket)
        return;
    QWebSocket *socket = m_socket;
    m_socket.clear();
    socket->disconnect(this);
    // An abort could overtake the close frame.
    if (!m_closing)
        socket->abort();
    // It may be the one that is calling.
    socket->deleteLater();
}

} // namespace signalbox
