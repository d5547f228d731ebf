// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"
#include "ui/details/page.h"

#include <optional>

namespace signalbox {

//! What happened in one sentence, the facts, the jobs on a time axis, where it was sent.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const Clock &clock, QWidget *parent = nullptr);
    void showSubject(const Subject &subject, const QList<qint64> &lastDurations,
                     const QList<SentRow> &sent);

private:
    void addSentence(QVBoxLayout *layout, const Subject &subject);
    void addFields(QVBoxLayout *layout, const Subject &subject);
    void addJobs(QVBoxLayout *layout, const Event &event);
    void addSent(QVBoxLayout *layout, const QList<SentRow> &sent);

    const Clock &m_clock;
    std::optional<std::chrono::milliseconds> m_usual;
};

//! The middle of the last durations; absent with fewer than two.
[[nodiscard]] std::optional<std::chrono::milliseconds> usualDuration(QList<qint64> durations);

} // namespace signalbox
