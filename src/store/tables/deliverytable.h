// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "core/result.h"
#include "store/records.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace signalbox {

class Transaction;

//! Step 3: one accepted delivery, stored or recognised as seen within seven days.
[[nodiscard]] Result<CommitOutcome> insertDelivery(Transaction &transaction,
                                                   const AcceptedDelivery &accepted);
//! A row of its own with a copy of the body, so that it outlives the one it replays.
[[nodiscard]] Result<CommitOutcome> insertReplay(Transaction &transaction, qint64 replayOf,
                                                 Instant now);
void writeAnswer(Transaction &transaction, qint64 delivery, int status, qint64 answeredInMs);
[[nodiscard]] Result<void>
writeRefusals(Transaction &transaction,
              const QList<std::pair<DeliveryRecord, QByteArray>> &refusals);
//! Removes at most `limit` dedupe keys that are older than any window reaches; returns how many.
[[nodiscard]] qint64 pruneDedupeKeys(Transaction &transaction, Instant now, int limit);

} // namespace signalbox
