// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/confirmations.h"

#include "core/whendone.h"
#include "transport/httpclient.h"

#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

namespace {
constexpr std::chrono::milliseconds confirmDeadline{15'000};
constexpr qint64 largestConfirmReply = 64 * 1024;
} // namespace

bool admitsHost(const QStringList &hosts, const QUrl &url)
{
    if (!isAllowedAddress(url) || url.port() == 0)
        return false;
    const bool isLoopback = url.scheme() == QLatin1String("http");
    // A port of its own could be another service on an admitted host.
    if (!isLoopback && url.port(443) != 443)
        return false;
    const QString host = url.host();
    return std::any_of(hosts.begin(), hosts.end(), [&host](const QString &rule) {
        const bool isPattern = rule.size() > 2 && rule.startsWith(u'/') && rule.endsWith(u'/');
        if (!isPattern)
            return host.compare(rule, Qt::CaseInsensitive) == 0;
        const QRegularExpression pattern(
            QRegularExpression::anchoredPattern(rule.mid(1, rule.size() - 2)));
        return pattern.match(host).hasMatch();
    });
}

Confirmations::Confirmations(HttpClient &http, const Clock &clock, QObject *parent)
    : QObject(parent), m_http(http), m_clock(clock)
{
}

void Confirmations::confirm(const Event &event, const QString &address, const RecipePointer &recipe)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!event.verified) {
        end(event, Status::Failed, QStringLiteral("not confirmed: the delivery is not verified"));
        return;
    }
    if (!recipe || !admitsHost(recipe->hosts, url)) {
        end(event, Status::Failed,
            QStringLiteral("not confirmed: %1 is no host of this sender").arg(url.host()));
        return;
    }
    if (m_underWay.contains(url))
        return;
    if (m_underWay.size() >= mostUnderWay) {
        end(event, Status::Failed, QStringLiteral("not confirmed: too many at once"));
        return;
    }
    m_underWay.insert(url);
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    request.deadline = confirmDeadline;
    request.idempotent = true;
    request.maxReplyBytes = largestConfirmReply;
    request.purpose = QStringLiteral("confirmation for ") + event.endpoint;
    whenDone(m_http.send(request), this,
             [this, event, url](const Result<HttpReply> &reply) { finish(event, url, reply); });
}

void Confirmations::finish(Event event, const QUrl &url, const Result<HttpReply> &reply)
{
    m_underWay.remove(url);
    if (!reply)
        end(std::move(event), Status::Failed,
            QStringLiteral("not confirmed: ") + toText(reply.error().kind));
    else if (reply->status < 200 || reply->status > 299)
        end(std::move(event), Status::Failed,
            QStringLiteral("not confirmed: %1 answered %2").arg(url.host()).arg(reply->status));
    else
        end(std::move(event), Status::Passed, QStringLiteral("confirmed at ") + url.host());
}

void Confirmations::end(Event event, Status status, const QString &message)
{
    event.id = 0;
    event.status = status;
    event.wireStatus.clear();
    event.transition.reset();
    event.message = message;
    event.receivedAt = m_clock.now();
    event.finishedAt = event.receivedAt;
    event.dedupe.clear();
    event.order.clear();
    Q_EMIT ended(event);
}

} // namespace signalbox
