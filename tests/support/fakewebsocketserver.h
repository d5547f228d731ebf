// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>

class QWebSocket;
class QWebSocketServer;

namespace signalbox {

//! One connection as a fake server saw it.
struct FakeConnection
{
    QPointer<QWebSocket> socket;
    QUrl address; //!< path and query the client asked for
    QByteArray userAgent;
    QList<QByteArray> texts; //!< received
    bool ended = false;
    bool broken = false; //!< ended without a close frame
    int closeCode = 0; //!< of the client's close frame, once ended

    [[nodiscard]] QJsonObject json(qsizetype index) const; //!< texts.at(index)
};

//! A real WebSocket server on 127.0.0.1. What it says is the test's to write.
class FakeWebSocketServer final : public QObject
{
    Q_OBJECT

public:
    explicit FakeWebSocketServer(QObject *parent = nullptr);
    ~FakeWebSocketServer() override;

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    void stopListening();

    //! By the number of the connection, from 0.
    std::function<void(int)> onConnected;
    std::function<void(int, const QByteArray &)> onText;

    [[nodiscard]] int count() const { return static_cast<int>(m_connections.size()); }
    [[nodiscard]] const FakeConnection &connection(int number) const
    {
        return m_connections.at(number);
    }
    [[nodiscard]] qsizetype textCount(int number) const
    {
        return number < count() ? m_connections.at(number).texts.size() : 0;
    }
    //! Still open.
    [[nodiscard]] int openCount() const;

    void send(int number, const QByteArray &text);
    void send(int number, const QJsonObject &object);
    void close(int number, int code, const QString &reason = {});
    //! The connection breaks without a close frame.
    void breakOff(int number);
    void ping(int number);

private:
    void accept();

    QWebSocketServer *m_server;
    QList<FakeConnection> m_connections;
};

} // namespace signalbox
