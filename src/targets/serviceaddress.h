// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"

#include <QUrl>

namespace signalbox {

//! The base address of a platform's API as configured under `services`. Errors: InvalidInput.
[[nodiscard]] Result<QByteArray> serviceBase(const TargetSetup &setup, const char *service);

//! `base` and an encoded path, with one slash between them.
[[nodiscard]] QUrl serviceUrl(const QByteArray &base, const QByteArray &path);

//! The member `name` of a target's settings as text without blanks at its ends.
[[nodiscard]] QString setting(const TargetSetup &setup, const char *name);

//! The secret `name`; error Unauthorized when none is stored.
[[nodiscard]] Result<Secret> storedSecret(const TargetSetup &setup, const char *name);

//! The triggers a target of an application may offer as buttons.
[[nodiscard]] FieldSpec triggersField();

} // namespace signalbox
