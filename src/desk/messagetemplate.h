// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "desk/messagepreview.h"
#include "settings/settings.h"
#include "shape/jqrunner.h"

namespace signalbox {

struct TargetKind;

inline constexpr qint64 largestTemplate = 256 * 1024;

//! The text of the target's template: its own file, or the built-in one. Errors: NotFound,
//! TooLarge.
[[nodiscard]] Result<MessageTemplate> readMessageTemplate(const TargetSettings &settings,
                                                          const TargetKind &kind);

//! That text as a program to run: with what all templates share.
[[nodiscard]] JqProgram programOf(const QString &target, const QByteArray &messageTemplate);

//! Where a target's own template is kept when the window makes one.
[[nodiscard]] QString ownTemplateFile(const QString &dataFolder, const QString &target);

//! Replaces the file's text, its folder made when missing. Errors: TooLarge, Storage.
[[nodiscard]] Result<void> writeMessageTemplate(const QString &file, const QByteArray &program);

} // namespace signalbox
