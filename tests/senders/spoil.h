// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace signalbox {

//! Elements of a list are of one kind: the first ones stand for all.
inline constexpr qsizetype spoiltElements = 2;

//! The value with each key removed once and each value null once, at every depth.
inline void spoil(const QJsonValue &value, const std::function<void(const QJsonValue &)> &take)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            QJsonObject without = object;
            without.remove(member.key());
            take(without);
            const auto takeWith = [&](const QJsonValue &other) {
                QJsonObject changed = object;
                changed.insert(member.key(), other);
                take(changed);
            };
            takeWith(QJsonValue::Null);
            spoil(member.value(), takeWith);
        }
    } else if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < qMin(spoiltElements, list.size()); ++i) {
            const auto takeWith = [&](const QJsonValue &other) {
                QJsonArray changed = list;
                changed.replace(i, other);
                take(changed);
            };
            takeWith(QJsonValue::Null);
            spoil(list.at(i), takeWith);
        }
    }
}

inline QByteArray compactBody(const QJsonValue &value)
{
    return value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                            : QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
}

} // namespace signalbox
