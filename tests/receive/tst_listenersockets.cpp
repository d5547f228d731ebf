// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/runninglistener.h"

#include <QTest>

#include <thread>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

QByteArray withHost(const QByteArray &host, const QByteArray &path = "/hook")
{
    return "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\n\r\n";
}

} // namespace

//! The two sockets, who may call them by which name, and their beginning and end.
class ListenerSocketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheTwoSocketsApart()
    {
        RunningListener running;
        QVERIFY(running.listener.port() != running.listener.tunnelPort());
        RawClient client(running.listener.tunnelPort());
        client.send(post("{}", "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Host: evil.example\r\n"));
        QCOMPARE(client.readAnswer().status, 202);
        QVERIFY(running.handler.last().throughTunnel);
    }

    void refusesForeignHosts_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        QTest::newRow("loopback name") << QByteArray("localhost") << 202;
        QTest::newRow("bound address and port") << QByteArray("127.0.0.1:8642") << 202;
        QTest::newRow("IPv6 loopback") << QByteArray("[::1]:1") << 202;
        QTest::newRow("allowed at the start") << QByteArray("ci.example:1") << 202;
        QTest::newRow("tunnel") << QByteArray("x.tunnel.example") << 202;
        QTest::newRow("rebound") << QByteArray("evil.example") << 421;
        QTest::newRow("empty") << QByteArray("") << 421;
    }
    void refusesForeignHosts()
    {
        QFETCH(QByteArray, host);
        QFETCH(int, status);
        ListenerOptions options;
        options.hosts = QStringList{QStringLiteral("ci.example")};
        RunningListener running(Limits(), options);
        running.listener.setTunnelHost(QStringLiteral("x.tunnel.example"));
        for (const quint16 port : {running.listener.port(), running.listener.tunnelPort()}) {
            RawClient client(port);
            client.send(withHost(host));
            QCOMPARE(client.readAnswer().status, status);
        }
        QCOMPARE(running.handler.m_routed, status == 202 ? 2 : 0);
    }

    void reportsForeignHostsNowAndThen()
    {
        Limits limits;
        limits.hostRefusedEvery = 150ms;
        RunningListener running(limits);
        RawClient client(running.listener.tunnelPort());
        client.send(withHost("New.example:443"));
        QCOMPARE(client.readAnswer().status, 421);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(running.ask(withHost("evil.example")).status, 421);
        const auto refused = running.handler.refusedHosts();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().host, QByteArray("new.example"));
        QVERIFY(refused.first().throughTunnel);
        QTRY_VERIFY(running.ask(withHost("evil.example")).status == 421
                    && running.handler.refusedHosts().size() == 2);
        running.listener.setAllowedHosts({QStringLiteral("evil.example")});
        QCOMPARE(running.ask(withHost("evil.example")).status, 202);
    }

    void takesItsBoundAddressForAName()
    {
        ListenerOptions options;
        options.address = QStringLiteral("127.0.0.2");
        const RunningListener running(Limits(), options);
        QVERIFY_RESULT(running.started);
        QVERIFY(!running.connect().isOpen()); // and listens nowhere else
        for (const auto &[host, status] :
             {std::pair("127.0.0.2:1", 202), std::pair("127.0.0.3", 421)}) {
            RawClient client(running.listener.port(), 0, "127.0.0.2");
            client.send(withHost(host));
            QCOMPARE(client.readAnswer().status, status);
        }
    }

    void saysWhyItCannotStart_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no address") << QStringLiteral("nowhere") << ErrorKind::InvalidInput;
        QTest::newRow("somebody else's address")
            << QStringLiteral("192.0.2.1") << ErrorKind::InvalidInput;
        QTest::newRow("taken") << QStringLiteral("127.0.0.1") << ErrorKind::Busy;
    }
    void saysWhyItCannotStart()
    {
        QFETCH(QString, address);
        QFETCH(ErrorKind, kind);
        RunningListener running;
        Listener second(running.handler, running.clock);
        ListenerOptions options;
        options.address = address;
        options.port = running.listener.port();
        const auto started = second.start(options);
        QVERIFY(!started);
        QCOMPARE(started.error().kind, kind);
        QVERIFY(!second.isRunning());
    }

    void startsAgainOnTheSamePort()
    {
        RunningListener running;
        ListenerOptions options;
        options.port = running.listener.port();
        RawClient open = running.connect();
        QCOMPARE(running.ask(post("{}")).status, 202);
        QVERIFY_RESULT(running.listener.start(options));
        QCOMPARE(running.listener.port(), options.port);
        QCOMPARE(running.ask(post("{}")).status, 202);
        running.listener.stop();
        QVERIFY(!running.listener.isRunning());
        QVERIFY(!running.connect().isOpen());
    }

    void answersWhatIsInFlightBeforeItStops()
    {
        RunningListener running;
        RawClient idle = running.connect();
        RawClient client = running.connect();
        client.send(post("{}", {}, "/hold"));
        QTRY_COMPARE(running.handler.held(), 1);
        std::thread late([respond = running.handler.takeHeld()] {
            std::this_thread::sleep_for(100ms);
            respond({200, {}, "late"});
        });
        running.listener.stop();
        late.join();
        const RawAnswer answer = client.readAnswer();
        QCOMPARE(answer.body, QByteArray("late"));
        QVERIFY(answer.closes());
        QCOMPARE(client.readToEnd(), QByteArray());
        QCOMPARE(idle.readToEnd(), QByteArray());
    }

    void stopsWithoutAnAnswerAndTakesItLater()
    {
        RunningListener running(quickLimits());
        RawClient client = running.connect();
        client.send(post("{}", {}, "/hold"));
        QTRY_COMPARE(running.handler.held(), 1);
        running.listener.stop();
        running.handler.takeHeld()({200, {}, {}}); // nobody is there any more
        QVERIFY(client.readToEnd().has_value());
    }
};

QTEST_GUILESS_MAIN(ListenerSocketsTest)
#include "tst_listenersockets.moc"
