// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doctor.h"
#include "app/exitcode.h"
#include "app/localclient.h"
#include "app/output.h"
#include "core/whendone.h"
#include "desk/doctorcase.h"
#include "desk/gathersecrets.h"

#include <QJsonArray>

namespace signalbox {

namespace {

using Done = std::function<void(int)>;

void printRecord(const DeliveryRecord &delivery)
{
    printLine(QStringLiteral("endpoint  ") + delivery.endpoint + QStringLiteral(" (")
              + delivery.sender + u')');
    printLine(QStringLiteral("arrived   ") + toIsoText(delivery.receivedAt));
    printLine(QStringLiteral("verdict   ") + toText(delivery.verdict));
    if (!delivery.reason.isEmpty())
        printLine(QStringLiteral("reason    ") + printable(delivery.reason));
    if (!delivery.problem.isEmpty())
        printLine(QStringLiteral("then      ") + printable(delivery.problem));
}

QString secretKey(const EndpointSettings &endpoint, qsizetype at)
{
    return endpoint.name + QChar(0x1f) + QString::number(at);
}

// Without a running program: the store, and the secrets read here.
void examineStored(qint64 id, Context &context, QObject *parent, const Done &done)
{
    if (const auto loaded = context.settings->load(); !loaded) {
        printError(loaded.error());
        done(exitFailed);
        return;
    }
    const QList<EndpointSettings> endpoints = context.settings->settings().endpoints;
    QMap<QString, SecretReference> references;
    for (const EndpointSettings &endpoint : endpoints) {
        for (qsizetype at = 0; at < endpoint.secrets.size(); ++at)
            references.insert(secretKey(endpoint, at), endpoint.secrets.at(at));
    }
    gatherSecrets(*context.secrets, references, parent,
                  [id, &context, done, endpoints](const GatheredSecrets &gathered) {
                      EndpointSurroundings surroundings;
                      for (const EndpointSettings &endpoint : endpoints) {
                          for (qsizetype at = 0; at < endpoint.secrets.size(); ++at) {
                              if (const auto found =
                                      gathered.secrets.constFind(secretKey(endpoint, at));
                                  found != gathered.secrets.constEnd())
                                  surroundings.secrets[endpoint.name].append(*found);
                          }
                      }
                      const EndpointTable table(endpoints, surroundings, context.book);
                      auto reader = StoreReader::open(context.places.dataFolder);
                      const auto given =
                          reader ? doctorCase(**reader, table, nullptr, id) : fail(reader.error());
                      if (!given) {
                          printError(given.error());
                          done(exitFailed);
                          return;
                      }
                      for (const QString &line : examinationText(examine(*given)))
                          printLine(printable(line));
                      done(exitDone);
                  });
}

void accept(qint64 id, Context &context, QObject *parent, const Done &done)
{
    const QJsonObject request{{QStringLiteral("do"), QStringLiteral("accept")},
                              {QStringLiteral("id"), QString::number(id)}};
    whenDone(askRunningProgram(context.places.socket, request, parent), parent,
             [done](const Result<QJsonObject> &answer) {
                 if (answer) {
                     printLine(QStringLiteral("accepted as delivery ")
                               + answer->value(QLatin1String("id")).toString());
                     done(exitDone);
                     return;
                 }
                 printError(answer.error());
                 done(answer.error().kind == ErrorKind::Unavailable ? exitNothingRunning
                                                                    : exitFailed);
             });
}

} // namespace

void explainDelivery(const CommandLine &line, Context &context, QObject *parent, Done done)
{
    const qint64 id = line.id.toLongLong();
    if (line.accept) {
        accept(id, context, parent, done);
        return;
    }
    auto reader = StoreReader::open(context.places.dataFolder);
    const auto record = reader ? (*reader)->delivery(id) : fail(reader.error());
    if (!record || !*record) {
        printError(QStringLiteral("no delivery with the id ") + line.id);
        done(exitFailed);
        return;
    }
    printRecord(**record);
    const QJsonObject request{{QStringLiteral("do"), QStringLiteral("examine")},
                              {QStringLiteral("id"), QString::number(id)}};
    whenDone(askRunningProgram(context.places.socket, request, parent), parent,
             [id, &context, parent, done](const Result<QJsonObject> &answer) {
                 if (!answer) {
                     examineStored(id, context, parent, done);
                     return;
                 }
                 for (const QJsonValue &each : answer->value(QLatin1String("lines")).toArray())
                     printLine(printable(each.toString()));
                 done(exitDone);
             });
}

} // namespace signalbox
