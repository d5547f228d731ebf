// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/recipeschema.h"

#include "senders/jsonplaces.h"
#include "senders/senderschematext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace signalbox {

namespace {

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("true or false");
    case QJsonValue::Double:
        return QStringLiteral("a number");
    case QJsonValue::String:
        return QStringLiteral("a text");
    case QJsonValue::Array:
        return QStringLiteral("a list");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("nothing");
}

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1String("integer"))
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    return (type == QLatin1String("string") && value.isString())
        || (type == QLatin1String("number") && value.isDouble())
        || (type == QLatin1String("boolean") && value.isBool())
        || (type == QLatin1String("array") && value.isArray())
        || (type == QLatin1String("object") && value.isObject())
        || (type == QLatin1String("null") && value.isNull());
}

QString shown(const QJsonValue &value)
{
    if (value.isString())
        return u'"' + value.toString().left(60) + u'"';
    if (value.isDouble())
        return QString::number(value.toDouble());
    return typeName(value);
}

//! One walk over schema and value together.
class SchemaWalk
{
public:
    explicit SchemaWalk(const QJsonObject &root)
        : m_definitions(root.value(u"$defs").toObject()) { }

    void visit(const QJsonObject &given, const QJsonValue &value, const QString &pointer)
    {
        const QJsonObject schema = resolved(given);
        if (!visitType(schema, value, pointer))
            return;
        visitValues(schema, value, pointer);
        visitOneOf(schema, value, pointer);
        if (value.isObject())
            visitObject(schema, value.toObject(), pointer);
        if (value.isArray() && schema.contains(u"items")) {
            const QJsonArray list = value.toArray();
            for (qsizetype i = 0; i < list.size(); ++i)
                visit(schema.value(u"items").toObject(), list.at(i),
                      pointer + u'/' + QString::number(i));
        }
    }

    QList<SchemaProblem> problems;

private:
    QJsonObject resolved(const QJsonObject &schema) const
    {
        const QString reference = schema.value(u"$ref").toString();
        return reference.isEmpty() ? schema
                                   : m_definitions.value(reference.section(u'/', -1)).toObject();
    }

    void report(const QString &pointer, const QString &text) { problems.append({pointer, text}); }

    bool visitType(const QJsonObject &schema, const QJsonValue &value, const QString &pointer)
    {
        const QString type = schema.value(u"type").toString();
        if (type.isEmpty() || hasType(value, type))
            return true;
        report(pointer, QStringLiteral("found %1, expected %2").arg(shown(value), type));
        return false;
    }

    void visitValues(const QJsonObject &schema, const QJsonValue &value, const QString &pointer)
    {
        const QJsonArray choices = schema.value(u"enum").toArray();
        if (!choices.isEmpty() && !choices.contains(value)) {
            QStringList names;
            for (const QJsonValue &choice : choices)
                names.append(choice.toString());
            report(pointer,
                   QStringLiteral("found %1, expected one of: %2")
                       .arg(shown(value), names.join(QLatin1String(", "))));
        }
        const QJsonValue least = schema.value(u"minimum");
        const QJsonValue most = schema.value(u"maximum");
        if (value.isDouble()
            && ((least.isDouble() && value.toDouble() < least.toDouble())
                || (most.isDouble() && value.toDouble() > most.toDouble()))) {
            report(pointer,
                   QStringLiteral("found %1, expected %2 to %3")
                       .arg(shown(value), shown(least), shown(most)));
        }
        if (value.isString() && value.toString().size() < schema.value(u"minLength").toInt())
            report(pointer, QStringLiteral("is empty"));
        const QString pattern = schema.value(u"pattern").toString();
        if (value.isString() && !pattern.isEmpty()
            && !QRegularExpression(pattern).match(value.toString()).hasMatch())
            report(pointer,
                   QStringLiteral("found %1, expected the form %2").arg(shown(value), pattern));
    }

    //! Of several allowed forms the one with the fewest problems is what the author meant.
    void visitOneOf(const QJsonObject &schema, const QJsonValue &value, const QString &pointer)
    {
        const QJsonArray forms = schema.value(u"oneOf").toArray();
        if (forms.isEmpty())
            return;
        QList<SchemaProblem> fewest;
        bool first = true;
        for (const QJsonValue &form : forms) {
            SchemaWalk walk(*this);
            walk.problems.clear();
            walk.visit(form.toObject(), value, pointer);
            if (first || isNearer(walk.problems, fewest, pointer))
                fewest = walk.problems;
            first = false;
        }
        problems += fewest;
    }

    static bool isNearer(const QList<SchemaProblem> &left, const QList<SchemaProblem> &right,
                         const QString &pointer)
    {
        // A wrong type, or a wrong scheme word, is the wrong form altogether.
        const auto weight = [&pointer](const QList<SchemaProblem> &list) {
            qsizetype sum = 0;
            for (const SchemaProblem &problem : list) {
                const bool form = problem.pointer == pointer + QLatin1String("/scheme");
                sum += form ? 1000 : 1;
            }
            return sum;
        };
        return weight(left) < weight(right);
    }

    void visitObject(const QJsonObject &schema, const QJsonObject &object, const QString &pointer)
    {
        for (const QJsonValue &name : schema.value(u"required").toArray()) {
            if (!object.contains(name.toString()))
                report(pointer, QStringLiteral("\"%1\" is missing").arg(name.toString()));
        }
        const QJsonObject properties = schema.value(u"properties").toObject();
        const QJsonValue others = schema.value(u"additionalProperties");
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString place = pointer + u'/' + JsonPlaces::escaped(member.key());
            if (properties.contains(member.key()))
                visit(properties.value(member.key()).toObject(), member.value(), place);
            else if (others.isObject())
                visit(others.toObject(), member.value(), place);
            else if (others.isBool() && !others.toBool())
                report(place, QStringLiteral("\"%1\" is not known here").arg(member.key()));
        }
    }

    QJsonObject m_definitions;
};

} // namespace

QJsonObject senderSchema()
{
    return QJsonDocument::fromJson(QByteArray(senderSchemaText)).object();
}

QList<SchemaProblem> checkAgainst(const QJsonObject &schema, const QJsonValue &value)
{
    SchemaWalk walk(schema);
    walk.visit(schema, value, QString());
    return walk.problems;
}

} // namespace signalbox
