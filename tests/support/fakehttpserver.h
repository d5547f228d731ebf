// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"

#include <QObject>
#include <QQueue>
#include <QUrl>

#include <chrono>
#include <functional>
#include <map>

class QTcpServer;
class QTcpSocket;

namespace signalbox {

//! What the fake does with one request.
struct ScriptedAnswer
{
    enum class Act {
        Answer, //!< status, headers, body
        CloseAfterReading, //!< reads the whole request, then closes without a word
        CloseAtOnce, //!< closes as soon as the connection stands
        StaySilent, //!< reads and never answers
        SendRaw, //!< writes `body` as it is, then closes: garbage, cut answers
    };
    Act act = Act::Answer;
    int status = 200;
    HeaderList headers;
    QByteArray body;
    std::chrono::milliseconds delay{0};

    static ScriptedAnswer json(int status, const QByteArray &body, HeaderList headers = {});
    static ScriptedAnswer text(int status, const QByteArray &body, HeaderList headers = {});
};

//! A request as it arrived.
struct RecordedRequest
{
    QByteArray raw; //!< every byte, header and body
    QByteArray method, target;
    HeaderList headers; //!< in order, case kept
    QByteArray body;
};

//! A small real HTTP/1.1 server on 127.0.0.1 with scripted answers. Each request takes the next
//! answer; when none is left the standing answer (200, empty) is given. Keeps connections alive
//! unless the client or the script closes them.
class FakeHttpServer final : public QObject
{
    Q_OBJECT

public:
    explicit FakeHttpServer(QObject *parent = nullptr);
    ~FakeHttpServer() override;

    void enqueue(const ScriptedAnswer &answer) { m_script.enqueue(answer); }
    void setStandingAnswer(const ScriptedAnswer &answer) { m_standing = answer; }
    //! Answers what the script does not; instead of the standing answer.
    void setResponder(std::function<ScriptedAnswer(const RecordedRequest &)> responder)
    {
        m_responder = std::move(responder);
    }
    //! Lets connections wait in the kernel without being taken.
    void pauseAccepting();
    //! Nobody listens any more, what is under way breaks off; and again at the same port.
    void goDown();
    void comeBack();

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QUrl url(const QString &pathAndQuery = QStringLiteral("/")) const;
    [[nodiscard]] const QList<RecordedRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connectionCount() const { return m_connections; }

Q_SIGNALS:
    void requestArrived(const signalbox::RecordedRequest &request);

private:
    void accept();
    void read(QTcpSocket *socket);
    void act(QTcpSocket *socket, const ScriptedAnswer &answer, bool close);

    QTcpServer *m_server;
    quint16 m_port = 0;
    QQueue<ScriptedAnswer> m_script;
    ScriptedAnswer m_standing;
    std::function<ScriptedAnswer(const RecordedRequest &)> m_responder;
    QList<RecordedRequest> m_requests;
    std::map<QTcpSocket *, QByteArray> m_buffers; // references stay good while others come and go
    int m_connections = 0;
};

} // namespace signalbox
