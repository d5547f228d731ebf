// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"
#include "transport/httpclient.h"

namespace signalbox {

//! What an answer of Discord's message calls means, by its JSON error code first, then by status.
[[nodiscard]] SendOutcome readDiscordAnswer(const HttpReply &reply, Instant now);

//! How long to stay quiet after this answer: X-RateLimit-Reset-After when Remaining is 0, else
//! nothing.
[[nodiscard]] std::chrono::milliseconds discordPause(const HttpReply &reply);

//! Discord asks for this form and lets Cloudflare block others.
[[nodiscard]] QByteArray discordUserAgent();

} // namespace signalbox
