// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/gatewayframes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

namespace signalbox {

namespace {

constexpr GatewayOp receivedOps[] = {GatewayOp::Dispatch,  GatewayOp::Heartbeat,
                                     GatewayOp::Reconnect, GatewayOp::InvalidSession,
                                     GatewayOp::Hello,     GatewayOp::HeartbeatAck};

struct GatewayCloseRow
{
    int code;
    GatewayClose::Then then;
    const char *words;
};

using Then = GatewayClose::Then;

constexpr GatewayCloseRow closeRows[] = {
    {1000, Then::Identify, "Discord ended the session"},
    {1001, Then::Identify, "Discord ended the session"},
    {4000, Then::Resume, "unknown error"},
    {4001, Then::Resume, "unknown opcode"},
    {4002, Then::Resume, "message not understood"},
    {4003, Then::Identify, "not signed in"},
    {4004, Then::Stop, "Discord refuses the bot token"},
    {4005, Then::Identify, "signed in twice"},
    {4007, Then::Identify, "wrong sequence"},
    {4008, Then::Identify, "too many messages"},
    {4009, Then::Identify, "session timed out"},
    {4010, Then::Stop, "Discord refuses this shard"},
    {4011, Then::Stop, "the bot is in too many servers for one connection"},
    {4012, Then::Stop, "Discord no longer speaks this version of its gateway"},
    {4013, Then::Stop, "Discord refuses the intents"},
    {4014, Then::Stop, "the intents are not allowed for this bot"},
};

QByteArray frame(GatewayOp op, const QJsonValue &data)
{
    return QJsonDocument(QJsonObject{{QLatin1String("op"), int(op)}, {QLatin1String("d"), data}})
        .toJson(QJsonDocument::Compact);
}

QJsonValue sequenceValue(std::optional<qint64> sequence)
{
    return sequence ? QJsonValue(*sequence) : QJsonValue(QJsonValue::Null);
}

QJsonObject presenceValue(Presence presence)
{
    // Offline as a bot that is connected all the same: "invisible".
    const char *status = "online";
    if (presence == Presence::Idle)
        status = "idle";
    else if (presence == Presence::Offline)
        status = "invisible";
    return {{QLatin1String("since"), QJsonValue::Null},
            {QLatin1String("activities"), QJsonArray()},
            {QLatin1String("status"), QLatin1String(status)},
            {QLatin1String("afk"), false}};
}

} // namespace

std::optional<GatewayFrame> readGatewayFrame(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    GatewayFrame read;
    const int op = object.value(QLatin1String("op")).toInt(-1);
    for (const GatewayOp known : receivedOps) {
        if (int(known) == op)
            read.op = known;
    }
    read.data = object.value(QLatin1String("d"));
    read.type = object.value(QLatin1String("t")).toString();
    if (const QJsonValue sequence = object.value(QLatin1String("s")); sequence.isDouble())
        read.sequence = sequence.toInteger();
    return read;
}

QByteArray heartbeatFrame(std::optional<qint64> sequence)
{
    return frame(GatewayOp::Heartbeat, sequenceValue(sequence));
}

QByteArray identifyFrame(const Secret &token, Presence presence)
{
    const QJsonObject properties{{QLatin1String("os"), QSysInfo::kernelType()},
                                 {QLatin1String("browser"), QLatin1String("signalbox")},
                                 {QLatin1String("device"), QLatin1String("signalbox")}};
    // Interactions need no intent, and nothing else is wanted.
    return frame(GatewayOp::Identify,
                 QJsonObject{{QLatin1String("token"), QString::fromUtf8(token.expose())},
                             {QLatin1String("intents"), 0},
                             {QLatin1String("properties"), properties},
                             {QLatin1String("presence"), presenceValue(presence)}});
}

QByteArray resumeFrame(const Secret &token, const GatewaySession &session)
{
    return frame(GatewayOp::Resume,
                 QJsonObject{{QLatin1String("token"), QString::fromUtf8(token.expose())},
                             {QLatin1String("session_id"), session.id},
                             {QLatin1String("seq"), sequenceValue(session.sequence)}});
}

QByteArray presenceFrame(Presence presence)
{
    return frame(GatewayOp::PresenceUpdate, presenceValue(presence));
}

GatewayClose gatewayClose(std::optional<int> code)
{
    if (!code)
        return {Then::Resume, QStringLiteral("connection lost")};
    for (const GatewayCloseRow &row : closeRows) {
        if (row.code == *code)
            return {row.then, QStringLiteral("%1 (%2)").arg(QLatin1String(row.words)).arg(*code)};
    }
    return {Then::Resume, QStringLiteral("connection closed (%1)").arg(*code)};
}

} // namespace signalbox
