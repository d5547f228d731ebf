// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/gatewayaddress.h"

#include "transport/websocketclient.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {

std::optional<int> wholeSeconds(const HttpReply &reply, Instant now)
{
    const auto wait = retryAfter(reply, now);
    if (!wait)
        return std::nullopt;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*wait).count());
}

SessionStartLimit startLimit(const QJsonObject &limit)
{
    SessionStartLimit read;
    read.total = limit.value(QLatin1String("total")).toInt(read.total);
    read.remaining = limit.value(QLatin1String("remaining")).toInt(read.remaining);
    read.resetAfter =
        std::chrono::milliseconds(limit.value(QLatin1String("reset_after")).toInteger());
    return read;
}

} // namespace

Result<GatewayAddress> readGatewayAddress(const Result<HttpReply> &reply, Instant now)
{
    if (!reply)
        return fail(reply.error());
    if (reply->status == 401)
        return fail(ErrorKind::Unauthorized, QStringLiteral("Discord refuses the bot token (401)"));
    if (reply->status != 200) {
        const bool limited = reply->status == 429;
        return fail(Error{limited ? ErrorKind::RateLimited : ErrorKind::Unavailable,
                          QStringLiteral("Discord answers %1").arg(reply->status),
                          wholeSeconds(*reply, now)});
    }
    const QJsonObject said = QJsonDocument::fromJson(reply->body).object();
    GatewayAddress address{QUrl(said.value(QLatin1String("url")).toString(), QUrl::StrictMode),
                           startLimit(said.value(QLatin1String("session_start_limit")).toObject())};
    if (!isAllowedSocketAddress(address.url))
        return fail(ErrorKind::Corrupt, QStringLiteral("Discord names no address of its gateway"));
    return address;
}

QUrl gatewaySocketUrl(QUrl base)
{
    if (base.path().isEmpty())
        base.setPath(QStringLiteral("/"));
    base.setQuery(QStringLiteral("v=10&encoding=json"));
    return base;
}

} // namespace signalbox
