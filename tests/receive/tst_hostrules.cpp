// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/hostrules.h"

#include <QTest>

using namespace signalbox;

class HostRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheName_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("name") << QByteArray("localhost") << true << QByteArray("localhost");
        QTest::newRow("port") << QByteArray("localhost:8642") << true << QByteArray("localhost");
        QTest::newRow("empty port (RFC 3986, 3.2.3)")
            << QByteArray("localhost:") << true << QByteArray("localhost");
        QTest::newRow("capitals") << QByteArray("LocalHost") << true << QByteArray("localhost");
        QTest::newRow("final dot")
            << QByteArray("hooks.example.com.:1") << true << QByteArray("hooks.example.com");
        QTest::newRow("IPv6") << QByteArray("[::1]:8642") << true << QByteArray("::1");
        QTest::newRow("empty") << QByteArray() << true << QByteArray();
        QTest::newRow("bare IPv6") << QByteArray("::1") << false << QByteArray();
        QTest::newRow("unclosed bracket") << QByteArray("[::1") << false << QByteArray();
        QTest::newRow("behind the bracket") << QByteArray("[::1]evil") << false << QByteArray();
        QTest::newRow("port of letters") << QByteArray("localhost:http") << false << QByteArray();
        QTest::newRow("user") << QByteArray("localhost@evil.example") << false << QByteArray();
        QTest::newRow("path") << QByteArray("localhost/evil") << false << QByteArray();
        QTest::newRow("list") << QByteArray("localhost, evil.example") << false << QByteArray();
        QTest::newRow("control") << QByteArray("local\x01host") << false << QByteArray();
        QTest::newRow("long") << QByteArray(256, 'a') << false << QByteArray();
    }
    void findsTheName()
    {
        QFETCH(QByteArray, field);
        QFETCH(bool, valid);
        QFETCH(QByteArray, name);
        const auto found = HostRules::hostName(field);
        QCOMPARE(found.has_value(), valid);
        QCOMPARE(found.value_or(QByteArray()), name);
    }

    void allowsOnlyOurNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("localhost") << QByteArray("localhost") << true;
        QTest::newRow("IPv4 loopback") << QByteArray("127.0.0.1") << true;
        QTest::newRow("IPv6 loopback") << QByteArray("::1") << true;
        QTest::newRow("dialled address") << QByteArray("192.168.1.7") << true;
        QTest::newRow("configured") << QByteArray("hooks.example.com") << true;
        QTest::newRow("configured with a port") << QByteArray("ci.example.com") << true;
        QTest::newRow("configured in another script")
            << QByteArray("xn--bcher-kva.example") << true;
        QTest::newRow("tunnel") << QByteArray("a-b.trycloudflare.com") << true;
        QTest::newRow("another address") << QByteArray("192.168.1.8") << false;
        QTest::newRow("rebound name") << QByteArray("evil.example") << false;
        QTest::newRow("ours as a prefix") << QByteArray("hooks.example.com.evil.example") << false;
        QTest::newRow("ours as a suffix") << QByteArray("evilhooks.example.com") << false;
        QTest::newRow("below localhost") << QByteArray("localhost.evil.example") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void allowsOnlyOurNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, allowed);
        HostRules rules;
        rules.setAllowedHosts({QStringLiteral("Hooks.Example.com"),
                               QStringLiteral("ci.example.com:443"),
                               QStringLiteral("bücher.example"), QString()});
        rules.setTunnelHost(QStringLiteral("a-b.trycloudflare.com"));
        QCOMPARE(rules.allows(name, "192.168.1.7"), allowed);
    }

    void forgetsTheTunnelsOldName()
    {
        HostRules rules;
        rules.setTunnelHost(QStringLiteral("old.example"));
        rules.setTunnelHost(QString());
        QVERIFY(!rules.allows("old.example", "127.0.0.1"));
        QVERIFY(!rules.allows("", ""));
    }
};

QTEST_GUILESS_MAIN(HostRulesTest)
#include "tst_hostrules.moc"
