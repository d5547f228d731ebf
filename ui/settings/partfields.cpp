// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/partfields.h"

namespace signalbox {

namespace {

using Type = FieldSpec::Type;

FieldSpec spec(const char *name, Type type, const char *label, const char *help = "",
               const QStringList &choices = {}, const char *placeholder = "")
{
    FieldSpec field;
    field.name = QLatin1String(name);
    field.type = type;
    field.label = QString::fromUtf8(label);
    field.help = QString::fromUtf8(help);
    field.choices = choices;
    field.placeholder = QLatin1String(placeholder);
    return field;
}

} // namespace

FieldSpecs targetFields()
{
    return {
        spec("states", Type::TextList, QT_TRANSLATE_NOOP("Fields", "Send only"),
             QT_TRANSLATE_NOOP(
                 "Fields",
                 "States that are sent, one a line, such as failed. Empty: what suits the "
                 "platform.")),
        spec("language", Type::Choice, QT_TRANSLATE_NOOP("Fields", "Language of messages"), "",
             {QStringLiteral("en"), QStringLiteral("ko"), QStringLiteral("de")}),
        spec("timeZone", Type::Text, QT_TRANSLATE_NOOP("Fields", "Time zone"),
             QT_TRANSLATE_NOOP("Fields", "Of the times in messages. Empty: this computer's."), {},
             "Asia/Seoul"),
        spec("template", Type::FilePath, QT_TRANSLATE_NOOP("Fields", "Own template"),
             QT_TRANSLATE_NOOP(
                 "Fields",
                 "A jq program that shapes the message. Empty: the one that comes with "
                 "Signalbox.")),
    };
}

FieldSpecs triggerFields()
{
    return {
        spec("confirm", Type::Choice, QT_TRANSLATE_NOOP("Fields", "Before it starts"),
             QT_TRANSLATE_NOOP("Fields", "How much it takes to start it by hand."),
             {QStringLiteral("none"), QStringLiteral("click"), QStringLiteral("hold"),
              QStringLiteral("name")}),
        spec("coolDownSeconds", Type::Number, QT_TRANSLATE_NOOP("Fields", "Cool-down (seconds)"),
             QT_TRANSLATE_NOOP("Fields", "A second run within this time is refused."), {}, "0"),
        spec("whileRunning", Type::Choice, QT_TRANSLATE_NOOP("Fields", "While one is running"), "",
             {QStringLiteral("refuse"), QStringLiteral("queue")}),
        spec("allowedHours.from", Type::Text, QT_TRANSLATE_NOOP("Fields", "Allowed from"),
             QT_TRANSLATE_NOOP("Fields", "Local time. Outside these hours it does not start."), {},
             "08:00"),
        spec("allowedHours.to", Type::Text, QT_TRANSLATE_NOOP("Fields", "Allowed until"), "", {},
             "18:00"),
        spec("startWithinSeconds", Type::Number,
             QT_TRANSLATE_NOOP("Fields", "Start within (seconds)"),
             QT_TRANSLATE_NOOP(
                 "Fields",
                 "When the other side cannot be reached it is tried again, never later than "
                 "this."),
             {}, "120"),
    };
}

} // namespace signalbox
