// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/trigger.h"

namespace signalbox {

const FieldSpecs &armingFields()
{
    using Type = FieldSpec::Type;
    static const FieldSpecs fields{
        {QStringLiteral("confirm"),
         Type::Choice,
         false,
         QStringLiteral("Confirmation"),
         QStringLiteral("What it takes to start it: nothing, a click, holding the button, or "
                        "typing its name."),
         {QStringLiteral("none"), QStringLiteral("click"), QStringLiteral("hold"),
          QStringLiteral("name")},
         QStringLiteral("click")},
        {QStringLiteral("coolDownSeconds"),
         Type::Number,
         false,
         QStringLiteral("Cool-down in seconds"),
         QStringLiteral("How long it cannot be started again after a start."),
         {},
         QStringLiteral("0")},
        {QStringLiteral("whileRunning"),
         Type::Choice,
         false,
         QStringLiteral("While it runs"),
         QStringLiteral("Whether a second start is refused or waits for the first to end."),
         {QStringLiteral("refuse"), QStringLiteral("queue")},
         QStringLiteral("refuse")},
        {QStringLiteral("allowedHours"),
         Type::TextMap,
         false,
         QStringLiteral("Allowed hours"),
         QStringLiteral("Local time between which it may be started; empty means always."),
         {QStringLiteral("from"), QStringLiteral("to")},
         QStringLiteral("08:00")},
        {QStringLiteral("startWithinSeconds"),
         Type::Number,
         false,
         QStringLiteral("Start within seconds"),
         QStringLiteral("A start that could not be made within this time is given up."),
         {},
         QStringLiteral("120")},
    };
    return fields;
}

} // namespace signalbox
