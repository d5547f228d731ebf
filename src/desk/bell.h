// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"
#include "desk/understandingworker.h"

#include <QTime>

namespace signalbox {

//! Which bells ring for a round of understood events: quiet hours, pause, one for each subject, and
//! one summary for what was caught up on after a stop. Main thread, plain value.
class Bell
{
public:
    void setSettings(const NotificationSettings &settings) { m_settings = settings; }
    void pauseUntil(std::optional<Instant> until) { m_pausedUntil = until; }
    [[nodiscard]] bool isPaused(Instant now) const { return m_pausedUntil && now < *m_pausedUntil; }
    [[nodiscard]] bool isQuiet(Instant now, QTime localTime) const;

    [[nodiscard]] QList<NotificationFacts> ring(const QList<UnderstoodBatch::Entry> &entries,
                                                Instant now, QTime localTime) const;

private:
    NotificationSettings m_settings;
    std::optional<Instant> m_pausedUntil;
};

} // namespace signalbox
