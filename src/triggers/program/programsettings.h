// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triggers/masking.h"
#include "triggers/program/keptprocess.h"
#include "triggers/trigger.h"

namespace signalbox {

//! A program trigger's settings, checked once, with its secrets taken apart.
struct ProgramSettings
{
    QString program, workingFolder;
    QJsonValue arguments; //!< as configured: what is computed in it is told from what is literal
    QMap<QString, Secret> variables; //!< by environment name, JSON secrets already expanded
    QMap<QString, Secret> files; //!< likewise, to be handed over as files
    std::chrono::seconds timeout{600};
    std::chrono::milliseconds grace{5000};
    qsizetype outputLimit = 256 * 1024;
    Masking masking;
};

//! InvalidInput names the member that cannot be right; never a secret.
[[nodiscard]] Result<ProgramSettings> programSettingsFrom(const TriggerSetup &setup);

//! The arguments of one start. Refused: a computed one that begins with "-" without `mayBeOption`,
//! and whatever is no text, number or flag.
[[nodiscard]] Result<QStringList> argumentsOf(const QJsonValue &configured,
                                              const QJsonValue &computed);

//! "NAME=value" of PATH, HOME, LANG and the configured variables; without secrets.
[[nodiscard]] Result<QList<QByteArray>> environmentOf(const QJsonValue &computed);

[[nodiscard]] bool isVariableName(const QString &name);

} // namespace signalbox
