// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localserver.h"

#include "core/whendone.h"
#include "desk/desk.h"

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

template <typename T>
QJsonObject idOrFailure(const Result<T> &result)
{
    if (!result)
        return failure(result.error());
    return {{QStringLiteral("ok"), true}, {QStringLiteral("id"), QString::number(*result)}};
}

QJsonArray endpointsOf(const Health &health)
{
    QJsonArray endpoints;
    for (const EndpointFacts &facts : health.endpoints) {
        endpoints.append(QJsonObject{{QStringLiteral("name"), facts.name},
                                     {QStringLiteral("sender"), facts.sender},
                                     {QStringLiteral("url"), facts.localUrl.toString(QUrl::FullyEncoded)}});
    }
    return endpoints;
}

} // namespace

LocalServer::LocalServer(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &LocalServer::accept);
}

Result<void> LocalServer::listen(const QString &path)
{
    QFile::remove(path);
    if (!m_server.listen(path))
        return fail(ErrorKind::Unavailable, QStringLiteral("cannot listen on ") + path + QStringLiteral(": ")
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
        answer(request.object(), [guard = QPointer<QLocalSocket>(socket)](const QJsonObject &reply) {
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
        reply({{QStringLiteral("ok"), true}, {QStringLiteral("endpoints"), endpointsOf(m_desk.health())}});
    } else if (what == QLatin1String("secret")) {
        m_desk.readSecretsAgain(request.value(QLatin1String("name")).toString());
        reply({{QStringLiteral("ok"), true}});
    } else if (what == QLatin1String("forward")) {
        whenDone(m_desk.forward(id, request.value(QLatin1String("target")).toString()), this,
                 [reply](const Result<qint64> &row) { reply(idOrFailure(row)); });
    } else if (what == QLatin1String("replay")) {
        whenDone(m_desk.replay(id, request.value(QLatin1String("forward")).toBool(),
                               request.value(QLatin1String("act")).toBool()),
                 this, [reply](const Result<qint64> &delivery) { reply(idOrFailure(delivery)); });
    } else if (what == QLatin1String("trigger")) {
        trigger(request, reply);
    } else if (what == QLatin1String("sample")) {
        whenDone(m_desk.sendSample(request.value(QLatin1String("sender")).toString(),
                                   request.value(QLatin1String("sample")).toString()),
                 this, [reply](const Result<void> &sent) {
                     reply(sent ? QJsonObject{{QStringLiteral("ok"), true}} : failure(sent.error()));
                 });
    } else {
        reply(failure({ErrorKind::InvalidInput, QStringLiteral("unknown request"), std::nullopt}));
    }
}

void LocalServer::trigger(const QJsonObject &request, const Reply &reply)
{
    TriggerStart start;
    start.trigger = request.value(QLatin1String("name")).toString();
    start.byKind = QStringLiteral("cli");
    start.byUser = request.value(QLatin1String("user")).toString();
    start.dryRun = request.value(QLatin1String("dryRun")).toBool();
    start.clicked = start.held = request.value(QLatin1String("yes")).toBool();
    start.typedName = request.value(QLatin1String("confirm")).toString();
    const QJsonObject params = request.value(QLatin1String("params")).toObject();
    for (auto each = params.begin(); each != params.end(); ++each)
        start.params.insert(each.key(), each.value().toString());
    whenDone(m_desk.startTrigger(start), this,
             [reply](const Result<qint64> &run) { reply(idOrFailure(run)); });
}

} // namespace signalbox
