// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/jsonschema.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

class Validator
{
public:
    explicit Validator(const QJsonObject &root) : m_root(root) { }

    QString fault(const QJsonObject &schema, const QJsonValue &value, const QString &path) const
    {
        for (auto word = schema.begin(); word != schema.end(); ++word) {
            const QString found = wordFault(word.key(), word.value(), schema, value, path);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

private:
    static bool isNotice(const QString &word)
    {
        static const QStringList notices{
            QStringLiteral("$schema"),  QStringLiteral("$id"),      QStringLiteral("$defs"),
            QStringLiteral("$comment"), QStringLiteral("title"),    QStringLiteral("description"),
            QStringLiteral("default"),  QStringLiteral("examples"), QStringLiteral("format"),
            QStringLiteral("then"),     QStringLiteral("else")};
        return notices.contains(word);
    }

    QString wordFault(const QString &word, const QJsonValue &rule, const QJsonObject &schema,
                      const QJsonValue &value, const QString &path) const
    {
        const auto unless = [&](bool fine) {
            return fine ? QString() : path + QStringLiteral(": ") + word;
        };
        if (isNotice(word))
            return {};
        if (word == QLatin1String("$ref"))
            return fault(target(rule.toString()), value, path);
        if (word == QLatin1String("type"))
            return unless(hasType(rule, value));
        if (word == QLatin1String("enum"))
            return unless(rule.toArray().contains(value));
        if (word == QLatin1String("const"))
            return unless(rule == value);
        if (word == QLatin1String("if"))
            return branchFault(rule, schema, value, path);
        if (word == QLatin1String("allOf") || word == QLatin1String("anyOf")
            || word == QLatin1String("oneOf"))
            return severalFault(word, rule.toArray(), value, path);
        if (word == QLatin1String("minimum"))
            return unless(!value.isDouble() || value.toDouble() >= rule.toDouble());
        if (word == QLatin1String("maximum"))
            return unless(!value.isDouble() || value.toDouble() <= rule.toDouble());
        if (value.isString() || word == QLatin1String("pattern")
            || word.endsWith(QLatin1String("Length")))
            return textFault(word, rule, value, path);
        if (word == QLatin1String("items") || word == QLatin1String("minItems"))
            return listFault(word, rule, value.toArray(), path);
        return memberFault(word, rule, schema, value, path);
    }

    QJsonObject target(const QString &reference) const
    {
        QJsonValue found = m_root;
        const QStringList steps = reference.split(u'/').mid(1);
        for (const QString &step : steps)
            found = found.toObject().value(step);
        // A reference into nothing must not mean "anything goes".
        return found.isObject() ? found.toObject()
                                : QJsonObject{{QStringLiteral("no such definition"), reference}};
    }

    static bool hasType(const QJsonValue &rule, const QJsonValue &value)
    {
        if (rule.isArray()) {
            const QJsonArray types = rule.toArray();
            return std::any_of(types.begin(), types.end(),
                               [&value](const QJsonValue &type) { return hasType(type, value); });
        }
        const QString type = rule.toString();
        if (type == QLatin1String("integer"))
            return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
        static const QHash<QString, QJsonValue::Type> types{
            {QStringLiteral("object"), QJsonValue::Object},
            {QStringLiteral("array"), QJsonValue::Array},
            {QStringLiteral("string"), QJsonValue::String},
            {QStringLiteral("number"), QJsonValue::Double},
            {QStringLiteral("boolean"), QJsonValue::Bool},
            {QStringLiteral("null"), QJsonValue::Null}};
        return types.value(type, QJsonValue::Undefined) == value.type();
    }

    QString branchFault(const QJsonValue &rule, const QJsonObject &schema, const QJsonValue &value,
                        const QString &path) const
    {
        const bool holds = fault(rule.toObject(), value, path).isEmpty();
        return fault(
            schema.value(holds ? QStringLiteral("then") : QStringLiteral("else")).toObject(), value,
            path);
    }

    QString severalFault(const QString &word, const QJsonArray &schemas, const QJsonValue &value,
                         const QString &path) const
    {
        int fine = 0;
        QString first;
        for (const QJsonValue &schema : schemas) {
            const QString found = fault(schema.toObject(), value, path);
            fine += found.isEmpty();
            if (first.isEmpty())
                first = found;
        }
        const bool enough = word == QLatin1String("allOf") ? fine == schemas.size()
            : word == QLatin1String("oneOf")               ? fine == 1
                                                           : fine > 0;
        return enough ? QString() : path + QStringLiteral(": ") + word + u' ' + first;
    }

    static QString textFault(const QString &word, const QJsonValue &rule, const QJsonValue &value,
                             const QString &path)
    {
        const QString text = value.toString();
        bool fine = true;
        const QRegularExpression pattern(word == QLatin1String("pattern") ? rule.toString()
                                                                          : QString());
        if (!pattern.isValid())
            return QStringLiteral("the schema holds a faulty pattern: ") + rule.toString();
        if (word == QLatin1String("pattern"))
            fine = !value.isString() || pattern.match(text).hasMatch();
        else if (word == QLatin1String("minLength"))
            fine = !value.isString() || text.size() >= rule.toInt();
        else if (word == QLatin1String("maxLength"))
            fine = !value.isString() || text.size() <= rule.toInt();
        return fine ? QString() : path + QStringLiteral(": ") + word;
    }

    QString listFault(const QString &word, const QJsonValue &rule, const QJsonArray &items,
                      const QString &path) const
    {
        if (word == QLatin1String("minItems"))
            return items.size() >= rule.toInt() ? QString() : path + QStringLiteral(": minItems");
        for (qsizetype index = 0; index < items.size(); ++index) {
            const QString found =
                fault(rule.toObject(), items.at(index), path + QStringLiteral("[%1]").arg(index));
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

    QString memberFault(const QString &word, const QJsonValue &rule, const QJsonObject &schema,
                        const QJsonValue &value, const QString &path) const
    {
        const QJsonObject members = value.toObject();
        if (word == QLatin1String("required")) {
            const QJsonArray names = rule.toArray();
            for (const QJsonValue &name : names) {
                if (value.isObject() && !members.contains(name.toString()))
                    return path + QStringLiteral(": required ") + name.toString();
            }
            return {};
        }
        const bool isRest = word == QLatin1String("additionalProperties");
        if (!isRest && word != QLatin1String("properties"))
            return QStringLiteral("the schema holds an unknown word: ") + word;
        const QJsonObject known = schema.value(QStringLiteral("properties")).toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            if (known.contains(member.key()) == isRest)
                continue;
            const QJsonObject inner =
                isRest ? rule.toObject() : known.value(member.key()).toObject();
            const QString found = fault(inner, member.value(), path + u'.' + member.key());
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

    const QJsonObject &m_root;
};

} // namespace

QString schemaFault(const QJsonObject &schema, const QJsonValue &value)
{
    return Validator(schema).fault(schema, value, QString());
}

} // namespace signalbox
