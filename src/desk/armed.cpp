// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/armed.h"

#include "core/wordtable.h"

namespace signalbox {

namespace {

constexpr WordTable<Unarmed, 6> unarmedWords{{{
    {Unarmed::NeedsClick, "asks for a confirmation (--yes)"},
    {Unarmed::NeedsHold, "asks for a held confirmation (--yes)"},
    {Unarmed::NeedsName, "asks for its name (--confirm NAME)"},
    {Unarmed::CoolingDown, "is cooling down"},
    {Unarmed::AlreadyRunning, "is running already"},
    {Unarmed::OutsideHours, "is outside its allowed hours"},
}}};

QTime timeOf(const QString &text)
{
    return QTime::fromString(text, QStringLiteral("HH:mm"));
}

std::optional<Unarmed> missingConfirmation(const Arming &arming, const TriggerStart &start)
{
    switch (arming.confirm) {
    case Confirm::None:
        return std::nullopt;
    case Confirm::Click:
        if (start.clicked || start.held || start.typedName == start.trigger)
            return std::nullopt;
        return Unarmed::NeedsClick;
    case Confirm::Hold:
        if (start.held || start.typedName == start.trigger)
            return std::nullopt;
        return Unarmed::NeedsHold;
    case Confirm::Name:
        if (start.typedName == start.trigger)
            return std::nullopt;
        return Unarmed::NeedsName;
    }
    return Unarmed::NeedsName;
}

} // namespace

QString toText(Unarmed reason)
{
    return unarmedWords.text(reason);
}

bool isSpan(const QString &from, const QString &to)
{
    const QTime begin = timeOf(from);
    const QTime end = timeOf(to);
    return begin.isValid() && end.isValid() && begin != end;
}

bool isWithinHours(const QString &from, const QString &to, QTime time)
{
    if (!isSpan(from, to))
        return true;
    const QTime begin = timeOf(from);
    const QTime end = timeOf(to);
    if (begin < end)
        return time >= begin && time < end;
    return time >= begin || time < end;
}

ArmingVerdict judge(const ArmingCase &given)
{
    if (given.start.dryRun)
        return {};
    const Arming &arming = given.arming;
    if (!isWithinHours(arming.allowedFrom, arming.allowedTo, given.localTime))
        return {Unarmed::OutsideHours, false, std::nullopt};
    if (const auto missing = missingConfirmation(arming, given.start))
        return {missing, false, std::nullopt};
    if (arming.coolDownSeconds > 0 && given.lastStartedAt) {
        const Instant ready = *given.lastStartedAt + std::chrono::seconds(arming.coolDownSeconds);
        if (ready > given.now)
            return {Unarmed::CoolingDown, false, ready};
    }
    if (given.running) {
        if (arming.queueWhileRunning)
            return {std::nullopt, true, std::nullopt};
        return {Unarmed::AlreadyRunning, false, std::nullopt};
    }
    return {};
}

} // namespace signalbox
