// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery.h"

#include <QTest>

using namespace signalbox;

class DeliveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFieldsWithoutCase()
    {
        const HeaderList headers{{"X-Hub-Signature-256", "sha256=1"},
                                 {"x-forwarded-for", "10.0.0.1"},
                                 {"X-Forwarded-For", "10.0.0.2"},
                                 {"X-Empty", ""}};
        QCOMPARE(headerValue(headers, "x-hub-signature-256"),
                 std::optional<QByteArray>("sha256=1"));
        QCOMPARE(headerValue(headers, "X-FORWARDED-FOR"), std::optional<QByteArray>("10.0.0.1"));
        QCOMPARE(headerValues(headers, "X-Forwarded-For"),
                 (QList<QByteArray>{"10.0.0.1", "10.0.0.2"}));
        QVERIFY(headerValue(headers, "X-Empty").has_value());
        QVERIFY(!headerValue(headers, "X-Hub-Signature").has_value());
        QVERIFY(!headerValue(headers, "").has_value());
        QVERIFY(headerValues(headers, "Absent").isEmpty());
    }

    void splitsItsTarget_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("path only") << QByteArray("/in/ci") << QByteArray("/in/ci") << QByteArray();
        QTest::newRow("path and query")
            << QByteArray("/in?a=1&b=2") << QByteArray("/in") << QByteArray("a=1&b=2");
        QTest::newRow("empty query") << QByteArray("/in?") << QByteArray("/in") << QByteArray();
        QTest::newRow("mark in the query")
            << QByteArray("/in?a=?b") << QByteArray("/in") << QByteArray("a=?b");
        QTest::newRow("encoded mark")
            << QByteArray("/in%3Fa?b") << QByteArray("/in%3Fa") << QByteArray("b");
        QTest::newRow("query only") << QByteArray("?a") << QByteArray("") << QByteArray("a");
        QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray();
    }
    void splitsItsTarget()
    {
        QFETCH(QByteArray, target);
        Delivery delivery;
        delivery.target = target;
        QTEST(delivery.path(), "path");
        QTEST(delivery.query(), "query");
    }

    void readsItsVerdicts()
    {
        for (Verdict verdict : {Verdict::Verified, Verdict::Unsigned, Verdict::Refused})
            QVERIFY(verdictFromText(toText(verdict)) == verdict);
        QVERIFY(!verdictFromText(u"Verified"));
        QVERIFY(!verdictFromText(u""));
    }
};

QTEST_GUILESS_MAIN(DeliveryTest)
#include "tst_delivery.moc"
