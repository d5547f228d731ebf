// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/runninglistener.h"

#include <QTest>

using namespace signalbox;

namespace {

const QByteArray line = "POST /echo HTTP/1.1\r\nHost: localhost\r\n";
const QByteArray inner = "GET /hook HTTP/1.1\r\nHost: localhost\r\n\r\n";
const QByteArray innerLength = "Content-Length: " + QByteArray::number(inner.size() + 5) + "\r\n";
const QByteArray chunked = "Transfer-Encoding: chunked\r\n";

void row(const char *name, const QByteArray &request, int status)
{
    QTest::newRow(name) << request << status;
}

} // namespace

//! Every way to make two readers disagree about where a request ends.
class ListenerFramingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAndCloses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        // RFC 9112, section 6.1 and 6.3
        row("length, then coding", line + innerLength + chunked + "\r\n0\r\n\r\n" + inner, 400);
        row("coding, then length", line + chunked + innerLength + "\r\n0\r\n\r\n" + inner, 400);
        row("two lengths", line + "Content-Length: 0\r\n" + innerLength + "\r\n" + inner, 400);
        row("two lengths, larger first", line + innerLength + "Content-Length: 0\r\n\r\n" + inner,
            400);
        row("the same length twice", line + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
            400);
        row("list of the same length", line + "Content-Length: 2, 2\r\n\r\n{}", 400);
        row("list of differing lengths", line + "Content-Length: 2, 3\r\n\r\n{}" + inner, 400);
        row("length with plus", line + "Content-Length: +2\r\n\r\n{}" + inner, 400);
        row("negative length", line + "Content-Length: -1\r\n\r\n{}", 400);
        row("hexadecimal length", line + "Content-Length: 0x2\r\n\r\n{}" + inner, 400);
        row("length with a letter", line + "Content-Length: 2x\r\n\r\n{}" + inner, 400);
        row("empty length", line + "Content-Length:\r\n\r\n" + inner, 400);
        row("length beyond 64 bits", line + "Content-Length: 18446744073709551616\r\n\r\n", 400);
        row("unknown coding", line + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501);
        row("chunked is not last", line + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
            501);
        row("two codings", line + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501);
        row("identity", line + "Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}", 400);
        row("chunked twice", line + chunked + chunked + "\r\n0\r\n\r\n" + inner, 400);
        row("coding with a parameter", line + "Transfer-Encoding: chunked;a=b\r\n\r\n0\r\n\r\n",
            501);
        row("empty coding", line + "Transfer-Encoding:\r\n\r\n" + inner, 501);
        row("blank before the colon",
            line + innerLength + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + inner, 400);
        row("coding in HTTP/1.0",
            "POST /echo HTTP/1.0\r\nHost: localhost\r\n" + chunked + "\r\n0\r\n\r\n" + inner, 400);
        row("folded line (5.2)", line + "X-A: b\r\n c\r\nContent-Length: 2\r\n\r\n{}", 400);
        row("bare LF (2.2)", QByteArray(line).replace("\r\n", "\n") + "Content-Length: 2\n\n{}",
            400);
        row("bare CR", line + "X-A: b\rContent-Length: 30\r\nContent-Length: 2\r\n\r\n{}", 400);
        row("NUL in a value", line + QByteArray("X-A: b\0c\r\n", 10) + "\r\n", 400);
        row("NUL in a name", line + QByteArray("X\0A: b\r\n", 8) + "\r\n", 400);
        row("no colon", line + "garbage\r\n\r\n", 400);
        row("empty name", line + ": a\r\n\r\n", 400);
        row("HTTP/0.9", "GET /echo\r\n", 400);
        row("HTTP/2.0", "POST /echo HTTP/2.0\r\nHost: localhost\r\n\r\n", 400);
        row("HTTP/1.2", "POST /echo HTTP/1.2\r\nHost: localhost\r\n\r\n", 400);
        row("preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
        row("TLS on the plain socket",
            QByteArray::fromHex("160301020001000001fc0303") + QByteArray(64, 'x'), 400);
        row("two empty lines first", "\r\n\r\n" + line + "\r\n", 400);
    }
    void refusesAndCloses()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        const auto received = running().askToEnd(request);
        QVERIFY2(received, "not closed");
        QCOMPARE(statusesIn(*received), QList<int>{status});
        QCOMPARE(running().handler.count(), 0);
    }

    void refusesBadChunks_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray head = chunkedHead("/echo");
        row("size is no number", head + "zz\r\nab\r\n0\r\n\r\n", 400);
        row("negative size", head + "-1\r\nab\r\n0\r\n\r\n", 400);
        row("size over 64 bits", head + "FFFFFFFFFFFFFFFFF\r\nab\r\n0\r\n\r\n", 400);
        row("huge size", head + "7FFFFFFFFFFFFFFF\r\nab\r\n0\r\n\r\n", 413);
        row("more bytes than the size", head + "2\r\nabXX0\r\n\r\n", 400);
        row("size with 0x", head + "0x2\r\nab\r\n0\r\n\r\n", 400);
        row("empty size", head + "\r\n\r\n\r\n", 400);
        row("bare LF", head + "2\nab\n0\n\n", 400);
        row("extension without a semicolon", head + "2 x\r\nab\r\n0\r\n\r\n", 400);
        row("trailer without a colon", head + "0\r\ngarbage\r\n\r\n", 400);
    }
    void refusesBadChunks() { refusesAndCloses(); }

    void takesLegalOddities_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("one empty line first (2.2)")
            << "\r\n" + line + "Content-Length: 2\r\n\r\n{}" << QByteArray("{}");
        QTest::newRow("absolute form (3.2.2)") << QByteArray(
            "POST http://localhost:1/echo HTTP/1.1\r\nHost: other\r\nContent-Length: 2\r\n\r\n{}")
                                               << QByteArray("{}");
        QTest::newRow("GET with a body")
            << "GET" + line.mid(4) + "Content-Length: 2\r\n\r\n{}" << QByteArray("{}");
        QTest::newRow("chunks with trailer")
            << chunkedHead("/echo") + "2\r\n{}\r\n0\r\nX-A: b\r\n\r\n"
            << QByteArray("{}");
    }
    void takesLegalOddities()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, body);
        RawClient client = running().connect();
        client.send(request + inner); // what follows is the next request, and nothing else is
        const RawAnswer first = client.readAnswer();
        QCOMPARE(first.status, 200);
        QCOMPARE(first.body, body);
        QCOMPARE(client.readAnswer().status, 202);
    }

    void refusesByTheHead_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray host = "Host: localhost\r\n";
        row("no Host (9112, 3.2)", "POST /hook HTTP/1.1\r\n\r\n", 400);
        row("no Host in HTTP/1.0", "POST /hook HTTP/1.0\r\n\r\n", 400);
        row("two Hosts", "POST /hook HTTP/1.1\r\n" + host + host + "\r\n", 400);
        row("Host with a path", "POST /hook HTTP/1.1\r\nHost: localhost/x\r\n\r\n", 400);
        row("foreign Host", "POST /hook HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421);
        row("absolute form of a foreign host",
            "POST http://evil.example/hook HTTP/1.1\r\n" + host + "\r\n", 421);
        row("target without a slash", "POST hook HTTP/1.1\r\n" + host + "\r\n", 400);
        row("asterisk", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", 400);
        row("fragment", "POST /hook#a HTTP/1.1\r\n" + host + "\r\n", 400);
        row("CONNECT", "CONNECT localhost:1 HTTP/1.1\r\n" + host + "\r\n", 400);
        row("TRACE", "TRACE /hook HTTP/1.1\r\n" + host + "\r\n", 501);
        row("method in small letters", "post /hook HTTP/1.1\r\n" + host + "\r\n", 501);
        row("unknown path", "POST /other HTTP/1.1\r\n" + host + "\r\n", 404);
        row("method the owner has no route for", "DELETE /hook HTTP/1.1\r\n" + host + "\r\n", 404);
        row("expects something else", post("{}", "Expect: banana\r\n"), 417);
        row("content coding", post("{}", "Content-Encoding: gzip\r\n"), 415);
        row("two content codings", post("{}", "Content-Encoding: identity, gzip\r\n"), 415);
        row("claims too much", line + "Content-Length: 1048577\r\n\r\n", 413);
        row("claims the most there is", line + "Content-Length: 18446744073709551615\r\n\r\n", 413);
        row("more than the route's word is worth",
            "POST /huge HTTP/1.1\r\n" + host + "Content-Length: 33554433\r\n\r\n", 413);
        row("target of 4097", "POST /" + QByteArray(4096, 'a') + " HTTP/1.1\r\n" + host + "\r\n",
            414);
        row("head of 16 KiB", line + "A: " + QByteArray(16'384, 'a') + "\r\n\r\n", 431);
        row("101 fields", line + QByteArray("A: b\r\n").repeated(100) + "\r\n", 431);
    }
    void refusesByTheHead()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        const RawAnswer answer = running().ask(request);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.body, QByteArray());
        QCOMPARE(running().handler.count(), 0);
    }

    void init() { m_running = std::make_unique<RunningListener>(); }
    void cleanup() { m_running.reset(); }

private:
    RunningListener &running() { return *m_running; }
    std::unique_ptr<RunningListener> m_running;
};

QTEST_GUILESS_MAIN(ListenerFramingTest)
#include "tst_listenerframing.moc"
