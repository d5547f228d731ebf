// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QQueue>
#include <QString>

#include <optional>

//! What comes over Socket Mode. Source: Slack's documentation, "Using Socket Mode", and
//! @slack/socket-mode.
//!   {"type": "hello", "num_connections": 1, "connection_info": {…}}
//!   {"type": "disconnect", "reason": "warning"}
//!   {"envelope_id": "…", "type": "slash_commands", "accepts_response_payload": true, "payload":
//!   {…}}
namespace signalbox {

struct SocketModeFrame
{
    enum class Kind { Other, Hello, Disconnect, Envelope };
    Kind kind = Kind::Other;
    QString reason; //!< of a disconnect: "warning", "refresh_requested", "link_disabled"
    QString envelopeId;
    QString eventId; //!< the same in every repetition; empty for what is no event
    bool takesPayload = false; //!< the acknowledgement may say something
};
[[nodiscard]] SocketModeFrame readSocketModeFrame(const QByteArray &text);

//! The acknowledgement, with the answer where the envelope takes one and it is JSON.
[[nodiscard]] QByteArray acknowledgement(const QString &envelopeId, bool takesPayload,
                                         const QByteArray &answer);

//! The envelopes of the last while, so that one that comes again is not delivered again. Bounded.
class SeenEnvelopes
{
public:
    static constexpr qsizetype most = 1000;

    enum class State { New, UnderWay, Acknowledged };
    [[nodiscard]] State state(const QString &id) const { return m_states.value(id, State::New); }
    void begin(const QString &id);
    void acknowledged(const QString &id);
    void forget(const QString &id)
    {
        m_states.remove(id);
    } //!< it was not taken: take its repetition

private:
    QHash<QString, State> m_states;
    QQueue<QString> m_order;
};

} // namespace signalbox
