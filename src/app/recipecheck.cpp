// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipecheck.h"

#include "app/exitcode.h"
#include "app/output.h"
#include "core/clock.h"
#include "senders/recipe.h"
#include "senders/understand.h"

#include <QDir>
#include <QJsonDocument>
#include <QSet>

namespace signalbox {

namespace {

// What the recipe does not decide.
const QSet<QString> &ourOwnMembers()
{
    static const QSet<QString> names{
        QStringLiteral("id"),       QStringLiteral("delivery"),   QStringLiteral("deliveryId"),
        QStringLiteral("endpoint"), QStringLiteral("sender"),     QStringLiteral("receivedAt"),
        QStringLiteral("verified"), QStringLiteral("transition"), QStringLiteral("replayOf"),
        QStringLiteral("causedBy"),
    };
    return names;
}

QString compact(const QJsonValue &value)
{
    const QByteArray wrapped = QJsonDocument(QJsonObject{{QStringLiteral("v"), value}}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(5, wrapped.size() - 6));
}

// The members that differ, one line each.
QStringList differences(const QJsonObject &expected, const QJsonObject &given)
{
    QStringList lines;
    QStringList names = expected.keys();
    for (const QString &name : given.keys()) {
        if (!names.contains(name))
            names.append(name);
    }
    for (const QString &name : std::as_const(names)) {
        if (ourOwnMembers().contains(name) || expected.value(name) == given.value(name))
            continue;
        if (name == QLatin1String("attempt") && !expected.contains(name) && given.value(name).toInt() == 1)
            continue;
        lines.append(QStringLiteral("    %1: expected %2, given %3")
                         .arg(name, expected.contains(name) ? compact(expected.value(name)) : QStringLiteral("nothing"),
                              given.contains(name) ? compact(given.value(name)) : QStringLiteral("nothing")));
    }
    return lines;
}

StoredDelivery storedFrom(const Recipe &recipe, const RecipeSample &sample)
{
    StoredDelivery stored;
    stored.id = 1;
    stored.delivery.method = sample.method;
    stored.delivery.target = sample.target;
    stored.delivery.headers = sample.headers;
    stored.delivery.body = sample.body;
    stored.delivery.receivedAt = SystemClock().now();
    stored.endpoint = QStringLiteral("check");
    stored.sender = recipe.id;
    stored.verdict = Verdict::Verified;
    return stored;
}

bool checkSample(JqRunner &jq, const Recipe &recipe, const RecipeSample &sample)
{
    const auto understanding = understand(jq, recipe, storedFrom(recipe, sample));
    if (!understanding) {
        printLine(QStringLiteral("  %1: %2").arg(sample.name, toText(understanding.error())));
        return false;
    }
    QStringList lines;
    const qsizetype most = std::max(understanding->events.size(), sample.expectedEvents.size());
    for (qsizetype at = 0; at < most; ++at) {
        if (at >= understanding->events.size())
            lines.append(QStringLiteral("    event %1 is missing").arg(at + 1));
        else if (at >= sample.expectedEvents.size())
            lines.append(QStringLiteral("    event %1 was not expected: %2")
                             .arg(QString::number(at + 1), compact(toJson(understanding->events.at(at)))));
        else
            lines += differences(sample.expectedEvents.at(at), toJson(understanding->events.at(at)));
    }
    printLine(QStringLiteral("  %1: %2").arg(sample.name, lines.isEmpty() ? QStringLiteral("as expected")
                                                                           : QStringLiteral("differs")));
    for (const QString &line : std::as_const(lines))
        printLine(printable(line));
    for (const QString &note : understanding->notes)
        printLine(QStringLiteral("    note: ") + printable(note));
    return lines.isEmpty();
}

} // namespace

int checkRecipe(const QString &folder)
{
    const auto recipe = loadRecipe(QDir(folder).absolutePath());
    if (!recipe) {
        for (const RecipeProblem &problem : recipe.error())
            printLine(QStringLiteral("%1:%2: %3").arg(problem.file, QString::number(problem.line), problem.text));
        return exitFailed;
    }
    JqRunner jq(findJqHelper());
    bool good = true;
    for (const auto &program : {std::optional(recipe->events), recipe->answer}) {
        if (!program)
            continue;
        if (const auto compiled = jq.check(*program); !compiled) {
            printLine(program->name + QStringLiteral(": ") + compiled.error().detail);
            good = false;
        }
    }
    if (!good)
        return exitFailed;
    printLine(QStringLiteral("%1: %2 samples").arg(recipe->id, QString::number(recipe->samples.size())));
    for (const RecipeSample &sample : recipe->samples)
        good = checkSample(jq, *recipe, sample) && good;
    return good ? exitDone : exitFailed;
}

} // namespace signalbox
