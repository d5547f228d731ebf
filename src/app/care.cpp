// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care.h"

#include "app/doctor.h"
#include "app/exitcode.h"
#include "app/localclient.h"
#include "app/output.h"
#include "app/recipecheck.h"
#include "core/whendone.h"
#include "settings/examples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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
             [parent, done, name = line.name,
              socket = context.places.socket](const Result<void> &written) {
                 if (!written) {
                     printError(written.error());
                     done(exitFailed);
                     return;
                 }
                 // A running program reads it at once; whether one runs does not matter here.
                 whenDone(askRunningProgram(socket,
                                            {{QStringLiteral("do"), QStringLiteral("secret")},
                                             {QStringLiteral("name"), name}},
                                            parent, tellDeadline),
                          parent, [done](const Result<QJsonObject> &) { done(exitDone); });
             });
}

// A program that lies beside the file is meant, wherever the configuration is kept.
BroughtProgram programsBeside(const QString &file)
{
    return [folder = QFileInfo(file).absoluteDir()](const QString &name) {
        const QString path = folder.absoluteFilePath(name);
        return QFileInfo(path).isFile() ? path : QString();
    };
}

int listExamples()
{
    for (const Example &example : shippedExamples())
        printLine(example.id + QStringLiteral(": ") + example.about);
    return exitDone;
}

void printPlan(const PartImport &plan)
{
    for (const ImportedPart &part : plan.parts)
        printLine(part.isKept
                      ? QStringLiteral("kept: %1 \"%2\" is there already").arg(part.list, part.name)
                      : QStringLiteral("added: %1 \"%2\"").arg(part.list, part.name));
}

// What a person has yet to do.
void printRest(const Example &example, const QJsonObject &document)
{
    for (const ExampleSecret &secret : secretsOf(example))
        printLine(QStringLiteral("store: signalbox secret set %1 (used by %2)")
                      .arg(secret.name, secret.part));
    for (const ExampleGap &gap : gapsIn(document, example))
        printLine(QStringLiteral("fill in: %1 \"%2\" %3, now %4")
                      .arg(gap.list, gap.name, gap.member, gap.value));
}

int importExample(const Example &example, bool dryRun, SettingsFile &settings)
{
    if (dryRun) {
        printPlan(planExample(settings.document(), example));
        printRest(example, example.document);
        return exitDone;
    }
    const auto taken = takeInExample(settings, example);
    if (!taken) {
        printError(taken.error());
        return exitFailed;
    }
    printPlan(*taken);
    printRest(example, settings.document());
    return exitDone;
}

int importFile(const QString &name, bool dryRun, SettingsFile &settings)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestImport) {
        printError(QStringLiteral("cannot read ") + name);
        return exitFailed;
    }
    QJsonParseError fault;
    const QJsonObject given = QJsonDocument::fromJson(file.readAll(), &fault).object();
    if (fault.error != QJsonParseError::NoError) {
        printError(name + QStringLiteral(": ") + fault.errorString());
        return exitFailed;
    }
    const PartImport plan = planImport(settings.document(), given, programsBeside(name));
    printPlan(plan);
    if (dryRun || plan.changes.isEmpty())
        return exitDone;
    if (const auto saved = settings.edit(plan.changes); !saved) {
        printError(saved.error());
        return exitFailed;
    }
    return exitDone;
}

int import(const CommandLine &line, Context &context)
{
    if (line.list)
        return listExamples();
    if (line.name.isEmpty()) {
        printError(QStringLiteral("which file or example? See import --list"));
        return exitWrongUse;
    }
    if (const auto loaded = context.settings->load(); !loaded) {
        printError(loaded.error());
        return exitFailed;
    }
    if (!QFileInfo::exists(line.name) && !shippedExample(line.name)) {
        printError(QStringLiteral("no file or example %1; see import --list").arg(line.name));
        return exitFailed;
    }
    const auto example = QFileInfo::exists(line.name) ? std::nullopt : shippedExample(line.name);
    return example ? importExample(*example, line.dryRun, *context.settings)
                   : importFile(line.name, line.dryRun, *context.settings);
}

} // namespace

void runCare(const CommandLine &line, Context &context, QObject *parent, Done done)
{
    if (line.command == QLatin1String("secret set"))
        setSecret(line, context, parent, done);
    else if (line.command == QLatin1String("check") && !line.name.isEmpty())
        done(checkRecipe(line.name, line.write));
    else if (line.command == QLatin1String("check"))
        done(checkConfiguration(context));
    else if (line.command == QLatin1String("import"))
        done(import(line, context));
    else if (line.command == QLatin1String("doctor delivery"))
        explainDelivery(line, context, parent, done);
    else
        lookForFaults(context, parent, done);
}

} // namespace signalbox
