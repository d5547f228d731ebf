// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <atomic>

namespace signalbox {

//! A clock that stands still until the test turns it. Readable from any thread.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(
        Instant start = instantFromMilliseconds(1795233605000)) // 2026-11-21 04:00:05
        : m_milliseconds(toMilliseconds(start))
    {
    }

    [[nodiscard]] Instant now() const override { return instantFromMilliseconds(m_milliseconds); }
    void set(Instant instant) { m_milliseconds = toMilliseconds(instant); }
    void advance(std::chrono::milliseconds by) { m_milliseconds += by.count(); }

private:
    std::atomic<qint64> m_milliseconds;
};

} // namespace signalbox
