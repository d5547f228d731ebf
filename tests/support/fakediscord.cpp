// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway. The API is in fakediscordapi.cpp.
#include "support/fakediscord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace signalbox {

namespace {

constexpr int largestFrame = 4096;
constexpr int mostFrames = 120; // a minute; no test lasts that long
constexpr int privilegedIntents = 1 << 1 | 1 << 8 | 1 << 15;

// The close codes of "Opcodes and Status Codes".
enum Fault {
    UnknownOpcode = 4001,
    DecodeError = 4002,
    NotAuthenticated = 4003,
    AuthenticationFailed = 4004,
    AlreadyAuthenticated = 4005,
    InvalidSequence = 4007,
    RateLimited = 4008,
    InvalidVersion = 4012,
    InvalidIntents = 4013,
    DisallowedIntents = 4014,
};

bool isPresence(const QJsonObject &data)
{
    static const QSet<QString> words{QStringLiteral("online"), QStringLiteral("dnd"),
                                     QStringLiteral("idle"), QStringLiteral("invisible"),
                                     QStringLiteral("offline")};
    const QJsonValue since = data.value(u"since");
    return (since.isNull() || since.isDouble()) && data.value(u"activities").isArray()
        && words.contains(data.value(u"status").toString()) && data.value(u"afk").isBool();
}

int faultOfIdentify(const QJsonObject &data, const QByteArray &token)
{
    const QJsonValue intents = data.value(u"intents");
    if (!data.value(u"properties").isObject()
        || (data.contains(u"presence") && !isPresence(data.value(u"presence").toObject())))
        return DecodeError;
    if (!token.isEmpty() && data.value(u"token").toString().toUtf8() != token)
        return AuthenticationFailed;
    if (!intents.isDouble())
        return InvalidIntents;
    return (intents.toInt() & privilegedIntents) != 0 ? DisallowedIntents : 0;
}

} // namespace

FakeDiscord::FakeDiscord(QByteArray token) : m_token(std::move(token))
{
    api.setResponder([this](const RecordedRequest &request) { return answer(request); });
    for (FakeWebSocketServer *server : {&gateway, &resumed}) {
        server->onConnected = [this, server](int number) { greet(*server, number); };
        server->onText = [this, server](int number, const QByteArray &text) {
            hear(*server, number, text);
        };
    }
}

QJsonObject FakeDiscord::gatewayAddress() const
{
    return {{QStringLiteral("url"), gateway.url(QString()).toString()},
            {QStringLiteral("shards"), 1},
            {QStringLiteral("session_start_limit"),
             QJsonObject{{QStringLiteral("total"), 1000},
                         {QStringLiteral("remaining"), remaining},
                         {QStringLiteral("reset_after"), 3'600'000},
                         {QStringLiteral("max_concurrency"), 1}}}};
}

QJsonObject FakeDiscord::frame(int op, const QJsonValue &data)
{
    return {{QStringLiteral("op"), op},
            {QStringLiteral("d"), data},
            {QStringLiteral("s"), QJsonValue::Null},
            {QStringLiteral("t"), QJsonValue::Null}};
}

QJsonObject FakeDiscord::dispatch(const char *type, const QJsonObject &data)
{
    m_history.append({{QStringLiteral("op"), 0},
                      {QStringLiteral("d"), data},
                      {QStringLiteral("s"), m_history.size() + 1},
                      {QStringLiteral("t"), QLatin1String(type)}});
    return m_history.constLast();
}

void FakeDiscord::greet(FakeWebSocketServer &server, int number)
{
    const QUrlQuery query(server.connection(number).address);
    if (query.queryItemValue(QStringLiteral("v")) != QLatin1String("10"))
        return server.close(number, InvalidVersion);
    if (query.queryItemValue(QStringLiteral("encoding")) != QLatin1String("json"))
        return server.close(number, DecodeError);
    if (greets)
        server.send(number,
                    frame(10, QJsonObject{{QStringLiteral("heartbeat_interval"), interval}}));
}

int FakeDiscord::faultOf(const Talk &talk, int op, const QByteArray &text) const
{
    static const QSet<int> sent{1, 2, 3, 6}; // by a client that asks for no members and no voice
    if (text.size() > largestFrame || op < 0)
        return DecodeError;
    if (talk.frames > mostFrames)
        return RateLimited;
    if (!sent.contains(op))
        return UnknownOpcode;
    if (talk.identified && (op == 2 || op == 6))
        return AlreadyAuthenticated;
    return !talk.identified && op == 3 ? NotAuthenticated : 0;
}

void FakeDiscord::hear(FakeWebSocketServer &server, int number, const QByteArray &text)
{
    const QJsonObject said = QJsonDocument::fromJson(text).object();
    const int op = said.value(u"op").toInt(-1);
    const QJsonValue data = said.value(u"d");
    Talk &talk = m_talks[{&server, number}];
    ++talk.frames;
    int fault = faultOf(talk, op, text);
    if (fault == 0 && op == 1 && !data.isNull() && !data.isDouble())
        fault = DecodeError;
    if (fault == 0 && op == 3 && !isPresence(data.toObject()))
        fault = DecodeError;
    if (fault == 0 && op == 2)
        fault = faultOfIdentify(data.toObject(), m_token);
    if (fault == 0 && op == 6 && !m_token.isEmpty()
        && data.toObject().value(u"token").toString().toUtf8() != m_token)
        fault = AuthenticationFailed;
    if (fault != 0) {
        faults.append(QStringLiteral("%1: %2").arg(fault).arg(QString::fromUtf8(text.left(200))));
        return server.close(number, fault);
    }
    if (op == 1 && acknowledges)
        server.send(number, frame(11, QJsonValue::Null));
    else if (op == 2)
        identify(server, number, data.toObject());
    else if (op == 6)
        resume(server, number, data.toObject());
}

void FakeDiscord::identify(FakeWebSocketServer &server, int number, const QJsonObject &)
{
    const bool soon =
        m_sinceIdentify.isValid() && m_sinceIdentify.elapsed() < betweenIdentifies.count();
    m_sinceIdentify.start();
    if (soon) {
        faults.append(QStringLiteral("signed in too soon"));
        return server.send(number, frame(9, false));
    }
    m_talks[{&server, number}].identified = true;
    m_session = QStringLiteral("session-%1").arg(++m_sessions);
    m_sessionAt = {&server, number};
    m_history.clear();
    server.send(number,
                dispatch("READY",
                         {{QStringLiteral("v"), 10},
                          {QStringLiteral("user"),
                           QJsonObject{{QStringLiteral("id"), QStringLiteral("77")},
                                       {QStringLiteral("username"), QStringLiteral("signalbox")},
                                       {QStringLiteral("discriminator"), QStringLiteral("0")},
                                       {QStringLiteral("global_name"), QJsonValue::Null},
                                       {QStringLiteral("avatar"), QJsonValue::Null},
                                       {QStringLiteral("bot"), true}}},
                          {QStringLiteral("guilds"), QJsonArray()},
                          {QStringLiteral("session_id"), m_session},
                          {QStringLiteral("resume_gateway_url"), resumed.url(QString()).toString()},
                          {QStringLiteral("application"),
                           QJsonObject{{QStringLiteral("id"), QStringLiteral("77")},
                                       {QStringLiteral("flags"), 0}}}}));
}

void FakeDiscord::invalidate(bool resumable)
{
    const auto [server, number] = m_sessionAt;
    // Whoever may resume may do so here as well: the reference client stays.
    m_talks[{server, number}].identified = false;
    if (!resumable)
        m_session.clear();
    server->send(number, frame(9, resumable));
}

// A close with 1000 or 1001 ends the session, whoever sent it, and so do two of Discord's own.
bool FakeDiscord::sessionLives() const
{
    if (!m_sessionAt.first)
        return false;
    const FakeConnection &last = m_sessionAt.first->connection(m_sessionAt.second);
    static const QSet<int> ends{1000, 1001, 4007, 4009};
    return !last.ended || last.broken || !ends.contains(last.closeCode);
}

void FakeDiscord::resume(FakeWebSocketServer &server, int number, const QJsonObject &data)
{
    if (!resumes)
        return;
    const int seen = data.value(u"seq").toInt(-1);
    if (data.value(u"session_id").toString() != m_session || !sessionLives())
        return server.send(number, frame(9, false));
    if (seen < 0 || seen > m_history.size())
        return server.close(number, InvalidSequence);
    m_talks[{&server, number}].identified = true;
    m_sessionAt = {&server, number};
    const QList<QJsonObject> missed = m_history.mid(seen);
    for (const QJsonObject &each : missed)
        server.send(number, each);
    server.send(number, dispatch("RESUMED", {}));
}

} // namespace signalbox
