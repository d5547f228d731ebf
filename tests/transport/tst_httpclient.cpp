// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpclient.h"

#include "core/whendone.h"
#include "support/fakehttpserver.h"
#include "support/outcome.h"
#include "support/result.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace signalbox;
using namespace std::chrono_literals;

using Act = ScriptedAnswer::Act;

class HttpClientTest : public QObject
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
    void sendsAndReads()
    {
        FakeHttpServer server;
        server.enqueue(
            ScriptedAnswer::json(201, "{\"id\":\"7\"}", {{"X-RateLimit-Remaining", "0"}}));
        HttpClient client;
        const auto reply =
            outcomeOf(client.send(post(server.url(QStringLiteral("/a%2Fb?token=x%2By")))));
        QVERIFY_RESULT(reply);
        QCOMPARE(reply->status, 201);
        QCOMPARE(reply->body, QByteArray("{\"id\":\"7\"}"));
        QCOMPARE(headerValue(reply->headers, "x-ratelimit-remaining"), QByteArray("0"));
        QCOMPARE(server.requests().size(), 1);
        const RecordedRequest &request = server.requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/a%2Fb?token=x%2By"));
        QCOMPARE(request.body, QByteArray("{\"a\":1}"));
        QCOMPARE(headerValue(request.headers, "Content-Length"), QByteArray("7"));
        QCOMPARE(headerValues(request.headers, "User-Agent"),
                 QList<QByteArray>{"Signalbox/" SIGNALBOX_VERSION});
        QCOMPARE(headerValue(request.headers, "Authorization"), QByteArray("Bearer hush"));
        QVERIFY(!headerValue(request.headers, "Upgrade")); // no switch to HTTP/2
        QVERIFY(!headerValue(request.headers, "Cookie"));
    }

    void callersUserAgentWins()
    {
        FakeHttpServer server;
        HttpClient client;
        HttpRequest request = post(server.url());
        request.headers.append(HeaderField{"User-Agent", "DiscordBot (https://example.com, 1)"});
        const auto reply = outcomeOf(client.send(request));
        QVERIFY_RESULT(reply);
        QCOMPARE(headerValues(server.requests().first().headers, "User-Agent"),
                 QList<QByteArray>{"DiscordBot (https://example.com, 1)"});
    }

    void aLargeBodyArrivesWhole()
    {
        FakeHttpServer server;
        HttpClient client;
        QByteArray body(3'000'000, 'x');
        for (qsizetype i = 0; i < body.size(); i += 1000)
            body[i] = char(i / 1000);
        const auto reply = outcomeOf(client.send(post(server.url(), body)));
        QVERIFY_RESULT(reply);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().first().body, body);
    }

    void redirectsAreAnswers_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void redirectsAreAnswers()
    {
        QFETCH(int, status);
        FakeHttpServer elsewhere;
        FakeHttpServer server;
        server.enqueue(
            ScriptedAnswer::text(status, {}, {{"Location", elsewhere.url().toEncoded()}}));
        HttpClient client;
        const auto reply = outcomeOf(client.send(post(server.url())));
        QVERIFY_RESULT(reply);
        QCOMPARE(reply->status, status);
        QTest::qWait(20);
        QCOMPARE(elsewhere.connectionCount(), 0);
        QCOMPARE(server.requests().size(), 1);
    }

    void everyStatusIsAValue_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 204, 400, 401, 403, 404, 407, 409, 410, 429, 500, 502, 503})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAValue()
    {
        QFETCH(int, status);
        FakeHttpServer server;
        server.enqueue(ScriptedAnswer::text(status,
                                            status == 204 ? QByteArray() : QByteArray("words"),
                                            {{"WWW-Authenticate", "Basic realm=\"x\""}}));
        HttpClient client;
        const auto reply = outcomeOf(client.send(post(server.url())));
        QVERIFY_RESULT(reply);
        QCOMPARE(reply->status, status);
        QCOMPARE(server.requests().size(), 1);
    }

    void theDeadlineHoldsWhileTheAnswerTrickles()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            auto *drip = new QTimer(socket);
            connect(drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
            drip->start(10);
        });
        HttpClient client;
        HttpRequest request =
            post(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort())));
        request.deadline = 300ms;
        QElapsedTimer took;
        took.start();
        const auto reply = outcomeOf(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
        QVERIFY(took.elapsed() < 2000);
    }

    void anOversizedAnswerIsRefused_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::newRow("announced")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\nabc");
        QTest::newRow("until close")
            << QByteArray("HTTP/1.1 200 OK\r\n\r\n") + QByteArray(5000, 'x');
        QTest::newRow("chunked")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1388\r\n")
                + QByteArray(5000, 'x') + "\r\n0\r\n\r\n";
    }
    void anOversizedAnswerIsRefused()
    {
        QFETCH(QByteArray, raw);
        FakeHttpServer server;
        server.enqueue({Act::SendRaw, 0, {}, raw, {}});
        HttpClient client;
        HttpRequest request = post(server.url());
        request.maxReplyBytes = 4999;
        const auto reply = outcomeOf(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::TooLarge);
    }

    void anAnswerAsLargeAsTheLimitIsTaken()
    {
        FakeHttpServer server;
        server.enqueue(ScriptedAnswer::text(200, QByteArray(5000, 'x')));
        HttpClient client;
        HttpRequest request = post(server.url());
        request.maxReplyBytes = 5000;
        const auto reply = outcomeOf(client.send(request));
        QVERIFY_RESULT(reply);
        QCOMPARE(reply->body.size(), 5000);
    }

    void refusesWhatMustNotBeSent_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<HeaderField>("field");
        const QUrl good(QStringLiteral("http://127.0.0.1:9/"));
        QTest::newRow("plain http to the world") << QUrl(QStringLiteral("http://example.com/hush"))
                                                 << QByteArray("POST") << HeaderField{"A", "b"};
        QTest::newRow("login in the address") << QUrl(QStringLiteral("https://u:hush@example.com/"))
                                              << QByteArray("POST") << HeaderField{"A", "b"};
        QTest::newRow("line break in a value")
            << good << QByteArray("POST") << HeaderField{"A", "b\r\nX: hush"};
        QTest::newRow("blank in a name")
            << good << QByteArray("POST") << HeaderField{"A b", "hush"};
        QTest::newRow("two words as method")
            << good << QByteArray("POST /hush") << HeaderField{"A", "b"};
        QTest::newRow("no method") << good << QByteArray() << HeaderField{"A", "b"};
    }
    void refusesWhatMustNotBeSent()
    {
        QFETCH(QUrl, url);
        QFETCH(QByteArray, method);
        QFETCH(HeaderField, field);
        HttpClient client;
        HttpRequest request = post(url);
        request.method = method;
        request.headers = {field};
        const auto reply = outcomeOf(client.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!reply.error().detail.contains(QLatin1String("hush")));
    }

    void everyFutureEndsWithTheClient()
    {
        FakeHttpServer server;
        server.setStandingAnswer({Act::StaySilent, 0, {}, {}, {}});
        auto client = std::make_unique<HttpClient>();
        QList<QFuture<Result<HttpReply>>> futures;
        for (int i = 0; i < 4; ++i)
            futures.append(client->send(post(server.url())));
        int calls = 0;
        QObject receiver;
        for (const auto &future : futures) {
            whenDone(future, &receiver, [&calls](const Result<HttpReply> &reply) {
                calls += !reply && reply.error().kind == ErrorKind::Cancelled;
            });
        }
        QTRY_VERIFY(!server.requests().isEmpty());
        client.reset();
        QTRY_COMPARE(calls, 4);
        for (const auto &future : futures)
            QCOMPARE(future.resultCount(), 1);
    }

    void aQuestionMayBeAskedOverAKeptConnection()
    {
        FakeHttpServer server;
        HttpClient client;
        HttpRequest request;
        request.method = "GET";
        request.url = server.url();
        request.idempotent = true;
        for (int i = 0; i < 3; ++i) {
            const auto reply = outcomeOf(client.send(request));
            QVERIFY_RESULT(reply);
        }
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(server.connectionCount(), 1);
        QVERIFY(!headerValue(server.requests().first().headers, "Content-Length"));
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "tst_httpclient.moc"
