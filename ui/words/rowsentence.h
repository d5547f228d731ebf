// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subject.h"

#include <QString>

namespace signalbox {

//! A row as one sentence, for assistive tools: "Failed, broke main: Bump kernel to 6.1.62,
//! lmp-factory build-main 2231, main, by j.alvarez, 2 minutes ago, took 23 minutes 9 seconds".
//! Nothing is cut.
[[nodiscard]] QString rowSentence(const Subject &subject, Instant now);
//! Everything a row may have cut, line by line, for its tooltip.
[[nodiscard]] QString rowToolTip(const Subject &subject, Instant now);
//! "3 of 5 done, test running"; empty without jobs.
[[nodiscard]] QString jobsSentence(const QList<Job> &jobs);

} // namespace signalbox
