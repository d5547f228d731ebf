// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/computedvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {

constexpr int depthLimit = 64;
constexpr int programsLimit = 200;

class Computation
{
public:
    Computation(JqRunner &jq, const QString &name, const QByteArray &input)
        : m_jq(jq), m_name(name), m_input(input)
    {
    }

    Result<QJsonValue> value(const QJsonValue &literal, int depth)
    {
        if (depth > depthLimit)
            return fail(ErrorKind::InvalidInput,
                        m_name + QStringLiteral(" is nested deeper than 64"));
        if (literal.isArray())
            return array(literal.toArray(), depth);
        if (!literal.isObject())
            return literal;
        const QJsonObject object = literal.toObject();
        const QJsonValue source = object.value(QLatin1String("jq"));
        // "mayBeOption" is a word to whoever starts a program with it.
        const qsizetype more = object.contains(QLatin1String("mayBeOption")) ? 1 : 0;
        if (object.size() == 1 + more && source.isString())
            return run(source.toString());
        return members(object, depth);
    }

private:
    Result<QJsonValue> run(const QString &source)
    {
        if (++m_programs > programsLimit)
            return fail(ErrorKind::TooLarge,
                        m_name + QStringLiteral(" holds more than 200 programs"));
        return jqValue(m_jq, {m_name, source.toUtf8()}, m_input);
    }

    Result<QJsonValue> array(const QJsonArray &literal, int depth)
    {
        QJsonArray result;
        for (const QJsonValue &element : literal) {
            const auto computed = value(element, depth + 1);
            if (!computed)
                return computed;
            result.append(*computed);
        }
        return QJsonValue(result);
    }

    Result<QJsonValue> members(const QJsonObject &literal, int depth)
    {
        QJsonObject result;
        for (auto member = literal.begin(); member != literal.end(); ++member) {
            const auto computed = value(member.value(), depth + 1);
            if (!computed)
                return computed;
            result.insert(member.key(), *computed);
        }
        return QJsonValue(result);
    }

    JqRunner &m_jq;
    const QString &m_name;
    const QByteArray &m_input;
    int m_programs = 0;
};

} // namespace

QByteArray jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

std::optional<QJsonValue> jsonValue(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']');
    if (document.array().size() != 1)
        return std::nullopt;
    return document.array().first();
}

Result<QJsonValue> jqValue(JqRunner &jq, const JqProgram &program, const QByteArray &input)
{
    const auto outputs = jq.run(program, input);
    if (!outputs)
        return fail(outputs.error());
    if (outputs->isEmpty())
        return fail(ErrorKind::InvalidInput, program.name + QStringLiteral(" gives nothing"));
    const auto value = jsonValue(outputs->first());
    if (!value)
        return fail(ErrorKind::TooLarge,
                    program.name + QStringLiteral(" gives a value nested too deep"));
    return *value;
}

Result<QJsonValue> computedValue(JqRunner &jq, const QString &name, const QJsonValue &literal,
                                 const QByteArray &input)
{
    return Computation(jq, name, input).value(literal, 0);
}

} // namespace signalbox
