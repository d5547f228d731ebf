// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care.h"

#include "app/exitcode.h"
#include "app/localclient.h"
#include "app/output.h"
#include "app/recipecheck.h"
#include "core/whendone.h"
#include "store/storereader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {

using Done = std::function<void(int)>;

constexpr std::chrono::seconds tellDeadline{3};
constexpr qint64 largestSecret = 64 * 1024;
constexpr qint64 largestImport = 4 * 1024 * 1024;

void setSecret(const CommandLine &line, Context &context, QObject *parent, const Done &done)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        done(exitFailed);
        return;
    }
    const QByteArray value = input.read(largestSecret + 1).trimmed();
    if (value.isEmpty() || value.size() > largestSecret) {
        printError(QStringLiteral("the value is read from standard input: 1 byte to 64 KiB"));
        done(exitWrongUse);
        return;
    }
    whenDone(context.secrets->write(line.name, Secret(value)), parent,
             [parent, done, name = line.name, socket = context.places.socket](const Result<void> &written) {
                 if (!written) {
                     printError(written.error());
                     done(exitFailed);
                     return;
                 }
                 // A running program reads it at once; whether one runs does not matter here.
                 whenDone(askRunningProgram(socket, {{QStringLiteral("do"), QStringLiteral("secret")},
                                                     {QStringLiteral("name"), name}},
                                            parent, tellDeadline),
                          parent, [done](const Result<QJsonObject> &) { done(exitDone); });
             });
}

// Prints every problem; errors decide the exit code, warnings do not.
int checkConfiguration(Context &context)
{
    const auto loaded = context.settings->load();
    for (const SettingsProblem &problem : context.settings->problems())
        printLine((problem.warning ? QStringLiteral("warning: ") : QStringLiteral("error: ")) + toText(problem));
    for (const RecipeProblem &problem : context.book->problems())
        printLine(QStringLiteral("error: %1:%2: %3").arg(problem.file, QString::number(problem.line), problem.text));
    if (!loaded && context.settings->problems().isEmpty())
        printError(loaded.error());
    if (!loaded || !context.book->problems().isEmpty())
        return exitFailed;
    printLine(context.places.configFile + QStringLiteral(": no errors"));
    return exitDone;
}

int import(const CommandLine &line, Context &context)
{
    QFile file(line.name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestImport) {
        printError(QStringLiteral("cannot read ") + line.name);
        return exitFailed;
    }
    QJsonParseError fault;
    const QJsonObject given = QJsonDocument::fromJson(file.readAll(), &fault).object();
    if (fault.error != QJsonParseError::NoError) {
        printError(line.name + QStringLiteral(": ") + fault.errorString());
        return exitFailed;
    }
    if (const auto loaded = context.settings->load(); !loaded) {
        printError(loaded.error());
        return exitFailed;
    }
    const QJsonObject present = context.settings->document();
    QList<std::pair<QString, QJsonValue>> changes;
    const QStringList lists{QStringLiteral("endpoints"), QStringLiteral("targets"), QStringLiteral("triggers"),
                            QStringLiteral("commands"), QStringLiteral("rules")};
    for (const QString &list : lists) {
        QStringList known;
        for (const QJsonValue &each : present.value(list).toArray())
            known.append(each.toObject().value(QLatin1String("name")).toString());
        for (const QJsonValue &each : given.value(list).toArray()) {
            const QString name = each.toObject().value(QLatin1String("name")).toString();
            if (known.contains(name)) {
                printLine(QStringLiteral("kept: %1 \"%2\" is there already").arg(list, name));
                continue;
            }
            printLine(QStringLiteral("added: %1 \"%2\"").arg(list, name));
            changes.append({list + QStringLiteral("[+]"), each});
        }
    }
    if (!present.contains(QLatin1String("tunnel")) && given.contains(QLatin1String("tunnel"))) {
        printLine(QStringLiteral("added: tunnel"));
        changes.append({QStringLiteral("tunnel"), given.value(QLatin1String("tunnel"))});
    }
    if (line.dryRun || changes.isEmpty())
        return exitDone;
    if (const auto saved = context.settings->edit(changes); !saved) {
        printError(saved.error());
        return exitFailed;
    }
    return exitDone;
}

int explainDelivery(const CommandLine &line, Context &context)
{
    auto reader = StoreReader::open(context.places.dataFolder);
    const auto record = reader ? (*reader)->delivery(line.id.toLongLong()) : fail(reader.error());
    if (!record || !*record) {
        printError(QStringLiteral("no delivery with the id ") + line.id);
        return exitFailed;
    }
    const DeliveryRecord &delivery = **record;
    printLine(QStringLiteral("endpoint  ") + delivery.endpoint + QStringLiteral(" (") + delivery.sender + u')');
    printLine(QStringLiteral("arrived   ") + toIsoText(delivery.receivedAt));
    printLine(QStringLiteral("verdict   ") + toText(delivery.verdict));
    if (!delivery.reason.isEmpty())
        printLine(QStringLiteral("reason    ") + printable(delivery.reason));
    if (!delivery.problem.isEmpty())
        printLine(QStringLiteral("then      ") + printable(delivery.problem));
    return exitDone;
}

// One line for each thing looked at: "ok" or what is wrong and what to do.
void examine(Context &context, QObject *parent, const Done &done)
{
    const auto failures = std::make_shared<int>(checkConfiguration(context) == exitDone ? 0 : 1);
    const auto say = [failures](bool good, const QString &what, const QString &otherwise) {
        printLine((good ? QStringLiteral("ok: ") : QStringLiteral("wrong: ")) + (good ? what : otherwise));
        *failures += good ? 0 : 1;
    };
    const QString helper = findJqHelper();
    say(!helper.isEmpty(), QStringLiteral("the jq helper is there"),
        QStringLiteral("signalbox-jq is missing: nothing can be understood; install the package again"));
    const QFileInfo folder(context.places.dataFolder);
    say(!folder.exists() || folder.isWritable(), context.places.dataFolder + QStringLiteral(" can be written"),
        context.places.dataFolder + QStringLiteral(" cannot be written"));
    if (QFileInfo::exists(context.places.dataFolder + QStringLiteral("/signalbox.db"))) {
        auto reader = StoreReader::open(context.places.dataFolder);
        const auto counters = reader ? (*reader)->counters() : fail(reader.error());
        say(counters.has_value(), QStringLiteral("the database answers"),
            QStringLiteral("the database cannot be read: ") + (counters ? QString() : counters.error().detail));
    }
    QList<std::pair<QString, SecretReference>> references;
    const Settings &settings = context.settings->settings();
    for (const EndpointSettings &endpoint : settings.endpoints) {
        for (const SecretReference &reference : endpoint.secrets)
            references.append({QStringLiteral("endpoint ") + endpoint.name, reference});
    }
    const auto addParts = [&references](const QString &what, const PartSettings &part) {
        for (const SecretReference &reference : part.secrets)
            references.append({what + part.name, reference});
    };
    for (const TargetSettings &target : settings.targets)
        addParts(QStringLiteral("target "), target);
    for (const TriggerSettings &trigger : settings.triggers)
        addParts(QStringLiteral("trigger "), trigger);
    if (references.isEmpty()) {
        done(*failures == 0 ? exitDone : exitFailed);
        return;
    }
    const auto left = std::make_shared<qsizetype>(references.size());
    for (const auto &[owner, reference] : std::as_const(references)) {
        whenDone(context.secrets->read(reference), parent,
                 [say, left, failures, done, owner = owner, reference = reference](const Result<Secret> &secret) {
                     const QString what = owner + QStringLiteral(": secret in ") + toText(reference);
                     say(secret.has_value(), what,
                         what + QStringLiteral(": ") + (secret ? QString() : toText(secret.error())));
                     if (--*left == 0)
                         done(*failures == 0 ? exitDone : exitFailed);
                 });
    }
}

} // namespace

void runCare(const CommandLine &line, Context &context, QObject *parent, Done done)
{
    if (line.command == QLatin1String("secret set"))
        setSecret(line, context, parent, done);
    else if (line.command == QLatin1String("check") && !line.name.isEmpty())
        done(checkRecipe(line.name));
    else if (line.command == QLatin1String("check"))
        done(checkConfiguration(context));
    else if (line.command == QLatin1String("import"))
        done(import(line, context));
    else if (line.command == QLatin1String("doctor delivery"))
        done(explainDelivery(line, context));
    else
        examine(context, parent, done);
}

} // namespace signalbox
