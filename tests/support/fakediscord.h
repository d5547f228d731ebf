// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakehttpserver.h"
#include "support/fakelimit.h"
#include "support/fakewebsocketserver.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace signalbox {

//! Discord as its documentation describes it: the API (gateway/bot, messages, threads, webhooks,
//! interaction callbacks) and the gateway, which says hello, acknowledges beats and lives elsewhere
//! for those who resume. It refuses what Discord refuses. The reference clients are content with it
//! (tests/reference).
class FakeDiscord final
{
public:
    struct Message
    {
        QString id, channel, nonce;
        QJsonObject body; //!< as it stands now
        int edits = 0;
    };

    //! Without a token any is good.
    explicit FakeDiscord(QByteArray token = {});

    FakeHttpServer api;
    FakeWebSocketServer gateway, resumed;

    int interval = 60'000; //!< between two beats, ms
    int remaining = 1000; //!< sign-ins of today
    std::chrono::milliseconds betweenIdentifies{0}; //!< a sooner one is told that it is invalid
    bool greets = true;
    bool acknowledges = true;
    bool resumes = true;
    //! Does what it is asked, and breaks off before it says so.
    bool losesAnswers = false;
    FakeLimit limit; //!< on posting and editing
    QSet<QString> unknownChannels;

    QList<Message> messages;
    QStringList faults; //!< what no client may send

    [[nodiscard]] QJsonObject gatewayAddress() const;
    [[nodiscard]] static QJsonObject frame(int op, const QJsonValue &data);
    //! The session's next event; kept, so that it is there again for whoever resumes.
    [[nodiscard]] QJsonObject dispatch(const char *type, const QJsonObject &data);
    //! Op 9, on the connection that has the session.
    void invalidate(bool resumable);
    //! The connection that has the session: server and number. Null before the first sign-in.
    [[nodiscard]] std::pair<FakeWebSocketServer *, int> sessionAt() const { return m_sessionAt; }
    //! A person deletes it.
    void remove(const QString &messageId);

private:
    struct Talk
    {
        bool identified = false;
        int frames = 0;
    };

    void greet(FakeWebSocketServer &server, int number);
    void hear(FakeWebSocketServer &server, int number, const QByteArray &text);
    [[nodiscard]] int faultOf(const Talk &talk, int op, const QByteArray &text) const;
    void identify(FakeWebSocketServer &server, int number, const QJsonObject &data);
    void resume(FakeWebSocketServer &server, int number, const QJsonObject &data);
    [[nodiscard]] bool sessionLives() const;

    ScriptedAnswer answer(const RecordedRequest &request);
    ScriptedAnswer route(const RecordedRequest &request);
    ScriptedAnswer post(const QString &channel, const QJsonObject &body);
    ScriptedAnswer edit(const QString &channel, const QString &id, const QJsonObject &body);
    ScriptedAnswer webhook(const RecordedRequest &request, const QStringList &path);
    [[nodiscard]] ScriptedAnswer refusalForRate(std::chrono::milliseconds pause) const;
    [[nodiscard]] QString nextId() { return QString::number(900'000'000'000'000'000 + ++m_made); }

    const QByteArray m_token;
    QHash<std::pair<const FakeWebSocketServer *, int>, Talk> m_talks;
    QString m_session;
    std::pair<FakeWebSocketServer *, int> m_sessionAt{nullptr, 0};
    QList<QJsonObject> m_history;
    QSet<QString> m_threads;
    QElapsedTimer m_sinceIdentify;
    int m_sessions = 0;
    qint64 m_made = 0;
};

} // namespace signalbox
