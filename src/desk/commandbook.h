// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/event.h"
#include "settings/settings.h"
#include "shape/jqrunner.h"

#include <QHash>
#include <QRegularExpression>

#include <memory>

namespace signalbox {

//! What a command comes to: the triggers it starts, each with the same parameters.
struct CommandUse
{
    QString command; //!< its name; "" of a button
    QStringList triggers;
    QJsonObject params; //!< texts
    qint64 subject = 0; //!< of a button: what its message is about
    QString about; //!< that for people
    qint64 afterBuild = 0; //!< the build that must have passed first
    QString buildHeading; //!< that for people
};

//! The commands in force: an immutable value made from the settings, used in the worker's thread.
class CommandBook
{
public:
    static constexpr qsizetype longestWords = 2'000; //!< more than that is no command
    static constexpr qsizetype mostTriggers = 20; //!< of one command

    explicit CommandBook(const Settings &settings);

    //! Who says something, where.
    struct Speaker
    {
        QString endpoint;
        QString user;
        QString channel;
    };
    struct Match
    {
        const CommandSettings *command = nullptr; //!< none: nothing fits
        bool isAllowed = false;
        QJsonObject params; //!< the pattern's named groups
    };

    [[nodiscard]] bool listensTo(const QString &endpoint) const;
    //! The first command that fits and this speaker may use; else the first that fits.
    [[nodiscard]] Match find(const QString &words, const Speaker &speaker) const;
    //! What this speaker may say, a line each.
    [[nodiscard]] QStringList help(const Speaker &speaker) const;
    //! Errors: InvalidInput (a program of it fails), NotFound (the map has no such key).
    [[nodiscard]] Result<CommandUse> prepare(JqRunner &jq, const Match &match,
                                             const Event &event) const;
    //! Whether this speaker may start the trigger by some command of theirs.
    [[nodiscard]] bool mayStart(const QString &trigger, const Speaker &speaker) const;
    [[nodiscard]] std::optional<Arming> arming(const QString &trigger) const;
    //! The trigger's own `params`.
    [[nodiscard]] QJsonObject configuredParams(const QString &trigger) const;
    //! Whether the messages of a target offer the trigger as a button, and there is such a trigger.
    [[nodiscard]] bool offers(const QString &target, const QString &trigger) const;

private:
    struct Entry
    {
        CommandSettings settings;
        QRegularExpression pattern;
    };
    [[nodiscard]] static bool listens(const Entry &entry, const QString &endpoint);
    [[nodiscard]] static bool allows(const CommandSettings &command, const Speaker &speaker);
    [[nodiscard]] Result<QStringList> triggersOf(JqRunner &jq, const CommandSettings &command,
                                                 const QByteArray &input) const;

    QList<Entry> m_entries;
    QHash<QString, Arming> m_arming;
    QHash<QString, QJsonObject> m_params; //!< by trigger
    QList<TargetSettings> m_targets;
};

using CommandBookPointer = std::shared_ptr<const CommandBook>;

} // namespace signalbox
