// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace signalbox {

//! One configuration text and what is to be said about it. The parser and the published schema are
//! both fed these rows.
struct SettingsRow
{
    const char *name;
    QByteArray json;
    //! First problem as "PATH TEXT" begins; "" means faultless, "warning: …" valid with that
    //! warning.
    QByteArray problem;
    //! What a JSON Schema cannot express: names that must exist, path strength, certain addresses.
    bool beyondSchema = false;
};

QList<SettingsRow> settingsRows();

//! The plain text in each is "hunter2".
QList<SettingsRow> rowsWithPlainSecrets();
QByteArray settingsWithPaths();

//! Every member of the contract, in one file.
QByteArray completeSettings();

} // namespace signalbox
