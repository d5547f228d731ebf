// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"
#include "transport/httpclient.h"

namespace signalbox {

//! Google Chat's incoming webhook: cannot edit, so each change of a subject is a reply in its
//! thread.
[[nodiscard]] TargetKind googleChatWebhookKind();

//! What an answer means: google.rpc.Status, bare or inside "error".
[[nodiscard]] SendOutcome readGoogleChatAnswer(const HttpReply &reply, Instant now);

} // namespace signalbox
