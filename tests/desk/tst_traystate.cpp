// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/traystate.h"

#include <QTest>

using namespace signalbox;

namespace {

Subject subject(Status status, const char *branch = "main", const char *author = "")
{
    Subject made;
    made.event.kind = status == Status::Firing ? Kind::Alarm : Kind::Build;
    made.event.status = status;
    made.event.branch = QLatin1String(branch);
    made.event.author = QLatin1String(author);
    return made;
}

Health working()
{
    Health health;
    health.listener.running = true;
    return health;
}

} // namespace

class TrayStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Each row takes away the worst of the row before.
    void showsTheWorst()
    {
        Health health;
        health.store = Error{ErrorKind::Storage, {}, {}};
        TargetFacts stopped;
        stopped.state = TargetFacts::State::Stopped;
        health.targets = {stopped};
        QList<Subject> open{subject(Status::Blocked), subject(Status::Failed),
                            subject(Status::Firing)};
        const auto state = [&](int running, bool muted) {
            return trayFacts(health, open, running, muted, {}).state;
        };
        QVERIFY(state(1, true) == TrayState::Offline);
        health.listener.running = true;
        QVERIFY(state(1, true) == TrayState::Offline);
        health.store.reset();
        QVERIFY(state(1, true) == TrayState::Firing);
        open.removeLast();
        QVERIFY(state(1, true) == TrayState::Failed);
        open.removeLast();
        QVERIFY(state(1, true) == TrayState::Waiting);
        open.clear();
        QVERIFY(state(1, true) == TrayState::Problem);
        health.targets.clear();
        QVERIFY(state(1, true) == TrayState::Running);
        QVERIFY(state(0, true) == TrayState::Muted);
        QVERIFY(state(0, false) == TrayState::Clear);
    }

    void isColouredByTheMainLineAndOnesOwn_data()
    {
        QTest::addColumn<QString>("branch");
        QTest::addColumn<bool>("defaultBranch");
        QTest::addColumn<QString>("author");
        QTest::addColumn<bool>("colours");
        QTest::newRow("main") << "main" << false << "" << true;
        QTest::newRow("master") << "master" << false << "" << true;
        QTest::newRow("no branch") << "" << false << "" << true;
        QTest::newRow("a feature") << "feature/x" << false << "grace" << false;
        QTest::newRow("the sender's main line") << "devel" << true << "grace" << true;
        QTest::newRow("one's own feature") << "feature/x" << false << "ada" << true;
        QTest::newRow("one's own in other letters") << "feature/x" << false << "ADA" << true;
        QTest::newRow("like main") << "maintenance" << false << "" << false;
        QTest::newRow("nobody's") << "feature/x" << false << "" << false;
    }
    void isColouredByTheMainLineAndOnesOwn()
    {
        QFETCH(QString, branch);
        QFETCH(bool, defaultBranch);
        QFETCH(QString, author);
        QFETCH(bool, colours);
        Subject failed = subject(Status::Failed);
        failed.event.branch = branch;
        failed.event.defaultBranch = defaultBranch;
        failed.event.author = author;
        const QStringList authors{QStringLiteral("ada"), QString()};
        QCOMPARE(coloursTray(failed, authors), colours);
        const TrayFacts facts = trayFacts(working(), {failed}, 0, false, authors);
        QVERIFY(facts.state == (colours ? TrayState::Failed : TrayState::Clear));
        QCOMPARE(facts.open, colours ? 1 : 0);
        // An alarm has no line it could be off.
        failed.event.kind = Kind::Alarm;
        QVERIFY(coloursTray(failed, authors));
    }

    void listsAFew()
    {
        const QList<Subject> open(9, subject(Status::Failed));
        const TrayFacts facts = trayFacts(working(), open, 3, false, {});
        QCOMPARE(facts.open, 9);
        QCOMPARE(facts.running, 3);
        QCOMPARE(facts.lastFailures.size(), 5);
    }

    void mindsItsTunnel_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<bool>("problem");
        QTest::newRow("up") << int(TunnelState::Phase::Up) << false;
        QTest::newRow("starting") << int(TunnelState::Phase::Starting) << false;
        QTest::newRow("off") << int(TunnelState::Phase::Off) << true;
    }
    void mindsItsTunnel()
    {
        QFETCH(int, phase);
        QFETCH(bool, problem);
        Health health = working();
        health.tunnel.phase = static_cast<TunnelState::Phase>(phase);
        QVERIFY(trayFacts(health, {}, 0, false, {}).state
                == TrayState::Clear); // none is configured
        health.tunnelConfigured = true;
        QVERIFY(trayFacts(health, {}, 0, false, {}).state
                == (problem ? TrayState::Problem : TrayState::Clear));
    }
};

QTEST_GUILESS_MAIN(TrayStateTest)
#include "tst_traystate.moc"
