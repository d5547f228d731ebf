// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace signalbox {

//! One setting of an endpoint, target, trigger or tunnel, declared as data by whoever needs it, so
//! that the settings pages and the configuration check draw themselves from it.
struct FieldSpec
{
    enum class Type {
        Text,
        Number,
        Flag,
        Choice, //!< one of `choices`
        Url, //!< absolute; plain http only to loopback
        SecretText, //!< a reference (keychain, env, file), never the text itself
        Program, //!< path of an executable
        FilePath,
        TextList,
        TextMap, //!< object of texts
        Computed, //!< any JSON, in which {"jq": PROGRAM} is computed
    };
    QString name; //!< key in the configuration file
    Type type = Type::Text;
    bool required = false;
    QString label; //!< English source text, translated by ui in context "Fields"
    QString help; //!< one sentence, likewise
    QStringList choices;
    QString placeholder;
};

using FieldSpecs = QList<FieldSpec>;

} // namespace signalbox
