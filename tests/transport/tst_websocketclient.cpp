// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/websocketclient.h"

#include "support/fakewebsocketserver.h"

#include <QTcpServer>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

//! A client whose story is written down.
struct Watched
{
    Watched()
    {
        QObject::connect(&client, &WebSocketClient::opened, &client, [this] { ++opened; });
        QObject::connect(&client, &WebSocketClient::textReceived, &client,
                         [this](const QByteArray &text) { texts.append(text); });
        QObject::connect(&client, &WebSocketClient::lifeSeen, &client, [this] { ++lives; });
        QObject::connect(&client, &WebSocketClient::ended, &client,
                         [this](const WebSocketEnd &end) { ends.append(end); });
    }
    WebSocketClient client;
    QList<QByteArray> texts;
    QList<WebSocketEnd> ends;
    int opened = 0;
    int lives = 0;
};

WebSocketRequest requestTo(const QUrl &url)
{
    WebSocketRequest request;
    request.url = url;
    request.headers = {{"User-Agent", "Test/1"}};
    return request;
}

} // namespace

class WebSocketClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsOnlySafeAddresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("wss") << QStringLiteral("wss://gateway.discord.gg") << true;
        QTest::newRow("wss with ticket")
            << QStringLiteral("wss://wss-primary.slack.com/link/?ticket=1") << true;
        QTest::newRow("ws to loopback") << QStringLiteral("ws://127.0.0.1:80/") << true;
        QTest::newRow("ws to localhost") << QStringLiteral("ws://localhost:80/") << true;
        QTest::newRow("ws to elsewhere") << QStringLiteral("ws://gateway.discord.gg") << false;
        QTest::newRow("ws to a name below localhost")
            << QStringLiteral("ws://x.localhost") << false;
        QTest::newRow("https") << QStringLiteral("https://gateway.discord.gg") << false;
        QTest::newRow("login") << QStringLiteral("wss://a:b@gateway.discord.gg") << false;
        QTest::newRow("relative") << QStringLiteral("/link") << false;
        QTest::newRow("empty") << QString() << false;
    }
    void allowsOnlySafeAddresses()
    {
        QFETCH(QString, url);
        QFETCH(bool, allowed);
        QCOMPARE(isAllowedSocketAddress(QUrl(url)), allowed);
        if (allowed)
            return;
        Watched watched;
        const auto opened = watched.client.open(requestTo(QUrl(url)));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!opened.error().detail.contains(QStringLiteral("discord")));
    }

    void refusesHeadersThatWouldSplit()
    {
        Watched watched;
        WebSocketRequest request = requestTo(QUrl(QStringLiteral("ws://127.0.0.1:1/")));
        request.headers = {{"User-Agent", "x\r\nHost: evil"}};
        QVERIFY(!watched.client.open(request));
    }

    void talks()
    {
        FakeWebSocketServer server;
        Watched watched;
        QVERIFY(watched.client.open(requestTo(server.url(QStringLiteral("/link?a=1")))));
        QTRY_COMPARE(watched.opened, 1);
        QTRY_COMPARE(server.count(), 1);
        QCOMPARE(server.connection(0).userAgent, QByteArray("Test/1"));
        QCOMPARE(server.connection(0).address.query(), QStringLiteral("a=1"));
        server.send(0, QByteArray("{\"n\":\"\xc3\xa4\"}"));
        QTRY_COMPARE(watched.texts, QList<QByteArray>{"{\"n\":\"\xc3\xa4\"}"});
        QVERIFY(watched.client.sendText("back"));
        QTRY_COMPARE(server.textCount(0), 1);
        const int before = watched.lives;
        watched.client.ping();
        QTRY_VERIFY(watched.lives > before);
    }

    void tellsHowItEnded_data()
    {
        QTest::addColumn<int>("code"); // 0: broken off
        for (const int code : {1000, 1001, 4004, 4009, 0})
            QTest::addRow("%d", code) << code;
    }
    void tellsHowItEnded()
    {
        QFETCH(int, code);
        FakeWebSocketServer server;
        Watched watched;
        QVERIFY(watched.client.open(requestTo(server.url())));
        QTRY_COMPARE(watched.opened, 1);
        QTRY_COMPARE(server.count(), 1);
        if (code == 0)
            server.breakOff(0);
        else
            server.close(0, code, QStringLiteral("a\nreason"));
        QTRY_COMPARE(watched.ends.size(), 1);
        QVERIFY(watched.ends.first().wasOpen);
        QVERIFY(!watched.ends.first().byUs);
        QCOMPARE(watched.ends.first().code.value_or(0), code);
        if (code != 0)
            QCOMPARE(watched.ends.first().detail, QStringLiteral("a reason"));
        QVERIFY(!watched.client.isOpen());
        QVERIFY(!watched.client.sendText("late"));
    }

    void closesWithTheCodeAskedFor_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("signs off") << 1000;
        QTest::newRow("a platform's own") << 4200;
    }
    void closesWithTheCodeAskedFor()
    {
        QFETCH(int, code);
        FakeWebSocketServer server;
        Watched watched;
        QVERIFY(watched.client.open(requestTo(server.url())));
        QTRY_COMPARE(server.count(), 1);
        QTRY_COMPARE(watched.opened, 1);
        watched.client.close(code);
        QTRY_COMPARE(watched.ends.size(), 1);
        QVERIFY(watched.ends.first().byUs);
        QTRY_VERIFY(server.connection(0).ended);
        QCOMPARE(server.connection(0).closeCode, code);
    }

    void signsOffEvenWhenDestroyedRightAway()
    {
        FakeWebSocketServer server;
        {
            Watched watched;
            QVERIFY(watched.client.open(requestTo(server.url())));
            QTRY_COMPARE(watched.opened, 1);
            QTRY_COMPARE(server.count(), 1);
            server.send(0, QByteArray("unread"));
            watched.client.close(1000);
        }
        QTRY_VERIFY(server.connection(0).ended);
        QCOMPARE(server.connection(0).closeCode, 1000);
    }

    void tellsARefusedConnection()
    {
        QUrl nobody;
        {
            FakeWebSocketServer server;
            nobody = server.url();
        }
        Watched watched;
        QVERIFY(watched.client.open(requestTo(nobody)));
        QTRY_COMPARE(watched.ends.size(), 1);
        QVERIFY(!watched.ends.first().wasOpen);
        QVERIFY(!watched.ends.first().code);
        QCOMPARE(watched.ends.first().detail, QStringLiteral("connection refused"));
    }

    void givesUpOnASilentServer()
    {
        QTcpServer silent; // the kernel takes the connection, nobody answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Watched watched;
        WebSocketRequest request =
            requestTo(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(silent.serverPort())));
        request.connectWithin = 50ms;
        QVERIFY(watched.client.open(request));
        QTRY_COMPARE(watched.ends.size(), 1);
        QVERIFY(!watched.ends.first().wasOpen);
        QCOMPARE(watched.ends.first().detail, QStringLiteral("no connection in time"));
    }

    void refusesMessagesOverTheLimit()
    {
        FakeWebSocketServer server;
        Watched watched;
        WebSocketRequest request = requestTo(server.url());
        request.maxMessageBytes = 1024;
        QVERIFY(watched.client.open(request));
        QTRY_COMPARE(watched.opened, 1);
        QTRY_COMPARE(server.count(), 1);
        server.send(0, QByteArray(1024, 'x'));
        QTRY_COMPARE(watched.texts.size(), 1);
        server.send(0, QByteArray(1025, 'x'));
        QTRY_COMPARE(watched.ends.size(), 1);
        QCOMPARE(watched.texts.size(), 1);
    }

    void abandonsWithoutAWord()
    {
        FakeWebSocketServer server;
        Watched watched;
        QVERIFY(watched.client.open(requestTo(server.url())));
        QTRY_COMPARE(watched.opened, 1);
        QTRY_COMPARE(server.count(), 1);
        watched.client.abandon();
        QTRY_VERIFY(server.connection(0).ended);
        QVERIFY(watched.ends.isEmpty());
        QVERIFY(watched.client.open(requestTo(server.url())));
        QTRY_COMPARE(watched.opened, 2);
    }
};

QTEST_GUILESS_MAIN(WebSocketClientTest)
#include "tst_websocketclient.moc"
