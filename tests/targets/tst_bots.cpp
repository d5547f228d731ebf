// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordlimits.h"
#include "targets/googlechat/googletoken.h"
#include "targets/slack/slackanswer.h"
#include "targets/target.h"

#include "support/fakegoogle.h"
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

namespace {

QByteArray serviceAccountFile()
{
    QFile key(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/support/testkey.pem"));
    const QByteArray pem = key.open(QIODevice::ReadOnly) ? key.readAll() : QByteArray();
    return QJsonDocument(QJsonObject{{QStringLiteral("client_email"),
                                      QStringLiteral("bot@acme.iam.example.com")},
                                     {QStringLiteral("private_key_id"), QStringLiteral("k1")},
                                     {QStringLiteral("private_key"), QString::fromLatin1(pem)}})
        .toJson();
}

const QByteArray tokenAnswer =
    R"({"access_token":"ya29.one","expires_in":3599,"token_type":"Bearer"})";

} // namespace

class BotsTest : public QObject
{
    Q_OBJECT

    FakeHttpServer *m_server = nullptr;
    HttpClient *m_client = nullptr;
    ManualClock m_clock;
    std::shared_ptr<DiscordLimits> m_limits;

    std::unique_ptr<Target> target(const char *kind, const QJsonObject &services = {})
    {
        TargetSetup setup;
        setup.name = QStringLiteral("team");
        const bool slack = qstrcmp(kind, "slack-bot") == 0;
        setup.settings = {
            {QStringLiteral("channel"), slack ? QStringLiteral("C1") : QStringLiteral("700")},
            {QStringLiteral("endpoint"), QStringLiteral("chat")}};
        setup.secrets.insert(QStringLiteral("token"), Secret("hush-token"));
        setup.secrets.insert(QStringLiteral("serviceAccount"), Secret(serviceAccountFile()));
        for (const char *service : {"slackApi", "discordApi", "googleChatApi", "googleToken"})
            setup.services.insert(
                QLatin1String(service),
                m_server->url(QStringLiteral("/%1/").arg(QLatin1String(service))).toString());
        for (auto service = services.begin(); service != services.end(); ++service)
            setup.services.insert(service.key(), service.value());
        setup.discordLimits = m_limits;
        auto made = targetKind(QLatin1String(kind))->create(setup, *m_client, m_clock);
        return made ? std::move(*made) : nullptr;
    }
    SendOutcome outcome(Target &target, const OutgoingMessage &message)
    {
        return outcomeOf(target.send(message))
            .value_or(SendOutcome{State::Refused, -1, QStringLiteral("none"), {}, {}, {}});
    }
    const RecordedRequest &request(int index) const { return m_server->requests().at(index); }
    QJsonObject sent(int index) const
    {
        return QJsonDocument::fromJson(request(index).body).object();
    }
    void answer(int status, const QByteArray &body, const HeaderList &headers = {})
    {
        m_server->enqueue(ScriptedAnswer::json(status, body, headers));
    }
    static OutgoingMessage message(const QJsonObject &json)
    {
        OutgoingMessage out;
        out.message = json;
        out.subjectKey = QStringLiteral("lmp/67");
        out.place = QStringLiteral("spaces/AAAA");
        out.standingKey = QByteArray(64, 'a');
        out.retryKey = QByteArray(64, 'b');
        out.threadKey = QByteArray(64, 'c');
        return out;
    }
    static OutgoingMessage words(const char *text = "x")
    {
        return message({{QStringLiteral("text"), QLatin1String(text)}});
    }

private Q_SLOTS:
    void init()
    {
        m_server = new FakeHttpServer(this);
        m_client = new HttpClient(this);
        m_limits = std::make_shared<DiscordLimits>();
    }
    void cleanup()
    {
        delete m_client;
        delete m_server;
    }

    void slackPostsUpdatesAndFollowsUp()
    {
        answer(200, R"({"ok":true,"channel":"C0123","ts":"1627323577.000100"})");
        answer(200, R"({"ok":true,"channel":"C0123","ts":"1627323577.000100"})");
        answer(200, R"({"ok":true,"channel":"C0123","ts":"1627323578.000200"})");
        const auto slack = target("slack-bot");
        OutgoingMessage first = words("running");
        first.message.insert(QStringLiteral("unfurl_links"), false);
        const SendOutcome posted = outcome(*slack, first);
        QCOMPARE(posted.state, State::Sent);
        QCOMPARE(posted.remoteId, QStringLiteral("C0123/1627323577.000100"));
        QCOMPARE(request(0).target, QByteArray("/slackApi/chat.postMessage"));
        QCOMPARE(headerValue(request(0).headers, "Authorization"), QByteArray("Bearer hush-token"));
        QCOMPARE(sent(0).value(QStringLiteral("channel")), QJsonValue(QStringLiteral("C1")));
        OutgoingMessage second = first;
        second.remoteId = posted.remoteId;
        QCOMPARE(outcome(*slack, second).state, State::Sent);
        QCOMPARE(request(1).target, QByteArray("/slackApi/chat.update"));
        QCOMPARE(sent(1).value(QStringLiteral("channel")), QJsonValue(QStringLiteral("C0123")));
        QCOMPARE(sent(1).value(QStringLiteral("ts")),
                 QJsonValue(QStringLiteral("1627323577.000100")));
        QCOMPARE(sent(1).value(QStringLiteral("blocks")),
                 QJsonValue(QJsonArray())); // taken away by name
        QVERIFY(!sent(1).contains(QStringLiteral("unfurl_links")));
        OutgoingMessage below = first;
        below.threadOf = posted.remoteId;
        QCOMPARE(outcome(*slack, below).state, State::Sent);
        QCOMPARE(sent(2).value(QStringLiteral("thread_ts")),
                 QJsonValue(QStringLiteral("1627323577.000100")));
        QCOMPARE(slack->pace(), 1s);
    }

    void readsSlacksWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<State>("state");
        const auto row = [](int status, const char *word, State state) {
            QTest::addRow("%d %s", status, word)
                << status << QByteArray(R"({"ok":false,"error":")") + word + "\"}" << state;
        };
        for (const char *word :
             {"invalid_auth", "token_revoked", "account_inactive", "missing_scope",
              "not_in_channel", "channel_not_found", "is_archived"})
            row(200, word, State::TargetGone);
        for (const char *word : {"message_not_found", "cant_update_message", "edit_window_closed"})
            row(200, word, State::RemoteLost);
        for (const char *word :
             {"msg_too_long", "no_text", "invalid_blocks", "a_word_of_next_year"})
            row(200, word, State::Refused);
        row(200, "ratelimited", State::RetryLater);
        row(429, "ratelimited", State::RetryLater);
        row(503, "is_archived", State::RetryLater);
        QTest::newRow("a proxy's page") << 200 << QByteArray("<html>welcome") << State::Unknown;
    }
    void readsSlacksWords()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(State, state);
        HttpReply reply;
        reply.status = status;
        reply.body = body;
        const SendOutcome read = readSlackApiAnswer(reply, m_clock.now());
        QCOMPARE(read.state, state);
        QVERIFY(!read.remoteId);
        reply.headers = {{"Retry-After", "17"}};
        if (status == 429)
            QCOMPARE(readSlackApiAnswer(reply, m_clock.now()).retryAfter, 17s);
    }

    void discordPostsOnceThenEdits()
    {
        answer(200, R"({"id":"5","channel_id":"700"})");
        answer(200, R"({"id":"5","channel_id":"700"})");
        answer(404, R"({"code":10008,"message":"Unknown Message"})");
        const auto discord = target("discord-bot");
        OutgoingMessage first = message({{QStringLiteral("content"), QStringLiteral("running")}});
        const SendOutcome posted = outcome(*discord, first);
        QCOMPARE(posted.state, State::Sent);
        QCOMPARE(posted.remoteId, QStringLiteral("700/5"));
        QCOMPARE(request(0).target, QByteArray("/discordApi/channels/700/messages"));
        QCOMPARE(headerValue(request(0).headers, "Authorization"), QByteArray("Bot hush-token"));
        QCOMPARE(sent(0).value(QStringLiteral("nonce")), QJsonValue(QString(25, u'a')));
        QCOMPARE(sent(0).value(QStringLiteral("enforce_nonce")), QJsonValue(true));
        first.remoteId = posted.remoteId;
        QCOMPARE(outcome(*discord, first).state, State::Sent);
        QCOMPARE(request(1).method, QByteArray("PATCH"));
        QCOMPARE(request(1).target, QByteArray("/discordApi/channels/700/messages/5"));
        QVERIFY(!sent(1).contains(QStringLiteral("nonce")));
        QCOMPARE(outcome(*discord, first).state, State::RemoteLost);
    }

    // What an earlier try posted comes back for its nonce, with the words of then.
    void discordEditsWhatAnEarlierTryMayHavePosted()
    {
        answer(200, R"({"id":"5"})");
        answer(200, R"({"id":"5"})");
        const auto discord = target("discord-bot");
        OutgoingMessage again = message({{QStringLiteral("content"), QStringLiteral("passed")}});
        again.mayStand = true;
        const SendOutcome done = outcome(*discord, again);
        QCOMPARE(done.state, State::Sent);
        QCOMPARE(done.remoteId, QStringLiteral("700/5"));
        QCOMPARE(request(1).method, QByteArray("PATCH"));
        QCOMPARE(sent(1).value(QStringLiteral("content")), QJsonValue(QStringLiteral("passed")));
    }

    void discordFollowsUpInAThread()
    {
        answer(201, R"({"id":"5","type":11})");
        answer(200, R"({"id":"6"})");
        answer(200, R"({"id":"7"})");
        const auto discord = target("discord-bot");
        OutgoingMessage below = message({{QStringLiteral("content"), QStringLiteral("page 1")}});
        below.threadOf = QStringLiteral("700/5");
        QCOMPARE(outcome(*discord, below).state, State::Sent);
        QCOMPARE(outcome(*discord, below).state, State::Sent);
        QCOMPARE(request(0).target, QByteArray("/discordApi/channels/700/messages/5/threads"));
        QCOMPARE(request(1).target, QByteArray("/discordApi/channels/5/messages"));
        QCOMPARE(m_server->requests().size(), 3); // the thread is opened once
    }

    void discordRepliesWhereItMayNotOpenAThread()
    {
        answer(403, R"({"code":50013,"message":"Missing Permissions"})");
        answer(200, R"({"id":"6"})");
        const auto discord = target("discord-bot");
        OutgoingMessage below = message({{QStringLiteral("content"), QStringLiteral("page 1")}});
        below.threadOf = QStringLiteral("700/5");
        QCOMPARE(outcome(*discord, below).state, State::Sent);
        QCOMPARE(request(1).target, QByteArray("/discordApi/channels/700/messages"));
        QCOMPARE(sent(1)
                     .value(QStringLiteral("message_reference"))
                     .toObject()
                     .value(QStringLiteral("message_id")),
                 QJsonValue(QStringLiteral("5")));
    }

    void aBadTokenStopsEveryTargetThatHasIt()
    {
        answer(401, R"({"code":0,"message":"401: Unauthorized"})");
        const auto one = target("discord-bot");
        const auto other = target("discord-bot");
        const OutgoingMessage post = message({{QStringLiteral("content"), QStringLiteral("x")}});
        QCOMPARE(outcome(*one, post).state, State::TargetGone);
        QCOMPARE(outcome(*other, post).state, State::TargetGone);
        QCOMPARE(m_server->requests().size(), 1);
        answer(200, R"({"id":"5"})");
        QCOMPARE(outcome(*target("discord-bot"), post).state, State::Sent); // set right by a person
    }

    void discordIsNeverAskedEarly()
    {
        answer(429, R"({"message":"slower","retry_after":2.4,"global":true})",
               {{"Retry-After", "3"},
                {"X-RateLimit-Global", "true"},
                {"X-RateLimit-Scope", "global"}});
        const auto one = target("discord-bot");
        const OutgoingMessage post = message({{QStringLiteral("content"), QStringLiteral("x")}});
        const SendOutcome limited = outcome(*one, post);
        QCOMPARE(limited.state, State::RetryLater);
        QCOMPARE(limited.retryAfter, 3s);
        const auto other = target("discord-bot");
        QCOMPARE(outcome(*other, post).retryAfter, 3s); // the limit is the bot's, not the target's
        m_clock.advance(2999ms);
        QCOMPARE(outcome(*other, post).state, State::RetryLater);
        QCOMPARE(m_server->requests().size(), 1);
        m_clock.advance(1ms);
        answer(200, R"({"id":"5"})");
        QCOMPARE(outcome(*other, post).state, State::Sent);
    }

    void invalidRequestsEndFarBelowABan()
    {
        HttpReply refused;
        refused.status = 403;
        int asked = 0;
        for (int at = 0; at < 20'000; ++at) {
            if (m_limits->admit("POST channels/1", m_clock.now()) == 0ms) {
                m_limits->note("POST channels/1", refused, m_clock.now());
                ++asked;
            }
            m_clock.advance(25ms); // 500 s in all
        }
        QCOMPARE(asked, DiscordLimits::mostInvalid);
        m_clock.advance(10min);
        QCOMPARE(m_limits->admit("POST channels/1", m_clock.now()), 0ms);
    }

    void keepsBucketsApart()
    {
        HttpReply spent;
        spent.status = 200;
        spent.headers = {{"X-RateLimit-Bucket", "b"},
                         {"X-RateLimit-Remaining", "0"},
                         {"X-RateLimit-Reset-After", "0.75"}};
        m_limits->note("POST channels/1", spent, m_clock.now());
        QCOMPARE(m_limits->waitFor("POST channels/1", m_clock.now()), 750ms);
        QCOMPARE(m_limits->waitFor("POST channels/2", m_clock.now()), 0ms);
        for (int at = 0; at < DiscordLimits::mostPerSecond; ++at)
            QCOMPARE(m_limits->admit("POST channels/2", m_clock.now()), 0ms);
        QVERIFY(m_limits->admit("POST channels/2", m_clock.now())
                > 0ms); // all of the bot's requests together
    }

    void googleMakesEachMessageOnce()
    {
        answer(200, tokenAnswer);
        answer(200,
               R"({"name":"spaces/AAAA/messages/B.C","thread":{"name":"spaces/AAAA/threads/T"}})");
        answer(200, R"({"name":"spaces/AAAA/messages/B.C"})");
        const auto google = target("googlechat-app");
        OutgoingMessage first = words("running");
        const SendOutcome posted = outcome(*google, first);
        QCOMPARE(posted.state, State::Sent);
        QCOMPARE(posted.remoteId, QStringLiteral("spaces/AAAA/messages/B.C"));
        QCOMPARE(request(0).target, QByteArray("/googleToken"));
        QVERIFY(request(0).body.startsWith(
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=ey"));
        QCOMPARE(headerValue(request(1).headers, "Authorization"), QByteArray("Bearer ya29.one"));
        QCOMPARE(request(1).target,
                 QByteArray("/googleChatApi/v1/spaces/AAAA/messages?messageId=client-")
                     + QByteArray(40, 'a')
                     + "&requestId=bbbbbbbb-bbbb-5bbb-8bbb-bbbbbbbbbbbb&messageReplyOption=REPLY_"
                       "MESSAGE_FALLBACK_TO_NEW_THREAD");
        first.remoteId = posted.remoteId;
        QCOMPARE(outcome(*google, first).state, State::Sent);
        QCOMPARE(request(2).method, QByteArray("PATCH"));
        QCOMPARE(request(2).target,
                 QByteArray("/googleChatApi/v1/spaces/AAAA/messages/B.C?updateMask=text,cards_v2"));
        QVERIFY(!sent(2).contains(QStringLiteral("thread")));
        QCOMPARE(google->pace(), 1s);
    }

    // Signature, claims and times as Google checks them.
    void googleTakesTheAssertion()
    {
        FakeGoogle google;
        google.email = QStringLiteral("bot@acme.iam.example.com");
        google.spaces = {QStringLiteral("spaces/AAAA")};
        google.now = [this] { return toMilliseconds(m_clock.now()) / 1000; };
        const QJsonObject services{
            {QStringLiteral("googleToken"), google.api.url(QStringLiteral("/token")).toString()},
            {QStringLiteral("googleChatApi"), google.api.url().toString()}};
        const auto chat = target("googlechat-app", services);
        QCOMPARE(outcome(*chat, words()).state, State::Sent);
        QCOMPARE(google.refusedAssertions, QStringList());
        QCOMPARE(google.messages.size(), 1);
        // The same once more, as after a crash: one message.
        QCOMPARE(outcome(*target("googlechat-app", services), words()).state, State::Sent);
        QCOMPARE(google.messages.size(), 1);
        QCOMPARE(google.tokensGiven, 2);
        google.revokeTokens();
        QCOMPARE(outcome(*chat, words()).state, State::Sent);
        QCOMPARE(google.tokensGiven, 3);
        google.spaces.clear();
        QCOMPARE(outcome(*chat, words()).state, State::PlaceGone);
        // A clock that is wrong.
        google.now = [this] { return toMilliseconds(m_clock.now()) / 1000 - 7200; };
        const SendOutcome wrong = outcome(*target("googlechat-app", services), words());
        QCOMPARE(wrong.state, State::TargetGone);
        QVERIFY(wrong.answer.contains(QLatin1String("clock")));
        QCOMPARE(google.refusedAssertions.size(), 1);
    }

    void googleEditsWhatStandsAlready()
    {
        answer(200, tokenAnswer);
        answer(409, R"({"error":{"code":409,"status":"ALREADY_EXISTS"}})");
        answer(200, R"({"name":"spaces/AAAA/messages/B.C"})");
        const auto google = target("googlechat-app");
        const SendOutcome done = outcome(*google, words());
        QCOMPARE(done.state, State::Sent);
        QCOMPARE(done.remoteId, QStringLiteral("spaces/AAAA/messages/B.C"));
        QCOMPARE(request(2).target,
                 QByteArray("/googleChatApi/v1/spaces/AAAA/messages/client-") + QByteArray(40, 'a')
                     + "?updateMask=text,cards_v2");
    }

    void googleTokensAreKeptAndRenewed()
    {
        m_server->setStandingAnswer(
            ScriptedAnswer::json(200, R"({"name":"spaces/AAAA/messages/B"})"));
        answer(200, tokenAnswer);
        const auto google = target("googlechat-app");
        QCOMPARE(outcome(*google, words()).state, State::Sent);
        m_clock.advance(54min);
        QCOMPARE(outcome(*google, words()).state, State::Sent);
        QCOMPARE(m_server->requests().size(), 3);
        m_clock.advance(1min); // five minutes before its end
        answer(200, R"({"access_token":"ya29.two","expires_in":3599})");
        QCOMPARE(outcome(*google, words()).state, State::Sent);
        QCOMPARE(headerValue(request(4).headers, "Authorization"), QByteArray("Bearer ya29.two"));
        // Refused before its time: fetched anew once, and the message repeated once.
        answer(401, "{}");
        answer(200, R"({"access_token":"ya29.three","expires_in":3599})");
        QCOMPARE(outcome(*google, words()).state, State::Sent);
        QCOMPARE(headerValue(request(7).headers, "Authorization"), QByteArray("Bearer ya29.three"));
        answer(401, "{}");
        answer(200, tokenAnswer);
        answer(401, "{}");
        QCOMPARE(outcome(*google, words()).state, State::TargetGone);
    }

    void googleTellsSpacesFromTheAccount_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("editing");
        QTest::addColumn<State>("state");
        QTest::newRow("removed") << 403 << QByteArray(R"({"error":{"message":"not a member"}})")
                                 << false << State::PlaceGone;
        QTest::newRow("deleted") << 404 << QByteArray("{}") << false << State::PlaceGone;
        QTest::newRow("lost message") << 404 << QByteArray("{}") << true << State::RemoteLost;
        QTest::newRow("no API")
            << 403
            << QByteArray(
                   R"({"error":{"message":"Google Chat API has not been used in project 1"}})")
            << false << State::TargetGone;
        QTest::newRow("busy") << 429 << QByteArray("{}") << false << State::RetryLater;
        QTest::newRow("bad message") << 400 << QByteArray("{}") << false << State::Refused;
    }
    void googleTellsSpacesFromTheAccount()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, editing);
        QFETCH(State, state);
        answer(200, tokenAnswer);
        answer(status, body);
        const auto google = target("googlechat-app");
        OutgoingMessage sending = words();
        if (editing)
            sending.remoteId = QStringLiteral("spaces/AAAA/messages/B");
        QCOMPARE(outcome(*google, sending).state, state);
    }

    void aRevokedAccountStopsTheTarget()
    {
        answer(400, R"({"error":"invalid_grant","error_description":"Invalid JWT Signature."})");
        const auto google = target("googlechat-app");
        const SendOutcome refused = outcome(*google, words());
        QCOMPARE(refused.state, State::TargetGone);
        QVERIFY(refused.answer.contains(QLatin1String("clock")));
        m_server->setStandingAnswer(ScriptedAnswer::text(503, "busy"));
        QCOMPARE(outcome(*google, words()).state, State::RetryLater);
    }

    void strangeIdsNeverReachAnAddress()
    {
        OutgoingMessage strange = words();
        strange.remoteId = QStringLiteral("../../x");
        QCOMPARE(outcome(*target("slack-bot"), strange).state, State::RemoteLost);
        QCOMPARE(outcome(*target("discord-bot"), strange).state, State::RemoteLost);
        QCOMPARE(outcome(*target("googlechat-app"), strange).state, State::RemoteLost);
        strange.place = QStringLiteral("spaces/../x");
        QCOMPARE(outcome(*target("googlechat-app"), strange).state, State::PlaceGone);
        QCOMPARE(m_server->requests().size(), 0);
    }

    void refusesKeyFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << QByteArray("hush");
        QTest::newRow("no key") << QByteArray(R"({"client_email":"a@b"})");
        QTest::newRow("bad key") << QByteArray(R"({"client_email":"a@b","private_key":"hush"})");
        QTest::newRow("no address") << serviceAccountFile().replace("bot@acme", "bot acme");
    }
    void refusesKeyFiles()
    {
        QFETCH(QByteArray, file);
        const auto read = serviceAccountFrom(Secret(file));
        QVERIFY(!read);
        QVERIFY(!read.error().detail.contains(QLatin1String("hush")));
    }
};

QTEST_GUILESS_MAIN(BotsTest)
#include "tst_bots.moc"
