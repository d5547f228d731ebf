// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/trigger.h"

namespace signalbox {

void Trigger::resume(qint64, const QString &, Report report)
{
    RunReport unknown;
    unknown.state = RunReport::State::Unknown;
    unknown.reason = QStringLiteral("the program stopped while it ran");
    report(unknown);
}

bool Trigger::stop(qint64)
{
    return false;
}

} // namespace signalbox
