// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/partimport.h"

#include "core/unguessabletext.h"
#include "settings/settings.h"

#include <QJsonArray>
#include <QStringList>

#include <array>

namespace signalbox {

namespace {

constexpr std::array listNames{"endpoints", "targets", "triggers", "commands", "rules"};
const QString randomMark = QStringLiteral("{random}");
const QLatin1String nameKey("name");
const QLatin1String rulesKey("rules");

QString nameOf(const QJsonValue &part)
{
    return part.toObject().value(nameKey).toString();
}

QJsonValue madeOurs(const QString &list, const QJsonValue &part, const BroughtProgram &program)
{
    QJsonObject changed = part.toObject();
    if (list == QLatin1String("endpoints")) {
        QString path = changed.value(QLatin1String("path")).toString();
        if (path.contains(randomMark))
            changed.insert(QLatin1String("path"), path.replace(randomMark, unguessableText()));
    } else if (list == QLatin1String("triggers")) {
        const QString name = changed.value(QLatin1String("program")).toString();
        const QString place = name.isEmpty() || name.contains(u'/') ? QString() : program(name);
        if (!place.isEmpty())
            changed.insert(QLatin1String("program"), place);
    }
    return changed;
}

// As settings of one's own: what defaultRules() says.
QJsonObject writtenOut(const RuleSettings &rule)
{
    QJsonArray actions;
    for (const RuleAction &action : rule.actions) {
        if (action.kind == RuleAction::Kind::Notify)
            actions.append(QJsonObject{{QLatin1String("notify"), QJsonObject()}});
    }
    return {
        {nameKey, rule.name}, {QLatin1String("when"), rule.when}, {QLatin1String("do"), actions}};
}

QJsonArray rulesInForce(const QJsonObject &present)
{
    if (present.contains(rulesKey))
        return present.value(rulesKey).toArray();
    QJsonArray rules;
    for (const RuleSettings &rule : defaultRules())
        rules.append(writtenOut(rule));
    return rules;
}

void takeList(PartImport &plan, const QString &list, const QJsonArray &present,
              const QJsonArray &given, const BroughtProgram &program)
{
    QStringList known;
    for (const QJsonValue &each : present)
        known.append(nameOf(each));
    for (const QJsonValue &each : given) {
        const bool isKept = known.contains(nameOf(each));
        plan.parts.append({list, nameOf(each), isKept});
        if (!isKept)
            plan.changes.append({list + QStringLiteral("[+]"), madeOurs(list, each, program)});
    }
}

} // namespace

PartImport planImport(const QJsonObject &present, const QJsonObject &given,
                      const BroughtProgram &program)
{
    PartImport plan;
    for (const char *name : listNames) {
        const QString list = QLatin1String(name);
        const QJsonArray there =
            list == rulesKey ? rulesInForce(present) : present.value(list).toArray();
        const qsizetype before = plan.changes.size();
        takeList(plan, list, there, given.value(list).toArray(), program);
        if (list == rulesKey && !present.contains(rulesKey) && plan.changes.size() > before)
            plan.changes.insert(before, {list, there});
    }
    const QString tunnel = QStringLiteral("tunnel");
    if (given.contains(tunnel)) {
        const bool isKept = present.contains(tunnel);
        plan.parts.append(
            {tunnel, given.value(tunnel).toObject().value(u"kind").toString(), isKept});
        if (!isKept)
            plan.changes.append({tunnel, given.value(tunnel)});
    }
    return plan;
}

} // namespace signalbox
