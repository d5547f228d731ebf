// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triggers/trigger.h"

namespace signalbox {

//! Jenkins' Generic Webhook Trigger plugin: POST URL/generic-webhook-trigger/invoke, the token in a
//! header (in the query it would stand in access logs). A run ends when Jenkins has said what it
//! started, or, with a user and an API token, when that has ended.
[[nodiscard]] TriggerKind jenkinsWebhookKind();

} // namespace signalbox
