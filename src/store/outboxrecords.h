// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <QString>

#include <optional>

//! Messages to targets, as the store keeps them: plain values.
namespace signalbox {

//! One message on its way to a target.
struct OutboxRow
{
    enum class State { Waiting, Sent, Failed, Dropped };
    qint64 id = 0;
    QString target;
    QString place; //!< the space of a target that sends to several, else ""
    QString part; //!< key of a follow-up in the thread of the subject's message; "" is the message
    qint64 subject = 0;
    qint64 event = 0;
    qint64 delivery = 0;
    State state = State::Waiting;
    bool byHand = false; //!< posts a new message, never an edit
    bool inFlight = false; //!< handed to the network; after a crash its outcome is unknown
    bool mayHaveBeenSent = false;
    int attempts = 0;
    Instant createdAt;
    std::optional<Instant> nextAt;
    std::optional<Instant> lastAt;
    int lastStatus = 0;
    qint64 lastTookMs = 0;
    QString answer; //!< last answer, one line
};
QString toText(OutboxRow::State state);
std::optional<OutboxRow::State> outboxStateFromText(QStringView text);

//! One try at sending a message, and what came of it.
struct AttemptRecord
{
    enum class Outcome { Sent, Later, Refused, TargetStopped, MessageGone, Unknown };
    qint64 outbox = 0;
    Instant at; //!< when it began
    Outcome outcome = Outcome::Later;
    int status = 0; //!< HTTP status, 0 when there was no answer
    qint64 tookMs = 0;
    QString answer; //!< one line
    bool operator==(const AttemptRecord &) const = default;
};
QString toText(AttemptRecord::Outcome outcome);
std::optional<AttemptRecord::Outcome> attemptOutcomeFromText(QStringView text);

//! Which messages of the outbox; all of it must hold, empty is any.
struct OutboxFilter
{
    std::optional<OutboxRow::State> state;
    QString target;
    QString words; //!< in the answer, the place, or the event (full text)
    bool operator==(const OutboxFilter &) const = default;
};

//! The message standing at a target for a subject.
struct RemoteMessage
{
    QString target;
    qint64 subject = 0;
    QString remoteId;
    QString place;
};

//! What waits for one place of a target.
struct WaitingLine
{
    QString place;
    int rows = 0;
};

} // namespace signalbox
