// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/target.h"

#include "support/fakehttpserver.h"
#include "support/manualclock.h"
#include "support/outcome.h"
#include "support/result.h"
#include "transport/httpclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using State = SendOutcome::State;
using Act = ScriptedAnswer::Act;

class WebhooksTest : public QObject
{
    Q_OBJECT

    FakeHttpServer *m_server = nullptr;
    HttpClient *m_client = nullptr;
    ManualClock m_clock;

    Result<std::unique_ptr<Target>> make(const QString &kind, const QString &address,
                                         const QJsonObject &settings = {},
                                         const QByteArray &token = {})
    {
        TargetSetup setup;
        setup.name = QStringLiteral("team");
        setup.settings = settings;
        setup.secrets.insert(QStringLiteral("url"), Secret(address.toUtf8()));
        setup.secrets.insert(QStringLiteral("token"), Secret("a token"));
        setup.settings.insert(QStringLiteral("channel"), QStringLiteral("1"));
        setup.services = {{QStringLiteral("slackApi"), address},
                          {QStringLiteral("discordApi"), address}};
        if (!token.isEmpty())
            setup.secrets.insert(QStringLiteral("token"), Secret(token));
        return targetKind(kind)->create(setup, *m_client, m_clock);
    }
    std::unique_ptr<Target> target(const QString &kind, const QString &path,
                                   const QJsonObject &settings = {}, const QByteArray &token = {})
    {
        auto made = make(kind, m_server->url(path).toString(QUrl::FullyEncoded), settings, token);
        return made ? std::move(*made) : nullptr;
    }
    static SendOutcome outcome(Target &target, const OutgoingMessage &message)
    {
        return outcomeOf(target.send(message))
            .value_or(SendOutcome{State::Refused, -1, QStringLiteral("no outcome"), {}, {}, {}});
    }
    QJsonObject sent(int index) const
    {
        return QJsonDocument::fromJson(m_server->requests().at(index).body).object();
    }
    static OutgoingMessage message(const QJsonObject &json)
    {
        OutgoingMessage out;
        out.message = json;
        out.subjectKey = u"lmp\u001fbuild-67"_qs;
        out.outboxId = 42;
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_server = new FakeHttpServer(this);
        m_client = new HttpClient(this);
    }
    void cleanup()
    {
        delete m_client;
        delete m_server;
    }

    void everyKindIsWhole()
    {
        QSet<QString> ids;
        for (const TargetKind &kind : targetKinds()) {
            QVERIFY(!kind.label.isEmpty());
            QVERIFY(!kind.fields.isEmpty());
            QVERIFY(bool(kind.create));
            QVERIFY(!kind.defaultStates.isEmpty());
            QCOMPARE(bool(kind.seal), kind.takesMessage);
            QCOMPARE(kind.templatePath.isEmpty(), !kind.takesMessage);
            if (kind.takesMessage)
                QVERIFY2(QFile::exists(kind.templatePath), qPrintable(kind.templatePath));
            ids.insert(kind.id);
            QCOMPARE(targetKind(kind.id), &kind);
            QCOMPARE(bool(kind.plain), kind.takesMessage);
            const FieldSpec &address = kind.fields.first();
            if (kind.buttons) {
                QCOMPARE(address.type, FieldSpec::Type::SecretText); // a token
                continue;
            }
            QCOMPARE(address.name, QStringLiteral("url"));
            // A chat platform's webhook address is a secret; any other server's may stand in the
            // file.
            const bool plain =
                kind.id == QStringLiteral("http") || kind.id == QStringLiteral("relay");
            QCOMPARE(address.type, plain ? FieldSpec::Type::Url : FieldSpec::Type::SecretText);
            QVERIFY(address.required);
        }
        QCOMPARE(ids.size(), targetKinds().size());
        QVERIFY(!targetKind(QStringLiteral("slak-webhook")));
        QVERIFY(
            !targetKind(QStringLiteral("slack-webhook"))->defaultStates.contains(Status::Running));
        QVERIFY(
            targetKind(QStringLiteral("discord-webhook"))->defaultStates.contains(Status::Running));
    }

    void refusesAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("none") << "";
        QTest::newRow("plain http") << "http://hooks.slack.com/services/hush";
        QTest::newRow("a login") << "https://u:hush@example.com/";
        QTest::newRow("words") << "hush hush";
        QTest::newRow("very long")
            << QStringLiteral("https://example.com/") + QString(10'000, u'a');
    }
    void refusesAddresses()
    {
        QFETCH(QString, address);
        for (const TargetKind &kind : targetKinds()) {
            const auto made = make(kind.id, address);
            QVERIFY(!made);
            QVERIFY(!made.error().detail.contains(QLatin1String("hush")));
        }
    }

    void slackPosts()
    {
        m_server->enqueue(ScriptedAnswer::text(200, "ok"));
        const auto slack =
            target(QStringLiteral("slack-webhook"), QStringLiteral("/services/T/B/x%2Fy"));
        const SendOutcome done =
            outcome(*slack, message({{QStringLiteral("text"), u"gr\u00fc\u00df dich"_qs}}));
        QCOMPARE(done.state, State::Sent);
        const RecordedRequest &request = m_server->requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/services/T/B/x%2Fy"));
        QCOMPARE(headerValue(request.headers, "Content-Type"),
                 QByteArray("application/json; charset=utf-8"));
        QCOMPARE(sent(0).value(QStringLiteral("text")).toString(), u"gr\u00fc\u00df dich"_qs);
        QCOMPARE(slack->pace(), 1s);
    }

    void aLostAnswerIsUnknownAndNotRepeated_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"slack-webhook", "discord-webhook", "googlechat-webhook", "http"})
            QTest::newRow(kind) << kind;
    }
    void aLostAnswerIsUnknownAndNotRepeated()
    {
        QFETCH(QString, kind);
        m_server->setStandingAnswer({Act::CloseAfterReading, 0, {}, {}, {}});
        const auto made = target(kind, QStringLiteral("/hook"));
        QCOMPARE(outcome(*made, message({{QStringLiteral("text"), QStringLiteral("x")}})).state,
                 State::Unknown);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void discordPostsThenEdits()
    {
        m_server->enqueue(ScriptedAnswer::json(
            200, R"({"id":"111222333","channel_id":"9"})",
            {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset-After", "0.75"}}));
        m_server->enqueue(ScriptedAnswer::json(200, R"({"id":"111222333"})"));
        const auto discord =
            target(QStringLiteral("discord-webhook"),
                   QStringLiteral("/api/webhooks/1/to%2Fken?thread_id=77&wait=false"));
        const QJsonObject link{{QStringLiteral("type"), 2}};
        OutgoingMessage first = message({{QStringLiteral("content"), QStringLiteral("running")},
                                         {QStringLiteral("username"), QStringLiteral("Signalbox")},
                                         {QStringLiteral("components"), QJsonArray{link}}});
        const SendOutcome posted = outcome(*discord, first);
        QCOMPARE(posted.state, State::Sent);
        QCOMPARE(posted.remoteId, QStringLiteral("111222333"));
        QCOMPARE(m_server->requests().at(0).method, QByteArray("POST"));
        QCOMPARE(
            m_server->requests().at(0).target,
            QByteArray("/api/webhooks/1/to%2Fken?thread_id=77&wait=true&with_components=true"));
        QVERIFY(headerValue(m_server->requests().at(0).headers, "User-Agent")
                    ->startsWith("DiscordBot ("));
        QCOMPARE(discord->pace(), 750ms);

        OutgoingMessage second =
            message({{QStringLiteral("embeds"), QJsonArray{QJsonObject()}},
                     {QStringLiteral("username"), QStringLiteral("Signalbox")}});
        second.remoteId = posted.remoteId;
        const SendOutcome edited = outcome(*discord, second);
        QCOMPARE(edited.state, State::Sent);
        QCOMPARE(edited.remoteId, posted.remoteId);
        QCOMPARE(m_server->requests().at(1).method, QByteArray("PATCH"));
        QCOMPARE(m_server->requests().at(1).target,
                 QByteArray("/api/webhooks/1/to%2Fken/messages/111222333?thread_id=77"));
        QVERIFY(!sent(1).contains(QStringLiteral("username"))); // not part of an edit
        QCOMPARE(sent(1).value(QStringLiteral("content")),
                 QJsonValue(QString())); // taken away by name
        QCOMPARE(sent(1).value(QStringLiteral("components")), QJsonValue(QJsonArray()));
        QCOMPARE(discord->pace(), 0ms);
    }

    void discordRemembersTheThreadItOpened()
    {
        m_server->enqueue(ScriptedAnswer::json(200, R"({"id":"5","channel_id":"900"})"));
        m_server->enqueue(
            ScriptedAnswer::json(404, R"({"code":10008,"message":"Unknown Message"})"));
        const auto discord =
            target(QStringLiteral("discord-webhook"), QStringLiteral("/api/webhooks/1/t"));
        OutgoingMessage post = message({{QStringLiteral("content"), QStringLiteral("x")},
                                        {QStringLiteral("thread_name"), QStringLiteral("build")}});
        post.remoteId = outcome(*discord, post).remoteId;
        QCOMPARE(post.remoteId, QStringLiteral("900/5"));
        QCOMPARE(outcome(*discord, post).state, State::RemoteLost);
        QCOMPARE(m_server->requests().at(1).target,
                 QByteArray("/api/webhooks/1/t/messages/5?thread_id=900"));
    }

    void discordNeverPutsAStrangeIdIntoThePath()
    {
        const auto discord =
            target(QStringLiteral("discord-webhook"), QStringLiteral("/api/webhooks/1/t"));
        OutgoingMessage edit = message({{QStringLiteral("content"), QStringLiteral("x")}});
        edit.remoteId = QStringLiteral("../../2/x");
        QCOMPARE(outcome(*discord, edit).state, State::RemoteLost);
        QCOMPARE(m_server->requests().size(), 0);
    }

    void aLostEditMayBeRepeated()
    {
        m_server->setStandingAnswer({Act::CloseAfterReading, 0, {}, {}, {}});
        const auto discord =
            target(QStringLiteral("discord-webhook"), QStringLiteral("/api/webhooks/1/t"));
        OutgoingMessage edit = message({{QStringLiteral("content"), QStringLiteral("x")}});
        edit.remoteId = QStringLiteral("5");
        QCOMPARE(outcome(*discord, edit).state, State::RetryLater);
    }

    void googleChatThreads()
    {
        m_server->setStandingAnswer(ScriptedAnswer::json(200, R"({"name":"spaces/A/messages/B"})"));
        const QString path = QStringLiteral("/v1/spaces/A/messages?key=a%2Bb&token=c%3Dd");
        const auto chat = target(QStringLiteral("googlechat-webhook"), path);
        const OutgoingMessage one = message({{QStringLiteral("text"), QStringLiteral("x")}});
        OutgoingMessage other = one;
        other.subjectKey = QStringLiteral("another");
        OutgoingMessage alone = one;
        alone.subjectKey.clear();
        for (const auto &next : {one, one, other, alone})
            QCOMPARE(outcome(*chat, next).state, State::Sent);
        QCOMPARE(m_server->requests().at(0).target,
                 path.toUtf8() + "&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD");
        const auto key = [this](int index) {
            return sent(index)
                .value(QStringLiteral("thread"))
                .toObject()
                .value(QStringLiteral("threadKey"))
                .toString();
        };
        QVERIFY(!key(0).isEmpty());
        QCOMPARE(key(0), key(1));
        QVERIFY(key(0) != key(2));
        QVERIFY(!key(0).contains(QLatin1String("lmp"))); // names of projects stay here
        QVERIFY(!sent(3).contains(QStringLiteral("thread")));
        QCOMPARE(m_server->requests().at(3).target, path.toUtf8());
        QCOMPARE(chat->pace(), 1s);
    }

    void httpSendsWhatIsSet()
    {
        m_server->setStandingAnswer(ScriptedAnswer::text(202, {}));
        const QJsonObject headers{
            {QStringLiteral("X-Team"), QStringLiteral("a")},
            {QStringLiteral("content-type"), QStringLiteral("application/vnd.x+json")}};
        const auto http = target(QStringLiteral("http"), QStringLiteral("/in?a=1"),
                                 {{QStringLiteral("method"), QStringLiteral("PUT")},
                                  {QStringLiteral("headers"), headers}},
                                 "hush");
        QCOMPARE(outcome(*http, message({{QStringLiteral("a"), 1}})).state, State::Sent);
        const RecordedRequest &request = m_server->requests().first();
        QCOMPARE(request.method, QByteArray("PUT"));
        QCOMPARE(request.body, QByteArray("{\"a\":1}"));
        QCOMPARE(headerValue(request.headers, "X-Team"), QByteArray("a"));
        QCOMPARE(headerValues(request.headers, "Content-Type"),
                 QList<QByteArray>{"application/vnd.x+json"});
        QCOMPARE(headerValue(request.headers, "Authorization"), QByteArray("Bearer hush"));
        QCOMPARE(headerValue(request.headers, "Idempotency-Key"), QByteArray("signalbox-42"));
    }

    void aRedirectIsARefusal()
    {
        FakeHttpServer elsewhere;
        m_server->setStandingAnswer(
            ScriptedAnswer::text(307, {}, {{"Location", elsewhere.url().toEncoded()}}));
        const auto http = target(QStringLiteral("http"), QStringLiteral("/in"), {}, "hush");
        QCOMPARE(outcome(*http, message({})).state, State::Refused);
        QCOMPARE(elsewhere.connectionCount(), 0);
    }

    void aTargetThatGoesEndsItsFutures()
    {
        m_server->setStandingAnswer({Act::StaySilent, 0, {}, {}, {}});
        for (const TargetKind &kind : targetKinds()) {
            if (kind.spaces)
                continue; // has no address of its own; tried with its token
            auto going = target(kind.id, QStringLiteral("/hook"));
            OutgoingMessage sending = message({{QStringLiteral("text"), QStringLiteral("x")}});
            sending.raw = Delivery{"POST", "/a", {}, "x", m_clock.now(), false};
            const auto future = going->send(sending);
            const auto before = m_server->requests().size();
            QTRY_VERIFY(m_server->requests().size() > before);
            QVERIFY(!future.isFinished());
            going.reset();
            QTRY_VERIFY(future.isFinished());
        }
    }
};

QTEST_GUILESS_MAIN(WebhooksTest)
#include "tst_webhooks.moc"
