// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakediscord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype longestContent = 2000;
constexpr qsizetype longestDiscordNonce = 25;
constexpr int mostEmbeds = 10;

ScriptedAnswer discordSays(int status, const QJsonObject &body)
{
    return ScriptedAnswer::json(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

ScriptedAnswer discordError(int status, int code, const char *message)
{
    return discordSays(
        status,
        {{QStringLiteral("code"), code}, {QStringLiteral("message"), QLatin1String(message)}});
}

// What is wrong with a message's form, or 0.
int codeOfMessage(const QJsonObject &body)
{
    const QString content = body.value(u"content").toString();
    const QJsonArray embeds = body.value(u"embeds").toArray();
    const QJsonObject mentions = body.value(u"allowed_mentions").toObject();
    const QJsonValue nonce = body.value(u"nonce");
    if (content.size() > longestContent || embeds.size() > mostEmbeds
        || (body.contains(u"nonce") && nonce.toVariant().toString().size() > longestDiscordNonce)
        || (body.contains(u"allowed_mentions") && !mentions.value(u"parse").isArray()))
        return 50035;
    return content.isEmpty() && embeds.isEmpty() ? 50006 : 0;
}

} // namespace

ScriptedAnswer FakeDiscord::refusalForRate(std::chrono::milliseconds pause) const
{
    const double seconds = static_cast<double>(pause.count()) / 1000;
    ScriptedAnswer refused =
        discordSays(429,
                    {{QStringLiteral("message"), QStringLiteral("You are being rate limited.")},
                     {QStringLiteral("retry_after"), seconds},
                     {QStringLiteral("global"), false}});
    refused.headers.append(
        HeaderField{"Retry-After", QByteArray::number((pause.count() + 999) / 1000)});
    refused.headers.append(HeaderField{"X-RateLimit-Scope", "user"});
    return refused;
}

ScriptedAnswer FakeDiscord::answer(const RecordedRequest &request)
{
    ScriptedAnswer answer = route(request);
    // On every answer of a limited route, so that nobody has to be refused first.
    if (limit.most() > 0 && answer.status == 200) {
        const QByteArray after =
            QByteArray::number(static_cast<double>(limit.resetAfter().count()) / 1000, 'f', 3);
        answer.headers.append(HeaderField{"X-RateLimit-Bucket", "messages"});
        answer.headers.append(HeaderField{"X-RateLimit-Limit", QByteArray::number(limit.most())});
        answer.headers.append(
            HeaderField{"X-RateLimit-Remaining", QByteArray::number(limit.left())});
        answer.headers.append(HeaderField{"X-RateLimit-Reset-After", after});
    }
    if (losesAnswers && answer.status < 300)
        answer.act = ScriptedAnswer::Act::CloseAfterReading;
    return answer;
}

ScriptedAnswer FakeDiscord::route(const RecordedRequest &request)
{
    const QByteArray agent = headerValue(request.headers, "User-Agent").value_or(QByteArray());
    if (!agent.startsWith("DiscordBot ("))
        return discordError(403, 40333, "internal network error");
    QStringList path = QUrl::fromEncoded(request.target).path().split(u'/', Qt::SkipEmptyParts);
    if (path.value(0) == QLatin1String("api"))
        path = path.mid(2); // "/api/v10"
    const QString first = path.value(0);
    const bool hasBody = request.method == "POST" || request.method == "PATCH";
    const QByteArray type = headerValue(request.headers, "Content-Type").value_or(QByteArray());
    const QJsonDocument json = QJsonDocument::fromJson(request.body);
    if (hasBody && !type.startsWith("application/json"))
        return discordError(400, 50035, "Invalid Form Body");
    if (hasBody && !json.isObject())
        return discordError(400, 50109, "The request body contains invalid JSON.");
    if (first == QLatin1String("interactions"))
        return path.size() == 4 ? ScriptedAnswer{ScriptedAnswer::Act::Answer, 204, {}, {}, {}}
                                : discordError(404, 10062, "Unknown interaction");
    if (first == QLatin1String("webhooks"))
        return webhook(request, path);
    const QByteArray bearer = headerValue(request.headers, "Authorization").value_or(QByteArray());
    if (!bearer.startsWith("Bot ") || (!m_token.isEmpty() && bearer.mid(4) != m_token))
        return discordError(401, 0, "401: Unauthorized");
    if (first == QLatin1String("gateway"))
        return discordSays(200, gatewayAddress());
    const QString channel = path.value(1);
    if (first != QLatin1String("channels") || path.value(2) != QLatin1String("messages"))
        return discordError(404, 0, "404: Not Found");
    if (unknownChannels.contains(channel))
        return discordError(404, 10003, "Unknown Channel");
    if (path.value(4) == QLatin1String("threads")) {
        if (m_threads.contains(path.at(3)))
            return discordError(400, 160004, "A thread has already been created for this message");
        m_threads.insert(path.at(3));
        return discordSays(201, {{QStringLiteral("id"), path.at(3)}, {QStringLiteral("type"), 11}});
    }
    if (const auto pause = limit.take())
        return refusalForRate(*pause);
    return request.method == "PATCH" ? edit(channel, path.value(3), json.object())
                                     : post(channel, json.object());
}

ScriptedAnswer FakeDiscord::post(const QString &channel, const QJsonObject &body)
{
    if (const int code = codeOfMessage(body))
        return discordError(400, code, "Invalid Form Body");
    const QString nonce = body.value(u"nonce").toVariant().toString();
    auto known = body.value(u"enforce_nonce").toBool()
        ? std::find_if(
            messages.begin(), messages.end(),
            [&](const Message &each) { return each.channel == channel && each.nonce == nonce; })
        : messages.end();
    if (known == messages.end()) {
        messages.append({nextId(), channel, nonce, body, 0});
        known = messages.end() - 1;
    }
    QJsonObject made = known->body;
    made.insert(QStringLiteral("id"), known->id);
    made.insert(QStringLiteral("channel_id"), channel);
    return discordSays(200, made);
}

ScriptedAnswer FakeDiscord::edit(const QString &channel, const QString &id, const QJsonObject &body)
{
    const auto known = std::find_if(messages.begin(), messages.end(), [&](const Message &each) {
        return each.channel == channel && each.id == id;
    });
    if (known == messages.end())
        return discordError(404, 10008, "Unknown Message");
    QJsonObject changed = known->body;
    for (auto member = body.begin(); member != body.end(); ++member)
        changed.insert(member.key(), member.value());
    if (const int code = codeOfMessage(changed))
        return discordError(400, code, "Invalid Form Body");
    known->body = changed;
    ++known->edits;
    changed.insert(QStringLiteral("id"), id);
    changed.insert(QStringLiteral("channel_id"), channel);
    return discordSays(200, changed);
}

// "/webhooks/ID/TOKEN", then "/messages/ID": a message of the webhook's own channel.
ScriptedAnswer FakeDiscord::webhook(const RecordedRequest &request, const QStringList &path)
{
    const QString channel = QStringLiteral("webhook-") + path.value(1);
    if (unknownChannels.contains(path.value(1)))
        return discordError(404, 10015, "Unknown Webhook");
    if (const auto pause = limit.take())
        return refusalForRate(*pause);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (request.method == "PATCH")
        return edit(channel, path.value(4), body);
    ScriptedAnswer answer = post(channel, body);
    const QUrlQuery query(QUrl::fromEncoded(request.target));
    if (answer.status == 200
        && query.queryItemValue(QStringLiteral("wait")) != QLatin1String("true"))
        answer = {ScriptedAnswer::Act::Answer, 204, {}, {}, {}};
    return answer;
}

void FakeDiscord::remove(const QString &messageId)
{
    messages.removeIf([&](const Message &each) { return each.id == messageId; });
}

} // namespace signalbox
