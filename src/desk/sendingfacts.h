// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/outboxrecords.h"

#include <QList>
#include <QString>

#include <optional>

//! What desk tells of messages on their way: plain values, no sentences.
namespace signalbox {

//! Why a message has not gone out yet.
struct WaitingReason
{
    enum class Why {
        Nothing, //!< it does not wait
        OnItsWay, //!< being sent right now
        Next, //!< at once
        Behind, //!< messages before it to the same place go first: order is kept
        RetryAt, //!< the last try did not succeed
        Paced, //!< the platform wants a pause between two messages
        Stopped, //!< the target was stopped: `detail` says why
        NotReady, //!< the target lacks its secret or has faulty settings
        NoTarget, //!< no target of this name is configured any more
    };
    Why why = Why::Nothing;
    std::optional<Instant> until;
    int ahead = 0; //!< Behind: how many
    QString detail;
    bool operator==(const WaitingReason &) const = default;
};

//! Where a subject's message went.
struct SentRow
{
    OutboxRow row;
    QString targetKind;
    bool edited = false;
    WaitingReason waiting;
    QList<AttemptRecord> attempts; //!< oldest first
};

} // namespace signalbox
