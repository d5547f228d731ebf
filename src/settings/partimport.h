// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <utility>

namespace signalbox {

//! One endpoint, target, trigger, command or rule of a set.
struct ImportedPart
{
    QString list; //!< "endpoints"
    QString name;
    bool isKept = false; //!< one of this name is there already and stays as it is
};

//! What taking in a set of endpoints, targets, triggers, commands, rules and a tunnel would do to a
//! configuration. A plain value: nothing is written before SettingsFile::edit(changes).
struct PartImport
{
    QList<ImportedPart> parts; //!< in the order of the set
    QList<std::pair<QString, QJsonValue>> changes;
};

//! Where a program that comes with a set lies, by the bare name the set gives it; "" when it brings
//! none of that name.
using BroughtProgram = std::function<QString(const QString &name)>;

//! What is there under the same name stays. "{random}" in an endpoint's path becomes 130 random
//! bits, each time others. Where the built-in rules hold they are written out first: a set's own
//! rules would silence them.
[[nodiscard]] PartImport planImport(const QJsonObject &present, const QJsonObject &given,
                                    const BroughtProgram &program);

} // namespace signalbox
