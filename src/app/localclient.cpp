// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localclient.h"

#include <QJsonDocument>
#include <QLocalSocket>
#include <QPromise>
#include <QTimer>

namespace signalbox {

namespace {

// Lives until the answer, the end or the deadline, whichever is first.
class Question : public QObject
{
    Q_OBJECT

public:
    Question(const QString &path, const QJsonObject &request, QObject *parent,
             std::chrono::milliseconds deadline)
        : QObject(parent)
    {
        m_promise.start();
        connect(&m_socket, &QLocalSocket::connected, this, [this, request] {
            m_socket.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
        });
        connect(&m_socket, &QLocalSocket::readyRead, this, &Question::read);
        connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
            end(fail(ErrorKind::Unavailable,
                     QStringLiteral("no Signalbox is running over this data folder")));
        });
        QTimer::singleShot(deadline, this,
                           [this] { end(fail(ErrorKind::Timeout, QStringLiteral("no answer"))); });
        m_socket.connectToServer(path);
    }

    QFuture<Result<QJsonObject>> future() { return m_promise.future(); }

private:
    void read()
    {
        if (!m_socket.canReadLine())
            return;
        const QJsonObject answer = QJsonDocument::fromJson(m_socket.readLine()).object();
        if (answer.value(QLatin1String("ok")).toBool())
            end(answer);
        else
            end(fail(ErrorKind::Refused, answer.value(QLatin1String("error")).toString()));
    }

    void end(Result<QJsonObject> result)
    {
        if (m_ended)
            return;
        m_ended = true;
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    QLocalSocket m_socket;
    QPromise<Result<QJsonObject>> m_promise;
    bool m_ended = false;
};

} // namespace

QFuture<Result<QJsonObject>> askRunningProgram(const QString &socketPath,
                                               const QJsonObject &request, QObject *parent,
                                               std::chrono::milliseconds deadline)
{
    return (new Question(socketPath, request, parent, deadline))->future();
}

} // namespace signalbox

#include "localclient.moc"
