// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exampledesk.h"

#include <QTest>

namespace signalbox {

//! Google's tokens and its Chat API: every message is taken and gets a name of its own. The other
//! way round, what its apps are told, signed as Google signs.
struct FakeGoogleChat
{
    //! After initializeResources().
    void setUp()
    {
        api.setResponder([this](const RecordedRequest &request) { return answer(request); });
        const auto book = RecipeBook::load(QStringLiteral(":/senders"), QString());
        identity =
            *Verifier::sampleIdentity(*book->find(QStringLiteral("google-chat")), Secret("unused"));
    }
    [[nodiscard]] QJsonObject services(ExampleDesk &desk) const
    {
        return {{QStringLiteral("googleChatApi"), api.url(QString()).toString()},
                {QStringLiteral("googleToken"), api.url(QStringLiteral("/token")).toString()},
                {QStringLiteral("pinnedKeys"), desk.pinned(identity)}};
    }
    //! The key file of a service account.
    static QByteArray account()
    {
        QFile key(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/support/testkey.pem"));
        const QByteArray pem = key.open(QIODevice::ReadOnly) ? key.readAll() : QByteArray();
        return QJsonDocument(
                   QJsonObject{{QStringLiteral("client_email"), QStringLiteral("bot@example.com")},
                               {QStringLiteral("private_key_id"), QStringLiteral("k1")},
                               {QStringLiteral("private_key"), QString::fromLatin1(pem)}})
            .toJson();
    }

    //! What the app answers to an event of this type; `more` is put into the event.
    [[nodiscard]] QJsonObject tell(ExampleDesk &desk, const QString &endpoint, const char *type,
                                   const QString &space, const QString &user,
                                   const QJsonObject &more = {})
    {
        QJsonObject event{{QStringLiteral("type"), QLatin1String(type)},
                          {QStringLiteral("eventTime"),
                           QStringLiteral("2026-11-21T04:00:%1Z").arg(++told, 2, 10, QChar(u'0'))},
                          {QStringLiteral("space"),
                           QJsonObject{{QStringLiteral("name"), space},
                                       {QStringLiteral("spaceType"), QStringLiteral("SPACE")},
                                       {QStringLiteral("displayName"), space.mid(7)}}},
                          {QStringLiteral("user"),
                           QJsonObject{{QStringLiteral("name"), user},
                                       {QStringLiteral("displayName"), QStringLiteral("Grete")}}}};
        for (auto member = more.begin(); member != more.end(); ++member)
            event.insert(member.key(), *member);
        const auto reply =
            desk.deliver(endpoint, QStringLiteral("google-chat"), identity.secret,
                         "application/json", QJsonDocument(event).toJson(), {},
                         {{QStringLiteral("audience"), QStringLiteral("123456789012")}});
        return reply && reply->status == 200
            ? QJsonDocument::fromJson(reply->body).object()
            : QJsonObject{{QStringLiteral("status"), reply ? reply->status : 0}};
    }
    //! "@bot WORDS" in a thread of the space.
    [[nodiscard]] QJsonObject say(ExampleDesk &desk, const QString &endpoint, const QString &space,
                                  const QString &user, const QString &words)
    {
        return tell(desk, endpoint, "MESSAGE", space, user,
                    {{QStringLiteral("message"),
                      QJsonObject{{QStringLiteral("name"),
                                   space + QStringLiteral("/messages/S%1").arg(told)},
                                  {QStringLiteral("text"), QStringLiteral("@box ") + words},
                                  {QStringLiteral("argumentText"), u' ' + words},
                                  {QStringLiteral("thread"),
                                   QJsonObject{{QStringLiteral("name"),
                                                space + QStringLiteral("/threads/THR1")}}}}}});
    }
    //! A press of the button that bears this action, under a message of ours.
    [[nodiscard]] QJsonObject press(ExampleDesk &desk, const QString &endpoint,
                                    const QString &space, const QString &user,
                                    const QString &action)
    {
        return tell(
            desk, endpoint, "CARD_CLICKED", space, user,
            {{QStringLiteral("message"),
              QJsonObject{{QStringLiteral("name"), space + QStringLiteral("/messages/M1")},
                          {QStringLiteral("thread"),
                           QJsonObject{{QStringLiteral("name"),
                                        space + QStringLiteral("/threads/THR1")}}}}},
             {QStringLiteral("action"),
              QJsonObject{{QStringLiteral("actionMethodName"), action},
                          {QStringLiteral("parameters"),
                           QJsonArray{QJsonObject{{QStringLiteral("key"), QStringLiteral("action")},
                                                  {QStringLiteral("value"), action}}}}}}});
    }
    //! What was told with these words: in the answer, or where the machine is busy and the fixed
    //! answer was given, in the space. Empty: it never was.
    [[nodiscard]] QJsonObject heard(const QJsonObject &answer, const QString &words) const
    {
        if (answer.value(u"text").toString().contains(words))
            return answer;
        QJsonObject found;
        (void)QTest::qWaitFor(
            [&] {
                for (const RecordedRequest &request : api.requests()) {
                    const QJsonObject said = QJsonDocument::fromJson(request.body).object();
                    if (said.value(u"text").toString().contains(words))
                        found = said;
                }
                return !found.isEmpty();
            },
            20'000);
        return found;
    }
    //! The action behind a button of this label, in the last message that has one.
    [[nodiscard]] QString actionOf(const QByteArray &space, const QString &label) const
    {
        QString action;
        for (const RecordedRequest &request : api.requests()) {
            if (!request.target.contains(space))
                continue;
            const QString found = buttonIn(QJsonDocument::fromJson(request.body).object(), label);
            if (!found.isEmpty())
                action = found;
        }
        return action;
    }
    [[nodiscard]] int posts(const QByteArray &space, const QByteArray &words) const
    {
        int found = 0;
        for (const RecordedRequest &request : api.requests())
            found += request.method == "POST" && request.target.startsWith("/v1/" + space + '/')
                    && request.body.contains(words)
                ? 1
                : 0;
        return found;
    }

    static QString buttonIn(const QJsonValue &value, const QString &label)
    {
        if (value.isArray()) {
            for (const QJsonValue &each : value.toArray()) {
                if (const QString found = buttonIn(each, label); !found.isEmpty())
                    return found;
            }
            return {};
        }
        const QJsonObject object = value.toObject();
        if (object.value(u"text").toString() == label && object.contains(u"onClick"))
            return object.value(u"onClick")
                .toObject()
                .value(u"action")
                .toObject()
                .value(u"function")
                .toString();
        for (const QJsonValue &each : object) {
            if (const QString found = buttonIn(each, label); !found.isEmpty())
                return found;
        }
        return {};
    }

    FakeHttpServer api;
    SampleIdentity identity;
    int made = 0;
    int told = 0;

private:
    ScriptedAnswer answer(const RecordedRequest &request)
    {
        if (request.target.startsWith("/token"))
            return ScriptedAnswer::json(
                200, R"({"access_token":"t1","expires_in":3600,"token_type":"Bearer"})");
        const QByteArray path = request.target.mid(4, request.target.indexOf('?') - 4);
        const QByteArray name =
            request.method == "POST" ? path + "/M" + QByteArray::number(++made) : path;
        return ScriptedAnswer::json(200, "{\"name\":\"" + name + "\"}");
    }
};

} // namespace signalbox
