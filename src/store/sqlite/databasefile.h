// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "store/sqlite/database.h"

#include <QString>

#include <memory>

namespace signalbox {

//! signalbox.db in the data folder: finding, protecting, checking and setting it up.
[[nodiscard]] QString databasePath(const QString &folder);

//! What openForWriting found.
struct OpenedDatabase
{
    std::unique_ptr<Database> database;
    QString keptAside; //!< name of the damaged file that was put aside, or ""
};

//! Opens or creates the database, ready for the one writer. A damaged file is kept under
//! signalbox.db.damaged-TIME (its -wal beside it) and a new one begun. Errors as Store::open.
//!
//! What is checked: always the header and the schema. The whole file (quick_check) only when the
//! last close was not clean (a -wal file with content is there) and it is small enough not to hold
//! up the start, or when the last run met damage and left a mark (markSuspect).
[[nodiscard]] Result<OpenedDatabase> openForWriting(const QString &folder, const Clock &clock);

//! A read-only connection. NotFound when there is no database yet, Corrupt when it is damaged or
//! newer, Unavailable when it is older and no program has brought it up to date yet.
[[nodiscard]] Result<std::unique_ptr<Database>> openForReading(const QString &folder);

//! Has the next start check the whole file, whatever its size.
void markSuspect(const QString &databasePath);

} // namespace signalbox
