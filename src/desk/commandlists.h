// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "settings/settings.h"

namespace signalbox {

//! What a command asks for behind its name, where a platform can ask for it by itself.
struct ListedOption
{
    QString name; //!< of the pattern's group
    bool required = true;
    QStringList choices; //!< empty: any word
    bool operator==(const ListedOption &) const = default;
};

//! Commands that begin with the same word, as a platform's own list of commands shows them: one.
struct ListedCommand
{
    QString name; //!< in lower case
    QStringList
        usages; //!< what may stand behind it, for people: "create NAME on CLOUD"; "" nothing
    //! Of the only pattern, when nothing but named values follow the word. Otherwise what follows
    //! is one text, since a platform would leave the words between them out.
    std::optional<QList<ListedOption>> options;
    bool operator==(const ListedCommand &) const = default;
};

//! The commands that these endpoints hear, without those that begin with no plain word.
[[nodiscard]] QList<ListedCommand> listedCommands(const QList<CommandSettings> &commands,
                                                  const QStringList &endpoints);
//! Names of commands that no platform can list.
[[nodiscard]] QStringList unlistedCommands(const QList<CommandSettings> &commands,
                                           const QStringList &endpoints);

//! The body of Discord's "bulk overwrite global application commands": names of 32 characters, a
//! description of 100, 25 options and 25 choices at most, required options first.
[[nodiscard]] QJsonArray discordCommands(const QList<ListedCommand> &commands);

//! A Slack app as a manifest to paste (docs.slack.dev, "App manifest reference"). `name` is an
//! endpoint for Slack, or a slack-bot target that has an app-level token: then Socket Mode is on
//! and no address is named. `base`: where Slack reaches this computer; a placeholder when empty.
//! Error NotFound: there is no such endpoint or target.
[[nodiscard]] Result<QJsonObject> slackManifest(const Settings &settings, const QString &name,
                                                const QUrl &base);
//! Names that slackManifest() takes.
[[nodiscard]] QStringList slackApps(const Settings &settings);

//! The endpoints through which a discord-bot target's application is heard.
[[nodiscard]] QStringList discordEndpoints(const Settings &settings, const QString &target);

} // namespace signalbox
