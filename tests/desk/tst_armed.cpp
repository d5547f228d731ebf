// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/armed.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const Instant now = instantFromMilliseconds(1795233605000);

std::optional<Unarmed> refusalOf(const ArmingVerdict &verdict)
{
    return verdict.refusal;
}

} // namespace

class ArmedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForItsConfirmation_data()
    {
        QTest::addColumn<int>("confirm");
        QTest::addColumn<QString>("given"); // what the person did
        QTest::addColumn<QString>("missing");
        const QString click = toText(Unarmed::NeedsClick);
        const QString hold = toText(Unarmed::NeedsHold);
        const QString name = toText(Unarmed::NeedsName);
        const auto row = [](const char *title, Confirm confirm, const char *given,
                            const QString &missing) {
            QTest::newRow(title) << int(confirm) << QString::fromLatin1(given) << missing;
        };
        row("none, nothing", Confirm::None, "", {});
        row("click, nothing", Confirm::Click, "", click);
        row("click, clicked", Confirm::Click, "click", {});
        row("click, held", Confirm::Click, "hold", {});
        row("click, name typed", Confirm::Click, "deploy", {});
        row("click, another name", Confirm::Click, "deploi", click);
        row("hold, clicked", Confirm::Hold, "click", hold);
        row("hold, held", Confirm::Hold, "hold", {});
        row("hold, name typed", Confirm::Hold, "deploy", {});
        row("name, clicked", Confirm::Name, "click", name);
        row("name, held", Confirm::Name, "hold", name);
        row("name, name typed", Confirm::Name, "deploy", {});
        row("name, in capitals", Confirm::Name, "Deploy", name);
        row("name, with a blank", Confirm::Name, "deploy ", name);
    }
    void asksForItsConfirmation()
    {
        QFETCH(int, confirm);
        QFETCH(QString, given);
        Arming arming;
        arming.confirm = static_cast<Confirm>(confirm);
        TriggerStart start;
        start.trigger = QStringLiteral("deploy");
        start.clicked = given == QLatin1String("click");
        start.held = given == QLatin1String("hold");
        start.typedName = start.clicked || start.held ? QString() : given;
        const ArmingVerdict verdict = judge({arming, start, false, {}, now, QTime(12, 0)});
        QTEST(verdict.refusal ? toText(*verdict.refusal) : QString(), "missing");
        start.dryRun = true;
        QVERIFY(!judge({arming, start, true, now, now, QTime(3, 0)}).refusal);
    }

    void coolsDown_data()
    {
        QTest::addColumn<qint64>("agoMs");
        QTest::addColumn<bool>("ready");
        QTest::newRow("at once") << qint64(0) << false;
        QTest::newRow("a millisecond before") << qint64(59'999) << false;
        QTest::newRow("on the dot") << qint64(60'000) << true;
        QTest::newRow("later") << qint64(90'000) << true;
        QTest::newRow("never") << qint64(-1) << true;
    }
    void coolsDown()
    {
        QFETCH(qint64, agoMs);
        QFETCH(bool, ready);
        Arming arming;
        arming.confirm = Confirm::None;
        arming.coolDownSeconds = 60;
        const TriggerStart start;
        std::optional<Instant> last;
        if (agoMs >= 0)
            last = now - std::chrono::milliseconds(agoMs);
        const ArmingVerdict verdict = judge({arming, start, false, last, now, QTime(12, 0)});
        QVERIFY(refusalOf(verdict) == (ready ? std::nullopt : std::optional(Unarmed::CoolingDown)));
        QVERIFY(verdict.readyAt == (ready ? std::nullopt : std::optional(*last + 60s)));
    }

    void refusesOrQueuesWhileRunning()
    {
        Arming arming;
        arming.confirm = Confirm::None;
        const TriggerStart start;
        const ArmingVerdict refused = judge({arming, start, true, {}, now, QTime(12, 0)});
        QVERIFY(refusalOf(refused) == Unarmed::AlreadyRunning);
        QVERIFY(!refused.queue);
        arming.queueWhileRunning = true;
        const ArmingVerdict queued = judge({arming, start, true, {}, now, QTime(12, 0)});
        QVERIFY(!queued.refusal);
        QVERIFY(queued.queue);
        QVERIFY(!judge({arming, start, false, {}, now, QTime(12, 0)}).queue);
    }

    void keepsItsHours_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("within");
        QTest::newRow("inside") << "08:00"
                                << "18:00" << QTime(12, 0) << true;
        QTest::newRow("first minute") << "08:00"
                                      << "18:00" << QTime(8, 0) << true;
        QTest::newRow("last second") << "08:00"
                                     << "18:00" << QTime(17, 59, 59) << true;
        QTest::newRow("end") << "08:00"
                             << "18:00" << QTime(18, 0) << false;
        QTest::newRow("before") << "08:00"
                                << "18:00" << QTime(7, 59) << false;
        QTest::newRow("over midnight, evening") << "22:00"
                                                << "06:00" << QTime(23, 0) << true;
        QTest::newRow("over midnight, midnight") << "22:00"
                                                 << "06:00" << QTime(0, 0) << true;
        QTest::newRow("over midnight, morning") << "22:00"
                                                << "06:00" << QTime(5, 59) << true;
        QTest::newRow("over midnight, its end") << "22:00"
                                                << "06:00" << QTime(6, 0) << false;
        QTest::newRow("over midnight, noon") << "22:00"
                                             << "06:00" << QTime(12, 0) << false;
        QTest::newRow("no bounds") << ""
                                   << "" << QTime(3, 0) << true;
        QTest::newRow("one bound") << "08:00"
                                   << "" << QTime(3, 0) << true;
        QTest::newRow("equal bounds") << "08:00"
                                      << "08:00" << QTime(3, 0) << true;
        QTest::newRow("unreadable") << "eight"
                                    << "18:00" << QTime(3, 0) << true;
    }
    void keepsItsHours()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QTime, time);
        QFETCH(bool, within);
        QCOMPARE(isWithinHours(from, to, time), within);
        Arming arming;
        arming.confirm = Confirm::None;
        arming.allowedFrom = from;
        arming.allowedTo = to;
        const TriggerStart start;
        const ArmingVerdict verdict = judge({arming, start, false, {}, now, time});
        QVERIFY(refusalOf(verdict)
                == (within ? std::nullopt : std::optional(Unarmed::OutsideHours)));
    }
};

QTEST_GUILESS_MAIN(ArmedTest)
#include "tst_armed.moc"
