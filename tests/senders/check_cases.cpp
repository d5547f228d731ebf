// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// check_cases SENDER FOLDER...               replays recorded deliveries: verdict, reason and
// events
//                                            of each file; SENDER is an id or a recipe's folder
//                                            (and, of a recipe that answers, the answer when
//                                            something was started)
// check_cases --write-expected FOLDER        writes samples/*.events.json of the recipe in FOLDER
// from
//                                            what its program gives now; to be read through before
//                                            it is committed
//
// A recorded delivery is a JSON file with method, path, headers (object), body or body_base64,
// either at the top or under "request", and beside it "secret" (text, or an object with "value" or,
// relative to the folder above, "certificate_file"; none: sent to an endpoint without secret) and
// "test_clock". With "data" instead of a request it is one step of a story and not replayed.
#include "resources/resources.h"
#include "samplerun.h"
#include "senders/answering.h"
#include "senders/expectedevents.h"
#include "senders/recipebook.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

using namespace signalbox;

namespace {

Delivery recordedDelivery(const QJsonObject &object)
{
    Delivery delivery;
    delivery.method = object.value(u"method").toString(QStringLiteral("POST")).toLatin1();
    delivery.target = object.value(u"path").toString(QStringLiteral("/")).toUtf8();
    const QJsonObject headers = object.value(u"headers").toObject();
    for (auto member = headers.begin(); member != headers.end(); ++member)
        delivery.headers.append({member.key().toUtf8(), member.value().toString().toUtf8()});
    delivery.body = object.contains(u"body_base64")
        ? QByteArray::fromBase64(object.value(u"body_base64").toString().toLatin1())
        : object.value(u"body").toString().toUtf8();
    return delivery;
}

bool hasOption(const Recipe &recipe, const QString &name)
{
    return std::any_of(recipe.optionFields.begin(), recipe.optionFields.end(),
                       [&](const FieldSpec &field) { return field.name == name; });
}

EndpointIdentity endpointFor(const Recipe &recipe, const QJsonValue &secret)
{
    EndpointIdentity endpoint;
    QString text =
        secret.isObject() ? secret.toObject().value(u"value").toString() : secret.toString();
    if (text.isEmpty())
        return endpoint;
    // "s3cret (Bearer)": the word is for people.
    if (const qsizetype remark = text.indexOf(QLatin1String(" (")); remark > 0)
        text.truncate(remark);
    // "user:password" for recipes that ask for the two apart.
    const QString user = QStringLiteral("user");
    if (const qsizetype colon = text.indexOf(u':'); colon > 0 && hasOption(recipe, user)) {
        endpoint.options.insert(user, text.left(colon));
        text = text.mid(colon + 1);
    }
    endpoint.secretConfigured = true;
    endpoint.secrets = {Secret(text.toUtf8())};
    return endpoint;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Its own topic and audience are allowed, unless the case says which are.
void allowItsOwn(EndpointIdentity &endpoint, const QJsonObject &object, const Delivery &delivery)
{
    const QString configured =
        object.value(u"expect").toObject().value(u"configured_topic").toString();
    const QJsonValue own = QJsonDocument::fromJson(delivery.body).object().value(u"TopicArn");
    const QJsonValue topic = configured.isEmpty() ? own : QJsonValue(configured);
    if (topic.isString())
        endpoint.options.insert(QStringLiteral("topics"), QJsonArray{topic});
    const QJsonValue audience = object.value(u"secret").toObject().value(u"audience");
    if (audience.isString())
        endpoint.options.insert(QStringLiteral("audience"), audience);
}

//! Verified with the certificate that lies beside the case, pinned in place of a download.
Verification verifyCase(const Recipe &recipe, const QJsonObject &object, const Delivery &delivery,
                        const QDir &folder)
{
    const QJsonObject secret = object.value(u"secret").toObject();
    EndpointIdentity endpoint = endpointFor(recipe, object.value(u"secret"));
    allowItsOwn(endpoint, object, delivery);
    const Instant now = delivery.receivedAt;
    Verification verification = Verifier::verify(recipe, endpoint, delivery, now);
    const QString certificate = secret.value(u"certificate_file").toString();
    if (const auto *key = std::get_if<NeedsKey>(&verification); key && !certificate.isEmpty()) {
        QByteArray bytes = contentOf(folder.filePath(QStringLiteral("../") + certificate));
        if (secret.contains(u"kid")) {
            const QJsonObject keys{{secret.value(u"kid").toString(), QString::fromLatin1(bytes)}};
            bytes = QJsonDocument(keys).toJson();
        }
        return Verifier::verify(recipe, endpoint, delivery, now, {{}, {{key->url, bytes}}});
    }
    return verification;
}

void printAnswer(QTextStream &out, JqRunner &jq, const Recipe &recipe, const StoredDelivery &stored,
                 const QList<Event> &events)
{
    const auto answer =
        answerTo(jq, recipe, stored, events,
                 {Outcome::Kind::Started, QStringLiteral("Started"), false, {}, {}});
    out << "    answer: "
        << (answer ? QString::number(answer->status) + u' ' + QString::fromUtf8(answer->body)
                   : toText(answer.error()))
        << '\n';
}

void replay(QTextStream &out, JqRunner &jq, const Recipe &recipe, const QString &path)
{
    const QJsonObject object = QJsonDocument::fromJson(contentOf(path)).object();
    if (object.contains(u"data"))
        return;
    const bool nested = object.value(u"request").isObject();
    Delivery delivery = recordedDelivery(nested ? object.value(u"request").toObject() : object);
    delivery.receivedAt = parseInstant(object.value(u"test_clock").toString()).value_or(sampleNow);

    out << QFileInfo(path).completeBaseName() << ": ";
    const auto verification = verifyCase(recipe, object, delivery, QFileInfo(path).dir());
    if (const auto *refusal = std::get_if<Refusal>(&verification)) {
        out << "refused: " << refusalText(*refusal) << '\n';
        return;
    }
    if (const auto *key = std::get_if<NeedsKey>(&verification)) {
        out << "needs the key at " << key->url.toString() << '\n';
        return;
    }
    const auto &accepted = std::get<AcceptedDelivery>(verification);
    const auto understanding = understand(jq, recipe, storedOf(recipe, accepted.delivery()));
    out << toText(accepted.verdict()) << ' ' << accepted.deliveryId() << ' '
        << (understanding ? QString::fromUtf8(
                QJsonDocument(expectedEvents(*understanding)).toJson(QJsonDocument::Compact))
                          : QStringLiteral("not understood: ") + toText(understanding.error()))
        << '\n';
    for (const QString &note : understanding ? understanding->notes : QStringList())
        out << "    note: " << note << '\n';
    if (recipe.answer && understanding)
        printAnswer(out, jq, recipe, storedOf(recipe, accepted.delivery()), understanding->events);
}

int reportProblems(QTextStream &out, const QList<RecipeProblem> &problems)
{
    for (const RecipeProblem &problem : problems)
        out << problem.file << ':' << problem.line << ": " << problem.text << '\n';
    return 1;
}

//! A recipe loads only when each of its samples has its events, be they none yet.
void addMissingExpected(const QString &folder)
{
    const QDir samples(folder + QStringLiteral("/samples"));
    for (const QString &name : samples.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const QString expected = name.chopped(5) + QStringLiteral(".events.json");
        if (name.endsWith(QLatin1String(".events.json"))
            || name.endsWith(QLatin1String(".answers.json")) || samples.exists(expected))
            continue;
        QFile file(samples.filePath(expected));
        if (file.open(QIODevice::WriteOnly))
            file.write("[]\n");
    }
}

int writeExpected(QTextStream &out, JqRunner &jq, const QString &folder)
{
    addMissingExpected(folder);
    const auto recipe = loadRecipe(QDir::cleanPath(folder));
    if (!recipe)
        return reportProblems(out, recipe.error());
    for (const RecipeSample &sample : recipe->samples) {
        const auto understanding = understand(jq, *recipe, storedOf(*recipe, deliveryOf(sample)));
        if (!understanding) {
            out << sample.name << ": " << toText(understanding.error()) << '\n';
            continue;
        }
        for (const QString &note : understanding->notes)
            out << sample.name << ": note: " << note << '\n';
        QFile file(QStringLiteral("%1/samples/%2.events.json").arg(recipe->folder, sample.name));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(expectedEvents(*understanding)).toJson());
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() < 2) {
        out << "check_cases SENDER FOLDER... | check_cases --write-expected RECIPE-FOLDER\n";
        return 2;
    }
    JqRunner jq(QStringLiteral(SIGNALBOX_JQ));
    if (arguments.first() == QLatin1String("--write-expected"))
        return writeExpected(out, jq, arguments.at(1));
    RecipePointer recipe;
    if (QDir(arguments.first()).exists()) {
        auto loaded = loadRecipe(QDir::cleanPath(arguments.first()));
        if (!loaded)
            return reportProblems(out, loaded.error());
        recipe = std::make_shared<const Recipe>(std::move(*loaded));
    } else {
        initializeResources();
        recipe = RecipeBook::load(QStringLiteral(":/senders"), QString())->find(arguments.first());
    }
    if (!recipe) {
        out << "no such sender\n";
        return 2;
    }
    for (const QString &folder : arguments.mid(1)) {
        const QDir place(folder);
        for (const QString &name :
             place.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            replay(out, jq, *recipe, place.filePath(name));
    }
    return 0;
}
