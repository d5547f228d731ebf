// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backoff.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsToAnEnd_data()
    {
        QTest::addColumn<int>("attempts");
        QTest::addColumn<int>("seconds");
        QTest::newRow("nonsense") << -1 << 2;
        QTest::newRow("none yet") << 0 << 2;
        QTest::newRow("first") << 1 << 2;
        QTest::newRow("second") << 2 << 5;
        QTest::newRow("sixth") << 6 << 60;
        QTest::newRow("ninth") << 9 << 900;
        QTest::newRow("thousandth") << 1000 << 900;
    }
    void growsToAnEnd()
    {
        QFETCH(int, attempts);
        QFETCH(int, seconds);
        const auto middle = pauseAfter(attempts, 0s, 0.5);
        QVERIFY(middle == std::chrono::seconds(seconds));
        QVERIFY(*pauseAfter(attempts, 0s, 0.0) < *middle);
        QVERIFY(*pauseAfter(attempts, 0s, 1.0) > *middle);
        QVERIFY(*pauseAfter(attempts, 0s, 0.0) * 2 > *middle); // the spread stays small
        QVERIFY(pauseAfter(attempts, 0s, 99.0) == pauseAfter(attempts, 0s, 1.0));
    }

    void givesUpAfterADay()
    {
        QVERIFY(pauseAfter(30, 24h - 1ms, 0.5).has_value());
        QVERIFY(!pauseAfter(1, 24h, 0.5).has_value());
    }
};

QTEST_GUILESS_MAIN(BackoffTest)
#include "tst_backoff.moc"
