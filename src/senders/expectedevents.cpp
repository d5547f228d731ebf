// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/expectedevents.h"

#include "senders/detect.h"

namespace signalbox {

QJsonArray expectedEvents(const Understanding &understanding)
{
    const std::initializer_list<const char *> ownMembers{
        "id", "delivery", "deliveryId", "endpoint", "sender", "receivedAt", "verified"};
    QJsonArray list;
    for (const Event &event : understanding.events) {
        QJsonObject object = toJson(event);
        for (const char *name : ownMembers)
            object.remove(QLatin1String(name));
        if (event.attempt == 1)
            object.remove(QStringLiteral("attempt"));
        if (!event.order.isEmpty())
            object.insert(QStringLiteral("order"), event.order);
        if (!event.dedupe.isEmpty())
            object.insert(QStringLiteral("dedupe"), event.dedupe);
        if (event.defaultBranch)
            object.insert(QStringLiteral("defaultBranch"), true);
        list.append(object);
    }
    for (const QString &reason : understanding.ignored)
        list.append(QJsonObject{{QStringLiteral("ignore"), reason}});
    return list;
}

bool isDetected(const Recipe &recipe, const Delivery &delivery)
{
    return DeliverySigns(delivery).matches(recipe.detect);
}

} // namespace signalbox
