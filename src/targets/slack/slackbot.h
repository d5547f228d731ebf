// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"

namespace signalbox {

//! Slack's Web API with a bot token: chat.postMessage, then chat.update of the same message;
//! follow-ups are replies in its thread.
[[nodiscard]] TargetKind slackBotKind();

} // namespace signalbox
