// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace signalbox {

//! `check FOLDER`: validates a recipe, runs its samples and prints the difference between the events they give
//! and those written beside them. Returns the exit code. Blocks for as long as the samples take.
[[nodiscard]] int checkRecipe(const QString &folder);

} // namespace signalbox
