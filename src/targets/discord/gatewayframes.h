// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "targets/linestate.h"

#include <QByteArray>
#include <QJsonValue>

#include <optional>

//! The frames of Discord's gateway, version 10, as JSON. Source: Discord's developer documentation,
//! "Gateway", "Gateway Events" and "Opcodes and Status Codes".
namespace signalbox {

enum class GatewayOp {
    Unknown = -1,
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    PresenceUpdate = 3,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
};

struct GatewayFrame
{
    GatewayOp op = GatewayOp::Unknown;
    QJsonValue data;
    std::optional<qint64> sequence; //!< of a dispatch
    QString type; //!< of a dispatch: "READY"
};

//! What can be resumed.
struct GatewaySession
{
    QString id;
    QString resumeUrl;
    std::optional<qint64> sequence;
};

//! Absent for what is no frame at all.
[[nodiscard]] std::optional<GatewayFrame> readGatewayFrame(const QByteArray &text);

[[nodiscard]] QByteArray heartbeatFrame(std::optional<qint64> sequence);
[[nodiscard]] QByteArray identifyFrame(const Secret &token, Presence presence);
[[nodiscard]] QByteArray resumeFrame(const Secret &token, const GatewaySession &session);
[[nodiscard]] QByteArray presenceFrame(Presence presence);

//! What a close of the connection means.
struct GatewayClose
{
    enum class Then { Resume, Identify, Stop };
    Then then = Then::Resume;
    QString reason; //!< one line for people
};
[[nodiscard]] GatewayClose gatewayClose(std::optional<int> code);

} // namespace signalbox
