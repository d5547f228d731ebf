// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <span>

namespace signalbox {

class Database;

//! One step of the schema. Never changed once released: a new step is added at the end.
struct Migration
{
    const char *about;
    const char *sql;
};

//! All steps in order; the database's user_version is how many of them it has.
[[nodiscard]] std::span<const Migration> migrations();

//! Takes the database to the newest step, each in a transaction of its own. Corrupt when it is
//! newer.
[[nodiscard]] Result<void> migrate(Database &database,
                                   std::span<const Migration> steps = migrations());

} // namespace signalbox
