// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subject.h"

#include <QDate>
#include <QString>

#include <chrono>
#include <optional>

//! Times as people say them, by QLocale and local time.
namespace signalbox {

[[nodiscard]] QDateTime localTime(Instant instant);

[[nodiscard]] QString ageText(Instant then, Instant now); //!< "now", "2 min", "1 h", "3 d"
[[nodiscard]] QString spokenAge(Instant then, Instant now); //!< "2 minutes ago"
[[nodiscard]] QString durationText(std::chrono::milliseconds duration); //!< "23 min 09 s"
[[nodiscard]] QString
shortDuration(std::chrono::milliseconds duration); //!< "6 min": its largest part
[[nodiscard]] QString
spokenDuration(std::chrono::milliseconds duration); //!< "23 minutes 9 seconds"
[[nodiscard]] QString dayText(QDate day, QDate today); //!< "Today", "Yesterday", "Wed, 18 November"
[[nodiscard]] QString momentText(Instant then, Instant now); //!< "Today 14:07:21"
[[nodiscard]] QString clockText(Instant then,
                                Instant now); //!< "14:30:31", with the day when it is another
[[nodiscard]] QString fullMoment(Instant then); //!< for tooltips: full date with zone

//! How long it took, or goes on for now; absent when its start is not known.
[[nodiscard]] std::optional<std::chrono::milliseconds> durationOf(const Event &event, Instant now);
[[nodiscard]] std::optional<std::chrono::milliseconds> durationOf(const Job &job, Instant now);

} // namespace signalbox
