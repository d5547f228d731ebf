// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/identifybudget.h"

#include "support/manualclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

// JSON with single quotes: moc loses its way in raw strings.
QByteArray q(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class IdentifyBudgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsFiveSecondsBetweenTwo()
    {
        const QTemporaryDir folder;
        ManualClock clock;
        IdentifyBudget budget(folder.filePath(QStringLiteral("b.json")), QStringLiteral("bot"),
                              clock);
        QCOMPARE(budget.allowedFrom({}), clock.now());
        QVERIFY(budget.spend());
        QCOMPARE(budget.allowedFrom({}), clock.now() + 5s);
        clock.advance(5s);
        QCOMPARE(budget.allowedFrom({}), clock.now());
    }

    void countsAcrossRestartsAndApartForEachBot()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("b.json"));
        ManualClock clock;
        const Instant first = clock.now();
        for (int i = 0; i < 50; ++i) {
            QVERIFY(IdentifyBudget(file, QStringLiteral("bot"), clock).spend());
            clock.advance(10s);
        }
        const SessionStartLimit small{100, 100, 0ms};
        // The last fifty of a hundred stay unused until the day is over.
        QCOMPARE(IdentifyBudget(file, QStringLiteral("bot"), clock).allowedFrom(small),
                 first + 24h);
        QCOMPARE(IdentifyBudget(file, QStringLiteral("other"), clock).allowedFrom(small),
                 clock.now());
        clock.set(first + 24h);
        QCOMPARE(IdentifyBudget(file, QStringLiteral("bot"), clock).allowedFrom(small),
                 clock.now());
    }

    void believesDiscord_data()
    {
        QTest::addColumn<int>("remaining");
        QTest::addColumn<qint64>("waits");
        QTest::newRow("plenty") << 51 << qint64(0);
        QTest::newRow("reserve") << 50 << qint64(7'200'000);
        QTest::newRow("none") << 0 << qint64(7'200'000);
    }
    void believesDiscord()
    {
        QFETCH(int, remaining);
        QFETCH(qint64, waits);
        const QTemporaryDir folder;
        ManualClock clock;
        IdentifyBudget budget(folder.filePath(QStringLiteral("b.json")), QStringLiteral("bot"),
                              clock);
        QCOMPARE(budget.allowedFrom({1000, remaining, 2h}),
                 clock.now() + std::chrono::milliseconds(waits));
    }

    void survivesWhatStandsInTheFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArray("\xff{");
        QTest::newRow("an array") << QByteArray("[1]");
        QTest::newRow("other types")
            << QByteArray(q("{'bot': {'since': 'x', 'used': [], 'last': {}}}"));
        QTest::newRow("the future")
            << QByteArray(q("{'bot': {'since': 9e15, 'used': -5, 'last': 9e15}}"));
    }
    void survivesWhatStandsInTheFile()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("b.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        ManualClock clock;
        IdentifyBudget budget(file.fileName(), QStringLiteral("bot"), clock);
        QVERIFY(budget.allowedFrom({}) <= clock.now() + 5s);
        QVERIFY(budget.spend());
        QCOMPARE(budget.allowedFrom({}), clock.now() + 5s);
    }

    void saysWhenItCannotCount()
    {
        ManualClock clock;
        IdentifyBudget budget(QStringLiteral("/nowhere/b.json"), QStringLiteral("bot"), clock);
        const auto spent = budget.spend();
        QVERIFY(!spent);
        QCOMPARE(spent.error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(IdentifyBudgetTest)
#include "tst_identifybudget.moc"
