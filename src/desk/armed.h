// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "desk/facts.h"
#include "settings/settings.h"

#include <QTime>

namespace signalbox {

//! Why a trigger may not start now.
enum class Unarmed { NeedsClick, NeedsHold, NeedsName, CoolingDown, AlreadyRunning, OutsideHours };
QString toText(Unarmed reason);

//! What the decision is made from.
struct ArmingCase
{
    const Arming &arming;
    const TriggerStart &start;
    bool running = false;
    std::optional<Instant> lastStartedAt;
    Instant now;
    QTime localTime;
};

struct ArmingVerdict
{
    std::optional<Unarmed> refusal; //!< absent: it may start
    bool queue = false; //!< may start once the running one has ended
    std::optional<Instant> readyAt; //!< end of the cool-down
};

//! Whether a start is armed (DESIGN, section 4). Pure. A dry run needs no arming and no cool-down.
[[nodiscard]] ArmingVerdict judge(const ArmingCase &given);

//! "08:00" to "18:00"; a span over midnight counts as such. An empty or unreadable bound: no limit.
[[nodiscard]] bool isWithinHours(const QString &from, const QString &to, QTime time);

//! Whether both bounds are readable and differ.
[[nodiscard]] bool isSpan(const QString &from, const QString &to);

} // namespace signalbox
