// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace signalbox {

//! What RecipeBook::knownIds() of these folders would be, without reading a recipe: enough to check
//! a configuration, and a quarter of the time to start less.
[[nodiscard]] QStringList recipeIds(const QString &builtInFolder, const QString &userFolder);

} // namespace signalbox
