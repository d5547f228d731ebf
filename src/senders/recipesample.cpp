// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// samples/NAME.json: {"description", "method", "target", "headers": {NAME: VALUE or [VALUES]}, and
// one of "body" (any JSON; sent compact, otherwise as written), "form" ({NAME: TEXT or JSON}),
// "text", "base64"}. samples/NAME.events.json: the list of events it must give, {"ignore": REASON}
// among them. samples/NAME.answers.json: a list of {"outcome", "answer"}; absent where nothing is
// answered.
#include "senders/recipefolder.h"

#include "crypto/encoding.h"
#include "senders/jsonplaces.h"

#include <QJsonArray>
#include <QUrl>

namespace signalbox {

namespace {

const QStringList knownMembers{QStringLiteral("description"), QStringLiteral("method"),
                               QStringLiteral("target"),      QStringLiteral("headers"),
                               QStringLiteral("body"),        QStringLiteral("form"),
                               QStringLiteral("text"),        QStringLiteral("base64")};

HeaderList headersOf(const QJsonObject &object)
{
    HeaderList headers;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonArray values =
            member.value().isArray() ? member.value().toArray() : QJsonArray{member.value()};
        for (const QJsonValue &value : values)
            headers.append({member.key().toUtf8(), value.toString().toUtf8()});
    }
    return headers;
}

QByteArray formOf(const QJsonObject &form, const JsonPlaces &places)
{
    QByteArrayList pairs;
    for (auto member = form.begin(); member != form.end(); ++member) {
        const QString pointer = QStringLiteral("/form/") + JsonPlaces::escaped(member.key());
        const QByteArray value = member.value().isString() ? member.value().toString().toUtf8()
                                                           : places.compact(pointer);
        pairs.append(member.key().toUtf8().toPercentEncoding() + '='
                     + value.toPercentEncoding(" ").replace(' ', '+'));
    }
    return pairs.join('&');
}

std::optional<QByteArray> bodyOf(const QJsonObject &sample, const JsonPlaces &places)
{
    if (sample.contains(u"body"))
        return places.compact(QStringLiteral("/body"));
    if (sample.contains(u"form"))
        return formOf(sample.value(u"form").toObject(), places);
    if (sample.contains(u"base64"))
        return decodeBase64(sample.value(u"base64").toString().toLatin1());
    return sample.value(u"text").toString().toUtf8();
}

bool readExpected(RecipeFolder &folder, const QString &name, RecipeSample &sample)
{
    const QString file = QStringLiteral("samples/%1.events.json").arg(name);
    QByteArray text;
    const auto document = folder.readJson(file, text);
    if (!document)
        return false;
    if (!document->isArray()) {
        folder.report(file, 1, QStringLiteral("expected a list of events"));
        return false;
    }
    for (const QJsonValue &event : document->array())
        sample.expectedEvents.append(event.toObject());
    return true;
}

bool readAnswers(RecipeFolder &folder, const QString &name, RecipeSample &sample)
{
    const QString file = QStringLiteral("samples/%1.answers.json").arg(name);
    if (!folder.has(file))
        return true;
    QByteArray text;
    const auto document = folder.readJson(file, text);
    if (!document)
        return false;
    if (!document->isArray()) {
        folder.report(file, 1, QStringLiteral("expected a list of outcomes with their answers"));
        return false;
    }
    for (const QJsonValue &pair : document->array()) {
        sample.expectedAnswers.append({pair.toObject().value(u"outcome").toObject(),
                                       pair.toObject().value(u"answer").toObject()});
    }
    return true;
}

} // namespace

std::optional<RecipeSample> readSample(RecipeFolder &folder, const QString &name)
{
    const QString file = QStringLiteral("samples/%1.json").arg(name);
    QByteArray text;
    const auto document = folder.readJson(file, text);
    if (!document)
        return std::nullopt;
    const QJsonObject object = document->object();
    const JsonPlaces places(text);
    bool good = true;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (knownMembers.contains(member.key()))
            continue;
        folder.report(file, places.line(u'/' + JsonPlaces::escaped(member.key())),
                      QStringLiteral("\"%1\" is not known here").arg(member.key()));
        good = false;
    }
    const auto body = bodyOf(object, places);
    if (!body) {
        folder.report(file, places.line(QStringLiteral("/base64")),
                      QStringLiteral("is not base64"));
        good = false;
    }
    RecipeSample sample;
    sample.name = name;
    sample.description = object.value(u"description").toString();
    sample.method = object.value(u"method").toString(QStringLiteral("POST")).toLatin1();
    sample.target = object.value(u"target").toString(QStringLiteral("/")).toLatin1();
    sample.headers = headersOf(object.value(u"headers").toObject());
    sample.body = body.value_or(QByteArray());
    good = readExpected(folder, name, sample) && good;
    good = readAnswers(folder, name, sample) && good;
    return good ? std::optional(sample) : std::nullopt;
}

} // namespace signalbox
