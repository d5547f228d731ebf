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

//! What commands without a running program need: recipes, configuration, secrets. Main thread.
struct Context
{
    Places places;
    std::shared_ptr<const RecipeBook> book;
    std::unique_ptr<SettingsFile> settings;
    std::unique_ptr<SecretStore> secrets;
};

[[nodiscard]] Context makeContext(const CommandLine &line);

} // namespace signalbox
