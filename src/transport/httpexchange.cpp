// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpexchange.h"

#include "transport/onceonlybody.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(transportLog, "signalbox.transport", QtInfoMsg)

constexpr int firstServerError =
    100; // QNetworkReply: 1-99 network layer, 101-199 proxy, 201 on content

bool isNetworkLayerError(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::NoError && error < firstServerError;
}

// When a failure can happen.
enum class Stage {
    BeforeSending, // no connection yet: not sent, unless we know better
    AfterSending, // unknown even when we saw nothing taken: Qt may have tried twice
};

struct FailureRow
{
    QNetworkReply::NetworkError error;
    Stage stage;
    const char *words;
};

// Own words, since QNetworkReply::errorString() holds the address.
constexpr FailureRow failures[] = {
    {QNetworkReply::ConnectionRefusedError, Stage::BeforeSending, "connection refused"},
    {QNetworkReply::HostNotFoundError, Stage::BeforeSending, "host not found"},
    {QNetworkReply::SslHandshakeFailedError, Stage::BeforeSending, "TLS handshake failed"},
    {QNetworkReply::ProxyConnectionRefusedError, Stage::BeforeSending,
     "proxy refused the connection"},
    {QNetworkReply::ProxyNotFoundError, Stage::BeforeSending, "proxy not found"},
    {QNetworkReply::ProxyAuthenticationRequiredError, Stage::BeforeSending, "proxy wants a login"},
    {QNetworkReply::RemoteHostClosedError, Stage::AfterSending,
     "connection closed without an answer"},
    {QNetworkReply::ContentReSendError, Stage::AfterSending, "connection closed without an answer"},
    {QNetworkReply::TimeoutError, Stage::AfterSending, "connection timed out"},
    {QNetworkReply::ProtocolFailure, Stage::AfterSending, "answer is not HTTP"},
};

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest out(request.url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                     QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setRawHeader("User-Agent", "Signalbox/" SIGNALBOX_VERSION);
    // Else Qt asks for compression and the reply limit would count the wrong bytes.
    out.setRawHeader("Accept-Encoding", "identity");
    if (!request.idempotent) {
        out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        // A kept connection that the peer closes just as we write leaves the outcome unknown for
        // nothing.
        out.setRawHeader("Connection", "close");
    }
    if (!request.idempotent || !request.body.isEmpty())
        out.setRawHeader("Content-Length", QByteArray::number(request.body.size()));
    for (const HeaderField &field : request.headers)
        out.setRawHeader(field.name, field.value);
    return out;
}

} // namespace

Error classify(QNetworkReply::NetworkError error, Sent sent)
{
    for (const FailureRow &row : failures) {
        if (row.error != error)
            continue;
        const bool notSent = row.stage == Stage::BeforeSending && sent != Sent::Yes;
        return {
            notSent ? ErrorKind::NotSent : ErrorKind::OutcomeUnknown, QLatin1String(row.words), {}};
    }
    return {sent == Sent::No ? ErrorKind::NotSent : ErrorKind::OutcomeUnknown,
            QStringLiteral("network error %1").arg(int(error)),
            {}};
}

HttpExchange::HttpExchange(HttpRequest request, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent), m_request(std::move(request))
{
    m_promise.start();
    start(network);
}

HttpExchange::~HttpExchange()
{
    finish(fail(ErrorKind::Cancelled, QStringLiteral("given up")));
}

void HttpExchange::start(QNetworkAccessManager &network)
{
    m_took.start();
    const QNetworkRequest request = networkRequest(m_request);
    if (m_request.idempotent && m_request.body.isEmpty()) {
        m_reply =
            network.sendCustomRequest(request, m_request.method, static_cast<QIODevice *>(nullptr));
    } else if (m_request.idempotent) {
        m_reply = network.sendCustomRequest(request, m_request.method, m_request.body);
    } else {
        // Also for an empty body: without an upload device Qt would send the request again.
        m_upload = new OnceOnlyBody(m_request.body);
        m_reply = network.sendCustomRequest(request, m_request.method, m_upload);
        m_upload->setParent(m_reply);
    }
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this,
            [this] { m_connecting = true; });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_announcedSent = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::checkHeader);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::conclude);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpExchange::expire);
    m_deadline.start(m_request.deadline);
}

void HttpExchange::checkHeader()
{
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() > m_request.maxReplyBytes)
        finish(fail(ErrorKind::TooLarge,
                    QStringLiteral("answer over %1 bytes").arg(m_request.maxReplyBytes)));
}

void HttpExchange::readBody()
{
    if (m_finished)
        return;
    m_body += m_reply->read(m_request.maxReplyBytes + 1 - m_body.size());
    if (m_body.size() > m_request.maxReplyBytes)
        finish(fail(ErrorKind::TooLarge,
                    QStringLiteral("answer over %1 bytes").arg(m_request.maxReplyBytes)));
}

void HttpExchange::conclude()
{
    readBody();
    finish(result());
}

void HttpExchange::expire()
{
    if (sent() != Sent::No) {
        finish(
            fail(ErrorKind::OutcomeUnknown,
                 QStringLiteral("no answer within %1 s").arg(m_request.deadline.count() / 1000.0)));
        return;
    }
    finish(
        fail(ErrorKind::Timeout,
             QStringLiteral("no connection within %1 s").arg(m_request.deadline.count() / 1000.0)));
}

Sent HttpExchange::sent() const
{
    if (m_announcedSent || (m_upload && m_upload->wasTaken()))
        return Sent::Yes;
    // With a body nothing can be carried out before a part of it was taken. Without one nobody
    // tells when the header leaves, so a connection under way counts.
    return m_request.body.isEmpty() && m_connecting ? Sent::Perhaps : Sent::No;
}

Result<HttpReply> HttpExchange::result() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    if (status == 0)
        return fail(classify(error, sent()));
    // Of a refusal the status says enough; a success cut short must not pass for a whole one.
    if (status < 300 && isNetworkLayerError(error))
        return fail(ErrorKind::OutcomeUnknown,
                    QStringLiteral("answer cut short after status %1").arg(status));
    HttpReply reply;
    reply.status = status;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers.append(HeaderField{name, value});
    reply.body = m_body;
    reply.took = std::chrono::milliseconds(m_took.elapsed());
    return reply;
}

void HttpExchange::finish(Result<HttpReply> result)
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline.stop();
    qCDebug(transportLog).noquote()
        << m_request.purpose << m_request.method
        << (result ? QString::number(result->status) : toText(result.error())) << m_took.elapsed()
        << "ms";
    if (m_reply) {
        // Its destructor ends the request; abort() here, inside its own signals, confuses it.
        m_reply->disconnect(this);
        m_reply->deleteLater();
    }
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace signalbox
