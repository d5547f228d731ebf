// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/recipe.h"

#include "core/wordtable.h"
#include "senders/answering.h"
#include "senders/jsonplaces.h"
#include "senders/recipefolder.h"
#include "senders/recipeschema.h"
#include "senders/schemes/scheme.h"

#include <QFileInfo>
#include <QJsonArray>

#include <array>

namespace signalbox {

namespace {

constexpr WordTable<FieldSpec::Type, 7> fieldTypes{{{
    {FieldSpec::Type::Text, "text"},
    {FieldSpec::Type::Number, "number"},
    {FieldSpec::Type::Flag, "flag"},
    {FieldSpec::Type::Choice, "choice"},
    {FieldSpec::Type::Url, "url"},
    {FieldSpec::Type::TextList, "text-list"},
    {FieldSpec::Type::TextMap, "text-map"},
}}};

QStringList textsAt(const QJsonObject &object, QStringView name)
{
    QStringList texts;
    for (const QJsonValue &value : object.value(name).toArray())
        texts.append(value.toString());
    return texts;
}

FieldSpecs optionFieldsOf(const QJsonArray &list)
{
    FieldSpecs fields;
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        FieldSpec field;
        field.name = object.value(u"name").toString();
        field.type =
            fieldTypes.value(object.value(u"type").toString()).value_or(FieldSpec::Type::Text);
        field.required = object.value(u"required").toBool();
        field.label = object.value(u"label").toString();
        field.help = object.value(u"help").toString();
        field.choices = textsAt(object, u"choices");
        field.placeholder = object.value(u"placeholder").toString();
        fields.append(field);
    }
    return fields;
}

QHash<QString, Status> statusesOf(const QJsonObject &object)
{
    QHash<QString, Status> statuses;
    for (auto member = object.begin(); member != object.end(); ++member)
        statuses.insert(member.key().toLower(),
                        statusFromText(member.value().toString()).value_or(Status::Unknown));
    return statuses;
}

bool takesSecret(const QJsonObject &verification)
{
    if (verification.value(u"scheme") == QLatin1String("chosen"))
        return true;
    const Scheme *scheme = findScheme(verification.value(u"scheme").toString());
    return scheme && scheme->takesSecret;
}

//! Fills what sender.json says; the schema has already been checked.
void apply(const QJsonObject &object, Recipe &recipe)
{
    recipe.id = object.value(u"id").toString();
    recipe.name = object.value(u"name").toString();
    recipe.category = object.value(u"category").toString();
    recipe.detect = object.value(u"detect").toObject();
    if (object.contains(u"methods")) {
        recipe.methods.clear();
        for (const QString &method : textsAt(object, u"methods"))
            recipe.methods.append(method.toLatin1());
    }
    recipe.verification = object.value(u"verification").toObject();
    recipe.usesSecret = object.value(u"usesSecret").toBool(takesSecret(recipe.verification));
    recipe.deliveryId = object.value(u"deliveryId").toObject();
    recipe.decode = textsAt(object, u"decode");
    recipe.percentDecode = textsAt(object, u"percentDecode");
    recipe.statuses = statusesOf(object.value(u"statuses").toObject());
    recipe.maxBodyBytes =
        static_cast<qint64>(object.value(u"maxBodyMiB").toDouble(1) * 1024 * 1024);
    recipe.acknowledgeWithin = std::chrono::milliseconds(
        static_cast<qint64>(object.value(u"acknowledgeWithinSeconds").toDouble(10) * 1000));
    recipe.answers = object.value(u"answers").toBool();
    recipe.unsignedAnswers = object.value(u"unsignedAnswers").toBool();
    recipe.fallbackAnswer = answerFromJson(object.value(u"fallbackAnswer").toObject());
    recipe.unsignedCheck = object.value(u"unsignedCheck").toObject();
    recipe.sensitive = textsAt(object, u"sensitive");
    recipe.hosts = textsAt(object, u"hosts");
    recipe.optionFields = optionFieldsOf(object.value(u"options").toArray());
}

void readSender(RecipeFolder &folder, Recipe &recipe)
{
    const QString file = QStringLiteral("sender.json");
    QByteArray text;
    const auto document = folder.readJson(file, text);
    if (!document)
        return;
    const JsonPlaces places(text);
    for (const SchemaProblem &problem : checkAgainst(senderSchema(), document->object())) {
        const QString name = problem.pointer.isEmpty() ? QString() : problem.pointer.mid(1) + u' ';
        folder.report(file, places.line(problem.pointer), name + problem.text);
    }
    apply(document->object(), recipe);
    const QString expected = QFileInfo(folder.path()).fileName();
    if (!recipe.id.isEmpty() && recipe.id != expected) {
        folder.report(file, places.line(QStringLiteral("/id")),
                      QStringLiteral("id found \"%1\", expected the folder's name \"%2\"")
                          .arg(recipe.id, expected));
    }
}

void readPrograms(RecipeFolder &folder, Recipe &recipe)
{
    if (const auto source = folder.read(QStringLiteral("events.jq"), true))
        recipe.events = {recipe.id + QStringLiteral("/events.jq"), *source};
    if (const auto source = folder.read(QStringLiteral("answer.jq"), recipe.answers))
        recipe.answer = JqProgram{recipe.id + QStringLiteral("/answer.jq"), *source};
    recipe.setup =
        QString::fromUtf8(folder.read(QStringLiteral("setup.md"), false).value_or(QByteArray()));
}

} // namespace

tl::expected<Recipe, QList<RecipeProblem>> loadRecipe(const QString &path)
{
    RecipeFolder folder(path);
    Recipe recipe;
    recipe.folder = path;
    readSender(folder, recipe);
    readPrograms(folder, recipe);
    for (const QString &name : folder.sampleNames()) {
        if (const auto sample = readSample(folder, name))
            recipe.samples.append(*sample);
    }
    if (!folder.problems().isEmpty())
        return tl::unexpected(folder.problems());
    return recipe;
}

} // namespace signalbox
