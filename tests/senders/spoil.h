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

//! Takes a spoilt value and says what was done to it: "-/build/status" removed, "0/build/status"
//! null.
using TakeSpoilt = std::function<void(const QJsonValue &value, const QString &path)>;

//! The value with each key removed once and each value null once, at every depth.
inline void spoil(const QJsonValue &value, const TakeSpoilt &take, const QString &place = {})
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString path = place + u'/' + member.key();
            QJsonObject without = object;
            without.remove(member.key());
            take(without, u'-' + path);
            const auto takeWith = [&](const QJsonValue &other, const QString &changedPath) {
                QJsonObject changed = object;
                changed.insert(member.key(), other);
                take(changed, changedPath);
            };
            takeWith(QJsonValue::Null, u'0' + path);
            spoil(member.value(), takeWith, path);
        }
    } else if (value.isArray()) {
        const QJsonArray list = value.toArray();
        const QString path = place + QStringLiteral("/*");
        for (qsizetype i = 0; i < qMin(spoiltElements, list.size()); ++i) {
            const auto takeWith = [&](const QJsonValue &other, const QString &changedPath) {
                QJsonArray changed = list;
                changed.replace(i, other);
                take(changed, changedPath);
            };
            takeWith(QJsonValue::Null, u'0' + path);
            spoil(list.at(i), takeWith, path);
        }
    }
}

inline QByteArray compactBody(const QJsonValue &value)
{
    return value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                            : QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
}

} // namespace signalbox
