// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triggers/trigger.h"

namespace signalbox {

//! A program of this computer, started with its arguments and never through a shell, kept by
//! signalbox-run. Its environment is PATH, HOME, LANG, the configured one and its secrets; the
//! event is on its standard input. A run that was under way when Signalbox stopped is unknown.
[[nodiscard]] TriggerKind programKind();

} // namespace signalbox
