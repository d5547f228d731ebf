// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordcalls.h"

#include "core/clock.h"
#include "targets/discord/discordanswer.h"
#include "targets/outcomes.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {

using namespace std::chrono_literals;
using State = SendOutcome::State;

QByteArray digestOfToken(const Secret &token)
{
    return token.isEmpty() ? QByteArray()
                           : QCryptographicHash::hash(token.expose(), QCryptographicHash::Sha256);
}

} // namespace

DiscordCalls::DiscordCalls(const TargetSetup &setup, Secret token, HttpClient &client,
                           const Clock &clock)
    : m_purpose(QStringLiteral("target ") + setup.name)
    , m_token(std::move(token))
    , m_tokenDigest(digestOfToken(m_token))
    , m_limits(setup.discordLimits ? setup.discordLimits : std::make_shared<DiscordLimits>())
    , m_client(client)
    , m_clock(clock)
{
    // Somebody made the target anew: the token deserves another try.
    m_limits->forgive(m_tokenDigest);
}

std::optional<SendOutcome> DiscordCalls::heldBack(const QByteArray &route)
{
    SendOutcome outcome;
    if (!m_tokenDigest.isEmpty() && m_limits->isRefused(m_tokenDigest)) {
        outcome.state = State::TargetGone;
        outcome.answer = QStringLiteral("Discord has refused this bot token");
        return outcome;
    }
    const auto wait = m_limits->admit(route, m_clock.now());
    if (wait <= 0ms)
        return std::nullopt;
    outcome.retryAfter = wait;
    outcome.answer = QStringLiteral("held back: Discord's rate limit");
    return outcome;
}

QFuture<Result<SendOutcome>> DiscordCalls::call(const QByteArray &method, const QUrl &url,
                                                const QByteArray &route, const QJsonObject &body,
                                                Complete complete)
{
    m_lastRoute = route;
    if (auto held = heldBack(route))
        return QtFuture::makeReadyFuture(Result<SendOutcome>(std::move(*held)));
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.idempotent = method == "PATCH"; // the same edit twice is one edit
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.headers = {{"Content-Type", "application/json"}, {"User-Agent", discordUserAgent()}};
    if (!m_token.isEmpty())
        request.headers.append(HeaderField{"Authorization", "Bot " + m_token.expose()});
    request.purpose = m_purpose;
    return sendAndRead(m_client, request, &m_receiver,
                       [this, route, complete = std::move(complete)](const HttpReply &reply) {
                           const Instant now = m_clock.now();
                           m_limits->note(route, reply, now);
                           if (reply.status == 401 && !m_tokenDigest.isEmpty())
                               m_limits->refuse(m_tokenDigest);
                           SendOutcome outcome = readDiscordAnswer(reply, now);
                           if (complete)
                               complete(outcome, reply);
                           return outcome;
                       });
}

std::chrono::milliseconds DiscordCalls::pause() const
{
    return std::max<std::chrono::milliseconds>(m_limits->waitFor(m_lastRoute, m_clock.now()), 0ms);
}

QJsonObject discordEditOf(QJsonObject message)
{
    for (const char *name :
         {"username", "avatar_url", "thread_name", "flags", "nonce", "enforce_nonce"})
        message.remove(QLatin1String(name));
    if (!message.contains(QLatin1String("content")))
        message.insert(QLatin1String("content"), QString());
    for (const char *name : {"embeds", "components"}) {
        if (!message.contains(QLatin1String(name)))
            message.insert(QLatin1String(name), QJsonArray());
    }
    return message;
}

} // namespace signalbox
