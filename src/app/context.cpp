// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/context.h"

#include "desk/kinds.h"
#include "secrets/keychainsecretstore.h"
#include "senders/recipeids.h"

#include <QDir>

namespace signalbox {

namespace {

const QString builtInSenders = QStringLiteral(":/senders");

QString ownSenders(const Places &places)
{
    return QDir(places.dataFolder).filePath(QStringLiteral("senders"));
}

} // namespace

Context makeContext(const CommandLine &line)
{
    Context context;
    context.places = placesFor(line);
    context.settings = std::make_unique<SettingsFile>(
        context.places.configFile,
        knownKindsWith(recipeIds(builtInSenders, ownSenders(context.places))));
    context.secrets = std::make_unique<KeychainSecretStore>(
        QDir(context.places.dataFolder).filePath(QStringLiteral("keychain-names.json")));
    return context;
}

Context makeContextWithRecipes(const CommandLine &line)
{
    Context context = makeContext(line);
    context.book = RecipeBook::load(builtInSenders, ownSenders(context.places));
    return context;
}

} // namespace signalbox
