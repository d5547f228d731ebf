// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace signalbox {

//! The command line as values: which command, and what was said with it. Members that a command
//! does not take keep their defaults.
struct CommandLine
{
    QString command; //!< "" is the desktop program
    QString config, data; //!< empty: the XDG places
    QString listen; //!< serve: ADDR:PORT
    bool hidden = false; //!< desktop: start in the tray
    bool demo = false; //!< play the samples
    bool json = false, subjects = false, follow = false, duplicates = false, raw = false,
         list = false;
    int limit = 50;
    QString query;
    QString id; //!< show, replay, forward, runs, doctor
    QString name; //!< trigger, target, secret, sample, file or folder
    QString spaceAct; //!< spaces: accept, mute, unmute, remove or ""; the space is `id`
    int minutes = 60; //!< spaces: how long to mute
    QString to, secretEnvironment, signAs, confirm;
    QMap<QString, QString> params;
    QList<std::pair<QString, QString>> changes, headers; //!< send: in the body, in the head
    QString bodyFile; //!< send: instead of the sample's
    bool accept = false; //!< doctor delivery
    bool write = false; //!< check FOLDER
    bool forward = false, act = false, dryRun = false, yes = false, noWait = false,
         afterBuild = false;
};

struct ParsedCommandLine
{
    std::optional<CommandLine> line; //!< absent: print `text` and end with `exitCode`
    QString text;
    int exitCode = 0;
};

[[nodiscard]] ParsedCommandLine parseCommandLine(int argc, char **argv);

} // namespace signalbox
