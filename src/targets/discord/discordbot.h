// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"

namespace signalbox {

//! A bot's messages in one channel: posted with a nonce, by which Discord itself keeps a retry from
//! posting twice, edited afterwards; follow-ups go into a thread made under the message, or are
//! replies where the bot may not make one.
[[nodiscard]] TargetKind discordBotKind();

} // namespace signalbox
