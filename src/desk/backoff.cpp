// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backoff.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {
using namespace std::chrono_literals;
constexpr std::array<std::chrono::milliseconds, 9> pauses{2s,  5s,   10s,  20s,  30s,
                                                          60s, 2min, 5min, 15min};
constexpr double spread = 0.2;
} // namespace

std::optional<std::chrono::milliseconds> pauseAfter(int failedAttempts,
                                                    std::chrono::milliseconds age, double jitter)
{
    if (age >= giveUpAfter)
        return std::nullopt;
    const auto step = std::clamp<std::size_t>(
        static_cast<std::size_t>(std::max(1, failedAttempts)) - 1, 0, pauses.size() - 1);
    const double factor = 1.0 - spread + 2.0 * spread * std::clamp(jitter, 0.0, 1.0);
    return std::chrono::milliseconds(
        static_cast<long long>(static_cast<double>(pauses.at(step).count()) * factor));
}

} // namespace signalbox
