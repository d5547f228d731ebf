// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "ui/privatebus.h"
#include "ui/tray/trayicons.h"
#include "ui/tray/traymenu.h"
#include "ui/tray/traypresence.h"
#include "ui/tray/traytooltip.h"

#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

Subject failure(const QString &title)
{
    Subject subject;
    subject.id = 5;
    subject.event.title = title;
    subject.event.pipeline = QStringLiteral("build-main");
    subject.event.number = QStringLiteral("2231");
    return subject;
}

QStringList texts(const QMenu &menu)
{
    QStringList result;
    for (const QAction *action : menu.actions())
        result += action->isSeparator() ? QStringLiteral("-") : action->text();
    return result;
}

QAction *named(const QMenu &menu, const QString &name)
{
    return menu.findChild<QAction *>(name);
}

//! org.kde.StatusNotifierWatcher with one property.
class FakeWatcher : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered MEMBER host)

public:
    bool host = false;

Q_SIGNALS:
    void StatusNotifierHostRegistered();
};

bool appear(QDBusConnection bus, FakeWatcher *watcher)
{
    return bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), watcher,
                              QDBusConnection::ExportAllProperties
                                  | QDBusConnection::ExportAllSignals)
        && bus.registerService(QStringLiteral("org.kde.StatusNotifierWatcher"));
}

} // namespace

class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void menuOfAQuietDesk();
    void menuNamesFailuresAndTriggers();
    void menuDoublesAmpersands();
    void menuIsNotRebuiltWithoutAChange();
    void pausesUntilTheMorning_data();
    void pausesUntilTheMorning();
    void tooltip_data();
    void tooltip();
    void everyStateLooksDifferent();
    void countStandsUpperRight();
    void seesAHostThatIsThere();
    void waitsForAHost();
    void givesUpWithoutAHost();
    void worksWithoutABus();
};

void TestTray::menuOfAQuietDesk()
{
    TrayMenu menu;
    QCOMPARE(
        texts(menu),
        QStringList({QStringLiteral("Open Signalbox"), QStringLiteral("-"),
                     QStringLiteral("Copy public address"), QStringLiteral("Pause notifications"),
                     QStringLiteral("-"), QStringLiteral("Settings…"), QStringLiteral("Quit")}));
    QVERIFY(!named(menu, QStringLiteral("address"))->isEnabled());
}

void TestTray::menuNamesFailuresAndTriggers()
{
    TrayFacts tray;
    tray.lastFailures = {failure(QStringLiteral("Bump kernel"))};
    Health health;
    TriggerFacts good;
    good.name = QStringLiteral("deploy");
    TriggerFacts faulty;
    faulty.name = QStringLiteral("harden");
    faulty.fault = Error{ErrorKind::Unauthorized, QString(), std::nullopt};
    health.triggers = {good, faulty};
    EndpointFacts endpoint;
    endpoint.name = QStringLiteral("lmp");
    endpoint.publicUrl = QUrl(QStringLiteral("https://a.example/lmp"));
    health.endpoints = {endpoint};
    TrayMenu menu;
    menu.setFacts(trayMenuFacts(tray, health, true));
    QVERIFY(texts(menu).contains(QStringLiteral("build-main #2231: Bump kernel")));
    QVERIFY(texts(menu).contains(QStringLiteral("Run deploy…")));
    QVERIFY(texts(menu).contains(QStringLiteral("Resume notifications")));
    QSignalSpy subjects(&menu, &TrayMenu::subjectChosen);
    QSignalSpy triggers(&menu, &TrayMenu::triggerChosen);
    QSignalSpy addresses(&menu, &TrayMenu::addressChosen);
    for (QAction *action : menu.actions()) {
        if (action->text() == QLatin1String("Run harden…"))
            QVERIFY(!action->isEnabled());
        if (action->isEnabled() && action->objectName() != QLatin1String("quit"))
            action->trigger();
    }
    QCOMPARE(subjects.value(0).value(0).toLongLong(), 5);
    QCOMPARE(triggers.size(), 1);
    QCOMPARE(addresses.value(0).value(0).toUrl(), endpoint.publicUrl);
}

void TestTray::menuDoublesAmpersands()
{
    TrayFacts tray;
    tray.lastFailures = {failure(QStringLiteral("R&D \u202Eline"))};
    TrayMenu menu;
    menu.setFacts(trayMenuFacts(tray, {}, false));
    const QString text = named(menu, QStringLiteral("failure"))->text();
    QVERIFY2(text.contains(QLatin1String("R&&D ")), qPrintable(text));
    QVERIFY(!text.contains(QChar(0x202E)));
}

void TestTray::menuIsNotRebuiltWithoutAChange()
{
    TrayFacts tray;
    tray.lastFailures = {failure(QStringLiteral("one"))};
    TrayMenu menu;
    menu.setFacts(trayMenuFacts(tray, {}, false));
    const QAction *before = named(menu, QStringLiteral("failure"));
    menu.setFacts(trayMenuFacts(tray, {}, false));
    QCOMPARE(named(menu, QStringLiteral("failure")), before);
}

void TestTray::pausesUntilTheMorning_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<int>("minutes");
    const QDate day(2026, 11, 21);
    QTest::newRow("evening") << QDateTime(day, QTime(20, 0), Qt::UTC) << 12 * 60;
    QTest::newRow("night") << QDateTime(day, QTime(2, 0), Qt::UTC) << 30 * 60;
    QTest::newRow("seconds are rounded up")
        << QDateTime(day, QTime(7, 59, 30), Qt::UTC) << 24 * 60 + 1;
}

void TestTray::pausesUntilTheMorning()
{
    QFETCH(QDateTime, now);
    QFETCH(int, minutes);
    QCOMPARE(int(untilTomorrow(now).count()), minutes);
}

void TestTray::tooltip_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("open");
    QTest::addColumn<QString>("text");
    QTest::newRow("clear") << int(TrayState::Clear) << 0 << "Signalbox: all clear";
    QTest::newRow("failed") << int(TrayState::Failed) << 2
                            << "Signalbox: a build failed\n2 need(s) attention";
    QTest::newRow("offline") << int(TrayState::Offline) << 0 << "Signalbox: the listener is down";
}

void TestTray::tooltip()
{
    QFETCH(int, state);
    QFETCH(int, open);
    TrayFacts tray;
    tray.state = TrayState(state);
    tray.open = open;
    QTEST(TrayTooltip::text(tray, {}), "text");
}

void TestTray::everyStateLooksDifferent()
{
    QList<QImage> seen;
    for (int state = int(TrayState::Offline); state <= int(TrayState::Clear); ++state) {
        for (const TrayColours colours : {TrayColours::Any, TrayColours::Symbolic}) {
            const QImage image = trayImage(TrayState(state), 0, colours, Qt::darkBlue, 16);
            QVERIFY2(!seen.contains(image), qPrintable(trayStateName(TrayState(state))));
            seen += image;
        }
    }
    const QIcon icon = trayIcon(TrayState::Failed, 3, TrayColours::Any, Qt::black);
    QCOMPARE(icon.availableSizes().size(), 6);
}

void TestTray::countStandsUpperRight()
{
    const QImage plain = trayImage(TrayState::Failed, 0, TrayColours::Any, Qt::black, 64);
    const QImage counted = trayImage(TrayState::Failed, 12, TrayColours::Any, Qt::black, 64);
    QVERIFY(plain != counted);
    // The sign at the lower right and the post at the left are untouched.
    QCOMPARE(counted.copy(0, 32, 64, 32), plain.copy(0, 32, 64, 32));
    QVERIFY(qAlpha(counted.pixel(60, 14)) > 200);
}

void TestTray::seesAHostThatIsThere()
{
    PrivateBus bus;
    FakeWatcher watcher;
    watcher.host = true;
    QVERIFY(appear(bus.connect(), &watcher));
    TrayPresence presence(bus.connect(), [] { return true; });
    QSignalSpy decided(&presence, &TrayPresence::decided);
    presence.start(5s);
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(decided.at(0).at(0).toBool(), true);
    QCOMPARE(presence.state(), TrayPresence::State::Present);
}

void TestTray::waitsForAHost()
{
    PrivateBus bus;
    FakeWatcher watcher;
    int asked = 0;
    TrayPresence presence(bus.connect(), [&asked] { return ++asked > 0; });
    QSignalSpy decided(&presence, &TrayPresence::decided);
    presence.start(5s);
    QVERIFY(appear(bus.connect(), &watcher)); // a watcher alone draws nothing
    QTest::qWait(100);
    QCOMPARE(decided.size(), 0);
    QCOMPARE(asked, 0); // Qt must not be asked yet
    watcher.host = true;
    Q_EMIT watcher.StatusNotifierHostRegistered();
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(decided.at(0).at(0).toBool(), true);
}

void TestTray::givesUpWithoutAHost()
{
    PrivateBus bus;
    TrayPresence presence(bus.connect(), [] { return false; });
    QSignalSpy states(&presence, &TrayPresence::stateChanged);
    presence.start(50ms);
    QTRY_COMPARE(states.size(), 1);
    QCOMPARE(presence.state(), TrayPresence::State::Absent);
}

void TestTray::worksWithoutABus()
{
    TrayPresence presence(QDBusConnection(QStringLiteral("no such connection")),
                          [] { return false; });
    QSignalSpy decided(&presence, &TrayPresence::decided);
    presence.start(60s);
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(decided.at(0).at(0).toBool(), false);
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
