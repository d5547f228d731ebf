// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"

namespace signalbox {

//! Where events of our own runs are from; no endpoint of the configuration.
inline constexpr char runsEndpoint[] = "runs";

//! A run as an event, so that the timeline shows it, rules forward it and start the next trigger.
//! Its subject is the run, its pipeline the trigger, its number the run's id; parameters that have
//! a field of their own (tag, branch, commit, …) are in it, the others are details.
[[nodiscard]] Event eventOfRun(const RunRecord &run, Instant now);

[[nodiscard]] Status statusOfRun(RunRecord::Status status);

} // namespace signalbox
