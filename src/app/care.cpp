// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care.h"

#include "app/doctor.h"
#include "app/exitcode.h"
#include "app/localclient.h"
#include "app/output.h"
#include "app/recipecheck.h"
#include "core/whendone.h"

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
QJsonValue withPlace(const QJsonValue &part, const QDir &folder)
{
    QJsonObject changed = part.toObject();
    const QString program = changed.value(QLatin1String("program")).toString();
    if (program.isEmpty() || program.contains(u'/') || !QFileInfo(folder.filePath(program)).isFile())
        return part;
    changed.insert(QLatin1String("program"), folder.absoluteFilePath(program));
    return changed;
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
    const QStringList lists{QStringLiteral("endpoints"), QStringLiteral("targets"),
                            QStringLiteral("triggers"), QStringLiteral("commands"),
                            QStringLiteral("rules")};
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
            changes.append({list + QStringLiteral("[+]"), withPlace(each, QFileInfo(line.name).absoluteDir())});
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
