// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace signalbox {

//! `check FOLDER`: validates a recipe (file and line of each fault), signs, verifies and
//! understands its samples, and prints where the events they give differ from those written beside
//! them. `write`: events are written for samples that have none, to be read through by the author.
//! Returns the exit code. Blocks for as long as the samples take.
[[nodiscard]] int checkRecipe(const QString &folder, bool write = false);

} // namespace signalbox
