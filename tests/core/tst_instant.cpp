// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instant.h"

#include <QTest>

using namespace signalbox;

class InstantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormSendersWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // empty: absent
        QTest::newRow("RFC 3339 UTC") << "2026-11-21T04:00:05Z"
                                      << "2026-11-21T04:00:05.000Z";
        QTest::newRow("offset with colon") << "2021-07-26T18:10:37+02:00"
                                           << "2021-07-26T16:10:37.000Z";
        QTest::newRow("offset without colon") << "2021-07-26T18:10:37-0330"
                                              << "2021-07-26T21:40:37.000Z";
        QTest::newRow("nanoseconds") << "2018-01-02T03:04:05.123456789Z"
                                     << "2018-01-02T03:04:05.123Z";
        QTest::newRow("one digit of fraction") << "2018-01-02T03:04:05.5Z"
                                               << "2018-01-02T03:04:05.500Z";
        QTest::newRow("blank instead of T, zone UTC") << "2018-01-02 03:04:05 UTC"
                                                      << "2018-01-02T03:04:05.000Z";
        QTest::newRow("no zone is UTC") << "2018-01-02T03:04:05"
                                        << "2018-01-02T03:04:05.000Z";
        QTest::newRow("HTTP date") << "Sat, 21 Nov 2026 04:00:00 GMT"
                                   << "2026-11-21T04:00:00.000Z";
        QTest::newRow("mail date") << "Sat, 21 Nov 2026 06:00:00 +0200"
                                   << "2026-11-21T04:00:00.000Z";
        QTest::newRow("leap second") << "2016-12-31T23:59:60Z"
                                     << "2016-12-31T23:59:59.000Z";
        QTest::newRow("Go's zero time") << "0001-01-01T00:00:00Z"
                                        << "";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("month 13") << "2018-13-02T03:04:05Z"
                                  << "";
        QTest::newRow("words") << "yesterday"
                               << "";
        QTest::newRow("very long") << QString(100'000, u'1') << "";
    }
    void readsEveryFormSendersWrite()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto instant = parseInstant(text);
        QCOMPARE(instant ? toIsoText(*instant) : QString(), expected);
    }

    void readsEpochs_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("expected");
        QTest::newRow("seconds") << 1795233605.0 << "2026-11-21T04:00:05.000Z";
        QTest::newRow("seconds with fraction") << 1795233605.25 << "2026-11-21T04:00:05.250Z";
        QTest::newRow("milliseconds") << 1795233605000.0 << "2026-11-21T04:00:05.000Z";
        QTest::newRow("zero is absent") << 0.0 << "";
        QTest::newRow("negative is absent") << -5.0 << "";
        QTest::newRow("not a number") << qQNaN() << "";
        QTest::newRow("beyond the year 9999") << 1e300 << "";
    }
    void readsEpochs()
    {
        QFETCH(double, number);
        QFETCH(QString, expected);
        const auto instant = instantFromEpoch(number);
        QCOMPARE(instant ? toIsoText(*instant) : QString(), expected);
    }
};

QTEST_GUILESS_MAIN(InstantTest)
#include "tst_instant.moc"
