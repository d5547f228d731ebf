// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jsondifference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {

constexpr qsizetype longestShownValue = 200;

QString shown(const QJsonValue &value)
{
    if (value.isUndefined())
        return QStringLiteral("nothing");
    const QByteArray wrapped =
        QJsonDocument(QJsonObject{{QStringLiteral("v"), value}}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(wrapped.mid(5, wrapped.size() - 6));
    return text.size() <= longestShownValue ? text : text.left(longestShownValue) + u'…';
}

QStringList objectDifference(const QJsonObject &expected, const QJsonObject &got, const QString &at)
{
    QStringList names = expected.keys();
    for (const QString &name : got.keys()) {
        if (!expected.contains(name))
            names.append(name);
    }
    names.sort();
    QStringList lines;
    for (const QString &name : std::as_const(names))
        lines += jsonDifference(expected.value(name), got.value(name),
                                at.isEmpty() ? name : at + u'.' + name);
    return lines;
}

} // namespace

QStringList jsonDifference(const QJsonValue &expected, const QJsonValue &got, const QString &at)
{
    if (expected == got)
        return {};
    if (expected.isObject() && got.isObject())
        return objectDifference(expected.toObject(), got.toObject(), at);
    if (expected.isArray() && got.isArray()) {
        const QJsonArray left = expected.toArray();
        const QJsonArray right = got.toArray();
        QStringList lines;
        for (qsizetype index = 0; index < std::max(left.size(), right.size()); ++index)
            lines += jsonDifference(
                index < left.size() ? left.at(index) : QJsonValue(QJsonValue::Undefined),
                index < right.size() ? right.at(index) : QJsonValue(QJsonValue::Undefined),
                QStringLiteral("%1[%2]").arg(at).arg(index));
        return lines;
    }
    return {QStringLiteral("%1: expected %2, got %3")
                .arg(at.isEmpty() ? QStringLiteral(".") : at, shown(expected), shown(got))};
}

} // namespace signalbox
