// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"
#include "secrets/secretstore.h"
#include "senders/recipebook.h"
#include "settings/settingsfile.h"
#include "ui/preview/previewaccess.h"

#include <chrono>
#include <functional>
#include <optional>

namespace signalbox {

class Desk;

//! Everything the settings pages need from outside, as one value, so that they can be tested
//! without a desk. References and functions outlive the window.
struct SettingsAccess
{
    SettingsFile &file;
    SecretStore &secrets;
    std::function<KnownKinds()> kinds;
    std::function<QList<RecipePointer>()> recipes;
    std::function<Health()> health;
    std::function<QFuture<Result<void>>(const QString &target)> testTarget;
    std::function<QFuture<Result<void>>(const QString &sender, const QString &sample)> sendSample;
    std::function<QFuture<Result<void>>(const QString &target)> restartTarget{};
    // Rooms of a target that sends to several.
    std::function<QList<SpaceRecord>(const QString &target)> spaces{};
    std::function<QFuture<Result<void>>(const QString &target, const QString &space)> acceptSpace{};
    std::function<QFuture<Result<void>>(const QString &target, const QString &space,
                                        std::optional<std::chrono::minutes> time)>
        muteSpace{};
    std::function<QFuture<Result<void>>(const QString &target, const QString &space)> removeSpace{};
    PreviewAccess previews{};
    //! What a saved trigger's other side could start, folder by folder ("": the top).
    std::function<QFuture<Result<QList<TriggerPlaceFacts>>>(const QString &trigger,
                                                            const QString &folder)>
        browseTrigger{};
    // The commands, made known to a discord-bot's platform; a Slack app to paste.
    std::function<QFuture<Result<QStringList>>(const QString &target)> registerCommands{};
    std::function<Result<QByteArray>(const QString &name)> slackManifest{};
};

//! Through the desk. The desk outlives what is returned.
[[nodiscard]] SettingsAccess settingsAccess(Desk &desk);

} // namespace signalbox
