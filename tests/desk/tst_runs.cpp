// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/runs.h"

#include "desk/buildunderway.h"
#include "desk/deskstore.h"
#include "shape/shapingthread.h"
#include "support/fakehttpserver.h"
#include "support/memorysecretstore.h"
#include "transport/httpclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using RunStatus = RunRecord::Status;

namespace {

const QString deploy = QStringLiteral("deploy");
const QByteArray started =
    "{\"jobs\":{\"deploy\":{\"triggered\":true,\"id\":7,\"url\":\"queue/item/7/\"}}}";

struct Levers
{
    explicit Levers(const Arming &arming = {})
    {
        settings.name = deploy;
        settings.kind = QStringLiteral("jenkins-webhook");
        settings.settings = {
            {QStringLiteral("url"), server.url(QString()).toString()},
            {QStringLiteral("body"),
             QJsonObject{{QStringLiteral("jq"), QStringLiteral("{tag: .params.tag}")}}}};
        settings.arming = arming;
        server.setStandingAnswer(ScriptedAnswer::json(200, started));
    }
    // Made late, so that a test may leave something in the store first.
    void open()
    {
        triggers = std::make_unique<TriggerBoard>(http, secrets, store.clock);
        runs =
            std::make_unique<Runs>(store.store(), store.reader(), *triggers, shaping, store.clock);
        triggers->setSettings({settings});
    }
    [[nodiscard]] bool ready()
    {
        open();
        return QTest::qWaitFor([this] { return !triggers->find(deploy)->fault; });
    }
    [[nodiscard]] TriggerStart clicked() const
    {
        TriggerStart start;
        start.trigger = deploy;
        start.clicked = true;
        start.params = {{QStringLiteral("tag"), QStringLiteral("b12")}};
        return start;
    }
    [[nodiscard]] RunStatus statusOf(qint64 id) { return store.run(id).status; }
    [[nodiscard]] RunRecord record(RunStatus status) const
    {
        RunRecord run;
        run.trigger = deploy;
        run.startedByKind = QStringLiteral("rule");
        run.params = {{QStringLiteral("tag"), QStringLiteral("b12")}};
        run.status = status;
        run.startedAt = store.clock.now();
        return run;
    }

    FakeHttpServer server;
    DeskStore store;
    MemorySecretStore secrets;
    HttpClient http;
    ShapingThread shaping{QStringLiteral(SIGNALBOX_JQ)};
    TriggerSettings settings;
    std::unique_ptr<TriggerBoard> triggers;
    std::unique_ptr<Runs> runs;
};

Arming unconfirmed()
{
    Arming arming;
    arming.confirm = Confirm::None;
    return arming;
}

Event taggedBuild(Status status, Instant at)
{
    Event build = buildEvent(QStringLiteral("189"), status, at);
    build.tag = QStringLiteral("b12");
    return build;
}

ScriptedAnswer slowly()
{
    ScriptedAnswer answer = ScriptedAnswer::json(200, started);
    answer.delay = 300ms;
    return answer;
}

} // namespace

class RunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsOnceAndRecordsIt()
    {
        Levers levers;
        QVERIFY(levers.ready());
        const auto id = outcomeOf(levers.runs->start(levers.clicked()));
        QVERIFY(id);
        QTRY_VERIFY(levers.statusOf(*id) == RunStatus::Passed);
        QCOMPARE(levers.server.requests().size(), 1);
        QCOMPARE(levers.server.requests().constFirst().body, QByteArray("{\"tag\":\"b12\"}"));
        const RunRecord run = levers.store.run(*id);
        QVERIFY(run.finishedAt && run.requestStarted);
        QVERIFY(!levers.runs->isRunning(deploy));
    }

    void isNotStartedUnarmed()
    {
        Levers levers;
        QVERIFY(levers.ready());
        TriggerStart start = levers.clicked();
        start.clicked = false;
        const auto refused = outcomeOf(levers.runs->start(start));
        QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
        start.trigger = QStringLiteral("unheard of");
        QVERIFY(outcomeOf(levers.runs->start(start)).error().kind == ErrorKind::NotFound);
        QVERIFY(levers.server.requests().isEmpty());
        QVERIFY(levers.store.reader().runs(deploy, 0, 10)->isEmpty());
    }

    void coolsDown()
    {
        Arming arming = unconfirmed();
        arming.coolDownSeconds = 60;
        Levers levers(arming);
        QVERIFY(levers.ready());
        const auto first = outcomeOf(levers.runs->start(levers.clicked()));
        QTRY_VERIFY(levers.statusOf(first.value_or(0)) == RunStatus::Passed);
        levers.store.clock.advance(59s);
        const auto refused = outcomeOf(levers.runs->start(levers.clicked()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().retryAfterSeconds, std::optional<int>(1));
        levers.store.clock.advance(1s);
        QVERIFY(!levers.runs->readyAt(deploy));
        QVERIFY(outcomeOf(levers.runs->start(levers.clicked())));
    }

    // The row that a rule wrote must not count as the start before it.
    void startsARulesRunDespiteItsOwnCoolDown()
    {
        Arming arming = unconfirmed();
        arming.coolDownSeconds = 60;
        Levers levers(arming);
        QVERIFY(levers.ready());
        RunRecord run = levers.record(RunStatus::Queued);
        run.id = levers.store.addRun(run);
        levers.runs->begin(run);
        QTRY_VERIFY(levers.statusOf(run.id) == RunStatus::Passed);
        RunRecord second = levers.record(RunStatus::Queued);
        second.id = levers.store.addRun(second);
        levers.runs->begin(second);
        QTRY_VERIFY(levers.statusOf(second.id) == RunStatus::Cancelled);
        QCOMPARE(levers.server.requests().size(), 1);
    }

    void refusesOrQueuesTheSecond_data()
    {
        QTest::addColumn<bool>("queue");
        QTest::newRow("refuse") << false;
        QTest::newRow("queue") << true;
    }
    void refusesOrQueuesTheSecond()
    {
        QFETCH(bool, queue);
        Arming arming = unconfirmed();
        arming.queueWhileRunning = queue;
        Levers levers(arming);
        QVERIFY(levers.ready());
        levers.server.enqueue(slowly());
        // Both in one turn: the second must see the first although nothing of it is stored yet.
        const auto first = levers.runs->start(levers.clicked());
        const auto second = levers.runs->start(levers.clicked());
        const auto firstId = outcomeOf(first);
        const auto secondId = outcomeOf(second);
        QVERIFY(firstId);
        QCOMPARE(secondId.has_value(), queue);
        QTRY_VERIFY(levers.statusOf(*firstId) == RunStatus::Passed);
        if (queue)
            QTRY_VERIFY(levers.statusOf(*secondId) == RunStatus::Passed);
        QCOMPARE(levers.server.requests().size(), queue ? 2 : 1);
    }

    void releasesABlockedRunOnce()
    {
        Levers levers;
        QVERIFY(levers.ready());
        RunRecord blocked = levers.record(RunStatus::Blocked);
        blocked.id = levers.store.addRun(blocked);
        levers.runs->begin(blocked);
        TriggerStart unarmed = levers.clicked();
        unarmed.clicked = false;
        QVERIFY(!outcomeOf(levers.runs->release(blocked.id, unarmed)));
        const auto first = levers.runs->release(blocked.id, levers.clicked());
        const auto again = levers.runs->release(blocked.id, levers.clicked());
        QVERIFY(outcomeOf(first));
        QVERIFY(!outcomeOf(again));
        QTRY_VERIFY(levers.statusOf(blocked.id) == RunStatus::Passed);
        QVERIFY(!outcomeOf(levers.runs->release(blocked.id, levers.clicked())));
        QCOMPARE(levers.server.requests().size(), 1);
    }

    void doesNotReleaseWhatWasCancelled()
    {
        Levers levers;
        QVERIFY(levers.ready());
        const qint64 id = levers.store.addRun(levers.record(RunStatus::Blocked));
        QVERIFY(outcomeOf(levers.runs->cancel(id)));
        QVERIFY(
            !outcomeOf(levers.runs->release(id, levers.clicked()))); // the store may not know yet
        QTRY_VERIFY(levers.statusOf(id) == RunStatus::Cancelled);
        QVERIFY(levers.server.requests().isEmpty());
    }

    void neverRepeatsALostAnswer_data()
    {
        QTest::addColumn<int>("act");
        QTest::newRow("closed after reading") << int(ScriptedAnswer::Act::CloseAfterReading);
        QTest::newRow("no HTTP") << int(ScriptedAnswer::Act::SendRaw);
    }
    void neverRepeatsALostAnswer()
    {
        QFETCH(int, act);
        Levers levers(unconfirmed());
        QVERIFY(levers.ready());
        ScriptedAnswer lost;
        lost.act = static_cast<ScriptedAnswer::Act>(act);
        lost.body = "gibberish\r\n\r\n";
        levers.server.enqueue(lost);
        const auto id = outcomeOf(levers.runs->start(levers.clicked()));
        QTRY_VERIFY(levers.statusOf(id.value_or(0)) == RunStatus::Unknown);
        QVERIFY(!levers.runs->isRunning(deploy));
        QCOMPARE(levers.server.requests().size(), 1);
    }

    void repeatsWhatWasNotSentForAWhile_data()
    {
        QTest::addColumn<int>("within");
        QTest::addColumn<int>("requests");
        QTest::addColumn<bool>("passed");
        QTest::newRow("in time") << 120 << 2 << true;
        QTest::newRow("too late") << 1 << 1 << false;
    }
    void repeatsWhatWasNotSentForAWhile()
    {
        QFETCH(int, within);
        QFETCH(bool, passed);
        Arming arming = unconfirmed();
        arming.startWithinSeconds = within;
        Levers levers(arming);
        QVERIFY(levers.ready());
        levers.server.enqueue(ScriptedAnswer::text(503, "", {{"Retry-After", "1"}}));
        const auto id = outcomeOf(levers.runs->start(levers.clicked()));
        QTRY_VERIFY(levers.store.run(id.value_or(0)).finishedAt.has_value());
        QVERIFY(levers.statusOf(*id) == (passed ? RunStatus::Passed : RunStatus::Failed));
        QTEST(int(levers.server.requests().size()), "requests");
    }

    void goesOnAfterACrash_data()
    {
        QTest::addColumn<bool>("requestStarted");
        QTest::addColumn<int>("secondsAgo");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("requests");
        QTest::newRow("not sent, just now") << false << 5 << int(RunStatus::Passed) << 1;
        QTest::newRow("not sent, long ago") << false << 500 << int(RunStatus::Failed) << 0;
        QTest::newRow("sent, no answer") << true << 5 << int(RunStatus::Unknown) << 0;
    }
    void goesOnAfterACrash()
    {
        QFETCH(bool, requestStarted);
        QFETCH(int, secondsAgo);
        QFETCH(int, status);
        Levers levers(unconfirmed());
        RunRecord run = levers.record(RunStatus::Queued);
        run.requestStarted = requestStarted;
        const qint64 id = levers.store.addRun(run);
        const qint64 blocked = levers.store.addRun(levers.record(RunStatus::Blocked));
        levers.store.clock.advance(std::chrono::seconds(secondsAgo));
        levers.open();
        levers.runs->recover(); // before the secrets are read, as at start
        QTRY_VERIFY(levers.store.run(id).finishedAt.has_value());
        QCOMPARE(int(levers.statusOf(id)), status);
        QVERIFY(levers.statusOf(blocked) == RunStatus::Blocked);
        QTEST(int(levers.server.requests().size()), "requests");
    }

    void followsARunWhoseTriggerChanges()
    {
        Levers levers(unconfirmed());
        QVERIFY(levers.ready());
        levers.server.enqueue(slowly());
        const auto id = outcomeOf(levers.runs->start(levers.clicked()));
        QTRY_COMPARE(levers.server.requests().size(), 1);
        levers.settings.arming.coolDownSeconds = 5;
        levers.triggers->setSettings({levers.settings});
        QTRY_VERIFY(levers.statusOf(id.value_or(0)) == RunStatus::Passed);
        QVERIFY(!levers.runs->isRunning(deploy));
    }

    // Asked while the image is still being built: refused, and started when that has passed.
    void waitsForABuild_data()
    {
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("requests");
        QTest::newRow("passes") << int(Status::Passed) << int(RunStatus::Passed)
                                << "started deploy (queue/item/7)" << 1;
        QTest::newRow("fails") << int(Status::Failed) << int(RunStatus::Cancelled)
                               << "not started: Build of 189 did not pass" << 0;
    }
    void waitsForABuild()
    {
        QFETCH(int, end);
        QFETCH(int, status);
        QFETCH(int, requests);
        Levers levers;
        QVERIFY(levers.ready());
        (void)levers.store.add(taggedBuild(Status::Running, levers.store.clock.now()));
        TriggerStart start = levers.clicked();
        const auto refused = outcomeOf(levers.runs->start(start));
        QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
        QVERIFY(refused.error().detail.contains(
            QLatin1String("Build of 189 of this commit or tag is still running")));
        const auto preview = outcomeOf(levers.runs->preview(start));
        QVERIFY(preview && preview->build);
        start.afterBuild = true;
        start.clicked = false; // it is confirmed now, since nobody is asked later
        QVERIFY(!outcomeOf(levers.runs->start(start)));
        start.clicked = true;
        const auto id = outcomeOf(levers.runs->start(start));
        QVERIFY(id);
        levers.runs->lookAtBuilds();
        QCOMPARE(levers.store.run(*id).reason,
                 QStringLiteral("waits until Build of 189 has passed"));
        QVERIFY(levers.statusOf(*id) == RunStatus::Queued && levers.server.requests().isEmpty());
        levers.store.clock.advance(10min); // longer than startWithinSeconds
        (void)levers.store.add(taggedBuild(static_cast<Status>(end), levers.store.clock.now()));
        levers.runs->lookAtBuilds();
        QTRY_VERIFY(levers.store.run(*id).finishedAt.has_value());
        QCOMPARE(int(levers.statusOf(*id)), status);
        QTEST(levers.store.run(*id).reason, "reason");
        QCOMPARE(int(levers.server.requests().size()), requests);
    }

    void waitsForABuildThroughARestart()
    {
        Levers levers;
        const auto build = levers.store.add(taggedBuild(Status::Running, levers.store.clock.now()));
        RunRecord run = levers.record(RunStatus::Queued);
        run.startedByKind = QStringLiteral("desktop");
        run.resumeToken = QStringLiteral("after %1").arg(build.subject.id);
        const qint64 id = levers.store.addRun(run);
        levers.store.clock.advance(5min);
        QVERIFY(levers.ready());
        levers.runs->recover();
        QVERIFY(!QTest::qWaitFor([&] { return levers.store.run(id).finishedAt.has_value(); }, 100));
        (void)levers.store.add(taggedBuild(Status::Passed, levers.store.clock.now()));
        levers.runs->lookAtBuilds();
        QTRY_VERIFY(levers.statusOf(id) == RunStatus::Passed);
        QCOMPARE(levers.server.requests().size(), 1);
    }

    void stopsWaitingForABuild()
    {
        Levers levers;
        QVERIFY(levers.ready());
        (void)levers.store.add(taggedBuild(Status::Running, levers.store.clock.now()));
        TriggerStart start = levers.clicked();
        start.afterBuild = true;
        const auto id = outcomeOf(levers.runs->start(start));
        QVERIFY(outcomeOf(levers.runs->cancel(id.value_or(0))));
        (void)levers.store.add(taggedBuild(Status::Passed, levers.store.clock.now()));
        levers.runs->lookAtBuilds();
        QTRY_VERIFY(levers.statusOf(*id) == RunStatus::Cancelled);
        QVERIFY(levers.server.requests().isEmpty());
    }

    void knowsItsBuilds_data()
    {
        QTest::addColumn<QString>("param");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("project");
        QTest::addColumn<bool>("same");
        QTest::newRow("tag") << "tag"
                             << "b12"
                             << "" << true;
        QTest::newRow("tag by another spelling") << "TAG"
                                                 << "b12"
                                                 << "registry.example.com/acme/web" << true;
        QTest::newRow("another project's tag") << "tag"
                                               << "b12"
                                               << "acme/shop" << false;
        QTest::newRow("commit") << "commit"
                                << "0123456789abcdef"
                                << "acme/shop" << true;
        QTest::newRow("short commit") << "commit"
                                      << "0123456"
                                      << "" << true;
        QTest::newRow("too short") << "commit"
                                   << "0123"
                                   << "" << false;
        QTest::newRow("another commit") << "commit"
                                        << "fedcba9876543210"
                                        << "" << false;
        QTest::newRow("nothing to compare") << "branch"
                                            << "main"
                                            << "" << false;
    }
    void knowsItsBuilds()
    {
        QFETCH(QString, param);
        QFETCH(QString, value);
        QFETCH(QString, project);
        Event build = taggedBuild(Status::Running, {});
        build.commit = QStringLiteral("0123456789abcdef");
        QMap<QString, QString> params{{param, value}};
        if (!project.isEmpty())
            params.insert(QStringLiteral("project"), project);
        QTEST(isBuildOf(build, params), "same");
    }

    void fillsInConfiguredParameters()
    {
        Levers levers(unconfirmed());
        levers.settings.settings.insert(
            QStringLiteral("params"),
            QJsonObject{{QStringLiteral("tag"), QStringLiteral("latest")},
                        {QStringLiteral("stage"), QStringLiteral("test")}});
        QVERIFY(levers.ready());
        const auto id = outcomeOf(levers.runs->start(levers.clicked()));
        QCOMPARE(levers.store.run(id.value_or(0)).params,
                 (QJsonObject{{QStringLiteral("tag"), QStringLiteral("b12")},
                              {QStringLiteral("stage"), QStringLiteral("test")}}));
        QTRY_VERIFY(levers.store.run(*id).finishedAt.has_value());
    }

    void showsWhatItWouldSend()
    {
        Levers levers;
        QVERIFY(levers.ready());
        const auto preview = outcomeOf(levers.runs->preview(levers.clicked()));
        QVERIFY(preview);
        QCOMPARE(preview->destination, QStringLiteral("127.0.0.1"));
        QVERIFY(preview->body.contains(QLatin1String("b12")));
        QVERIFY(preview->blockedBy.isEmpty() && !preview->lastRun);
        QVERIFY(levers.server.requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(RunsTest)
#include "tst_runs.moc"
