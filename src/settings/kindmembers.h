// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/memberreader.h"

namespace signalbox {

//! Reads the members that a kind declares: references to secrets into `secrets`, the rest, checked
//! by its type, into `settings`. A member `secrets` is an object of references, one per name.
void readKindMembers(const MemberReader &reader, const FieldSpecs &fields, const QString &folder,
                     PartSettings &part);

//! One secret member. Plain text is refused with advice, and never repeated in the message.
[[nodiscard]] std::optional<SecretReference>
readSecret(const MemberReader &reader, const QString &member, Need need, const QString &folder);
[[nodiscard]] std::optional<SecretReference> secretFrom(const QJsonValue &value,
                                                        const QString &path, const QString &folder,
                                                        QList<SettingsProblem> &problems);

//! Relative paths are relative to the configuration file; "~/" is the home folder.
[[nodiscard]] QString absolutePath(const QString &path, const QString &folder);

//! Notes every {"jq": …} inside that is no program text.
void checkComputed(const QJsonValue &value, const QString &path, QList<SettingsProblem> &problems);

} // namespace signalbox
