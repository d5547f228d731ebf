// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace signalbox {

//! The retry table of the outbox: how long to wait after the given number of failed attempts,
//! spread by `jitter` (0 … 1) so that many messages do not come back at once. Nothing: given up (a
//! dead letter).
[[nodiscard]] std::optional<std::chrono::milliseconds>
pauseAfter(int failedAttempts, std::chrono::milliseconds age, double jitter);

inline constexpr std::chrono::hours giveUpAfter{24};

} // namespace signalbox
