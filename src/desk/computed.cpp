// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/computed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {

constexpr int mostDepth = 32;

Result<QJsonValue> compute(JqRunner &jq, const QString &name, const QJsonValue &literal,
                           const QByteArray &input, int depth)
{
    if (depth > mostDepth)
        return fail(ErrorKind::TooLarge, name + QStringLiteral(": nested too deeply"));
    if (literal.isArray()) {
        QJsonArray values;
        for (const QJsonValue &each : literal.toArray()) {
            auto value = compute(jq, name, each, input, depth + 1);
            if (!value)
                return value;
            values.append(*value);
        }
        return values;
    }
    if (!literal.isObject())
        return literal;
    const QJsonObject object = literal.toObject();
    const QJsonValue program = object.value(QLatin1String("jq"));
    if (object.size() == 1 && program.isString()) {
        const auto outputs = jq.run({name, program.toString().toUtf8()}, input);
        if (!outputs)
            return fail(outputs.error());
        if (outputs->isEmpty())
            return QJsonValue(QJsonValue::Null);
        // Wrapped, because a bare text or number is no document for Qt.
        const QByteArray wrapped = '[' + outputs->constFirst() + ']';
        return QJsonDocument::fromJson(wrapped).array().first();
    }
    QJsonObject values;
    for (auto each = object.begin(); each != object.end(); ++each) {
        auto value = compute(jq, name, each.value(), input, depth + 1);
        if (!value)
            return value;
        values.insert(each.key(), *value);
    }
    return values;
}

} // namespace

Result<QJsonValue> computedValue(JqRunner &jq, const QString &name, const QJsonValue &literal,
                                 const QByteArray &input)
{
    return compute(jq, name, literal, input, 0);
}

} // namespace signalbox
