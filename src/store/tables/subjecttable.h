// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

namespace signalbox {

class Transaction;

//! Step 4: everything found out about one delivery. Done once for each delivery: a second call (the
//! program died between this and what follows) writes nothing and says so.
[[nodiscard]] Result<UnderstoodOutcome> writeUnderstood(Transaction &transaction,
                                                        UnderstoodDelivery understood);

void writeRead(Transaction &transaction, const QList<qint64> &subjects, bool unread);
[[nodiscard]] Result<void> writeAcknowledged(Transaction &transaction, qint64 subject,
                                             bool acknowledged);
[[nodiscard]] Result<void> writePinned(Transaction &transaction, qint64 subject, bool pinned);

} // namespace signalbox
