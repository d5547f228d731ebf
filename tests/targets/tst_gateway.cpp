// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/gateway.h"

#include "support/fakediscord.h"
#include "support/manualclock.h"
#include "transport/httpclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace signalbox;
using namespace std::chrono_literals;
using Phase = LineState::Phase;

namespace {

// JSON with single quotes: moc loses its way in raw strings.
QByteArray q(QByteArray text)
{
    return text.replace('\'', '"');
}

struct Bot
{
    explicit Bot(FakeDiscord &discord, const QString &application = {},
                 const QByteArray &token = "bot-token")
        : line({QStringLiteral("team"), Secret(token), discord.api.url(QString()).toEncoded(),
                application, folder.filePath(QStringLiteral("signins.json"))},
               http, clock, times(), [this] { return random; })
    {
        line.setTake([this](const LineDelivery &delivery) {
            taken.append(delivery);
            auto promise = std::make_shared<QPromise<Result<Answer>>>();
            promise->start();
            promises.append(promise);
            return promise->future();
        });
        QObject::connect(&line, &ChatLine::stateChanged, &line,
                         [this] { phases.append(line.state().phase); });
    }
    static GatewayTimes times()
    {
        GatewayTimes times;
        times.helloWithin = 300ms;
        times.readyWithin = 300ms;
        times.firstPause = times.firstIdentifyPause = 5ms;
        times.longestPause = 20ms;
        times.invalidSessionLeast = 20ms;
        times.invalidSessionMost = 40ms;
        times.betweenPresences = 20ms;
        return times;
    }
    void answer(int number, const Result<Answer> &answer)
    {
        promises.at(number)->addResult(answer);
        promises.at(number)->finish();
    }
    [[nodiscard]] bool isUp() const { return line.state().phase == Phase::Up; }

    QTemporaryDir folder;
    HttpClient http;
    ManualClock clock;
    double random = 0.5;
    QList<LineDelivery> taken;
    QList<std::shared_ptr<QPromise<Result<Answer>>>> promises;
    QList<Phase> phases;
    DiscordGateway line;
};

int opOf(const FakeWebSocketServer &server, int connection, int text = 0)
{
    return server.connection(connection).json(text).value(u"op").toInt(-1);
}

QJsonObject dataOf(const FakeWebSocketServer &server, int connection, int text = 0)
{
    return server.connection(connection).json(text).value(u"d").toObject();
}

} // namespace

class GatewayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn()
    {
        FakeDiscord discord("bot-token");
        Bot bot(discord, QStringLiteral("77"));
        bot.line.start();
        QTRY_VERIFY(bot.isUp());
        QCOMPARE(discord.api.requests().size(), 1);
        const RecordedRequest asked = discord.api.requests().first();
        QCOMPARE(asked.target, QByteArray("/gateway/bot"));
        QCOMPARE(headerValue(asked.headers, "Authorization"), QByteArray("Bot bot-token"));
        QVERIFY(headerValue(asked.headers, "User-Agent")->startsWith("DiscordBot ("));
        const FakeConnection &connection = discord.gateway.connection(0);
        QCOMPARE(QUrlQuery(connection.address).queryItemValue(QStringLiteral("v")),
                 QStringLiteral("10"));
        QCOMPARE(QUrlQuery(connection.address).queryItemValue(QStringLiteral("encoding")),
                 QStringLiteral("json"));
        QVERIFY(connection.userAgent.startsWith("DiscordBot ("));
        QCOMPARE(opOf(discord.gateway, 0), 2);
        const QJsonObject identify = dataOf(discord.gateway, 0);
        QCOMPARE(identify.value(u"token").toString(), QStringLiteral("bot-token"));
        QCOMPARE(identify.value(u"intents"), QJsonValue(0));
        QCOMPARE(identify.value(u"presence").toObject().value(u"status").toString(),
                 QStringLiteral("online"));
        QVERIFY(identify.value(u"presence").toObject().value(u"activities").isArray());
        QVERIFY(connection.texts.first().size() <= 4096);
        QVERIFY(QFile::exists(bot.folder.filePath(QStringLiteral("signins.json"))));
    }

    void beatsWithTheLastSequence()
    {
        FakeDiscord discord("bot-token");
        discord.interval = 20;
        Bot bot(discord);
        bot.line.start();
        QTRY_VERIFY(discord.gateway.textCount(0) >= 5);
        QVERIFY(bot.isUp());
        QCOMPARE(opOf(discord.gateway, 0, 4), 1);
        QCOMPARE(discord.gateway.connection(0).json(4).value(u"d"), QJsonValue(1));
        QCOMPARE(discord.gateway.count(), 1);
        QCOMPARE(discord.resumed.count(), 0);
    }

    void beatsWhenAsked()
    {
        FakeDiscord discord("bot-token");
        Bot bot(discord);
        bot.line.start();
        QTRY_VERIFY(bot.isUp());
        discord.gateway.send(0, FakeDiscord::frame(1, QJsonValue::Null));
        QTRY_COMPARE(discord.gateway.textCount(0), 2);
        QCOMPARE(opOf(discord.gateway, 0, 1), 1);
    }

    void resumes_data()
    {
        QTest::addColumn<QString>("event");
        QTest::newRow("reconnect (op 7)") << QStringLiteral("reconnect");
        QTest::newRow("invalid session that may be resumed (op 9)") << QStringLiteral("invalid");
        QTest::newRow("a connection that breaks") << QStringLiteral("broken");
        QTest::newRow("a zombie") << QStringLiteral("zombie");
        for (const int code : {4000, 4001, 4002, 4999})
            QTest::addRow("close %d", code) << QString::number(code);
    }
    void resumes()
    {
        QFETCH(QString, event);
        FakeDiscord discord("bot-token");
        const bool zombie = event == QLatin1String("zombie");
        if (zombie) {
            discord.interval = 20;
            discord.acknowledges = false;
        }
        Bot bot(discord);
        bot.line.start();
        if (!zombie) {
            QTRY_VERIFY(bot.isUp());
            discord.gateway.send(0, discord.dispatch("GUILD_CREATE", {}));
        }
        if (event == QLatin1String("reconnect"))
            discord.gateway.send(0, FakeDiscord::frame(7, QJsonValue::Null));
        else if (event == QLatin1String("invalid"))
            discord.invalidate(true);
        else if (event == QLatin1String("broken"))
            discord.gateway.breakOff(0);
        else if (!zombie)
            discord.gateway.close(0, event.toInt());
        QTRY_COMPARE(discord.resumed.count(), 1);
        discord.acknowledges = true;
        QTRY_VERIFY(discord.resumed.textCount(0) >= 1);
        QCOMPARE(opOf(discord.resumed, 0), 6);
        const QJsonObject resume = dataOf(discord.resumed, 0);
        QCOMPARE(resume.value(u"session_id").toString(), QStringLiteral("session-1"));
        QCOMPARE(resume.value(u"token").toString(), QStringLiteral("bot-token"));
        // A broken connection may lose the last frame; Discord replays from what is said here.
        const int seen = resume.value(u"seq").toInt();
        QVERIFY(seen == (zombie ? 1 : 2) || (event == QLatin1String("broken") && seen == 1));
        QCOMPARE(
            QUrlQuery(discord.resumed.connection(0).address).queryItemValue(QStringLiteral("v")),
            QStringLiteral("10"));
        QTRY_VERIFY(bot.isUp());
        // No second sign-in, and the session was not ended by the way the old connection was
        // closed.
        QCOMPARE(discord.api.requests().size(), 1);
        QCOMPARE(discord.gateway.count(), 1);
        QCOMPARE(discord.faults, QStringList());
        QTRY_VERIFY(discord.gateway.connection(0).ended);
        if (event == QLatin1String("reconnect") || event == QLatin1String("invalid") || zombie)
            QCOMPARE(discord.gateway.connection(0).closeCode, 4200);
    }

    void beginsAnew_data()
    {
        QTest::addColumn<int>("code"); // 0: op 9 false
        QTest::newRow("invalid session (op 9)") << 0;
        for (const int code : {1000, 1001, 4003, 4005, 4007, 4008, 4009})
            QTest::addRow("close %d", code) << code;
    }
    void beginsAnew()
    {
        QFETCH(int, code);
        FakeDiscord discord("bot-token");
        Bot bot(discord);
        bot.line.start();
        QTRY_VERIFY(bot.isUp());
        bot.clock.advance(6s);
        if (code == 0)
            discord.invalidate(false);
        else
            discord.gateway.close(0, code);
        QTRY_COMPARE(bot.line.state().phase, Phase::Waiting);
        if (code == 0) // half way between the least and the most
            QCOMPARE(*bot.line.state().nextTry, bot.clock.now() + 30ms);
        QTRY_COMPARE(discord.gateway.count(), 2);
        QTRY_VERIFY(discord.gateway.textCount(1) >= 1);
        QCOMPARE(opOf(discord.gateway, 1), 2);
        QTRY_VERIFY(bot.isUp());
        QCOMPARE(discord.resumed.count(), 0);
        QCOMPARE(discord.faults, QStringList());
    }

    void stopsForGood_data()
    {
        QTest::addColumn<int>("code");
        for (const int code : {4004, 4010, 4011, 4012, 4013, 4014})
            QTest::addRow("close %d", code) << code;
    }
    void stopsForGood()
    {
        QFETCH(int, code);
        FakeDiscord discord("bot-token");
        Bot bot(discord);
        bot.line.start();
        QTRY_VERIFY(bot.isUp());
        bot.clock.advance(6s);
        discord.gateway.close(0, code);
        QTRY_COMPARE(bot.line.state().phase, Phase::Stopped);
        QVERIFY2(bot.line.state().detail.contains(QString::number(code)),
                 qPrintable(bot.line.state().detail));
        QVERIFY(bot.line.state().detail.size() > 10);
        QVERIFY(!bot.line.state().nextTry);
        // A person has set it right.
        bot.line.start();
        QTRY_VERIFY(bot.isUp());
        QCOMPARE(discord.gateway.count(), 2);
    }

    void obeysReconnectBeforeHello()
    {
        FakeDiscord discord("bot-token");
        discord.greets = false;
        Bot bot(discord);
        bot.line.start();
        QTRY_COMPARE(discord.gateway.count(), 1);
        discord.greets = true;
        discord.gateway.send(0, FakeDiscord::frame(7, QJsonValue::Null));
        QTRY_VERIFY(bot.isUp());
        QCOMPARE(discord.gateway.count(), 2);
        QCOMPARE(discord.gateway.textCount(0), 0);
    }

    void goesBackToTheGatewayWhenNobodyResumes()
    {
        FakeDiscord discord("bot-token");
        Bot bot(discord);
        bot.line.start();
        QTRY_VERIFY(bot.isUp());
        bot.clock.advance(6s);
        discord.resumed.stopListening();
        discord.gateway.breakOff(0);
        QTRY_COMPARE(discord.gateway.count(), 2);
        QTRY_VERIFY(bot.isUp());
        QCOMPARE(opOf(discord.gateway, 1), 2);
    }

    void doesNotWaitForEverForHelloOrReady_data()
    {
        QTest::addColumn<bool>("greets");
        QTest::newRow("hello") << false;
        QTest::newRow("resumed") << true;
    }
    void doesNotWaitForEverForHelloOrReady()
    {
        QFETCH(bool, greets);
        FakeDiscord discord("bot-token");
        Bot bot(discord);
        bot.line.start();
        QTRY_VERIFY(bot.isUp());
        discord.greets = greets;
        discord.resumes = false;
        discord.gateway.breakOff(0);
        QTRY_COMPARE(discord.resumed.count(), 2);
        QVERIFY(bot.phases.contains(Phase::Waiting));
    }

    void refusedTokenStops()
    {
        FakeDiscord discord("bot-token");
        Bot bot(discord, {}, "another-token");
        bot.line.start();
        QTRY_COMPARE(bot.line.state().phase, Phase::Stopped);
        QVERIFY(!bot.line.state().detail.contains(QStringLiteral("another-token")));
        QCOMPARE(discord.api.requests().size(), 1);
    }

    void waitsAsLongAsAsked()
    {
        FakeDiscord discord("bot-token");
        discord.api.enqueue(
            ScriptedAnswer::json(429, q("{'retry_after': 9.5}"), {{"Retry-After", "10"}}));
        Bot bot(discord);
        bot.line.start();
        QTRY_COMPARE(bot.line.state().phase, Phase::Waiting);
        QCOMPARE(*bot.line.state().nextTry, bot.clock.now() + 10s);
    }

    void keepsTheBudget()
    {
        FakeDiscord discord("bot-token");
        discord.remaining = 50;
        Bot bot(discord);
        bot.line.start();
        QTRY_COMPARE(bot.line.state().phase, Phase::Waiting);
        QCOMPARE(*bot.line.state().nextTry, bot.clock.now() + 1h);
        QCOMPARE(discord.gateway.count(), 0);
    }

    void takesBadAddressesForNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("plain") << QByteArray(q("{'url': 'ws://gateway.discord.gg'}"));
        QTest::newRow("http") << QByteArray(q("{'url': 'https://gateway.discord.gg'}"));
        QTest::newRow("none") << QByteArray("{}");
        QTest::newRow("no JSON") << QByteArray("<html>");
    }
    void takesBadAddressesForNone()
    {
        QFETCH(QByteArray, body);
        FakeDiscord discord("bot-token");
        discord.api.enqueue(ScriptedAnswer::json(200, body));
        Bot bot(discord);
        bot.line.start();
        QTRY_VERIFY(bot.isUp()); // the next time
        QVERIFY(bot.phases.contains(Phase::Waiting));
    }

    void showsPresence()
    {
        FakeDiscord discord("bot-token");
        Bot bot(discord);
        bot.line.setPresence(Presence::Idle);
        bot.line.start();
        QTRY_VERIFY(bot.isUp());
        QCOMPARE(
            dataOf(discord.gateway, 0).value(u"presence").toObject().value(u"status").toString(),
            QStringLiteral("idle"));
        bot.line.setPresence(Presence::Online);
        // Of several within the pause only the last is sent.
        bot.line.setPresence(Presence::Idle);
        bot.line.setPresence(Presence::Offline);
        QTRY_COMPARE(discord.gateway.textCount(0), 3);
        QCOMPARE(opOf(discord.gateway, 0, 1), 3);
        QCOMPARE(dataOf(discord.gateway, 0, 1).value(u"status").toString(),
                 QStringLiteral("online"));
        QCOMPARE(dataOf(discord.gateway, 0, 2).value(u"status").toString(),
                 QStringLiteral("invisible"));
        QVERIFY(dataOf(discord.gateway, 0, 2).value(u"since").isNull());
        QCOMPARE(discord.faults, QStringList());
    }

    void signsOff()
    {
        FakeDiscord discord("bot-token");
        {
            Bot bot(discord);
            bot.line.start();
            QTRY_VERIFY(bot.isUp());
            bot.line.stop();
            QCOMPARE(bot.line.state().phase, Phase::Off);
        }
        QTRY_VERIFY(discord.gateway.connection(0).ended);
        QCOMPARE(discord.gateway.connection(0).closeCode, 1000);
    }

    void handsInteractionsOver()
    {
        FakeDiscord discord("bot-token");
        Bot bot(discord);
        bot.line.start();
        QTRY_VERIFY(bot.isUp());
        const QJsonObject interaction{
            {QStringLiteral("id"), QStringLiteral("901234567890123456")},
            {QStringLiteral("type"), 2},
            {QStringLiteral("token"), QStringLiteral("aW50ZXJhY3Rpb24-_9")},
            {QStringLiteral("data"),
             QJsonObject{{QStringLiteral("name"), QStringLiteral("deploy")}}}};
        discord.gateway.send(0, discord.dispatch("INTERACTION_CREATE", interaction));
        QTRY_COMPARE(bot.taken.size(), 1);
        QCOMPARE(bot.taken.first().sender(), QStringLiteral("discord"));
        QCOMPARE(bot.taken.first().line(), QStringLiteral("team"));
        QCOMPARE(bot.taken.first().deliveryId(), QStringLiteral("901234567890123456"));
        QCOMPARE(bot.taken.first().delivery().receivedAt, bot.clock.now());
        QCOMPARE(QJsonDocument::fromJson(bot.taken.first().delivery().body).object(), interaction);
        bot.answer(0, Answer{200, {}, q("{'type':5,'data':{'flags':64}}")});
        QTRY_COMPARE(discord.api.requests().size(), 2);
        QCOMPARE(discord.api.requests().at(1).method, QByteArray("POST"));
        QCOMPARE(discord.api.requests().at(1).target,
                 QByteArray("/interactions/901234567890123456/aW50ZXJhY3Rpb24-_9/callback"));
        QCOMPARE(discord.api.requests().at(1).body,
                 QByteArray(q("{'type':5,'data':{'flags':64}}")));
        QVERIFY(!headerValue(discord.api.requests().at(1).headers, "Authorization"));
    }

    void leavesUnansweredWhatCannotBe_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("not stored") << QStringLiteral("t") << 503 << QByteArray("{}");
        QTest::newRow("no JSON") << QStringLiteral("t") << 200 << QByteArray();
        QTest::newRow("a token that leads elsewhere")
            << QStringLiteral("../../x") << 200 << QByteArray("{}");
    }
    void leavesUnansweredWhatCannotBe()
    {
        QFETCH(QString, token);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FakeDiscord discord("bot-token");
        Bot bot(discord);
        bot.line.start();
        QTRY_VERIFY(bot.isUp());
        for (const QString &each : {token, QStringLiteral("good")}) {
            discord.gateway.send(0,
                                 discord.dispatch("INTERACTION_CREATE",
                                                  {{QStringLiteral("id"), QStringLiteral("1")},
                                                   {QStringLiteral("token"), each}}));
        }
        QTRY_COMPARE(bot.taken.size(), 2);
        bot.answer(0, Answer{status, {}, body});
        bot.answer(1, Answer{200, {}, "{}"});
        QTRY_COMPARE(discord.api.requests().size(), 2);
        QCOMPARE(discord.api.requests().at(1).target, QByteArray("/interactions/1/good/callback"));
    }

    void refusesTheTokenOfAnotherApplication()
    {
        FakeDiscord discord("bot-token");
        Bot bot(discord, QStringLiteral("78"));
        bot.line.start();
        QTRY_COMPARE(bot.line.state().phase, Phase::Stopped);
        QVERIFY(bot.line.state().detail.contains(QStringLiteral("77")));
    }

    void survivesWhatIsNoFrame()
    {
        FakeDiscord discord("bot-token");
        Bot bot(discord);
        bot.line.start();
        QTRY_VERIFY(bot.isUp());
        for (const QByteArray &text : std::initializer_list<QByteArray>{
                 "", "[]", "null", "{", q("{'op':'x'}"), q("{'op':10,'d':null}"),
                 q("{'op':0,'t':5,'d':[]}"), q("{'op':99}"),
                 q("{'op':0,'t':'INTERACTION_CREATE','d':null,'s':-1}"),
                 q("{'op':0,'t':'INTERACTION_CREATE','d':{'id':'../x','token':'t'}}")})
            discord.gateway.send(0, text);
        discord.gateway.send(0, FakeDiscord::frame(1, QJsonValue::Null));
        QTRY_COMPARE(discord.gateway.textCount(0), 2);
        QVERIFY(bot.isUp());
        QVERIFY(bot.taken.isEmpty());
    }
};

QTEST_GUILESS_MAIN(GatewayTest)
#include "tst_gateway.moc"
