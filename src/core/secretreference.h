// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QJsonValue;

namespace signalbox {

//! Where a secret is kept, as the configuration says it: {"keychain": NAME}, {"env": NAME} or
//! {"file": PATH}. Holds no secret itself.
struct SecretReference
{
    enum class Source { Keychain, Environment, File };
    Source source = Source::Keychain;
    QString name; //!< keychain entry, variable or absolute file path
    bool expand =
        false; //!< a JSON object whose members become one secret each (triggers, kind program)

    bool operator==(const SecretReference &) const = default;
};

//! "keychain team-webhook", for messages: names where, never what.
QString toText(const SecretReference &reference);

//! Absent when the value is no reference. Relative file paths stay as written.
std::optional<SecretReference> secretReferenceFromJson(const QJsonValue &value);
QJsonValue toJson(const SecretReference &reference);

} // namespace signalbox
