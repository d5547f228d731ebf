// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/parsesettings.h"

#include <QRegularExpression>

namespace signalbox {

namespace {

constexpr qsizetype longestPattern = 1000;

template <typename Part> QStringList namesOf(const QList<Part> &parts)
{
    QStringList names;
    for (const Part &part : parts)
        names.append(part.name);
    return names;
}

QString nameExpected(const QString &what, const QStringList &names)
{
    if (names.isEmpty())
        return QStringLiteral("the name of a %1, and there is none").arg(what);
    return QStringLiteral("the name of a %1: %2").arg(what, alternatives(names));
}

//! A rule's or command's parameters: literal, or computed with jq.
QJsonObject readParams(const MemberReader &reader)
{
    const MemberReader params = reader.object(QStringLiteral("params"));
    checkComputed(params.members(), params.path(), params.problems());
    return params.members();
}

RuleAction readNotify(const MemberReader &reader)
{
    const MemberReader notify = reader.object(QStringLiteral("notify"));
    RuleAction action;
    action.sound = notify.flag(QStringLiteral("sound"), false);
    action.urgency =
        notify.word(QStringLiteral("urgency"),
                    {QStringLiteral("low"), QStringLiteral("normal"), QStringLiteral("critical")},
                    Need::Optional);
    return action;
}

QString readReference(const MemberReader &reader, const QString &member, const QString &what,
                      const QStringList &names)
{
    const QString expected = nameExpected(what, names);
    const QString name = reader.text(member, Need::Required, expected);
    if (!name.isEmpty() && !names.contains(name))
        reader.unexpected(member, expected);
    return name;
}

std::optional<RuleAction> readAction(const MemberReader &reader, const Settings &settings)
{
    const QString forward = QStringLiteral("forward");
    const QString trigger = QStringLiteral("trigger");
    const int kinds =
        reader.has(QStringLiteral("notify")) + reader.has(forward) + reader.has(trigger);
    if (kinds != 1) {
        reader.problems().append(
            {reader.path(),
             QStringLiteral(
                 "names %1 things to do. Expected exactly one of {\"notify\": {}}, {\"forward\": "
                 "TARGET}, {\"trigger\": TRIGGER}.")
                 .arg(kinds == 0 ? QStringLiteral("no") : QString::number(kinds)),
             false});
        return std::nullopt;
    }
    if (reader.has(QStringLiteral("notify")))
        return readNotify(reader);
    RuleAction action;
    if (reader.has(forward)) {
        action.kind = RuleAction::Kind::Forward;
        action.name =
            readReference(reader, forward, QStringLiteral("target"), namesOf(settings.targets));
        return action;
    }
    action.kind = RuleAction::Kind::Trigger;
    action.name =
        readReference(reader, trigger, QStringLiteral("trigger"), namesOf(settings.triggers));
    action.params = readParams(reader);
    return action;
}

RuleSettings readRule(const MemberReader &reader, const Settings &settings, SeenNames &names,
                      int number)
{
    RuleSettings rule;
    rule.name = reader.has(QStringLiteral("name")) ? names.read(reader)
                                                   : QStringLiteral("rule %1").arg(number);
    rule.when =
        reader.text(QStringLiteral("when"), Need::Optional, QStringLiteral("a jq condition"));
    rule.everyEvent =
        reader.word(QStringLiteral("on"), {QStringLiteral("change"), QStringLiteral("every")},
                    Need::Optional)
        == QLatin1String("every");
    rule.enabled = reader.flag(QStringLiteral("enabled"), true);
    const QString todo = QStringLiteral("do");
    if (!reader.has(todo))
        reader.missing(todo, QStringLiteral("a list such as [{\"notify\": {}}]"));
    for (const MemberReader &one : reader.objects(todo)) {
        if (const auto action = readAction(one, settings))
            rule.actions.append(*action);
    }
    return rule;
}

void checkMap(const MemberReader &map, const QStringList &triggers)
{
    const QString expected =
        nameExpected(QStringLiteral("trigger"), triggers) + QStringLiteral(", or a list");
    const QStringList keys = map.members().keys();
    for (const QString &key : keys) {
        const QJsonValue value = map.value(key);
        const QJsonArray names = value.isArray() ? value.toArray() : QJsonArray{value};
        for (qsizetype index = 0; index < names.size(); ++index) {
            if (triggers.contains(names.at(index).toString()))
                continue;
            const QString at = value.isArray() ? itemPath(map.path(key), index) : map.path(key);
            map.problems().append({at,
                                   QStringLiteral("is ") + describe(names.at(index))
                                       + QStringLiteral(". Expected ") + expected + u'.',
                                   false});
        }
    }
}

QJsonValue readCommandTrigger(const MemberReader &reader, const QStringList &triggers)
{
    const QString member = QStringLiteral("trigger");
    const QJsonValue value = reader.value(member);
    if (!value.isObject()) {
        (void)readReference(reader, member, QStringLiteral("trigger"), triggers);
        return value;
    }
    const MemberReader choice = reader.object(member);
    const QString by = QStringLiteral("by");
    const QString byExpected =
        QStringLiteral("{\"jq\": PROGRAM}, such as {\"jq\": \".params.cloud\"}");
    if (!choice.has(by))
        choice.missing(by, byExpected);
    else if (!choice.value(by).toObject().contains(QStringLiteral("jq")))
        choice.unexpected(by, byExpected);
    checkComputed(choice.value(by), choice.path(by), choice.problems());
    const QString map = QStringLiteral("map");
    if (!choice.has(map))
        choice.missing(
            map, QStringLiteral("an object of trigger names, such as {\"aws\": \"cloud-aws\"}"));
    checkMap(choice.object(map), triggers);
    return value;
}

QString readPattern(const MemberReader &reader)
{
    const QString member = QStringLiteral("pattern");
    const QString expected =
        QStringLiteral("a regular expression such as \"^deploy (?<tag>\\S+)$\"");
    const QString pattern = reader.text(member, Need::Required, expected);
    const QRegularExpression expression(pattern);
    if (pattern.size() > longestPattern || !expression.isValid()) {
        reader.note(member,
                    QStringLiteral("is no regular expression: %1 at character %2. Expected %3.")
                        .arg(expression.errorString())
                        .arg(expression.patternErrorOffset() + 1)
                        .arg(expected));
    }
    return pattern;
}

CommandSettings readCommand(const MemberReader &reader, const Settings &settings, SeenNames &names)
{
    CommandSettings command;
    command.name = names.read(reader);
    command.pattern = readPattern(reader);
    const QString endpoints = QStringLiteral("endpoints");
    // What comes over a target's own connection belongs to an endpoint of its name.
    const QStringList known = namesOf(settings.endpoints) + namesOf(settings.targets);
    command.endpoints = reader.texts(endpoints);
    for (qsizetype index = 0; index < command.endpoints.size(); ++index) {
        // Only a warning: a command is often written before its endpoint.
        if (!known.contains(command.endpoints.at(index)))
            reader.problems().append({itemPath(reader.path(endpoints), index),
                                      QStringLiteral("is %1. Expected %2.")
                                          .arg(describe(command.endpoints.at(index)),
                                               nameExpected(QStringLiteral("endpoint"), known)),
                                      true});
    }
    command.params = readParams(reader);
    command.trigger = readCommandTrigger(reader, namesOf(settings.triggers));
    const MemberReader allow = reader.object(QStringLiteral("allow"));
    command.users = allow.texts(QStringLiteral("users"));
    command.channels = allow.texts(QStringLiteral("channels"));
    if (command.users.contains(QStringLiteral("*")))
        allow.warn(
            QStringLiteral("users"),
            QStringLiteral("holds \"*\": everyone who can write there may use this command."));
    return command;
}

} // namespace

std::optional<QList<RuleSettings>> readRules(const MemberReader &top, const Settings &settings)
{
    if (!top.has(QStringLiteral("rules")))
        return std::nullopt;
    QList<RuleSettings> rules;
    SeenNames names;
    for (const MemberReader &reader : top.objects(QStringLiteral("rules")))
        rules.append(readRule(reader, settings, names, static_cast<int>(rules.size()) + 1));
    return rules;
}

QList<CommandSettings> readCommands(const MemberReader &top, const Settings &settings)
{
    QList<CommandSettings> commands;
    SeenNames names;
    for (const MemberReader &reader : top.objects(QStringLiteral("commands")))
        commands.append(readCommand(reader, settings, names));
    return commands;
}

} // namespace signalbox
