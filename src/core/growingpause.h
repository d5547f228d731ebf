// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace signalbox {

//! Pauses between attempts: doubled each time up to a limit, each moved by up to a quarter either
//! way, so that many programs do not knock at the same moment after an outage.
class GrowingPause
{
public:
    GrowingPause(std::chrono::milliseconds first, std::chrono::milliseconds longest);

    [[nodiscard]] std::chrono::milliseconds next();
    void reset() { m_next = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_next;
};

} // namespace signalbox
