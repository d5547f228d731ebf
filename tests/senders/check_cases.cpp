// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// check_cases SENDER FOLDER...      replays recorded deliveries: verdict, reason and events of each
// file check_cases --write-expected FOLDER   writes samples/*.events.json of the recipe in FOLDER
// from what its
//                                   program gives now; to be read through before it is committed
//
// A recorded delivery is a JSON file with method, path, headers (object), body or body_base64,
// either at the top or under "request", and beside it "secret" (text, or an object with "value")
// and "test_clock".
#include "resources/resources.h"
#include "samplerun.h"
#include "senders/recipebook.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QTextStream>

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

void replay(QTextStream &out, JqRunner &jq, const Recipe &recipe, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const bool nested = object.value(u"request").isObject();
    Delivery delivery = recordedDelivery(nested ? object.value(u"request").toObject() : object);
    const QJsonValue secret = object.value(u"secret");
    const QString text =
        secret.isObject() ? secret.toObject().value(u"value").toString() : secret.toString();
    const Instant now = parseInstant(object.value(u"test_clock").toString()).value_or(sampleNow);
    delivery.receivedAt = now;
    EndpointIdentity endpoint;
    endpoint.secretConfigured = true;
    endpoint.secrets = {Secret(text.isEmpty() ? QByteArray("unknown") : text.toUtf8())};

    out << QFileInfo(path).completeBaseName() << ": ";
    const auto verification = Verifier::verify(recipe, endpoint, delivery, now);
    if (const auto *refusal = std::get_if<Refusal>(&verification)) {
        out << "refused: " << refusalText(*refusal) << '\n';
        return;
    }
    if (!std::holds_alternative<AcceptedDelivery>(verification)) {
        out << "needs a key\n";
        return;
    }
    const auto &accepted = std::get<AcceptedDelivery>(verification);
    const auto understanding = understand(jq, recipe, storedOf(recipe, accepted.delivery()));
    out << toText(accepted.verdict()) << ' ' << accepted.deliveryId() << ' '
        << (understanding ? QString::fromUtf8(
                QJsonDocument(toExpected(*understanding)).toJson(QJsonDocument::Compact))
                          : QStringLiteral("not understood: ") + toText(understanding.error()))
        << '\n';
    for (const QString &note : understanding ? understanding->notes : QStringList())
        out << "    note: " << note << '\n';
}

int writeExpected(QTextStream &out, JqRunner &jq, const QString &folder)
{
    const auto recipe = loadRecipe(QDir::cleanPath(folder));
    if (!recipe) {
        for (const RecipeProblem &problem : recipe.error())
            out << problem.file << ':' << problem.line << ": " << problem.text << '\n';
        return 1;
    }
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
            file.write(QJsonDocument(toExpected(*understanding)).toJson());
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
    initializeResources();
    const auto book = RecipeBook::load(QStringLiteral(":/senders"), QString());
    const RecipePointer recipe = book->find(arguments.first());
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
