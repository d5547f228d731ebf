// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/places.h"
#include "secrets/secretstore.h"
#include "senders/recipebook.h"
#include "settings/settings.h"
#include "settings/settingsfile.h"

#include <memory>

namespace signalbox {

//! What the program and its commands begin with: configuration, secrets, and for commands that work
//! without the running program the recipes. Main thread.
struct Context
{
    Places places;
    std::shared_ptr<const RecipeBook> book; //!< of makeContextWithRecipes() alone
    std::unique_ptr<SettingsFile> settings;
    std::unique_ptr<SecretStore> secrets;
};

//! For a desk, which reads the recipes itself.
[[nodiscard]] Context makeContext(const CommandLine &line);
[[nodiscard]] Context makeContextWithRecipes(const CommandLine &line);

} // namespace signalbox
