// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "ui/fakenotifications.h"
#include "ui/notify/bubbletext.h"
#include "ui/notify/notifier.h"
#include "ui/privatebus.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

namespace {

NotificationFacts facts(int number, Status status = Status::Failed)
{
    NotificationFacts facts;
    facts.key = QStringLiteral("build-%1").arg(number);
    facts.subjectId = number;
    facts.subject.event.title = QStringLiteral("Build %1").arg(number);
    facts.subject.event.project = QStringLiteral("factory");
    facts.subject.event.pipeline = QStringLiteral("main");
    facts.subject.event.number = QString::number(number);
    facts.subject.event.kind = Kind::Build;
    facts.subject.event.status = status;
    facts.urgency = QStringLiteral("critical");
    return facts;
}

} // namespace

class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void replacesInPlace();
    void keepsOnlyTheNewestWhileOneIsUnderWay();
    void escapesTheBodyOnlyForMarkup_data();
    void escapesTheBodyOnlyForMarkup();
    void offersActionsOnlyWhereListed();
    void chosenAction_data();
    void chosenAction();
    void actsAfterClosing();
    void ignoresForeignActions();
    void foldsABurst();
    void sendsHintsOfTheRightType();
    void forgetsIdsOfAnotherDaemon();
    void saysWhenNobodyIsThere();
    void looksWhoIsThere();
    void withdraws();

private:
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeNotifications> m_daemon;
    std::unique_ptr<Notifier> m_notifier;
    ManualClock m_clock;
};

void TestNotifier::initTestCase()
{
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->isUp());
}

void TestNotifier::init()
{
    m_daemon = std::make_unique<FakeNotifications>(m_bus->connect());
    QVERIFY(m_daemon->appear());
    m_notifier = std::make_unique<Notifier>(m_bus->connect(), m_clock);
}

void TestNotifier::cleanup()
{
    m_notifier.reset();
    m_daemon->vanish();
    m_daemon.reset();
}

void TestNotifier::replacesInPlace()
{
    m_notifier->show(facts(1));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QCOMPARE(m_daemon->calls.at(0).replaces, 0u);
    QCOMPARE(m_daemon->calls.at(0).summary, QStringLiteral("Failed: Build 1"));
    QCOMPARE(m_daemon->calls.at(0).body, QStringLiteral("factory · main #1"));
    QTest::qWait(50); // the answer with the id
    m_notifier->show(facts(1, Status::Passed));
    QTRY_COMPARE(m_daemon->calls.size(), 2);
    QCOMPARE(m_daemon->calls.at(1).replaces, 41u);
    QCOMPARE(m_daemon->calls.at(1).summary, QStringLiteral("Passed: Build 1"));
}

void TestNotifier::keepsOnlyTheNewestWhileOneIsUnderWay()
{
    m_daemon->hold(true);
    m_notifier->show(facts(1, Status::Queued));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    m_notifier->show(facts(1, Status::Running));
    m_notifier->show(facts(1, Status::Failed));
    QTest::qWait(50);
    QCOMPARE(m_daemon->calls.size(), 1);
    m_daemon->hold(false);
    QTRY_COMPARE(m_daemon->calls.size(), 2);
    QCOMPARE(m_daemon->calls.at(1).summary, QStringLiteral("Failed: Build 1"));
    QCOMPARE(m_daemon->calls.at(1).replaces, 41u);
}

void TestNotifier::escapesTheBodyOnlyForMarkup_data()
{
    QTest::addColumn<QString>("capability");
    QTest::addColumn<QString>("body");
    QTest::newRow("markup") << "body-markup"
                            << "by &lt;b&gt;&amp;";
    QTest::newRow("plain") << "body"
                           << "by <b>&";
}

void TestNotifier::escapesTheBodyOnlyForMarkup()
{
    QFETCH(QString, capability);
    m_daemon->capabilities = {capability};
    NotificationFacts hostile = facts(1);
    hostile.subject.event = {};
    hostile.subject.event.title = QStringLiteral("<i>title</i>");
    hostile.subject.event.author = QStringLiteral("<b>&");
    m_notifier->show(hostile);
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QTEST(m_daemon->calls.at(0).body, "body");
    QCOMPARE(m_daemon->calls.at(0).summary, QStringLiteral("<i>title</i>")); // never markup there
}

void TestNotifier::offersActionsOnlyWhereListed()
{
    m_daemon->capabilities = {QStringLiteral("body")};
    NotificationFacts offered = facts(1);
    offered.matchingTrigger = QStringLiteral("rerun");
    m_notifier->show(offered);
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QVERIFY(m_daemon->calls.at(0).actions.isEmpty());
}

void TestNotifier::chosenAction_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("click") << "default"
                           << "open 7";
    QTest::newRow("trigger") << "trigger"
                             << "trigger rerun 7";
    QTest::newRow("forward") << "forward"
                             << "forward team 7";
    QTest::newRow("release") << "release"
                             << "release 12";
}

void TestNotifier::chosenAction()
{
    QFETCH(QString, key);
    QFETCH(QString, wanted);
    NotificationFacts offered = facts(7);
    if (key == QLatin1String("trigger"))
        offered.matchingTrigger = QStringLiteral("rerun");
    if (key == QLatin1String("forward"))
        offered.forwardTarget = QStringLiteral("team");
    if (key == QLatin1String("release"))
        offered.blockedRun = 12;
    QString heard;
    connect(m_notifier.get(), &Notifier::openRequested, this,
            [&heard](qint64 id) { heard = QStringLiteral("open %1").arg(id); });
    connect(m_notifier.get(), &Notifier::triggerRequested, this,
            [&heard](const QString &name, qint64 id) {
                heard = QStringLiteral("trigger %1 %2").arg(name).arg(id);
            });
    connect(m_notifier.get(), &Notifier::forwardRequested, this,
            [&heard](const QString &name, qint64 id) {
                heard = QStringLiteral("forward %1 %2").arg(name).arg(id);
            });
    connect(m_notifier.get(), &Notifier::releaseRequested, this,
            [&heard](qint64 run) { heard = QStringLiteral("release %1").arg(run); });
    m_notifier->show(offered);
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QVERIFY(m_daemon->calls.at(0).actions.contains(key));
    QTest::qWait(50);
    Q_EMIT m_daemon->ActionInvoked(41, key);
    QTRY_COMPARE(heard, wanted);
}

void TestNotifier::actsAfterClosing()
{
    QSignalSpy opened(m_notifier.get(), &Notifier::openRequested);
    m_notifier->show(facts(3));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QTest::qWait(50);
    Q_EMIT m_daemon->NotificationClosed(41, 1);
    Q_EMIT m_daemon->ActionInvoked(41, QStringLiteral("default"));
    QTRY_COMPARE(opened.size(), 1);
    // Closed: the next one is a bubble of its own.
    m_notifier->show(facts(3, Status::Passed));
    QTRY_COMPARE(m_daemon->calls.size(), 2);
    QCOMPARE(m_daemon->calls.at(1).replaces, 0u);
}

void TestNotifier::ignoresForeignActions()
{
    QSignalSpy opened(m_notifier.get(), &Notifier::openRequested);
    m_notifier->show(facts(3));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    Q_EMIT m_daemon->ActionInvoked(99, QStringLiteral("default"));
    QTest::qWait(100);
    QCOMPARE(opened.size(), 0);
}

void TestNotifier::foldsABurst()
{
    for (int number = 1; number <= 12; ++number)
        m_notifier->show(facts(number));
    QTRY_VERIFY(!m_daemon->calls.isEmpty());
    QTRY_COMPARE(m_daemon->calls.last().summary, QStringLiteral("7 more event(s)"));
    QSet<QString> own;
    for (const FakeNotifications::Call &call : std::as_const(m_daemon->calls)) {
        if (call.summary.startsWith(QLatin1String("Failed")))
            own.insert(call.summary);
    }
    QCOMPARE(own.size(), Notifier::burstSize);
    QCOMPARE(m_daemon->lastId, 46u); // five and one summary
    QVERIFY(m_daemon->calls.last().body.contains(QLatin1String("Build 12")));
    m_clock.advance(Notifier::burstSpan);
    m_notifier->show(facts(13));
    QTRY_COMPARE(m_daemon->calls.last().summary, QStringLiteral("Failed: Build 13"));
}

void TestNotifier::sendsHintsOfTheRightType()
{
    m_notifier->show(facts(1));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    const QVariantMap hints = m_daemon->calls.at(0).hints;
    QCOMPARE(hints.value(QStringLiteral("urgency")).typeId(), int(QMetaType::UChar));
    QCOMPARE(hints.value(QStringLiteral("urgency")).toUInt(), 2u);
    QCOMPARE(hints.value(QStringLiteral("category")).toString(),
             QStringLiteral("x-signalbox.build.failed"));
    QCOMPARE(hints.value(QStringLiteral("suppress-sound")).toBool(), true);
}

void TestNotifier::forgetsIdsOfAnotherDaemon()
{
    m_notifier->show(facts(1));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QTest::qWait(50);
    m_daemon->vanish();
    m_daemon = std::make_unique<FakeNotifications>(m_bus->connect());
    QVERIFY(m_daemon->appear());
    QTest::qWait(50);
    m_notifier->show(facts(1, Status::Passed));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QCOMPARE(m_daemon->calls.at(0).replaces, 0u);
}

void TestNotifier::saysWhenNobodyIsThere()
{
    m_daemon->vanish();
    QSignalSpy unavailable(m_notifier.get(), &Notifier::unavailable);
    m_notifier->show(facts(1));
    QTRY_COMPARE(unavailable.size(), 1);
    QVERIFY(m_daemon->appear());
    QTest::qWait(50);
    m_notifier->show(facts(1));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
}

void TestNotifier::looksWhoIsThere()
{
    QSignalSpy told(m_notifier.get(), &Notifier::serviceChanged);
    const auto nobody = [&told] {
        const auto failure = told.constLast().at(0).value<std::optional<Error>>();
        return failure && failure->kind == ErrorKind::Unavailable;
    };
    m_notifier->look();
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!nobody());
    m_daemon->vanish();
    m_notifier->look();
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(nobody());
}

void TestNotifier::withdraws()
{
    m_notifier->show(facts(1));
    QTRY_COMPARE(m_daemon->calls.size(), 1);
    QTest::qWait(50);
    m_notifier->withdraw(QStringLiteral("build-1"));
    QTRY_COMPARE(m_daemon->closedByUs, QList<uint>{41});
}

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
