// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triggers/trigger.h"

namespace signalbox {

//! A job started by Jenkins' remote API with its parameters, and followed from the queue to its
//! end, also after Signalbox was stopped in between.
[[nodiscard]] TriggerKind jenkinsJobKind();

} // namespace signalbox
