// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/bodybudget.h"
#include "receive/runninglistener.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>
#include <vector>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

//! A byte now and then, as one does who wants to keep a connection for ever; until the listener
//! ends it.
QByteArray drip(RawClient &client, const QByteArray &start, std::chrono::milliseconds atMost)
{
    client.send(start);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < atMost.count()) {
        if (!client.staysSilent(20ms))
            break;
        client.sendNow("a");
    }
    return client.readToEnd(500ms).value_or("not closed");
}

const QByteArray openHead = "POST /hook HTTP/1.1\r\nHost: localhost\r\nX-A: ";
const QByteArray openBody =
    "POST /hook HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n";

} // namespace

class ListenerDeadlinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWhoIsSlow_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QList<int>>("statuses");
        QTest::newRow("head") << openHead << QList<int>{408};
        QTest::newRow("request line") << QByteArray("PO") << QList<int>{408};
        QTest::newRow("body") << openBody << QList<int>{408};
        QTest::newRow("chunk") << chunkedHead() + "ffff\r\n" << QList<int>{408};
        QTest::newRow("chunk extension") << chunkedHead() + "f;" << QList<int>{408};
        QTest::newRow("trailer") << chunkedHead() + "0\r\nX-A: " << QList<int>{408};
        QTest::newRow("body behind a request") << post("{}") + openBody << QList<int>{202, 408};
    }
    void endsWhoIsSlow()
    {
        QFETCH(QByteArray, start);
        QFETCH(QList<int>, statuses);
        RunningListener running(quickLimits());
        RawClient client = running.connect();
        QByteArray first;
        if (statuses.size() == 2) { // so that drip() sees silence until the deadline
            client.send(start);
            QCOMPARE(client.readAnswer().status, statuses.takeFirst());
            start.clear();
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(statusesIn(drip(client, start, 2s)), statuses);
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    }

    void closesSilentConnections()
    {
        RunningListener running(quickLimits());
        RawClient never = running.connect();
        RawClient once = running.connect();
        once.send(post("{}"));
        QCOMPARE(once.readAnswer().status, 202);
        QCOMPARE(never.readToEnd(1s), QByteArray());
        QCOMPARE(once.readToEnd(1s), QByteArray());
    }

    void letsALargeBodyTakeItsTimeWhileItKeepsUp()
    {
        Limits limits = quickLimits();
        limits.smallBodyBytes = 1000;
        limits.bodyBytesPerSecond = 10'000;
        RunningListener running(limits);
        RawClient client = running.connect();
        const QByteArray body(10'000, 'x');
        client.send(post(body).chopped(body.size()));
        for (int i = 0; i < 10; ++i) { // 500 ms in all: 20,000 a second
            QVERIFY(client.send(body.mid(i * 1000, 1000)));
            if (i < 9)
                QVERIFY(client.staysSilent(50ms));
        }
        QCOMPARE(client.readAnswer().status, 202);
    }

    void answers503WhenTheOwnerTakesTooLong()
    {
        RunningListener running(quickLimits());
        RawClient client = running.connect();
        client.send(post("{}", {}, "/hold"));
        const RawAnswer answer = client.readAnswer();
        QCOMPARE(answer.status, 503);
        QVERIFY(headerValue(answer.headers, "Retry-After").has_value());
        running.handler.takeHeld()({200, {}, "too late"});
        QCOMPARE(client.readToEnd(), QByteArray());
    }

    void closesPeersThatNeverRead()
    {
        RunningListener running(quickLimits());
        RawClient client(running.listener.port(), 4096);
        const QByteArray request = post(QByteArray(500'000, 'x'), {}, "/echo");
        bool open = true;
        QElapsedTimer timer;
        timer.start();
        qsizetype sent = 0;
        while (open && timer.elapsed() < 5000) {
            const qsizetype now =
                client.sendNow(QByteArrayView(request).sliced(sent % request.size()));
            open = now >= 0;
            sent += qMax(qsizetype(0), now);
            if (now == 0)
                QTest::qWait(10);
        }
        QVERIFY(!open);
        QVERIFY2(running.handler.count() < 40,
                 qPrintable(QString::number(running.handler.count())));
    }

    void lingersSoThatTheRefusalIsRead()
    {
        RunningListener running;
        RawClient client = running.connect();
        client.send("POST /hook HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n");
        QVERIFY(client.send(QByteArray(100'000, 'x'))); // already on its way when the refusal is
        QCOMPARE(client.readAnswer().status, 413);
        QVERIFY(client.send(QByteArray(1'000, 'x')));
        QCOMPARE(client.readToEnd(), QByteArray());
        QVERIFY(!client.wasReset());
    }

    void lingersNotForEver_data()
    {
        QTest::addColumn<bool>("talks");
        QTest::newRow("silent") << false;
        QTest::newRow("talking") << true;
    }
    void lingersNotForEver()
    {
        QFETCH(bool, talks);
        RunningListener running(quickLimits());
        RawClient client = running.connect();
        client.send("POST /hook HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n");
        QCOMPARE(client.readAnswer().status, 413);
        // Closed for good once a write meets a reset.
        const QByteArray piece(talks ? 10'000 : 1, 'x');
        QTRY_VERIFY_WITH_TIMEOUT(client.sendNow(piece) < 0, 2000);
    }

    void evictsTheOneLongestWithoutARequest()
    {
        Limits limits;
        limits.connections = 4;
        RunningListener running(limits);
        RawClient busy = running.connect();
        busy.send(post("{}", {}, "/hold"));
        QTRY_COMPARE(running.handler.held(), 1);
        RawClient oldest = running.connect();
        QVERIFY(oldest.staysSilent(5ms));
        RawClient renewed = running.connect();
        QVERIFY(renewed.staysSilent(5ms));
        RawClient younger = running.connect();
        younger.send(openHead);
        QVERIFY(younger.staysSilent(5ms));
        renewed.send(post("{}"));
        QCOMPARE(renewed.readAnswer().status, 202);

        RawClient fifth = running.connect();
        QCOMPARE(oldest.readToEnd(), QByteArray());
        fifth.send(post("{}"));
        QCOMPARE(fifth.readAnswer().status, 202);
        RawClient sixth = running.connect();
        QCOMPARE(younger.readToEnd(), QByteArray());
        running.handler.takeHeld()({200, {}, {}});
        QCOMPARE(busy.readAnswer().status, 200);
        renewed.send(post("{}"));
        QCOMPARE(renewed.readAnswer().status, 202);
    }

    void turnsAwayWhenAllAreBusy()
    {
        Limits limits;
        limits.connections = 1;
        RunningListener running(limits);
        RawClient busy = running.connect();
        busy.send(post("{}", {}, "/hold"));
        QTRY_COMPARE(running.handler.held(), 1);
        QCOMPARE(running.connect().readToEnd(), QByteArray());
        running.handler.takeHeld()({200, {}, {}});
        QCOMPARE(busy.readAnswer().status, 200);
    }

    void servesBesideAThousandHalfOpenConnections()
    {
        rlimit descriptors{};
        ::getrlimit(RLIMIT_NOFILE, &descriptors);
        descriptors.rlim_cur = qMin<rlim_t>(descriptors.rlim_max, 4096);
        ::setrlimit(RLIMIT_NOFILE, &descriptors);
        if (descriptors.rlim_cur < 2300)
            QSKIP("too few descriptors");
        Limits limits;
        limits.headTime = 700ms;
        RunningListener running(limits);
        std::vector<RawClient> halfOpen;
        for (int i = 0; i < 1000; ++i) {
            halfOpen.push_back(running.connect());
            QVERIFY(halfOpen.back().isOpen());
            halfOpen.back().send(openHead);
        }
        QCOMPARE(running.ask(post("{}")).status, 202);
        QElapsedTimer timer;
        timer.start();
        for (RawClient &client : halfOpen)
            QVERIFY(client.readToEnd().has_value());
        QVERIFY(timer.elapsed() < 3000);
        QCOMPARE(running.ask(post("{}")).status, 202);
    }

    void boundsTheBodiesInFlight()
    {
        Limits limits;
        limits.bodiesInFlight = 60'000;
        limits.reservedForSmall = 20'000;
        limits.smallBodyBytes = 10'000;
        RunningListener running(limits);
        const auto half = [&running](int length, int part) {
            RawClient client = running.connect();
            client.send(post(QByteArray(length, 'x')).chopped(length - part));
            return client;
        };
        RawClient large = half(30'000, 29'000);
        QVERIFY(large.staysSilent(20ms));
        RawClient second = half(30'000, 29'000);
        const RawAnswer refused = second.readAnswer();
        QCOMPARE(refused.status, 503);
        QVERIFY(headerValue(refused.headers, "Retry-After").has_value());
        QVERIFY(refused.closes());
        // The reserved part is still there for small ones, and what is answered makes room again.
        QCOMPARE(running.ask(post(QByteArray(10'000, 'x'))).status, 202);
        large.send(QByteArray(1'000, 'x'));
        QCOMPARE(large.readAnswer().status, 202);
        QCOMPARE(running.ask(post(QByteArray(39'000, 'x'))).status, 202);
    }

    void chargesBodiesByClass()
    {
        Limits limits;
        BodyBudget budget(limits);
        for (int i = 0; i < 48; ++i)
            QVERIFY(budget.resize(0, Limits::mebi));
        QVERIFY(!budget.resize(0, 17 * Limits::mebi));
        QVERIFY(budget.resize(0, 16 * Limits::mebi));
        QVERIFY(!budget.resize(0, 1));
        QVERIFY(budget.resize(16 * Limits::mebi, 16 * Limits::mebi));
        budget.release(16 * Limits::mebi);
        for (int i = 0; i < 48; ++i)
            budget.release(Limits::mebi);
        QCOMPARE(budget.inUse(), 0);
        QVERIFY(budget.resize(0, 48 * Limits::mebi));
        QVERIFY(!budget.resize(0, Limits::mebi + 1));
        QVERIFY(budget.resize(0, Limits::mebi));
        QVERIFY(!budget.resize(Limits::mebi, Limits::mebi + 1));
    }
};

QTEST_GUILESS_MAIN(ListenerDeadlinesTest)
#include "tst_listenerdeadlines.moc"
