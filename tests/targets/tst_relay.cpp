// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/relay/relayanswer.h"
#include "targets/relay/relayrequest.h"
#include "targets/target.h"

#include "support/fakehttpserver.h"
#include "support/manualclock.h"
#include "support/outcome.h"
#include "support/result.h"
#include "transport/httpclient.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using State = SendOutcome::State;
using Act = ScriptedAnswer::Act;

class RelayTest : public QObject
{
    Q_OBJECT

    HttpClient m_client;
    ManualClock m_clock;

    std::unique_ptr<Target> relay(const QByteArray &address)
    {
        TargetSetup setup;
        setup.name = QStringLiteral("local");
        setup.secrets.insert(QStringLiteral("url"), Secret(address));
        auto made = targetKind(QStringLiteral("relay"))->create(setup, m_client, m_clock);
        return made ? std::move(*made) : nullptr;
    }
    static SendOutcome outcome(Target &target, const Delivery &delivery)
    {
        OutgoingMessage message;
        message.raw = delivery;
        return outcomeOf(target.send(message))
            .value_or(SendOutcome{State::Refused, -1, QStringLiteral("no outcome"), {}, {}, {}});
    }
    static Delivery delivery(const QByteArray &body, const HeaderList &headers = {})
    {
        return {"POST", "/lmp-key?x=1", headers, body, {}, false};
    }

private Q_SLOTS:
    void payloadsArriveByteForByte_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const char *type, const QByteArray &body) {
            QTest::newRow(name) << QByteArray(type) << body;
        };
        row("spaced", "application/json", "{ \"a\" : 1 ,\n\t\"b\" : [ 1 , 2 ] }\n");
        row("escaped", "application/json", R"({"a":"\u00e9\ud83d\ude00\/"})");
        row("UTF-8", "application/json", "{\"a\":\"\xc3\xa9\xf0\x9f\x98\x80\"}");
        row("big integers", "application/json", R"({"id":18446744073709551615,"x":1e400,"y":1.0})");
        row("duplicate keys", "application/json", R"({"a":1,"a":2,"b":3,"a":4})");
        row("array", "application/json", "[{\"a\":1},null,2]");
        row("charset", "application/json; charset=ISO-8859-1", "{\"a\":\"\xe9\"}");
        row("form", "application/x-www-form-urlencoded", "payload=%7B%22a%22%3A+1%7D&b=+&b=%20");
        row("JSON as text", "text/plain; charset=UTF-8", "{\"Type\":\"Notification\"}");
        row("empty", "application/json", "");
        row("binary", "application/octet-stream",
            QByteArray("\x00\xff\r\n\r\n\x80GET / HTTP/1.1\r\n", 23));
        row("XML", "application/xml", "<?xml version=\"1.0\"?>\r\n<a b='c'>&amp;</a>");
        row("compact", "application/json", "{\"a\":1}");
        row("1 MB", "application/octet-stream", QByteArray(1'000'000, '\n'));
    }
    void payloadsArriveByteForByte()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        FakeHttpServer server;
        const auto target = relay(server.url(QStringLiteral("/in?to=a%2Fb")).toEncoded());
        const SendOutcome done =
            outcome(*target,
                    delivery(body, {{"Content-Type", type}, {"X-Hub-Signature-256", "sha256=00"}}));
        QCOMPARE(done.state, State::Sent);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().first().body, body);
        QCOMPARE(headerValue(server.requests().first().headers, "Content-Type"), type);
        QCOMPARE(server.requests().first().target, QByteArray("/in?to=a%2Fb"));
    }

    void fieldsKeepOrderCaseAndRepeats()
    {
        const HeaderList headers{
            {"host", "hooks.example.com"},
            {"X-One", "1"},
            {"x-ONE", "2"},
            {"Accept", "*/*"},
            {"content-LENGTH", "999"},
            {"Transfer-Encoding", "chunked"},
            {"Connection", "keep-alive, X-Hop"},
            {"X-Hop", "dropped"},
            {"Keep-Alive", "timeout=5"},
            {"TE", "trailers"},
            {"Upgrade", "h2c"},
            {"Expect", "100-continue"},
            {"Proxy-Authorization", "Basic x"},
            {"X-Forwarded-For", "203.0.113.9"},
            {"X-Forwarded-Proto", "https"},
            {"X-One", "3"},
            {"Content-Length", "999"},
            {"X-Empty", ""},
            {"X-Latin", "caf\xe9"},
        };
        const auto header = relayHeader(delivery("abc", headers), "/in", "127.0.0.1:8080");
        QVERIFY_RESULT(header);
        QCOMPARE(*header,
                 QByteArray("POST /in HTTP/1.1\r\n"
                            "host: 127.0.0.1:8080\r\n"
                            "X-One: 1\r\n"
                            "x-ONE: 2\r\n"
                            "Accept: */*\r\n"
                            "content-LENGTH: 3\r\n"
                            "Connection: close\r\n"
                            "X-Forwarded-For: 203.0.113.9\r\n"
                            "X-Forwarded-Proto: https\r\n"
                            "X-One: 3\r\n"
                            "X-Empty: \r\n"
                            "X-Latin: caf\xe9\r\n"
                            "\r\n"));
    }

    void ownFieldsAreAddedWhenMissing()
    {
        auto header = relayHeader(delivery("abc"), "/", "h");
        QCOMPARE(
            *header,
            QByteArray(
                "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nConnection: close\r\n\r\n"));
        Delivery get = delivery({});
        get.method = "GET";
        header = relayHeader(get, "/", "h");
        QCOMPARE(*header, QByteArray("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"));
    }

    void refusesWhatWouldBreakTheRequest_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *title, const QByteArray &method, const QByteArray &name,
                            const QByteArray &value) {
            QTest::newRow(title) << method << name << value;
        };
        row("line break in a value", "POST", "X-A", "1\r\nX-B: 2");
        row("bare newline", "POST", "X-A", "1\n2");
        row("NUL", "POST", "X-A",
            QByteArray("1\0"
                       "2",
                       3));
        row("colon in a name", "POST", "X:A", "1");
        row("blank in a name", "POST", "X A", "1");
        row("no name", "POST", "", "1");
        row("method with a blank", "POST /x", "X-A", "1");
        row("no method", "", "X-A", "1");
    }
    void refusesWhatWouldBreakTheRequest()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        FakeHttpServer server;
        Delivery bad = delivery("x", {{name, value}});
        bad.method = method;
        QCOMPARE(outcome(*relay(server.url().toEncoded()), bad).state, State::Refused);
        QCOMPARE(server.connectionCount(), 0);
    }

    void readsAnswers_data()
    {
        QTest::addColumn<ScriptedAnswer>("script");
        QTest::addColumn<State>("state");
        QTest::newRow("200") << ScriptedAnswer::text(200, "fine") << State::Sent;
        QTest::newRow("204") << ScriptedAnswer::text(204, {}) << State::Sent;
        QTest::newRow("302") << ScriptedAnswer::text(302, {}, {{"Location", "http://127.0.0.1:1/"}})
                             << State::Refused;
        QTest::newRow("404") << ScriptedAnswer::text(404, {}) << State::Refused;
        QTest::newRow("429") << ScriptedAnswer::text(429, {}, {{"Retry-After", "3"}})
                             << State::RetryLater;
        QTest::newRow("500") << ScriptedAnswer::text(500, "trace") << State::RetryLater;
        QTest::newRow("closed after reading")
            << ScriptedAnswer{Act::CloseAfterReading, 0, {}, {}, {}} << State::Unknown;
        QTest::newRow("not HTTP") << ScriptedAnswer{Act::SendRaw, 0, {}, "SSH-2.0\r\n\r\n", {}}
                                  << State::Unknown;
        QTest::newRow("endless header")
            << ScriptedAnswer{Act::SendRaw,
                              0,
                              {},
                              "HTTP/1.1 200 OK\r\nX: " + QByteArray(200'000, 'x'),
                              {}}
            << State::Unknown;
        QTest::newRow("large body")
            << ScriptedAnswer::text(200, QByteArray(300'000, 'x')) << State::Sent;
        QTest::newRow("body cut short")
            << ScriptedAnswer{Act::SendRaw,
                              0,
                              {},
                              "HTTP/1.0 201 Made\r\nContent-Length: 10\r\n\r\nabc",
                              {}}
            << State::Sent;
        QTest::newRow("interim first")
            << ScriptedAnswer{Act::SendRaw,
                              0,
                              {},
                              "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 Busy\r\n\r\n",
                              {}}
            << State::RetryLater;
    }
    void readsAnswers()
    {
        QFETCH(ScriptedAnswer, script);
        QFETCH(State, state);
        FakeHttpServer server;
        server.setStandingAnswer(script);
        const SendOutcome done = outcome(*relay(server.url().toEncoded()), delivery("{}"));
        QCOMPARE(done.state, state);
        QTest::qWait(20);
        QCOMPARE(server.requests().size(), 1); // never a second time
        if (script.status == 429)
            QCOMPARE(done.retryAfter, 3s);
    }

    void readsAnswersInPieces_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<RelayAnswer::State>("state");
        QTest::addColumn<int>("status");
        using Read = RelayAnswer::State;
        QTest::newRow("whole") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
                               << Read::Done << 200;
        QTest::newRow("bare newlines")
            << QByteArray("HTTP/1.1 200 OK\nContent-Length: 0\n\n") << Read::Done << 200;
        QTest::newRow("no reason") << QByteArray("HTTP/1.1 204\r\n\r\n") << Read::Done << 204;
        QTest::newRow("until close")
            << QByteArray("HTTP/1.0 200 OK\r\n\r\nabc") << Read::Body << 200;
        QTest::newRow("negative length")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n") << Read::Done << 200;
        QTest::newRow("two interims") << QByteArray(
            "HTTP/1.1 103 Hints\r\nA: b\r\n\r\nHTTP/1.1 100 C\r\n\r\nHTTP/1.1 204 N\r\n\r\n")
                                      << Read::Done << 204;
        QTest::newRow("switching protocols")
            << QByteArray("HTTP/1.1 101 S\r\n\r\n") << Read::Broken << 101;
        QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200\r\n\r\n") << Read::Broken << 0;
        QTest::newRow("no status") << QByteArray("HTTP/1.1 abc\r\n\r\n") << Read::Broken << 0;
        QTest::newRow("only half")
            << QByteArray("HTTP/1.1 200 OK\r\nA: b\r\n") << Read::Header << 0;
    }
    void readsAnswersInPieces()
    {
        QFETCH(QByteArray, text);
        QFETCH(RelayAnswer::State, state);
        QFETCH(int, status);
        RelayAnswer whole(false);
        QCOMPARE(whole.feed(text), state);
        QCOMPARE(whole.reply().status, status);
        RelayAnswer pieces(false);
        auto last = RelayAnswer::State::Header;
        for (const char c : text)
            last = pieces.feed(QByteArray(1, c));
        QCOMPARE(last, state);
        QCOMPARE(pieces.reply().status, status);
    }

    void nothingSentIsRetried()
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        const QByteArray refused =
            "http://127.0.0.1:" + QByteArray::number(probe.serverPort()) + "/secret";
        probe.close();
        const SendOutcome done = outcome(*relay(refused), delivery("x"));
        QCOMPARE(done.state, State::RetryLater);
        QVERIFY(!done.answer.contains(QLatin1String("secret")));
        // Speaks no TLS: nothing of the request leaves.
        QTcpServer babble;
        QVERIFY(babble.listen(QHostAddress::LocalHost));
        connect(&babble, &QTcpServer::newConnection, this, [&babble] {
            babble.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
        const QByteArray secure =
            "https://127.0.0.1:" + QByteArray::number(babble.serverPort()) + "/";
        QCOMPARE(outcome(*relay(secure), delivery("x")).state, State::RetryLater);
    }

    void withoutTheDeliveryNothingIsSent()
    {
        FakeHttpServer server;
        const auto target = relay(server.url().toEncoded());
        const auto future = target->send(OutgoingMessage{});
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result()->state, State::Refused);
        QCOMPARE(server.connectionCount(), 0);
    }
};

QTEST_GUILESS_MAIN(RelayTest)
#include "tst_relay.moc"
