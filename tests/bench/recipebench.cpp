// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// recipebench SECONDS   understands the shipped samples over and over, one at a time; one JSON
// object on
//                       standard output with deliveries a second for each sender
#include "resources/resources.h"
#include "senders/recipebook.h"
#include "senders/understand.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <cstdio>

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

//! 0 when a sample is not understood.
double rate(JqRunner &jq, const Recipe &recipe, double seconds)
{
    QList<StoredDelivery> deliveries;
    for (const RecipeSample &sample : recipe.samples)
        deliveries.append(deliveryOf(recipe, sample));
    if (deliveries.isEmpty())
        return 0;
    jq.prepare(recipe.events);
    QElapsedTimer timer;
    timer.start();
    qint64 done = 0;
    while (timer.elapsed() < seconds * 1000) {
        if (!understand(jq, recipe, deliveries.at(done++ % deliveries.size())))
            return 0;
    }
    return static_cast<double>(done) * 1e9 / static_cast<double>(timer.nsecsElapsed());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    initializeResources();
    const double seconds = QCoreApplication::arguments().value(1).toDouble();
    const auto book = RecipeBook::load(QStringLiteral(":/senders"), {});
    JqRunner jq(findJqHelper());
    QJsonObject rates;
    for (const RecipePointer &recipe : book->recipes())
        rates.insert(recipe->id, rate(jq, *recipe, seconds));
    std::puts(QJsonDocument(rates).toJson(QJsonDocument::Compact).constData());
    return rates.isEmpty() ? 1 : 0;
}
