// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/targetboard.h"
#include "store/storereader.h"

namespace signalbox {

//! A message on its way to be shaped.
struct MadeMessage
{
    OutgoingMessage message;
    QJsonObject templateInput;
};

//! Puts together what an outbox row sends: the raw delivery for a relay, else the subject as it stands now
//! (for targets that can only post: with the status the row was written for).
[[nodiscard]] Result<MadeMessage> makeOutgoing(StoreReader &reader, const LiveTarget &target,
                                               const OutboxRow &row);

//! What a message template sees: the event's JSON, its duration, and `labels` in the target's language.
[[nodiscard]] QJsonObject messageInput(const Subject &subject, const TargetSettings &target);

} // namespace signalbox
