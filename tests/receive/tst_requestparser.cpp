// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/requestparser.h"

#include <QTest>

using namespace signalbox;

namespace {

using Progress = RequestParser::Progress;

struct Outcome
{
    RequestHead head;
    QByteArray body;
    int status = 0; //!< of the fault
    bool complete = false;
    QByteArray rest;
};

//! Feeds the bytes in pieces of a size, as a connection would.
Outcome parse(const QByteArray &bytes, qsizetype piece, const Limits &limits = Limits(),
              qint64 bodyLimit = 1024)
{
    RequestParser parser(limits);
    Outcome outcome;
    QByteArray input;
    qsizetype fed = 0;
    while (fed < bytes.size() || !input.isEmpty()) {
        if (fed < bytes.size()) {
            input += bytes.mid(fed, piece);
            fed += piece;
        }
        const RequestParser::Step step = parser.put(input);
        input.remove(0, step.consumed);
        if (step.progress == Progress::HeadComplete)
            parser.limitBody(bodyLimit);
        if (step.progress == Progress::Fault) {
            outcome.status = step.status;
            break;
        }
        if (parser.isComplete()) {
            outcome.complete = true;
            break;
        }
        if (fed >= bytes.size() && step.progress == Progress::NeedMore)
            break;
    }
    outcome.head = parser.head();
    outcome.body = parser.takeBody();
    outcome.rest = input + bytes.mid(fed);
    return outcome;
}

} // namespace

class RequestParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWholeRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no body") << QByteArray("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
                                 << QByteArray();
        QTest::newRow("length") << QByteArray("POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello")
                                << QByteArray("hello");
        QTest::newRow("length 0") << QByteArray("POST /a HTTP/1.1\r\nContent-Length: 0\r\n\r\n")
                                  << QByteArray();
        QTest::newRow("every byte value kept")
            << "POST /a HTTP/1.1\r\nContent-Length: 6\r\n\r\n" + QByteArray("\0\xff\r\n\r\n", 6)
            << QByteArray("\0\xff\r\n\r\n", 6);
        // RFC 9112, section 7.1
        const QByteArray head = "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("chunks") << head
                + "4\r\nWiki\r\n7\r\npedia i\r\nB\r\nn \r\nchunks.\r\n0\r\n\r\n"
                                << QByteArray("Wikipedia in \r\nchunks.");
        QTest::newRow("no chunk but the last") << head + "0\r\n\r\n" << QByteArray();
        QTest::newRow("last chunk of many zeros") << head + "1\r\na\r\n000\r\n\r\n"
                                                  << QByteArray("a");
        QTest::newRow("chunk extensions are dropped")
            << head + "2;a=b;c=\"d\"\r\nhi\r\n0;last\r\n\r\n"
            << QByteArray("hi");
        QTest::newRow("trailer is dropped")
            << head + "2\r\nhi\r\n0\r\nX-Sum: 1\r\nHost: evil\r\n\r\n"
            << QByteArray("hi");
        QTest::newRow("coding in capitals") << QByteArray(
            "POST /a HTTP/1.1\r\nTransfer-Encoding: CHUNKED\r\n\r\n1\r\na\r\n0\r\n\r\n")
                                            << QByteArray("a");
    }
    void takesWholeRequests()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        for (const qsizetype piece :
             {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7), bytes.size()}) {
            const Outcome outcome = parse(bytes, piece);
            QCOMPARE(outcome.status, 0);
            QVERIFY2(outcome.complete, qPrintable(QString::number(piece)));
            QCOMPARE(outcome.body, body);
            QCOMPARE(outcome.rest, QByteArray());
        }
    }

    void leavesTheNextRequest()
    {
        const QByteArray first = "POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi";
        const QByteArray second = "GET /b HTTP/1.1\r\n\r\n";
        for (const qsizetype piece : {qsizetype(1), qsizetype(9), first.size() + second.size()})
            QCOMPARE(parse(first + second, piece).rest, second);
    }

    void keepsFieldsAsReceived()
    {
        const Outcome outcome =
            parse("POST /a?b=%20c HTTP/1.0\r\nHOST:x\r\nx-Two:  1 \r\nAccept: a\r\n"
                  "X-two:\t2\r\nX-Empty:\r\nX-Obs: \xfc\r\n\r\n",
                  1);
        const HeaderList expected{{"HOST", "x"},  {"x-Two", "1"},  {"Accept", "a"},
                                  {"X-two", "2"}, {"X-Empty", ""}, {"X-Obs", "\xfc"}};
        QCOMPARE(outcome.head.headers, expected);
        QCOMPARE(outcome.head.method, QByteArray("POST"));
        QCOMPARE(outcome.head.target, QByteArray("/a?b=%20c"));
        QCOMPARE(outcome.head.minorVersion, 0);
    }

    void knowsWhoKeepsTheConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("keep");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\n\r\n") << true;
        QTest::newRow("1.1 close")
            << QByteArray("GET / HTTP/1.1\r\nConnection: a, Close\r\n\r\n") << false;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
        QTest::newRow("1.0 keep-alive")
            << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
    }
    void knowsWhoKeepsTheConnection()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, keep);
        QCOMPARE(parse(bytes, 4).head.keepAlive, keep);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray line = "POST /a HTTP/1.1\r\n";
        const QByteArray head = line + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("folded line (9112, 5.2)") << line + "X-A: b\r\n c\r\n\r\n" << 400;
        QTest::newRow("folded line with tab") << line + "X-A: b\r\n\tc\r\n\r\n" << 400;
        QTest::newRow("fold before the first field") << line + " X-A: b\r\n\r\n" << 400;
        QTest::newRow("101 fields") << line + QByteArray("A: b\r\n").repeated(101) + "\r\n" << 431;
        QTest::newRow("101 fields in the trailer")
            << head + "0\r\n" + QByteArray("A: b\r\n").repeated(101) + "\r\n"
            << 431;
        QTest::newRow("long target") << "GET /" + QByteArray(4096, 'a') + " HTTP/1.1\r\n\r\n"
                                     << 414;
        QTest::newRow("endless target") << "GET /" + QByteArray(20'000, 'a') << 414;
        QTest::newRow("endless method") << QByteArray(20'000, 'A') << 414;
        QTest::newRow("endless field") << line + "A: " + QByteArray(20'000, 'a') << 431;
        QTest::newRow("one long field") << line + "A: " + QByteArray(16'384, 'a') + "\r\n\r\n"
                                        << 431;
        QTest::newRow("many long fields")
            << line + ("A: " + QByteArray(1000, 'a') + "\r\n").repeated(20) + "\r\n"
            << 431;
        QTest::newRow("endless chunk extension") << head + "1;" + QByteArray(20'000, 'a') << 431;
        QTest::newRow("endless trailer field")
            << head + "0\r\nA: " + QByteArray(20'000, 'a') << 431;
        QTest::newRow("long trailer")
            << head + "0\r\n" + ("A: " + QByteArray(500, 'a') + "\r\n").repeated(50) + "\r\n"
            << 431;
        QTest::newRow("more framing than body")
            << head + ("1;" + QByteArray(2000, 'a') + "\r\nx\r\n").repeated(20) + "0\r\n\r\n"
            << 431;
        QTest::newRow("chunks over the limit")
            << head + ("100\r\n" + QByteArray(256, 'x') + "\r\n").repeated(5) << 413;
        QTest::newRow("one chunk over the limit") << head + "401\r\n" << 413;
        QTest::newRow("chunk lines that end in a bare LF (9112, 7.1)") << head + "2\nab\n0\n\n"
                                                                       << 400;
        QTest::newRow("length in the trailer") << head + "0\r\nContent-Length: 5\r\n\r\n" << 400;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        for (const qsizetype piece : {qsizetype(997), bytes.size()}) {
            const Outcome outcome = parse(bytes, piece);
            QCOMPARE(outcome.status, status);
            QVERIFY(!outcome.complete);
        }
    }

    void takesWhatIsJustWithinTheLimits_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray line = "POST /a HTTP/1.1\r\n";
        QTest::newRow("100 fields") << line + QByteArray("A: b\r\n").repeated(100) + "\r\n";
        QTest::newRow("target of 4096") << "GET /" + QByteArray(4095, 'a') + " HTTP/1.1\r\n\r\n";
        QTest::newRow("head of 16384")
            << line + "A: " + QByteArray(16'384 - line.size() - 7, 'a') + "\r\n\r\n";
        QTest::newRow("chunks of one byte") << line + "Transfer-Encoding: chunked\r\n\r\n"
                + QByteArray("1\r\nx\r\n").repeated(1024) + "0\r\n\r\n";
    }
    void takesWhatIsJustWithinTheLimits()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype piece : {qsizetype(1), bytes.size()}) {
            const Outcome outcome = parse(bytes, piece);
            QCOMPARE(outcome.status, 0);
            QVERIFY(outcome.complete);
        }
    }
};

QTEST_GUILESS_MAIN(RequestParserTest)
#include "tst_requestparser.moc"
