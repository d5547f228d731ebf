// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/answering.h"

#include "core/wordtable.h"
#include "senders/schemes/fields.h"
#include "shape/computedvalue.h"

#include <QJsonArray>

#include <algorithm>

namespace signalbox {

namespace {

constexpr WordTable<Outcome::Kind, 5> outcomeKinds{{{
    {Outcome::Kind::None, "none"},
    {Outcome::Kind::Started, "started"},
    {Outcome::Kind::Refused, "refused"},
    {Outcome::Kind::Confirm, "confirm"},
    {Outcome::Kind::Help, "help"},
}}};

// The listener's own: a recipe must not be able to break the framing of an answer.
const QList<QByteArray> framingHeaders{"connection", "content-length", "transfer-encoding",
                                       "trailer",    "upgrade",        "keep-alive"};

bool isTokenCharacter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9') || character == '-' || character == '_';
}

bool maySend(const QByteArray &name, const QByteArray &value)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isTokenCharacter)
        && !framingHeaders.contains(name.toLower())
        && std::none_of(value.begin(), value.end(),
                        [](char character) { return static_cast<unsigned char>(character) < 32; });
}

QByteArray answerInput(const QByteArray &delivery, const QList<Event> &events,
                       const Outcome &outcome)
{
    QJsonArray list;
    for (const Event &event : events)
        list.append(toJson(event));
    QJsonObject result{{QStringLiteral("kind"), toText(outcome.kind)},
                       {QStringLiteral("private"), outcome.isPrivate}};
    const std::pair<QString, QString> texts[] = {{QStringLiteral("text"), outcome.text},
                                                 {QStringLiteral("action"), outcome.action},
                                                 {QStringLiteral("label"), outcome.label}};
    for (const auto &[name, text] : texts) {
        if (!text.isEmpty())
            result.insert(name, text);
    }
    return "{\"delivery\":" + delivery + ",\"events\":" + jsonText(list)
        + ",\"outcome\":" + jsonText(result) + '}';
}

Error strange(const QString &what)
{
    return {ErrorKind::InvalidInput, QStringLiteral("answer.jq: ") + what, std::nullopt};
}

Result<Answer> strictAnswer(const QList<QByteArray> &outputs)
{
    if (outputs.size() != 1) {
        return fail(strange(QStringLiteral("found %1 outputs, expected one").arg(outputs.size())));
    }
    const auto value = jsonValue(outputs.first());
    if (!value || !value->isObject())
        return fail(strange(QStringLiteral("its output is not an object")));
    const QJsonObject object = value->toObject();
    const QJsonValue status = object.value(u"status");
    if (!status.isUndefined() && (status.toInt() < 200 || status.toInt() > 299))
        return fail(strange(QStringLiteral("its status is not from 200 to 299")));
    const Answer answer = answerFromJson(object);
    for (const HeaderField &field : answer.headers) {
        if (!maySend(field.name, field.value))
            return fail(strange(QStringLiteral("the header \"%1\" may not be sent")
                                    .arg(QString::fromUtf8(field.name.left(60)))));
    }
    if (answer.body.size() > answerBytesLimit)
        return fail(ErrorKind::TooLarge,
                    QStringLiteral("answer.jq: a body of %1 bytes").arg(answer.body.size()));
    return answer;
}

} // namespace

QString toText(Outcome::Kind kind)
{
    return outcomeKinds.text(kind);
}

Answer answerFromJson(const QJsonObject &object)
{
    Answer answer;
    answer.status = object.value(u"status").toInt(200);
    const QJsonObject headers = object.value(u"headers").toObject();
    for (auto member = headers.begin(); member != headers.end(); ++member)
        answer.headers.append({member.key().toUtf8(), member.value().toString().toUtf8()});
    const QJsonValue body = object.value(u"body");
    const bool isJson = body.isObject() || body.isArray();
    answer.body = isJson ? jsonText(body) : body.toString().toUtf8();
    if (!answer.body.isEmpty() && !headerValue(answer.headers, "Content-Type")) {
        const char *type = isJson ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
        answer.headers.append(HeaderField{"Content-Type", type});
    }
    return answer;
}

Result<Answer> answerTo(JqRunner &jq, const Recipe &recipe, const StoredDelivery &stored,
                        const QList<Event> &events, const Outcome &outcome)
{
    if (!recipe.answer)
        return fail(strange(QStringLiteral("%1 has none").arg(recipe.id)));
    const auto input = recipeInput(recipe, stored);
    if (!input)
        return fail(input.error());
    const auto outputs =
        jq.run(*recipe.answer, answerInput(*input, events, outcome), answerDeadline);
    if (!outputs)
        return fail(outputs.error());
    return strictAnswer(*outputs);
}

std::optional<Answer> unsignedCheckAnswer(const Recipe &recipe, const Delivery &delivery)
{
    const QJsonObject form = recipe.unsignedCheck.value(u"form").toObject();
    if (form.isEmpty() || !isForm(delivery))
        return std::nullopt;
    for (auto member = form.begin(); member != form.end(); ++member) {
        const QList<QByteArray> values = fieldValues(delivery.body, member.key().toUtf8());
        if (values != QList<QByteArray>{member.value().toString().toUtf8()})
            return std::nullopt;
    }
    return answerFromJson(recipe.unsignedCheck.value(u"answer").toObject());
}

} // namespace signalbox
