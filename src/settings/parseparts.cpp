// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/parsesettings.h"

#include "core/status.h"

#include <QTimeZone>

namespace signalbox {

namespace {

constexpr double longestCoolDownSeconds = 7 * 24 * 3600;
constexpr double longestStartSeconds = 24 * 3600;

void readKind(const MemberReader &reader, const QList<KindFields> &kinds, const QString &folder,
              PartSettings &part)
{
    QStringList ids;
    for (const KindFields &kind : kinds)
        ids.append(kind.id);
    part.kind = reader.word(QStringLiteral("kind"), ids, Need::Required);
    for (const KindFields &kind : kinds) {
        if (kind.id == part.kind)
            readKindMembers(reader, kind.fields, folder, part);
    }
}

std::optional<QStringList> readStates(const MemberReader &reader)
{
    const QString member = QStringLiteral("states");
    if (!reader.has(member))
        return std::nullopt;
    const QStringList states = reader.texts(member);
    for (qsizetype index = 0; index < states.size(); ++index) {
        if (statusFromText(states.at(index)))
            continue;
        reader.problems().append(
            {itemPath(reader.path(member), index),
             QStringLiteral(
                 "is %1. Expected one of queued, running, passed, failed, cancelled, skipped, "
                 "blocked, firing, resolved, info, unknown.")
                 .arg(describe(states.at(index))),
             false});
    }
    return states;
}

Arming readArming(const MemberReader &reader)
{
    Arming arming;
    const QString confirm = reader.word(QStringLiteral("confirm"),
                                        {QStringLiteral("none"), QStringLiteral("click"),
                                         QStringLiteral("hold"), QStringLiteral("name")},
                                        Need::Optional);
    arming.confirm = confirmFromText(confirm).value_or(arming.confirm);
    arming.coolDownSeconds = reader.number(QStringLiteral("coolDownSeconds"),
                                           arming.coolDownSeconds, {0, longestCoolDownSeconds});
    const QString whileRunning =
        reader.word(QStringLiteral("whileRunning"),
                    {QStringLiteral("refuse"), QStringLiteral("queue")}, Need::Optional);
    arming.queueWhileRunning = whileRunning == QLatin1String("queue");
    if (reader.has(QStringLiteral("allowedHours"))) {
        const MemberReader hours = reader.object(QStringLiteral("allowedHours"));
        arming.allowedFrom = hours.timeOfDay(QStringLiteral("from"), Need::Required);
        arming.allowedTo = hours.timeOfDay(QStringLiteral("to"), Need::Required);
    }
    arming.startWithinSeconds = reader.number(QStringLiteral("startWithinSeconds"),
                                              arming.startWithinSeconds, {1, longestStartSeconds});
    return arming;
}

} // namespace

QList<TargetSettings> readTargets(const MemberReader &top, const ParseContext &context)
{
    QList<TargetSettings> targets;
    SeenNames names;
    for (const MemberReader &reader : top.objects(QStringLiteral("targets"))) {
        TargetSettings target;
        target.name = names.read(reader);
        readKind(reader, context.kinds.targets, context.folder, target);
        target.language = reader.word(
            QStringLiteral("language"),
            {QStringLiteral("en"), QStringLiteral("ko"), QStringLiteral("de")}, Need::Optional);
        const QString zone = QStringLiteral("timeZone");
        const QString zoneExpected = QStringLiteral("a name such as \"Asia/Seoul\"");
        target.timeZone = reader.text(zone, Need::Optional, zoneExpected);
        if (!target.timeZone.isEmpty()
            && !QTimeZone::isTimeZoneIdAvailable(target.timeZone.toLatin1()))
            reader.unexpected(zone, zoneExpected);
        target.templateFile = absolutePath(reader.text(QStringLiteral("template"), Need::Optional,
                                                       QStringLiteral("the path of a jq file")),
                                           context.folder);
        target.states = readStates(reader);
        targets.append(target);
    }
    return targets;
}

QList<TriggerSettings> readTriggers(const MemberReader &top, const ParseContext &context)
{
    QList<TriggerSettings> triggers;
    SeenNames names;
    for (const MemberReader &reader : top.objects(QStringLiteral("triggers"))) {
        TriggerSettings trigger;
        trigger.name = names.read(reader);
        readKind(reader, context.kinds.triggers, context.folder, trigger);
        trigger.arming = readArming(reader);
        triggers.append(trigger);
    }
    return triggers;
}

std::optional<PartSettings> readTunnel(const MemberReader &top, const ParseContext &context)
{
    if (!top.has(QStringLiteral("tunnel")))
        return std::nullopt;
    const MemberReader reader = top.object(QStringLiteral("tunnel"));
    PartSettings tunnel;
    readKind(reader, context.kinds.tunnels, context.folder, tunnel);
    tunnel.name = tunnel.kind;
    return tunnel;
}

} // namespace signalbox
