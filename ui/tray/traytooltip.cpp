// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traytooltip.h"

#include <algorithm>

namespace signalbox {

QString TrayTooltip::stateText(TrayState state)
{
    switch (state) {
    case TrayState::Offline:
        return tr("Signalbox: the listener is down");
    case TrayState::Firing:
        return tr("Signalbox: an alarm is firing");
    case TrayState::Failed:
        return tr("Signalbox: a build failed");
    case TrayState::Waiting:
        return tr("Signalbox: something waits for you");
    case TrayState::Problem:
        return tr("Signalbox: the tunnel or a target is down");
    case TrayState::Running:
        return tr("Signalbox: running");
    case TrayState::Muted:
        return tr("Signalbox: notifications are paused");
    case TrayState::Clear:
        break;
    }
    return tr("Signalbox: all clear");
}

QString TrayTooltip::text(const TrayFacts &tray, const Health &health)
{
    QStringList lines{stateText(tray.state)};
    if (tray.open > 0)
        lines += tr("%n need(s) attention", nullptr, tray.open);
    if (tray.running > 0)
        lines += tr("%n running", nullptr, tray.running);
    const auto stopped = std::count_if(
        health.targets.cbegin(), health.targets.cend(),
        [](const TargetFacts &target) { return target.state == TargetFacts::State::Stopped; });
    if (stopped > 0)
        lines += tr("%n target(s) stopped", nullptr, int(stopped));
    if (health.counters.outboxWaiting > 0)
        lines +=
            tr("%n message(s) waiting to be sent", nullptr, int(health.counters.outboxWaiting));
    return lines.join(QLatin1Char('\n'));
}

} // namespace signalbox
