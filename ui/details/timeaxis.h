// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace signalbox {

//! A span of time drawn on a width: ticks from 1, 2, 4, 5, 8, 10, 15, 20, 30, 60 seconds, minutes
//! or hours, so that their labels stand at least `leastStep` apart and the axis ends on a tick.
class TimeAxis
{
public:
    static constexpr double leastStep = 75;

    TimeAxis(std::chrono::milliseconds span, double width);
    [[nodiscard]] std::chrono::milliseconds step() const { return m_step; }
    [[nodiscard]] std::chrono::milliseconds end() const { return m_step * m_ticks; }
    [[nodiscard]] int ticks() const { return m_ticks; } //!< besides the one at 0
    [[nodiscard]] double at(std::chrono::milliseconds moment) const;

private:
    std::chrono::milliseconds m_step;
    int m_ticks;
    double m_width;
};

} // namespace signalbox
