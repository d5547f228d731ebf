// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

namespace signalbox {

class Transaction;

//! Deletes what is older than `days`, and the oldest beyond `maxMiB` (0: no such limit), at most
//! 100 rows, and gives at most 100 pages back to the disk. Kept whatever their age: pinned subjects
//! with their events and deliveries, deliveries not yet understood, what a waiting outbox row or an
//! unfinished run needs. True when more is left to do.
[[nodiscard]] bool retainStep(Transaction &transaction, Instant now, int days, int maxMiB);

} // namespace signalbox
