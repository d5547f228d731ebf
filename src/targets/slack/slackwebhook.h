// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"
#include "transport/httpclient.h"

namespace signalbox {

//! Slack's incoming webhook: posts, can neither edit nor thread by itself.
[[nodiscard]] TargetKind slackWebhookKind();

//! What an answer of a webhook means. Slack decides by the words of the body, its statuses differ
//! between reports (api.slack.com, "Changes to errors from incoming webhooks").
[[nodiscard]] SendOutcome readSlackWebhookAnswer(const HttpReply &reply, Instant now);

} // namespace signalbox
