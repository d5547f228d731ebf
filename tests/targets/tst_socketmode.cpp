// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/slack/socketmode.h"

#include "support/fakeslack.h"
#include "support/manualclock.h"
#include "transport/httpclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QPromise>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using Phase = LineState::Phase;

namespace {

// JSON with single quotes: moc loses its way in raw strings.
QByteArray q(QByteArray text)
{
    return text.replace('\'', '"');
}

struct App
{
    explicit App(FakeSlack &slack, SocketModeTimes times = quick())
        : line({QStringLiteral("team"), Secret("xapp-token"), slack.api.url(QString()).toEncoded()},
               http, clock, times)
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
    static SocketModeTimes quick()
    {
        SocketModeTimes times;
        times.connectWithin = times.helloWithin = 300ms;
        times.drain = 100ms;
        times.firstPause = 5ms;
        times.longestPause = 20ms;
        times.stable = 1ms;
        return times;
    }
    void answer(int number, const Result<Answer> &answer)
    {
        promises.at(number)->addResult(answer);
        promises.at(number)->finish();
    }
    [[nodiscard]] bool isUp() const { return line.state().phase == Phase::Up; }

    HttpClient http;
    ManualClock clock;
    QList<LineDelivery> taken;
    QList<std::shared_ptr<QPromise<Result<Answer>>>> promises;
    QList<Phase> phases;
    SocketMode line;
};

} // namespace

class SocketModeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connects()
    {
        FakeSlack slack("xapp-token");
        App app(slack);
        app.line.start();
        QTRY_VERIFY(app.isUp());
        QCOMPARE(slack.api.requests().size(), 1);
        const RecordedRequest asked = slack.api.requests().first();
        QCOMPARE(asked.method, QByteArray("POST"));
        QCOMPARE(asked.target, QByteArray("/apps.connections.open"));
        QCOMPARE(headerValue(asked.headers, "Authorization"), QByteArray("Bearer xapp-token"));
        QVERIFY(!asked.body.contains("xapp"));
        QCOMPARE(slack.socket.connection(0).address.query(), QStringLiteral("ticket=t1&app_id=A1"));
    }

    void isNotUpBeforeHello()
    {
        FakeSlack slack("xapp-token");
        slack.greets = false;
        App app(slack);
        app.line.start();
        QTRY_COMPARE(slack.socket.count(), 1);
        QVERIFY(!app.isUp());
        QTRY_VERIFY(slack.socket.count() >= 2); // it does not wait for ever
        QVERIFY(!app.isUp());
        slack.greets = true;
        QTRY_VERIFY(app.isUp());
    }

    void acknowledges_data()
    {
        QTest::addColumn<bool>("takesPayload");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("acknowledged");
        QTest::newRow("with the answer")
            << true << QByteArray(q("{'text':'queued'}"))
            << QByteArray(q("{'envelope_id':'e1','payload':{'text':'queued'}}"));
        QTest::newRow("which takes none")
            << false << QByteArray(q("{'text':'queued'}")) << QByteArray(q("{'envelope_id':'e1'}"));
        QTest::newRow("nothing to say")
            << true << QByteArray() << QByteArray(q("{'envelope_id':'e1'}"));
        QTest::newRow("no JSON") << true << QByteArray("ok")
                                 << QByteArray(q("{'envelope_id':'e1'}"));
    }
    void acknowledges()
    {
        QFETCH(bool, takesPayload);
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, acknowledged);
        FakeSlack slack("xapp-token");
        App app(slack);
        app.line.start();
        QTRY_VERIFY(app.isUp());
        const QByteArray sent =
            FakeSlack::envelope("e1", takesPayload, q("{'command':'/deploy', 'z':1, 'a':2}"));
        slack.socket.send(0, sent);
        QTRY_COMPARE(app.taken.size(), 1);
        QCOMPARE(app.taken.first().delivery().body, sent);
        QCOMPARE(app.taken.first().sender(), QStringLiteral("slack"));
        QCOMPARE(app.taken.first().line(), QStringLiteral("team"));
        QCOMPARE(app.taken.first().deliveryId(), QStringLiteral("e1"));
        QCOMPARE(slack.socket.textCount(0), 0); // nothing before it is stored
        app.answer(0, Answer{200, {}, answer});
        QTRY_COMPARE(slack.socket.textCount(0), 1);
        QCOMPARE(slack.socket.connection(0).texts.first(), acknowledged);
    }

    void goesByTheEventWhenThereIsOne()
    {
        FakeSlack slack("xapp-token");
        App app(slack);
        app.line.start();
        QTRY_VERIFY(app.isUp());
        slack.socket.send(0, FakeSlack::envelope("e1", false, q("{'event_id':'Ev1'}")));
        QTRY_COMPARE(app.taken.size(), 1);
        QCOMPARE(app.taken.first().deliveryId(), QStringLiteral("Ev1"));
    }

    void deliversAnEnvelopeOnce()
    {
        FakeSlack slack("xapp-token");
        App app(slack);
        app.line.start();
        QTRY_VERIFY(app.isUp());
        slack.socket.send(0, FakeSlack::envelope("e1"));
        slack.socket.send(0, FakeSlack::envelope("e1")); // while it is under way
        slack.socket.send(0, FakeSlack::envelope("e2"));
        QTRY_COMPARE(app.taken.size(), 2);
        app.answer(0, Answer{});
        app.answer(1, Answer{});
        QTRY_COMPARE(slack.socket.textCount(0), 2);
        slack.socket.send(0, FakeSlack::envelope("e1")); // the acknowledgement was lost
        QTRY_COMPARE(slack.socket.textCount(0), 3);
        QCOMPARE(slack.socket.connection(0).json(2).value(u"envelope_id").toString(),
                 QStringLiteral("e1"));
        QCOMPARE(app.taken.size(), 2);
    }

    void takesWhatCouldNotBeStoredWhenItComesAgain()
    {
        FakeSlack slack("xapp-token");
        App app(slack);
        app.line.start();
        QTRY_VERIFY(app.isUp());
        slack.socket.send(0, FakeSlack::envelope("e1"));
        QTRY_COMPARE(app.taken.size(), 1);
        app.answer(0, Answer{503, {}, "not stored"});
        slack.socket.send(0, FakeSlack::envelope("e2"));
        QTRY_COMPARE(app.taken.size(), 2);
        app.answer(1, fail(ErrorKind::Cancelled, QString()));
        slack.socket.send(0, FakeSlack::envelope("e3"));
        QTRY_COMPARE(app.taken.size(), 3);
        app.answer(2, Answer{});
        QTRY_COMPARE(slack.socket.textCount(0), 1);
        QCOMPARE(slack.socket.connection(0).json(0).value(u"envelope_id").toString(),
                 QStringLiteral("e3"));
        slack.socket.send(0, FakeSlack::envelope("e1"));
        QTRY_COMPARE(app.taken.size(), 4);
    }

    void refreshesWithoutAGap_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("warning") << QByteArray("warning");
        QTest::newRow("refresh requested") << QByteArray("refresh_requested");
    }
    void refreshesWithoutAGap()
    {
        QFETCH(QByteArray, reason);
        FakeSlack slack("xapp-token");
        App app(slack);
        app.line.start();
        QTRY_VERIFY(app.isUp());
        slack.socket.send(0, FakeSlack::envelope("before"));
        QTRY_COMPARE(app.taken.size(), 1);
        int openWhenSecondCame = 0;
        slack.socket.onConnected = [&](int number) {
            openWhenSecondCame = slack.socket.openCount();
            slack.socket.send(number, FakeSlack::hello());
        };
        slack.socket.send(0, q("{'type':'disconnect','reason':'") + reason + q("'}"));
        QTRY_COMPARE(slack.socket.count(), 2);
        QCOMPARE(openWhenSecondCame, 2);
        // What came by the old one is acknowledged there, and what still comes by it is taken.
        slack.socket.send(0, FakeSlack::envelope("late"));
        QTRY_COMPARE(app.taken.size(), 2);
        app.answer(0, Answer{});
        QTRY_COMPARE(slack.socket.textCount(0), 1);
        slack.socket.send(1, FakeSlack::envelope("after"));
        QTRY_COMPARE(app.taken.size(), 3);
        QTRY_VERIFY(slack.socket.connection(0).ended);
        QCOMPARE(slack.socket.connection(0).closeCode, 1000);
        // The old connection is gone: another one of the same app acknowledges.
        app.answer(1, Answer{});
        QTRY_COMPARE(slack.socket.textCount(1), 1);
        QCOMPARE(slack.socket.connection(1).json(0).value(u"envelope_id").toString(),
                 QStringLiteral("late"));
        QVERIFY(app.isUp());
        QCOMPARE(app.phases.count(Phase::Up), 1); // never anything else since
        QCOMPARE(slack.faults, QStringList()); // such as an address used twice
    }

    void comesBack_data()
    {
        QTest::addColumn<bool>("broken");
        QTest::newRow("closed") << false;
        QTest::newRow("broken off") << true;
    }
    void comesBack()
    {
        QFETCH(bool, broken);
        FakeSlack slack("xapp-token");
        App app(slack);
        app.line.start();
        QTRY_VERIFY(app.isUp());
        if (broken)
            slack.socket.breakOff(0);
        else
            slack.socket.close(0, 1000);
        QTRY_COMPARE(slack.socket.count(), 2);
        QTRY_VERIFY(app.isUp());
        QVERIFY(app.phases.contains(Phase::Waiting));
        QCOMPARE(slack.api.requests().size(), 2); // an address is good for one connection
    }

    void leavesASilentConnection()
    {
        FakeSlack slack("xapp-token");
        SocketModeTimes times = App::quick();
        times.silentFor = 50ms; // no ping is sent, so nothing is heard
        App app(slack, times);
        app.line.start();
        QTRY_VERIFY(slack.socket.count() >= 2);
        QVERIFY(app.phases.contains(Phase::Up));
    }

    void pingsKeepAQuietConnection()
    {
        FakeSlack slack("xapp-token");
        SocketModeTimes times = App::quick();
        times.silentFor = 400ms;
        times.pingEvery = 40ms;
        App app(slack, times);
        app.line.start();
        QTRY_VERIFY(app.isUp());
        QElapsedTimer sinceUp;
        sinceUp.start();
        QTRY_VERIFY(sinceUp.hasExpired(600)); // longer than the silence allowed
        QCOMPARE(slack.socket.count(), 1);
        QVERIFY(app.isUp());
    }

    void stopsForGood_data()
    {
        QTest::addColumn<QByteArray>("error");
        for (const char *error : {"not_authed", "invalid_auth", "account_inactive",
                                  "user_removed_from_team", "team_disabled", "missing_scope"})
            QTest::newRow(error) << QByteArray(error);
    }
    void stopsForGood()
    {
        QFETCH(QByteArray, error);
        FakeSlack slack("xapp-token");
        slack.api.enqueue(ScriptedAnswer::json(200, q("{'ok':false,'error':'") + error + q("'}")));
        App app(slack);
        app.line.start();
        QTRY_COMPARE(app.line.state().phase, Phase::Stopped);
        QVERIFY(app.line.state().detail.contains(QString::fromLatin1(error)));
        QCOMPARE(slack.api.requests().size(), 1);
        app.line.start();
        QTRY_VERIFY(app.isUp());
    }

    void stopsWhenSwitchedOff()
    {
        FakeSlack slack("xapp-token");
        App app(slack);
        app.line.start();
        QTRY_VERIFY(app.isUp());
        slack.socket.send(0, QByteArray(q("{'type':'disconnect','reason':'link_disabled'}")));
        QTRY_COMPARE(app.line.state().phase, Phase::Stopped);
        QTRY_VERIFY(slack.socket.connection(0).ended);
        QCOMPARE(slack.api.requests().size(), 1);
    }

    void triesAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("busy") << 503 << QByteArray("<html>");
        QTest::newRow("another error")
            << 200 << QByteArray(q("{'ok':false,'error':'internal_error'}"));
        QTest::newRow("no address") << 200 << QByteArray(q("{'ok':true}"));
        QTest::newRow("an address that is not safe")
            << 200 << QByteArray(q("{'ok':true,'url':'ws://wss.slack.com/'}"));
    }
    void triesAgain()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FakeSlack slack("xapp-token");
        slack.api.enqueue(ScriptedAnswer::json(status, body));
        App app(slack);
        app.line.start();
        QTRY_VERIFY(app.isUp());
        QCOMPARE(slack.api.requests().size(), 2);
        QVERIFY(app.phases.contains(Phase::Waiting));
    }

    void waitsAsLongAsAsked()
    {
        FakeSlack slack("xapp-token");
        slack.api.enqueue(ScriptedAnswer::json(429, q("{'ok':false,'error':'ratelimited'}"),
                                               {{"Retry-After", "30"}}));
        App app(slack);
        app.line.start();
        QTRY_COMPARE(app.line.state().phase, Phase::Waiting);
        QCOMPARE(*app.line.state().nextTry, app.clock.now() + 30s);
    }

    void signsOff()
    {
        FakeSlack slack("xapp-token");
        {
            App app(slack);
            app.line.start();
            QTRY_VERIFY(app.isUp());
            slack.socket.send(0, FakeSlack::envelope("e1"));
            QTRY_COMPARE(app.taken.size(), 1);
            app.line.stop();
            QCOMPARE(app.line.state().phase, Phase::Off);
            app.answer(0, Answer{}); // too late
        }
        QTRY_VERIFY(slack.socket.connection(0).ended);
        QCOMPARE(slack.socket.connection(0).closeCode, 1000);
    }

    void survivesWhatIsNoFrame()
    {
        FakeSlack slack("xapp-token");
        App app(slack);
        app.line.start();
        QTRY_VERIFY(app.isUp());
        for (const QByteArray &text : std::initializer_list<QByteArray>{
                 "", "[]", "null", "{", q("{'type':5}"), q("{'type':'disconnect'}"),
                 q("{'envelope_id':7}"), q("{'type':'other'}")})
            slack.socket.send(0, text);
        slack.socket.send(0, q("{'envelope_id':'") + QByteArray(300, 'x') + q("'}"));
        slack.socket.send(0, FakeSlack::envelope("e1"));
        QTRY_COMPARE(app.taken.size(), 1);
        QCOMPARE(app.taken.first().deliveryId(), QStringLiteral("e1"));
    }

    void remembersABoundedNumberOfEnvelopes()
    {
        SeenEnvelopes seen;
        for (int i = 0; i <= SeenEnvelopes::most; ++i)
            seen.begin(QString::number(i));
        QCOMPARE(seen.state(QStringLiteral("0")), SeenEnvelopes::State::New);
        QCOMPARE(seen.state(QStringLiteral("1")), SeenEnvelopes::State::UnderWay);
        seen.acknowledged(QStringLiteral("1"));
        QCOMPARE(seen.state(QStringLiteral("1")), SeenEnvelopes::State::Acknowledged);
        seen.forget(QStringLiteral("1"));
        QCOMPARE(seen.state(QStringLiteral("1")), SeenEnvelopes::State::New);
    }
};

QTEST_GUILESS_MAIN(SocketModeTest)
#include "tst_socketmode.moc"
