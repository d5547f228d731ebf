// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"

namespace signalbox {

//! A channel's webhook at Discord: posts with wait=true to learn the message's id, edits it
//! afterwards.
[[nodiscard]] TargetKind discordWebhookKind();

} // namespace signalbox
