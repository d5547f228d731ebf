// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/context.h"

#include "desk/kinds.h"
#include "secrets/keychainsecretstore.h"

#include <QDir>

namespace signalbox {

Context makeContext(const CommandLine &line)
{
    Context context;
    context.places = placesFor(line);
    context.book =
        RecipeBook::load(QStringLiteral(":/senders"),
                         QDir(context.places.dataFolder).filePath(QStringLiteral("senders")));
    context.settings =
        std::make_unique<SettingsFile>(context.places.configFile, knownKindsWith(*context.book));
    context.secrets = std::make_unique<KeychainSecretStore>(
        QDir(context.places.dataFolder).filePath(QStringLiteral("keychain-names.json")));
    return context;
}

} // namespace signalbox
