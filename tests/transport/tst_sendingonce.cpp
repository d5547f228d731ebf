// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpclient.h"

#include "support/fakehttpserver.h"
#include "support/outcome.h"
#include "support/result.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

using Act = ScriptedAnswer::Act;

class SendingOnceTest : public QObject
{
    Q_OBJECT

    static HttpRequest post(const QUrl &url, const QByteArray &body = "{\"a\":1}")
    {
        HttpRequest request;
        request.url = url;
        request.headers = {{"Content-Type", "application/json"}, {"Authorization", "Bearer hush"}};
        request.body = body;
        request.deadline = 3s;
        return request;
    }

private Q_SLOTS:
    // The reason this class exists: QNetworkAccessManager would send these a second time by itself.
    void isNeverSentTwice_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("POST") << QByteArray("POST") << QByteArray("{}");
        QTest::newRow("POST without a body") << QByteArray("POST") << QByteArray();
        QTest::newRow("POST, 1 MB") << QByteArray("POST") << QByteArray(1'000'000, 'x');
        QTest::newRow("DELETE without a body") << QByteArray("DELETE") << QByteArray();
        QTest::newRow("PATCH") << QByteArray("PATCH") << QByteArray("{}");
        QTest::newRow("GET that is no question") << QByteArray("GET") << QByteArray();
    }
    void isNeverSentTwice()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        FakeHttpServer server;
        server.setStandingAnswer({Act::CloseAfterReading, 0, {}, {}, {}});
        HttpClient client;
        HttpRequest request = post(server.url(), body);
        request.method = method;
        const auto reply = outcomeOf(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
        QTest::qWait(50); // a repeat would come at once
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.connectionCount(), 1);
    }

    void aSecondRequestAfterAKeptConnectionWasClosedIsSentOnce()
    {
        FakeHttpServer server;
        HttpClient client;
        const auto reply = outcomeOf(client.send(post(server.url())));
        QVERIFY_RESULT(reply);
        server.setStandingAnswer({Act::CloseAfterReading, 0, {}, {}, {}});
        QVERIFY(!outcomeOf(client.send(post(server.url()))));
        QCOMPARE(server.requests().size(), 2);
    }

    void tellsNotSentFromUnknown_data()
    {
        QTest::addColumn<ScriptedAnswer>("script");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("closed after reading")
            << ScriptedAnswer{Act::CloseAfterReading, 0, {}, {}, {}} << ErrorKind::OutcomeUnknown;
        QTest::newRow("not HTTP") << ScriptedAnswer{Act::SendRaw, 0, {}, "SSH-2.0-OpenSSH\r\n", {}}
                                  << ErrorKind::OutcomeUnknown;
        QTest::newRow("half a status line")
            << ScriptedAnswer{Act::SendRaw, 0, {}, "HTTP/1.1 2", {}} << ErrorKind::OutcomeUnknown;
        QTest::newRow("success cut short")
            << ScriptedAnswer{Act::SendRaw,
                              0,
                              {},
                              "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc",
                              {}}
            << ErrorKind::OutcomeUnknown;
        QTest::newRow("never answers")
            << ScriptedAnswer{Act::StaySilent, 0, {}, {}, {}} << ErrorKind::OutcomeUnknown;
        QTest::newRow("answers too late")
            << ScriptedAnswer{Act::Answer, 200, {}, "late", 2s} << ErrorKind::OutcomeUnknown;
    }
    void tellsNotSentFromUnknown()
    {
        QFETCH(ScriptedAnswer, script);
        QFETCH(ErrorKind, kind);
        FakeHttpServer server;
        server.setStandingAnswer(script);
        HttpClient client;
        HttpRequest request = post(server.url(QStringLiteral("/very/secret/path?token=hush")));
        request.deadline = 300ms;
        const auto reply = outcomeOf(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, kind);
        QVERIFY(!reply.error().detail.contains(QLatin1String("secret")));
        QVERIFY(!reply.error().detail.contains(QLatin1String("127.0.0.1")));
        QCOMPARE(server.requests().size(), 1);
    }

    void aRefusalCutShortIsStillARefusal()
    {
        FakeHttpServer server;
        server.enqueue(
            {Act::SendRaw, 0, {}, "HTTP/1.1 503 Busy\r\nContent-Length: 9\r\n\r\nabc", {}});
        HttpClient client;
        const auto reply = outcomeOf(client.send(post(server.url())));
        QVERIFY_RESULT(reply);
        QCOMPARE(reply->status, 503);
    }

    void refusedConnectionIsNotSent()
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/secret").arg(probe.serverPort()));
        probe.close();
        HttpClient client;
        const auto reply = outcomeOf(client.send(post(url)));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::NotSent);
        const auto empty = outcomeOf(client.send(post(url, {})));
        QCOMPARE(empty.error().kind, ErrorKind::NotSent);
    }

    void failedHandshakeIsNotSent()
    {
        FakeHttpServer server; // speaks no TLS
        server.setStandingAnswer({Act::SendRaw, 0, {}, "HTTP/1.1 400 Bad Request\r\n\r\n", {}});
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
        HttpClient client;
        const auto reply = outcomeOf(client.send(
            post(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(plain.serverPort())))));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::NotSent);
    }

    void timeoutBeforeAnythingLeftIsATimeout()
    {
        // Speaks no TLS and says nothing: the handshake never ends, so nothing of the request left.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        HttpClient client;
        HttpRequest request =
            post(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(silent.serverPort())));
        request.deadline = 200ms;
        const auto reply = outcomeOf(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Timeout);
    }
};

QTEST_GUILESS_MAIN(SendingOnceTest)
#include "tst_sendingonce.moc"
