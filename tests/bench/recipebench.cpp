// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// recipebench SECONDS   understands the shipped samples of all recipes in turn, over and over; one
//                       JSON object on standard output: "all" deliveries a second one after the
//                       other, "jq" a second of the helper's own processor time (reading, running
//                       and writing, the kernel's part included; not compiling), "senders" each
#include "resources/resources.h"
#include "senders/recipebook.h"
#include "senders/understand.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <cmath>
#include <cstdio>
#include <ctime>

using namespace signalbox;

namespace {

StoredDelivery deliveryOf(const Recipe &recipe, const RecipeSample &sample)
{
    StoredDelivery stored;
    stored.id = 1;
    stored.endpoint = QStringLiteral("bench");
    stored.sender = recipe.id;
    stored.delivery.method = sample.method;
    stored.delivery.target = sample.target;
    stored.delivery.headers = sample.headers;
    stored.delivery.body = sample.body;
    return stored;
}

struct Case
{
    RecipePointer recipe;
    StoredDelivery delivery;
};

QList<Case> casesOf(const RecipeBook &book)
{
    QList<Case> cases;
    for (const RecipePointer &recipe : book.recipes()) {
        for (const RecipeSample &sample : recipe->samples)
            cases.append({recipe, deliveryOf(*recipe, sample)});
    }
    return cases;
}

void compileAll(JqRunner &jq, const RecipeBook &book)
{
    for (const RecipePointer &recipe : book.recipes())
        static_cast<void>(jq.check(recipe->events));
}

//! Processor time of this process's only child, the helper, in seconds.
double helperSeconds()
{
    QFile children(QStringLiteral("/proc/thread-self/children"));
    clockid_t clock{};
    timespec used{};
    if (!children.open(QIODevice::ReadOnly)
        || clock_getcpuclockid(children.readAll().trimmed().toInt(), &clock) != 0
        || clock_gettime(clock, &used) != 0)
        qFatal("the helper is not there");
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

struct Seen
{
    qint64 done = 0;
    qint64 nanoseconds = 0;
    QString notUnderstood;
    QHash<QString, QPair<qint64, qint64>> senders; //!< deliveries and nanoseconds
};

Seen understandFor(JqRunner &jq, const QList<Case> &cases, double seconds)
{
    Seen seen;
    QElapsedTimer timer;
    while (static_cast<double>(seen.nanoseconds) < seconds * 1e9) {
        for (const Case &each : cases) {
            timer.start();
            if (!understand(jq, *each.recipe, each.delivery))
                seen.notUnderstood = each.recipe->id;
            const qint64 took = timer.nsecsElapsed();
            auto &[count, nanoseconds] = seen.senders[each.recipe->id];
            ++count;
            nanoseconds += took;
            ++seen.done;
            seen.nanoseconds += took;
        }
    }
    return seen;
}

double perSecond(qint64 count, double seconds)
{
    return std::round(static_cast<double>(count) / seconds);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    initializeResources();
    const double seconds = QCoreApplication::arguments().value(1).toDouble();
    const auto book = RecipeBook::load(QStringLiteral(":/senders"), {});
    const QList<Case> cases = casesOf(*book);
    JqRunner jq(findJqHelper());
    compileAll(jq, *book);
    const double before = helperSeconds();
    const Seen seen = understandFor(jq, cases, seconds);
    const double running = helperSeconds() - before;
    QJsonObject senders;
    for (auto each = seen.senders.cbegin(); each != seen.senders.cend(); ++each)
        senders.insert(each.key(), perSecond(each->first, static_cast<double>(each->second) / 1e9));
    const QJsonObject result{
        {QStringLiteral("all"), perSecond(seen.done, static_cast<double>(seen.nanoseconds) / 1e9)},
        {QStringLiteral("jq"), perSecond(seen.done, running)},
        {QStringLiteral("notUnderstood"), seen.notUnderstood},
        {QStringLiteral("senders"), senders}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return cases.isEmpty() ? 1 : 0;
}
