// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/curl.h"
#include "support/fakehttpserver.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace signalbox;

//! The command is given to a real shell and a real curl where there is one, and must arrive as it
//! was.
class CurlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheBytesAgain_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("JSON") << QByteArray("{\"a\":1}");
        QTest::newRow("quotes") << QByteArray("it's \"quoted\" `x` $(touch /x) $HOME \\ ! ''");
        QTest::newRow("a file's name") << QByteArray("@/etc/hostname");
        QTest::newRow("an option") << QByteArray("--data");
        QTest::newRow("lines") << QByteArray("a\n\tb\n");
        QTest::newRow("CR LF") << QByteArray("a\r\nb\r\n");
        QTest::newRow("beyond ASCII") << QByteArray("\xc3\xbc\xf0\x9f\x9a\x80");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x80");
        QTest::newRow("escapes of a terminal") << QByteArray("\x1b]0;x\x07");
        QTest::newRow("over one argument") << QByteArray(300'000, 'x');
        QTest::newRow("empty") << QByteArray();
    }
    void sendsTheBytesAgain()
    {
        QFETCH(QByteArray, body);
        FakeHttpServer server;
        const HeaderList headers{{"Host", "example.com"},
                                 {"Content-Length", "7"},
                                 {"X-Quoted", "it's; $HOME"},
                                 {"X-Empty", ""},
                                 {"Content-Type", "application/json"}};
        const QUrl url = server.url(QStringLiteral("/in's?a[]=1&b={c}"));
        const QString command = curlCommand(url, "POST", headers, body);
        for (QChar c : command)
            QVERIFY2(c.unicode() >= 0x20 || c == u'\n' || c == u'\t', "a control character");
        const RecordedRequest request = run(server, command);
        if (QTest::currentTestFailed() || server.requests().isEmpty())
            return;
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.body, body);
        QCOMPARE(headerValue(request.headers, "X-Quoted"),
                 std::optional<QByteArray>("it's; $HOME"));
        QCOMPARE(headerValue(request.headers, "X-Empty"), std::optional<QByteArray>(""));
        QCOMPARE(headerValue(request.headers, "Host"),
                 std::optional(QByteArray(url.authority().toLatin1())));
        QCOMPARE(request.target, url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
    }

    void saysNothingOfItsOwnAboutTheBody()
    {
        FakeHttpServer server;
        const RecordedRequest request = run(server, curlCommand(server.url(), "PUT", {}, "a=b"));
        if (!server.requests().isEmpty())
            QVERIFY(!headerValue(request.headers, "Content-Type").has_value());
    }

    void readsNoFieldsFromFiles()
    {
        const QString command = curlCommand(QUrl(QStringLiteral("http://127.0.0.1/")), "POST",
                                            {{"@/etc/passwd", "x"}}, "a");
        QVERIFY2(!command.contains(u'@'), qPrintable(command));
    }

private:
    static RecordedRequest run(FakeHttpServer &server, const QString &command)
    {
        if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
            return {};
        QProcess shell;
        QSignalSpy finished(&shell, &QProcess::finished);
        shell.start(QStringLiteral("/bin/sh"), {});
        shell.write(command.toUtf8() + '\n');
        shell.closeWriteChannel();
        if (!finished.wait(10'000) || server.requests().isEmpty()) {
            QTest::qFail(("no request: " + shell.readAllStandardError()).constData(), __FILE__,
                         __LINE__);
            return {};
        }
        return server.requests().constFirst();
    }
};

QTEST_GUILESS_MAIN(CurlTest)
#include "tst_curl.moc"
