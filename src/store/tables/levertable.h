// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/records.h"

namespace signalbox {

class Transaction;

// Step 6: outbox, messages standing at targets, runs.
[[nodiscard]] qint64 insertOutbox(Transaction &transaction, const OutboxRow &row);
[[nodiscard]] Result<void> writeOutbox(Transaction &transaction, const OutboxRow &row);
void insertAttempt(Transaction &transaction, const AttemptRecord &attempt);
//! `kept`, the oldest waiting message of its subject and place, has taken over the event of a newer
//! one: written so, and all up to that one are dropped, except those sent by hand. One that a crash
//! left on the wire may be among them: whoever calls this has taken over its mark.
[[nodiscard]] Result<void> foldOutbox(Transaction &transaction, const OutboxRow &kept);
void dropWaiting(Transaction &transaction, const QString &target, const QString &place);
void writeMessage(Transaction &transaction, const RemoteMessage &message);

// Rooms that have added our bot, and the buttons of its messages.
void writeSpace(Transaction &transaction, const SpaceRecord &space);
//! Folds what the platform told into what is known.
void noteSpace(Transaction &transaction, const SpaceRecord &news);
void deleteSpace(Transaction &transaction, const QString &endpoint, const QString &space);
//! The handle that stands for this subject, target and trigger: the first one written.
[[nodiscard]] QString writeButton(Transaction &transaction, const ButtonRecord &button);

[[nodiscard]] qint64 insertRun(Transaction &transaction, const RunRecord &run);
[[nodiscard]] Result<void> writeRun(Transaction &transaction, const RunRecord &run);

} // namespace signalbox
