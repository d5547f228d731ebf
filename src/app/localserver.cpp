// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localserver.h"

#include "core/whendone.h"
#include "desk/desk.h"
#include "desk/sampledraft.h"
#include "senders/doctor/doctor.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>

namespace signalbox {

namespace {

constexpr qint64 largestRequest = 256 * 1024;
constexpr int mostConnections = 16;

QJsonObject failure(const Error &error)
{
    return {{QStringLiteral("ok"), false},
            {QStringLiteral("kind"), toText(error.kind)},
            {QStringLiteral("error"), error.detail}};
}

template <typename T> QJsonObject idOrFailure(const Result<T> &result)
{
    if (!result)
        return failure(result.error());
    return {{QStringLiteral("ok"), true}, {QStringLiteral("id"), QString::number(*result)}};
}

QJsonArray endpointsOf(const Health &health)
{
    QJsonArray endpoints;
    for (const EndpointFacts &facts : health.endpoints) {
        endpoints.append(
            QJsonObject{{QStringLiteral("name"), facts.name},
                        {QStringLiteral("sender"), facts.sender},
                        {QStringLiteral("url"), facts.localUrl.toString(QUrl::FullyEncoded)}});
    }
    return endpoints;
}

Error tunnelTrouble(const TunnelState &state)
{
    const QString detail = state.detail.isEmpty() ? QStringLiteral("not up") : state.detail;
    return {ErrorKind::Unavailable, detail, std::nullopt};
}

// One line for each part, as the doctor prints it.
QJsonArray partsOf(const Health &health)
{
    QJsonArray parts;
    const auto say = [&parts](const QString &what, const std::optional<Error> &error,
                              const QString &good) {
        parts.append(QJsonObject{{QStringLiteral("good"), !error.has_value()},
                                 {QStringLiteral("text"), what + (error ? toText(*error) : good)}});
    };
    const ListenerFacts &listener = health.listener;
    say(QStringLiteral("listener: "), listener.error,
        QStringLiteral("waits at %1:%2").arg(listener.address).arg(listener.port));
    say(QStringLiteral("store: "), health.store, QStringLiteral("deliveries can be stored"));
    say(QStringLiteral("keychain: "), health.keyring, QStringLiteral("no trouble"));
    if (health.tunnelConfigured) {
        const bool up = health.tunnel.phase == TunnelState::Phase::Up;
        say(QStringLiteral("tunnel: "),
            up ? std::nullopt : std::optional(tunnelTrouble(health.tunnel)),
            health.tunnel.publicUrl.toString());
    }
    for (const TargetFacts &target : health.targets) {
        const bool stopped = target.state == TargetFacts::State::Stopped;
        say(QStringLiteral("target %1: ").arg(target.name),
            stopped ? std::optional(Error{ErrorKind::Refused, target.detail, std::nullopt})
                    : std::nullopt,
            QStringLiteral("not stopped, %1 waiting").arg(target.waiting));
    }
    for (const TriggerFacts &trigger : health.triggers) {
        if (trigger.fault)
            say(QStringLiteral("trigger %1: ").arg(trigger.name), trigger.fault, {});
    }
    return parts;
}

// Missing is absent, never "".
QJsonArray spacesOf(const QList<SpaceRecord> &records)
{
    QJsonArray spaces;
    for (const SpaceRecord &record : records) {
        QJsonObject space{{QStringLiteral("space"), record.space},
                          {QStringLiteral("state"), toText(record.state)}};
        if (!record.name.isEmpty())
            space.insert(QStringLiteral("name"), record.name);
        if (!record.changedBy.isEmpty())
            space.insert(QStringLiteral("changedBy"), record.changedBy);
        if (record.mutedUntil)
            space.insert(QStringLiteral("mutedUntil"), toIsoText(*record.mutedUntil));
        spaces.append(space);
    }
    return spaces;
}

} // namespace

LocalServer::LocalServer(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &LocalServer::accept);
}

Result<void> LocalServer::listen(const QString &path)
{
    QFile::remove(path);
    if (!m_server.listen(path))
        return fail(ErrorKind::Unavailable,
                    QStringLiteral("cannot listen on ") + path + QStringLiteral(": ")
                        + m_server.errorString());
    return {};
}

void LocalServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(largestRequest + 1);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void LocalServer::read(QLocalSocket *socket)
{
    while (socket->canReadLine()) {
        const QJsonDocument request = QJsonDocument::fromJson(socket->readLine(largestRequest));
        answer(request.object(),
               [guard = QPointer<QLocalSocket>(socket)](const QJsonObject &reply) {
                   if (guard) {
                       guard->write(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n');
                       guard->flush();
                   }
               });
    }
    if (socket->bytesAvailable() > largestRequest)
        socket->abort();
}

void LocalServer::answer(const QJsonObject &request, const Reply &reply)
{
    const QString what = request.value(QLatin1String("do")).toString();
    const qint64 id = request.value(QLatin1String("id")).toString().toLongLong();
    if (what == QLatin1String("raise")) {
        Q_EMIT raiseRequested();
        reply({{QStringLiteral("ok"), m_hasWindow}});
    } else if (what == QLatin1String("status")) {
        reply({{QStringLiteral("ok"), true},
               {QStringLiteral("publicUrl"),
                m_desk.health().tunnel.publicUrl.toString(QUrl::FullyEncoded)},
               {QStringLiteral("endpoints"), endpointsOf(m_desk.health())}});
    } else if (what == QLatin1String("secret")) {
        m_desk.readSecretsAgain(request.value(QLatin1String("name")).toString());
        reply({{QStringLiteral("ok"), true}});
    } else if (what == QLatin1String("health")) {
        reply({{QStringLiteral("ok"), true}, {QStringLiteral("parts"), partsOf(m_desk.health())}});
    } else if (what == QLatin1String("examine")) {
        const auto examination = m_desk.examine(id);
        reply(examination ? QJsonObject{{QStringLiteral("ok"), true},
                                        {QStringLiteral("lines"),
                                         QJsonArray::fromStringList(examinationText(*examination))}}
                          : failure(examination.error()));
    } else if (what == QLatin1String("accept")) {
        whenDone(m_desk.acceptRefused(id), this,
                 [reply](const Result<qint64> &delivery) { reply(idOrFailure(delivery)); });
    } else if (what == QLatin1String("forward")) {
        whenDone(m_desk.forward(id, request.value(QLatin1String("target")).toString()), this,
                 [reply](const Result<qint64> &row) { reply(idOrFailure(row)); });
    } else if (what == QLatin1String("replay")) {
        whenDone(m_desk.replay(id, request.value(QLatin1String("forward")).toBool(),
                               request.value(QLatin1String("act")).toBool()),
                 this, [reply](const Result<qint64> &delivery) { reply(idOrFailure(delivery)); });
    } else if (what == QLatin1String("trigger")) {
        trigger(request, reply);
    } else if (what == QLatin1String("spaces")) {
        spaces(request, reply);
    } else if (what == QLatin1String("sample")) {
        sample(request, reply);
    } else {
        reply(failure({ErrorKind::InvalidInput, QStringLiteral("unknown request"), std::nullopt}));
    }
}

// As it is, or with the head and body that the command line made of it.
void LocalServer::sample(const QJsonObject &request, const Reply &reply)
{
    auto draft = m_desk.sampleDraft(request.value(QLatin1String("sender")).toString(),
                                    request.value(QLatin1String("sample")).toString());
    if (!draft) {
        reply(failure(draft.error()));
        return;
    }
    if (request.contains(QLatin1String("body"))) {
        draft->body =
            QByteArray::fromBase64(request.value(QLatin1String("body")).toString().toLatin1());
        draft->headers.clear();
        for (const QJsonValue &each : request.value(QLatin1String("headers")).toArray())
            draft->headers.append({each.toArray().at(0).toString().toUtf8(),
                                   each.toArray().at(1).toString().toUtf8()});
    }
    whenDone(m_desk.sendDraft(*draft), this, [reply](const Result<DraftAnswer> &answer) {
        reply(answer ? QJsonObject{{QStringLiteral("ok"), true},
                                   {QStringLiteral("status"), answer->status},
                                   {QStringLiteral("tookMs"), answer->tookMs}}
                     : failure(answer.error()));
    });
}

// Lists the rooms of a target's bot as they stand after the change that was asked for, if any.
void LocalServer::spaces(const QJsonObject &request, const Reply &reply)
{
    const QString target = request.value(QLatin1String("target")).toString();
    const QString space = request.value(QLatin1String("space")).toString();
    const QString act = request.value(QLatin1String("act")).toString();
    const auto list = [this, target, reply](const Result<void> &done) {
        reply(done ? QJsonObject{{QStringLiteral("ok"), true},
                                 {QStringLiteral("spaces"), spacesOf(m_desk.spaces(target))}}
                   : failure(done.error()));
    };
    if (act == QLatin1String("accept"))
        whenDone(m_desk.acceptSpace(target, space), this, list);
    else if (act == QLatin1String("mute"))
        whenDone(
            m_desk.muteSpace(target, space,
                             std::chrono::minutes(request.value(QLatin1String("minutes")).toInt())),
            this, list);
    else if (act == QLatin1String("unmute"))
        whenDone(m_desk.muteSpace(target, space, std::nullopt), this, list);
    else if (act == QLatin1String("remove"))
        whenDone(m_desk.removeSpace(target, space), this, list);
    else
        list({});
}

void LocalServer::trigger(const QJsonObject &request, const Reply &reply)
{
    TriggerStart start;
    start.trigger = request.value(QLatin1String("name")).toString();
    start.byKind = QStringLiteral("cli");
    start.byUser = request.value(QLatin1String("user")).toString();
    start.dryRun = request.value(QLatin1String("dryRun")).toBool();
    start.clicked = start.held = request.value(QLatin1String("yes")).toBool();
    start.afterBuild = request.value(QLatin1String("afterBuild")).toBool();
    start.typedName = request.value(QLatin1String("confirm")).toString();
    const QJsonObject params = request.value(QLatin1String("params")).toObject();
    for (auto each = params.begin(); each != params.end(); ++each)
        start.params.insert(each.key(), each.value().toString());
    whenDone(m_desk.startTrigger(start), this,
             [reply](const Result<qint64> &run) { reply(idOrFailure(run)); });
}

} // namespace signalbox
