// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"
#include "transport/httpclient.h"

namespace signalbox {

//! A Chat app with a service account: one message in each space, created under an id of our own, so
//! that a retry never doubles it, and patched in place; follow-ups go into its thread.
[[nodiscard]] TargetKind googleChatAppKind();

//! What an answer of the API means to an app: as for a webhook, but 401 is a matter of the token
//! and 403 and 404 of the space or message alone.
[[nodiscard]] SendOutcome readGoogleAppAnswer(const HttpReply &reply, Instant now, bool editing);

} // namespace signalbox
