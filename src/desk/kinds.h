// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

namespace signalbox {

class RecipeBook;

//! What the configuration may name, gathered from the explicit lists of targets, triggers and
//! tunnels and from the recipes, in the form the settings check wants.
[[nodiscard]] KnownKinds knownKindsWith(const RecipeBook &book);
[[nodiscard]] KnownKinds knownKindsWith(const QStringList &senders); //!< recipes by their ids

} // namespace signalbox
