// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said on the gateway's connection. gateway.cpp opens and ends it.
#include "core/clock.h"
#include "core/whendone.h"
#include "targets/discord/discordanswer.h"
#include "targets/discord/gateway.h"
#include "targets/serviceaddress.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(gatewayLog, "signalbox.targets.discord.gateway")

using Then = GatewayClose::Then;

constexpr qint64 shortestBeat = 10; // ms
constexpr qint64 longestBeat = 600'000;
constexpr int mostWaiting = 200;
constexpr std::chrono::milliseconds answerWithin{10'000};

// Becomes a part of an address.
bool isPlainWord(const QString &text)
{
    const auto plain = [](QChar c) {
        return c.unicode() < 128
            && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.' || c == u'=');
    };
    return !text.isEmpty() && text.size() <= 1024 && std::all_of(text.begin(), text.end(), plain);
}

} // namespace

void DiscordGateway::take(const QByteArray &text)
{
    const auto frame = readGatewayFrame(text);
    if (!frame || !m_running)
        return;
    if (frame->sequence && m_session)
        m_session->sequence = frame->sequence;
    switch (frame->op) {
    case GatewayOp::Hello:
        hello(frame->data.toObject());
        return;
    case GatewayOp::Heartbeat:
        m_socket.sendText(heartbeatFrame(m_session ? m_session->sequence : std::nullopt));
        return;
    case GatewayOp::HeartbeatAck:
        m_heart.acknowledged();
        return;
    case GatewayOp::Reconnect:
        leave(Then::Resume, QStringLiteral("Discord asks to connect anew"));
        return;
    case GatewayOp::InvalidSession:
        invalidSession(frame->data.toBool());
        return;
    case GatewayOp::Dispatch:
        dispatch(*frame);
        return;
    default:
        return;
    }
}

void DiscordGateway::hello(const QJsonObject &data)
{
    if (std::exchange(m_greeted, true))
        return;
    const qint64 interval = data.value(QLatin1String("heartbeat_interval")).toInteger(longestBeat);
    m_heart.start(std::chrono::milliseconds(std::clamp(interval, shortestBeat, longestBeat)),
                  m_random());
    m_deadline.start(m_times.readyWithin);
    if (m_session) {
        m_socket.sendText(resumeFrame(m_setup.token, *m_session));
        return;
    }
    // Counted before it leaves: a crash in between must not make it free.
    if (const auto spent = m_budget.spend(); !spent)
        qCWarning(gatewayLog) << purpose(QStringLiteral("gateway")) << toText(spent.error());
    m_socket.sendText(identifyFrame(m_setup.token, m_presence));
    m_presenceSent = m_presence;
}

void DiscordGateway::dispatch(const GatewayFrame &frame)
{
    if (frame.type == QLatin1String("READY")) {
        ready(frame.data.toObject());
        if (m_session)
            m_session->sequence = frame.sequence;
    } else if (frame.type == QLatin1String("RESUMED")) {
        up();
    } else if (frame.type == QLatin1String("INTERACTION_CREATE")) {
        interaction(frame.data.toObject());
    }
}

void DiscordGateway::ready(const QJsonObject &data)
{
    const QString application =
        data.value(QLatin1String("application")).toObject().value(QLatin1String("id")).toString();
    if (!m_setup.applicationId.isEmpty() && !application.isEmpty()
        && application != m_setup.applicationId) {
        stopFor(QStringLiteral("the token is of another application: ") + application.left(20));
        return;
    }
    GatewaySession session;
    session.id = data.value(QLatin1String("session_id")).toString();
    session.resumeUrl = data.value(QLatin1String("resume_gateway_url")).toString();
    if (!session.id.isEmpty() && isAllowedSocketAddress(QUrl(session.resumeUrl, QUrl::StrictMode)))
        m_session = session;
    up();
}

void DiscordGateway::up()
{
    m_deadline.stop();
    m_stable.start();
    setState({LineState::Phase::Up, {}, {}});
    sendPresence();
}

void DiscordGateway::invalidSession(bool resumable)
{
    if (resumable) {
        leave(Then::Resume, QStringLiteral("Discord asks to resume"));
        return;
    }
    leave(Then::Identify, QStringLiteral("Discord has forgotten the session"));
    if (m_forgotten++ > 0)
        return; // the growing pause holds
    const auto span =
        static_cast<double>((m_times.invalidSessionMost - m_times.invalidSessionLeast).count());
    wait(m_times.invalidSessionLeast
             + std::chrono::milliseconds(static_cast<qint64>(span * m_random())),
         state().detail);
}

void DiscordGateway::setPresence(Presence presence)
{
    m_presence = presence;
    sendPresence();
}

// At most one in a while: Discord counts them.
void DiscordGateway::sendPresence()
{
    if (state().phase != LineState::Phase::Up || m_presencePause.isActive()
        || m_presenceSent == m_presence)
        return;
    m_socket.sendText(presenceFrame(m_presence));
    m_presenceSent = m_presence;
    m_presencePause.start();
}

void DiscordGateway::interaction(const QJsonObject &data)
{
    const QString id = data.value(QLatin1String("id")).toString();
    const Secret token(data.value(QLatin1String("token")).toString().toUtf8());
    if (!isPlainWord(id) || m_waiting >= mostWaiting) {
        qCWarning(gatewayLog) << purpose(QStringLiteral("gateway"))
                              << "an interaction is left unanswered";
        return;
    }
    ++m_waiting;
    const QByteArray json = QJsonDocument(data).toJson(QJsonDocument::Compact);
    whenDone(handOver(json, m_clock.now(), id), this,
             [this, id, token](const Result<Answer> &given) {
                 --m_waiting;
                 if (given && given->status < 300)
                     answer(id, token, *given);
             });
}

// Over HTTP the same answer is the body of the response.
void DiscordGateway::answer(const QString &id, const Secret &token, const Answer &given)
{
    if (!isPlainWord(QString::fromUtf8(token.expose()))
        || !QJsonDocument::fromJson(given.body).isObject())
        return;
    HttpRequest request;
    request.url = serviceUrl(m_setup.api,
                             "interactions/" + id.toLatin1() + '/' + token.expose() + "/callback");
    request.headers = {{"Content-Type", "application/json"}, {"User-Agent", discordUserAgent()}};
    request.body = given.body;
    request.deadline = answerWithin;
    request.purpose = purpose(QStringLiteral("interaction"));
    whenDone(m_http.send(request), this, [name = request.purpose](const Result<HttpReply> &reply) {
        if (!reply)
            qCWarning(gatewayLog) << name << toText(reply.error());
        else if (reply->status >= 300)
            qCWarning(gatewayLog) << name << "Discord answers" << reply->status;
    });
}

} // namespace signalbox
