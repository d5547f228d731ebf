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
//! Drops waiting rows older than `newest`, except those on the wire and those sent by hand.
void dropSuperseded(Transaction &transaction, const QString &target, qint64 subject, qint64 newest);
void writeMessage(Transaction &transaction, const RemoteMessage &message);
[[nodiscard]] qint64 insertRun(Transaction &transaction, const RunRecord &run);
[[nodiscard]] Result<void> writeRun(Transaction &transaction, const RunRecord &run);

} // namespace signalbox
