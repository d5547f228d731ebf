// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/partimport.h"

#include <QStringList>

#include <optional>

namespace signalbox {

class SettingsFile;

//! A shipped set of parts that work together (`resources/examples/ID.json`). Beside what a
//! configuration holds its file says `$comment`, what it does, and `$fill`, which of its values are
//! only examples and must be replaced: "LIST/NAME/MEMBER" or "LIST/NAME/MEMBER/MEMBER".
struct Example
{
    QString id; //!< the file's name: "cloudmaster"
    QString about; //!< English, for the command line; the window has its own words
    QJsonObject document;
};

//! A secret that must be stored before a set works.
struct ExampleSecret
{
    QString name; //!< in the keychain
    QString part; //!< who uses it first: a name of an endpoint, target or trigger, or "tunnel"
    bool operator==(const ExampleSecret &) const = default;
};

//! A value that still is the example's own.
struct ExampleGap
{
    QString list, name; //!< "targets", "builds"
    QString member; //!< "channel", "options.audience"
    QString value; //!< what stands there, for people
    bool operator==(const ExampleGap &) const = default;
};

//! All that are shipped, in the order of their names.
[[nodiscard]] QList<Example> shippedExamples();
[[nodiscard]] std::optional<Example> shippedExample(const QString &id);

//! In the order of the set, each name once.
[[nodiscard]] QList<ExampleSecret> secretsOf(const Example &example);
//! Those parts of a configuration (or of the example's own document) that came from this example
//! and have not been filled in.
[[nodiscard]] QList<ExampleGap> gapsIn(const QJsonObject &document, const Example &example);

//! Takes a shipped set in: its programs are put into "programs" beside the configuration,
//! user-only, where one of that name does not lie there already. Errors: Unavailable (a program
//! cannot be written) and those of SettingsFile::edit.
[[nodiscard]] Result<PartImport> takeInExample(SettingsFile &file, const Example &example);
//! The same without writing anything.
[[nodiscard]] PartImport planExample(const QJsonObject &present, const Example &example);

} // namespace signalbox
