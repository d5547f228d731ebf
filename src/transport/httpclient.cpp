// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpclient.h"

#include "transport/httpexchange.h"

#include <QNetworkAccessManager>

namespace signalbox {

namespace {

bool isToken(const QByteArray &text)
{
    static const QByteArray separators("()<>@,;:\\\"/[]?={} \t");
    if (text.isEmpty())
        return false;
    for (const char c : text) {
        if (c <= 0x20 || c >= 0x7f || separators.contains(c))
            return false;
    }
    return true;
}

bool isFieldValue(const QByteArray &text)
{
    return !text.contains('\r') && !text.contains('\n') && !text.contains('\0');
}

std::optional<Error> fault(const HttpRequest &request)
{
    const bool isPlain = request.plainAllowed && request.url.scheme() == QLatin1String("http");
    QUrl judged = request.url;
    if (isPlain)
        judged.setScheme(QStringLiteral("https"));
    if (!isAllowedAddress(judged))
        return Error{
            ErrorKind::InvalidInput,
            QStringLiteral("address must be https, or http to this computer, without a login"),
            {}};
    if (!isToken(request.method))
        return Error{ErrorKind::InvalidInput, QStringLiteral("method is not a word"), {}};
    for (const HeaderField &field : request.headers) {
        if (!isToken(field.name) || !isFieldValue(field.value))
            return Error{
                ErrorKind::InvalidInput, QStringLiteral("a header field cannot be sent"), {}};
    }
    return std::nullopt;
}

} // namespace

HttpClient::HttpClient(QObject *parent)
    : QObject(parent), m_network(new QNetworkAccessManager(this))
{
}

HttpClient::~HttpClient()
{
    // Before the network, so that each future ends as Cancelled and not as a network failure.
    qDeleteAll(findChildren<HttpExchange *>(QString(), Qt::FindDirectChildrenOnly));
}

QFuture<Result<HttpReply>> HttpClient::send(const HttpRequest &request)
{
    if (auto error = fault(request))
        return QtFuture::makeReadyFuture(Result<HttpReply>(fail(std::move(*error))));
    return (new HttpExchange(request, *m_network, this))->future();
}

} // namespace signalbox
