// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/jsonchanges.h"

#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

namespace {

bool canStandInPath(const QStringList &keys)
{
    static const QRegularExpression simple(QStringLiteral("^[A-Za-z0-9_-]+$"));
    return std::all_of(keys.cbegin(), keys.cend(),
                       [](const QString &key) { return simple.match(key).hasMatch(); });
}

} // namespace

JsonChanges jsonChanges(const QString &prefix, const QJsonObject &before, const QJsonObject &after)
{
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    JsonChanges changes;
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue old = before.value(key);
        const QJsonValue now = after.value(key);
        if (old == now)
            continue;
        const QString path = prefix.isEmpty() ? key : prefix + QLatin1Char('.') + key;
        const bool inside = old.isObject() && now.isObject()
            && canStandInPath(old.toObject().keys() + now.toObject().keys());
        if (inside)
            changes += jsonChanges(path, old.toObject(), now.toObject());
        else
            changes.append({path, now.isUndefined() ? QJsonValue(QJsonValue::Null) : now});
    }
    return changes;
}

QJsonValue jsonMember(const QJsonObject &object, const QString &path)
{
    const QString first = path.section(QLatin1Char('.'), 0, 0);
    const QString rest = path.section(QLatin1Char('.'), 1);
    const QJsonValue value = object.value(first);
    return rest.isEmpty() ? value : jsonMember(value.toObject(), rest);
}

QJsonObject withJsonMember(QJsonObject object, const QString &path, const QJsonValue &value)
{
    const QString first = path.section(QLatin1Char('.'), 0, 0);
    const QString rest = path.section(QLatin1Char('.'), 1);
    QJsonValue member = value;
    if (!rest.isEmpty()) {
        const QJsonObject inner = withJsonMember(object.value(first).toObject(), rest, value);
        member = inner.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(inner);
    }
    if (member.isUndefined())
        object.remove(first);
    else
        object.insert(first, member);
    return object;
}

} // namespace signalbox
