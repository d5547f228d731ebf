// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triggers/trigger.h"

namespace signalbox {

//! One request, its shape by a preset (resources/triggers/http/presets) or all by the
//! configuration. A run ends with the answer.
[[nodiscard]] TriggerKind httpTriggerKind();

} // namespace signalbox
