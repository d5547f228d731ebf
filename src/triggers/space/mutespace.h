// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triggers/trigger.h"

namespace signalbox {

//! Keeps a space quiet for a while: nothing outside is asked, the desk does it itself. As a trigger
//! it can be a button under a message or a command, and who muted what stands among the runs.
[[nodiscard]] TriggerKind muteSpaceKind();

} // namespace signalbox
