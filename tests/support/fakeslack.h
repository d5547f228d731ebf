// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakehttpserver.h"
#include "support/fakelimit.h"
#include "support/fakewebsocketserver.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QTimer>

namespace signalbox {

//! Slack as its documentation describes it: chat.postMessage, chat.update, auth.test,
//! apps.connections.open and Socket Mode, whose addresses are good for one connection. The
//! reference clients are content with it (tests/reference).
class FakeSlack final
{
public:
    struct Message
    {
        QString channel, ts, threadTs;
        QJsonObject body; //!< as it stands now
        int edits = 0;
    };

    //! Without a token any of its kind (xapp-, xoxb-) is good.
    explicit FakeSlack(QByteArray appToken = {}, QByteArray botToken = {});

    FakeHttpServer api;
    FakeWebSocketServer socket;

    bool greets = true;
    bool losesAnswers = false; //!< does what it is asked, and breaks off before it says so
    FakeLimit limit; //!< on chat.postMessage and chat.update
    QHash<QString, QString> refusedChannels; //!< with Slack's word, such as "is_archived"

    QList<Message> messages;
    QStringList faults; //!< what no client may send

    [[nodiscard]] static QByteArray hello(int connections = 1);
    [[nodiscard]] static QByteArray envelope(const QByteArray &id, bool takesPayload = true,
                                             const QByteArray &payload = "{}");
    //! Sends one, and minds how it is acknowledged.
    void deliver(int number, const QByteArray &id, bool takesPayload, const QByteArray &payload);
    [[nodiscard]] QByteArray disconnect(const char *reason) const;
    //! Slack's own pings, without which its client takes the connection for dead.
    void pingEvery(std::chrono::milliseconds pause);

private:
    void greet(int number);
    void hear(int number, const QByteArray &text);
    ScriptedAnswer answer(const RecordedRequest &request);
    ScriptedAnswer method(const QString &name, const QJsonObject &arguments);
    ScriptedAnswer openConnection();
    ScriptedAnswer post(const QJsonObject &arguments);
    ScriptedAnswer update(const QJsonObject &arguments);

    const QByteArray m_appToken, m_botToken;
    QSet<QString> m_tickets; //!< not used yet
    QHash<QString, bool> m_delivered; //!< by envelope: may the answer bear a payload
    QTimer m_ping;
    int m_opened = 0;
    int m_posted = 0;
};

} // namespace signalbox
