// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpclient.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class AddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsOnlySafeAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("https") << "https://hooks.slack.com/services/T/B/x" << true;
        QTest::newRow("https with port") << "https://ci.example.com:8443/a" << true;
        QTest::newRow("http to 127.0.0.1") << "http://127.0.0.1:8080/" << true;
        QTest::newRow("http to 127.9.9.9") << "http://127.9.9.9/" << true;
        QTest::newRow("http to ::1") << "http://[::1]:80/" << true;
        QTest::newRow("http to localhost") << "http://LOCALHOST/" << true;
        QTest::newRow("http to a host") << "http://example.com/" << false;
        QTest::newRow("http to a LAN address") << "http://192.168.1.5/" << false;
        QTest::newRow("http to 0.0.0.0") << "http://0.0.0.0/" << false;
        QTest::newRow("name that only looks local") << "http://localhost.example.com/" << false;
        QTest::newRow("subdomain of localhost") << "http://a.localhost/" << false;
        QTest::newRow("loopback as user") << "http://127.0.0.1@example.com/" << false;
        QTest::newRow("user and password") << "https://u:p@example.com/" << false;
        QTest::newRow("user") << "https://u@example.com/" << false;
        QTest::newRow("ftp") << "ftp://127.0.0.1/" << false;
        QTest::newRow("file") << "file:///etc/passwd" << false;
        QTest::newRow("no scheme") << "//example.com/" << false;
        QTest::newRow("no host") << "https:///path" << false;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("words") << "not an address" << false;
    }
    void allowsOnlySafeAddresses()
    {
        QFETCH(QString, address);
        QFETCH(bool, allowed);
        QCOMPARE(isAllowedAddress(QUrl(address)), allowed);
    }

    void redacts_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("shown");
        QTest::newRow("Slack: secret in the path")
            << "https://hooks.slack.com/services/T000/B000/abcdefgh1234x9Qz"
            << u"hooks.slack.com \u2026x9Qz"_qs;
        QTest::newRow("Google: secret in the query")
            << "https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=abcdWXYZ"
            << u"chat.googleapis.com \u2026WXYZ"_qs;
        QTest::newRow("too short to show its end") << "https://example.com/hook?t=1234"
                                                   << "example.com";
        QTest::newRow("user information never shown")
            << "https://user:password@example.com/aaaaaaaaaaaaaaaaaaaa"
            << u"example.com \u2026aaaa"_qs;
    }
    void redacts()
    {
        QFETCH(QString, address);
        QFETCH(QString, shown);
        QCOMPARE(redactedAddress(QUrl(address)), shown);
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<qint64>("milliseconds"); // -1: absent
        QTest::newRow("seconds (RFC 9110, 10.2.3)") << QByteArray("120") << qint64(120'000);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("fraction, as Discord sends") << QByteArray("0.4") << qint64(400);
        QTest::newRow("HTTP date in 30 s")
            << QByteArray("Sat, 21 Nov 2026 04:00:30 GMT") << qint64(30'000);
        QTest::newRow("HTTP date in the past")
            << QByteArray("Sat, 21 Nov 2026 03:00:00 GMT") << qint64(0);
        QTest::newRow("years") << QByteArray("999999999999") << qint64(86'400'000);
        QTest::newRow("infinite") << QByteArray("inf") << qint64(86'400'000);
        QTest::newRow("not a number") << QByteArray("nan") << qint64(-1);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("words") << QByteArray("soon") << qint64(-1);
        QTest::newRow("empty") << QByteArray("") << qint64(-1);
    }
    void readsRetryAfter()
    {
        QFETCH(QByteArray, field);
        QFETCH(qint64, milliseconds);
        HttpReply reply;
        reply.headers = {{"retry-after", field}};
        const auto now = parseInstant(u"2026-11-21T04:00:00Z");
        const auto pause = retryAfter(reply, *now);
        QCOMPARE(pause ? pause->count() : -1, milliseconds);
        QVERIFY(!retryAfter(HttpReply{}, *now));
    }
};

QTEST_GUILESS_MAIN(AddressTest)
#include "tst_address.moc"
