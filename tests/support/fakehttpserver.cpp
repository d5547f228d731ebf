// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakehttpserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace signalbox {

namespace {

HeaderList parseHeaders(const QList<QByteArray> &lines)
{
    HeaderList headers;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return headers;
}

// One whole request from the front of `buffer`, or nothing yet. Knows Content-Length only: that is
// all our clients may send.
std::optional<RecordedRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    QList<QByteArray> lines;
    for (const QByteArray &line : buffer.left(end).split('\n'))
        lines.append(line.endsWith('\r') ? line.chopped(1) : line);
    RecordedRequest request;
    const QList<QByteArray> first = lines.takeFirst().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    request.headers = parseHeaders(lines);
    const qsizetype length =
        headerValue(request.headers, "Content-Length").value_or("0").toLongLong();
    if (buffer.size() < end + 4 + length)
        return std::nullopt;
    request.raw = buffer.left(end + 4 + length);
    request.body = request.raw.mid(end + 4);
    buffer.remove(0, request.raw.size());
    return request;
}

} // namespace

ScriptedAnswer ScriptedAnswer::json(int status, const QByteArray &body, HeaderList headers)
{
    headers.append(HeaderField{"Content-Type", "application/json"});
    return {Act::Answer, status, std::move(headers), body, {}};
}

ScriptedAnswer ScriptedAnswer::text(int status, const QByteArray &body, HeaderList headers)
{
    headers.append(HeaderField{"Content-Type", "text/plain"});
    return {Act::Answer, status, std::move(headers), body, {}};
}

FakeHttpServer::FakeHttpServer(QObject *parent) : QObject(parent), m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &FakeHttpServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port on 127.0.0.1");
    m_port = m_server->serverPort();
}

FakeHttpServer::~FakeHttpServer() = default;

void FakeHttpServer::pauseAccepting()
{
    m_server->pauseAccepting();
}

void FakeHttpServer::goDown()
{
    m_server->close();
    QList<QTcpSocket *> open;
    for (const auto &[socket, buffer] : m_buffers)
        open.append(socket);
    for (QTcpSocket *socket : std::as_const(open))
        socket->abort();
}

void FakeHttpServer::comeBack()
{
    if (!m_server->isListening() && !m_server->listen(QHostAddress::LocalHost, m_port))
        qFatal("the port on 127.0.0.1 is gone");
}

quint16 FakeHttpServer::port() const
{
    return m_port;
}

QUrl FakeHttpServer::url(const QString &pathAndQuery) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port()).arg(pathAndQuery));
}

void FakeHttpServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QObject::destroyed, this, [this, socket] { m_buffers.erase(socket); });
        if (!m_script.isEmpty() && m_script.head().act == ScriptedAnswer::Act::CloseAtOnce) {
            m_script.dequeue();
            socket->abort();
            continue;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void FakeHttpServer::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    while (auto request = takeRequest(buffer)) {
        m_requests.append(*request);
        const auto connection = headerValue(request->headers, "Connection").value_or(QByteArray());
        const bool close = connection.compare("close", Qt::CaseInsensitive) == 0;
        const ScriptedAnswer answer = !m_script.isEmpty() ? m_script.dequeue()
            : m_responder                                 ? m_responder(*request)
                                                          : m_standing;
        if (answer.delay.count() > 0)
            QTimer::singleShot(answer.delay, socket,
                               [this, socket, answer, close] { act(socket, answer, close); });
        else
            act(socket, answer, close);
        Q_EMIT requestArrived(*request);
    }
}

void FakeHttpServer::act(QTcpSocket *socket, const ScriptedAnswer &answer, bool close)
{
    switch (answer.act) {
    case ScriptedAnswer::Act::StaySilent:
        return;
    case ScriptedAnswer::Act::CloseAtOnce:
    case ScriptedAnswer::Act::CloseAfterReading:
        socket->disconnectFromHost();
        return;
    case ScriptedAnswer::Act::SendRaw:
        socket->write(answer.body);
        socket->disconnectFromHost();
        return;
    case ScriptedAnswer::Act::Answer:
        break;
    }
    QByteArray out = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
    for (const HeaderField &field : answer.headers)
        out += field.name + ": " + field.value + "\r\n";
    if (answer.status != 204 && answer.status != 304)
        out += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    if (close)
        out += "Connection: close\r\n";
    socket->write(out + "\r\n" + answer.body);
    if (close)
        socket->disconnectFromHost();
}

} // namespace signalbox
