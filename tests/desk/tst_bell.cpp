// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/bell.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const Instant now = instantFromMilliseconds(1795233605000);
const QTime noon(12, 0);

UnderstoodBatch::Entry entry(const char *key, Status status, Occasion occasion = Occasion::Live)
{
    UnderstoodBatch::Entry made;
    made.folded.subject.key = QLatin1String(key);
    made.folded.subject.event.status = status;
    made.notify = RuleAction();
    made.occasion = occasion;
    return made;
}

} // namespace

class BellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isQuietWhenAsked_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("quiet");
        QTest::newRow("none") << ""
                              << "" << noon << false;
        QTest::newRow("night, at noon") << "22:00"
                                        << "08:00" << noon << false;
        QTest::newRow("night, before midnight") << "22:00"
                                                << "08:00" << QTime(23, 59) << true;
        QTest::newRow("night, its end") << "22:00"
                                        << "08:00" << QTime(8, 0) << false;
        QTest::newRow("only one bound") << "22:00"
                                        << "" << QTime(23, 0) << false;
        QTest::newRow("equal bounds") << "22:00"
                                      << "22:00" << noon << false;
        QTest::newRow("unreadable") << "late"
                                    << "08:00" << QTime(3, 0) << false;
    }
    void isQuietWhenAsked()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QTime, time);
        QFETCH(bool, quiet);
        NotificationSettings settings;
        settings.quietFrom = from;
        settings.quietTo = to;
        Bell bell;
        bell.setSettings(settings);
        QCOMPARE(bell.isQuiet(now, time), quiet);
        QCOMPARE(bell.ring({entry("a", Status::Failed)}, now, time).isEmpty(), quiet);
    }

    void canBePausedAndSwitchedOff()
    {
        Bell bell;
        bell.pauseUntil(now + 1s);
        QVERIFY(bell.isPaused(now) && bell.isQuiet(now, noon));
        QVERIFY(!bell.isPaused(now + 1s));
        bell.pauseUntil({});
        QVERIFY(!bell.isQuiet(now, noon));
        NotificationSettings off;
        off.enabled = false;
        bell.setSettings(off);
        QVERIFY(bell.ring({entry("a", Status::Firing)}, now, noon).isEmpty());
    }

    void ringsOnceForEachSubject()
    {
        UnderstoodBatch::Entry unruled = entry("c", Status::Failed);
        unruled.notify.reset();
        const auto bells = Bell().ring({entry("a", Status::Failed), entry("b", Status::Failed),
                                        entry("a", Status::Passed), unruled},
                                       now, noon);
        QCOMPARE(bells.size(), 2);
        QCOMPARE(bells.at(0).key, QStringLiteral("a"));
        QVERIFY(bells.at(0).subject.event.status == Status::Passed); // the newest
        QCOMPARE(bells.at(1).key, QStringLiteral("b"));
    }

    void sumsUpWhatWasCaughtUp_data()
    {
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<int>("of");
        QTest::addColumn<QString>("key");
        QTest::newRow("one") << QStringList{QStringLiteral("a")} << 1 << "a";
        QTest::newRow("one, several times")
            << QStringList{QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("a")} << 1
            << "a";
        QTest::newRow("many") << QStringList{QStringLiteral("a"), QStringLiteral("b"),
                                             QStringLiteral("a"), QStringLiteral("c")}
                              << 3 << "caught-up";
    }
    void sumsUpWhatWasCaughtUp()
    {
        QFETCH(QStringList, keys);
        QList<UnderstoodBatch::Entry> entries{entry("live", Status::Failed)};
        for (const QString &key : keys)
            entries.append(entry(key.toLatin1().constData(), Status::Failed, Occasion::CaughtUp));
        const auto bells = Bell().ring(entries, now, noon);
        QCOMPARE(bells.size(), 2);
        QCOMPARE(bells.constFirst().key, QStringLiteral("live"));
        QTEST(bells.constLast().summaryOf, "of");
        QTEST(bells.constLast().key, "key");
    }

    void isAsLoudAsNeeded_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("severity");
        QTest::addColumn<QString>("urgency");
        QTest::newRow("failed") << "" << int(Status::Failed) << ""
                                << "normal";
        QTest::newRow("firing") << "" << int(Status::Firing) << ""
                                << "critical";
        QTest::newRow("critical by its sender") << "" << int(Status::Failed) << "critical"
                                                << "critical";
        QTest::newRow("the rule wins") << "low" << int(Status::Firing) << "critical"
                                       << "low";
    }
    void isAsLoudAsNeeded()
    {
        QFETCH(QString, asked);
        QFETCH(int, status);
        QFETCH(QString, severity);
        UnderstoodBatch::Entry loud = entry("a", static_cast<Status>(status));
        loud.folded.subject.event.severity = severity;
        loud.notify->urgency = asked;
        const auto bells = Bell().ring({loud}, now, noon);
        QCOMPARE(bells.size(), 1);
        QTEST(bells.constFirst().urgency, "urgency");
    }
};

QTEST_GUILESS_MAIN(BellTest)
#include "tst_bell.moc"
