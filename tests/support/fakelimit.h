// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <chrono>
#include <deque>
#include <optional>

namespace signalbox {

//! A rate limit as the platforms keep one, and how often it was not kept.
class FakeLimit
{
public:
    using Milliseconds = std::chrono::milliseconds;

    FakeLimit() { m_since.start(); }

    //! At most so many requests in a window; 0: as many as come.
    void set(int requests, Milliseconds window)
    {
        m_most = requests;
        m_window = window;
    }
    //! The next request, and every one within that time after it, is refused.
    void refuseNext(Milliseconds pause) { m_pause = pause; }

    //! One more request: how long it is told to stay away, or nothing when it may pass.
    std::optional<Milliseconds> take()
    {
        const Milliseconds now(m_since.elapsed());
        if (now < m_notBefore) {
            ++m_early;
            return m_notBefore - now;
        }
        if (m_pause.count() > 0) {
            m_notBefore = now + std::exchange(m_pause, Milliseconds(0));
            ++m_refused;
            return m_notBefore - now;
        }
        while (!m_taken.empty() && m_taken.front() + m_window <= now)
            m_taken.pop_front();
        if (m_most > 0 && int(m_taken.size()) >= m_most) {
            m_notBefore = m_taken.front() + m_window;
            ++m_refused;
            return m_notBefore - now;
        }
        m_taken.push_back(now);
        return std::nullopt;
    }

    [[nodiscard]] int most() const { return m_most; }
    [[nodiscard]] int left() const { return m_most - int(m_taken.size()); }
    //! Until one more request may pass, when none is left.
    [[nodiscard]] Milliseconds resetAfter() const
    {
        if (m_taken.empty())
            return Milliseconds(0);
        return std::max(Milliseconds(0),
                        m_taken.front() + m_window - Milliseconds(m_since.elapsed()));
    }
    //! Refused for the rate; and of these, before the time they had been told.
    [[nodiscard]] int refused() const { return m_refused; }
    [[nodiscard]] int early() const { return m_early; }

private:
    QElapsedTimer m_since;
    int m_most = 0;
    Milliseconds m_window{0}, m_pause{0}, m_notBefore{0};
    std::deque<Milliseconds> m_taken;
    int m_refused = 0, m_early = 0;
};

} // namespace signalbox
