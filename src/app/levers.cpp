// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/levers.h"

#include "app/exitcode.h"
#include "app/localclient.h"
#include "app/output.h"
#include "core/whendone.h"
#include "store/storereader.h"

#include <QJsonArray>
#include <QTimer>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds lookEvery{100};

QJsonObject requestFor(const CommandLine &line)
{
    if (line.command == QLatin1String("forward"))
        return {{QStringLiteral("do"), line.command},
                {QStringLiteral("id"), line.id},
                {QStringLiteral("target"), line.name}};
    if (line.command == QLatin1String("replay"))
        return {{QStringLiteral("do"), line.command},
                {QStringLiteral("id"), line.id},
                {QStringLiteral("forward"), line.forward},
                {QStringLiteral("act"), line.act}};
    if (line.command == QLatin1String("spaces"))
        return {{QStringLiteral("do"), line.command},
                {QStringLiteral("target"), line.name},
                {QStringLiteral("act"), line.spaceAct},
                {QStringLiteral("space"), line.id},
                {QStringLiteral("minutes"), line.minutes}};
    QJsonObject params;
    for (auto each = line.params.begin(); each != line.params.end(); ++each)
        params.insert(each.key(), each.value());
    return {{QStringLiteral("do"), line.command},
            {QStringLiteral("name"), line.name},
            {QStringLiteral("user"), qEnvironmentVariable("USER")},
            {QStringLiteral("params"), params},
            {QStringLiteral("dryRun"), line.dryRun},
            {QStringLiteral("yes"), line.yes},
            {QStringLiteral("afterBuild"), line.afterBuild},
            {QStringLiteral("confirm"), line.confirm}};
}

bool hasEnded(const RunRecord &run)
{
    return run.status != RunRecord::Status::Queued && run.status != RunRecord::Status::Running;
}

// Waits for the end of a run by looking at its record: also right when the program restarts
// meanwhile.
void followRun(qint64 id, const Places &places, QObject *parent,
               const std::function<void(int)> &done)
{
    auto opened = StoreReader::open(places.dataFolder);
    if (!opened) {
        printError(opened.error());
        done(exitFailed);
        return;
    }
    const std::shared_ptr<StoreReader> reader = std::move(*opened);
    auto *timer = new QTimer(parent);
    QObject::connect(timer, &QTimer::timeout, parent, [timer, reader, id, done] {
        const auto run = reader->run(id);
        if (!run || !*run || !hasEnded(**run))
            return;
        timer->stop();
        printJson(toJson(**run));
        done((*run)->status == RunRecord::Status::Passed ? exitDone : exitFailed);
    });
    timer->start(lookEvery);
}

} // namespace

void runLever(const CommandLine &line, const Places &places, QObject *parent,
              std::function<void(int)> done)
{
    whenDone(askRunningProgram(places.socket, requestFor(line), parent), parent,
             [line, places, parent, done = std::move(done)](const Result<QJsonObject> &answer) {
                 if (!answer) {
                     printError(answer.error());
                     done(answer.error().kind == ErrorKind::Unavailable ? exitNothingRunning
                                                                        : exitFailed);
                     return;
                 }
                 if (line.command == QLatin1String("spaces")) {
                     for (const QJsonValue &space :
                          answer->value(QLatin1String("spaces")).toArray())
                         printJson(space.toObject());
                     done(exitDone);
                     return;
                 }
                 const QString id = answer->value(QLatin1String("id")).toString();
                 if (line.command == QLatin1String("trigger") && !line.noWait) {
                     followRun(id.toLongLong(), places, parent, done);
                     return;
                 }
                 printJson({{QStringLiteral("id"), id}});
                 done(exitDone);
             });
}

} // namespace signalbox
