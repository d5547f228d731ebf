// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakewebsocketserver.h"

#include <QJsonDocument>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>

namespace signalbox {

QJsonObject FakeConnection::json(qsizetype index) const
{
    return QJsonDocument::fromJson(texts.value(index)).object();
}

FakeWebSocketServer::FakeWebSocketServer(QObject *parent)
    : QObject(parent)
    , m_server(new QWebSocketServer(QStringLiteral("fake"), QWebSocketServer::NonSecureMode, this))
{
    connect(m_server, &QWebSocketServer::newConnection, this, &FakeWebSocketServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port for the fake WebSocket server");
}

FakeWebSocketServer::~FakeWebSocketServer()
{
    for (const FakeConnection &each : std::as_const(m_connections)) {
        if (each.socket)
            each.socket->disconnect(this);
    }
}

QUrl FakeWebSocketServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1%2").arg(m_server->serverPort()).arg(path));
}

void FakeWebSocketServer::stopListening()
{
    m_server->close();
}

int FakeWebSocketServer::openCount() const
{
    return static_cast<int>(std::count_if(m_connections.begin(), m_connections.end(),
                                          [](const FakeConnection &each) { return !each.ended; }));
}

void FakeWebSocketServer::accept()
{
    QWebSocket *socket = m_server->nextPendingConnection();
    socket->setParent(this);
    const int number = count();
    FakeConnection connection;
    connection.socket = socket;
    connection.address = socket->requestUrl();
    connection.userAgent = socket->request().rawHeader("User-Agent");
    m_connections.append(connection);
    connect(socket, &QWebSocket::textMessageReceived, this, [this, number](const QString &text) {
        m_connections[number].texts.append(text.toUtf8());
        if (onText)
            onText(number, text.toUtf8());
    });
    connect(socket, &QWebSocket::disconnected, this, [this, socket, number] {
        m_connections[number].ended = true;
        m_connections[number].closeCode = socket->closeCode();
    });
    // A connection that drops is told as closed with 1000, after this.
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [this, number] { m_connections[number].broken = true; });
    if (onConnected)
        onConnected(number);
}

void FakeWebSocketServer::send(int number, const QByteArray &text)
{
    if (const auto socket = m_connections.at(number).socket)
        socket->sendTextMessage(QString::fromUtf8(text));
}

void FakeWebSocketServer::send(int number, const QJsonObject &object)
{
    send(number, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void FakeWebSocketServer::close(int number, int code, const QString &reason)
{
    if (const auto socket = m_connections.at(number).socket)
        socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
}

void FakeWebSocketServer::breakOff(int number)
{
    m_connections[number].broken = true;
    if (const auto socket = m_connections.at(number).socket)
        socket->abort();
}

void FakeWebSocketServer::ping(int number)
{
    const FakeConnection &connection = m_connections.at(number);
    if (connection.socket && !connection.ended)
        connection.socket->ping();
}

} // namespace signalbox
