// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subject.h"

#include <QStringList>

namespace signalbox {

//! Made-up subjects to look at messages with, and to send to a target to see that it works.
//! "passed", "failed", "running", "alarm", "resolved", "deployment", "image", "scan".
[[nodiscard]] QStringList messageExamples();

//! As if it had happened just before `now`. An unknown id gives the first.
[[nodiscard]] Subject messageExample(const QString &id, Instant now);

} // namespace signalbox
