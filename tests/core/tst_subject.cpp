// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subject.h"

#include <QTest>

using namespace signalbox;

namespace {

Instant at(int seconds)
{
    return instantFromMilliseconds(1795233605000 + seconds * 1000);
}

Event build(Status status, int second = 0)
{
    Event event;
    event.endpoint = QStringLiteral("ci");
    event.subject = QStringLiteral("acme/web/189");
    event.kind = Kind::Build;
    event.status = status;
    event.receivedAt = at(second);
    return event;
}

Event alarm(Status status, int second = 0)
{
    Event event = build(status, second);
    event.kind = Kind::Alarm;
    return event;
}

Job job(const char *name, Status status)
{
    Job made;
    made.name = QLatin1String(name);
    made.status = status;
    return made;
}

// All events in turn; the last outcome.
FoldOutcome folded(const QList<Event> &events)
{
    FoldOutcome outcome;
    std::optional<Subject> subject;
    for (const Event &event : events) {
        outcome = fold(subject, event);
        subject = outcome.subject;
    }
    return outcome;
}

} // namespace

Q_DECLARE_METATYPE(QList<signalbox::Event>)

class SubjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheFirstEvent()
    {
        const FoldOutcome outcome = fold({}, build(Status::Running, 5));
        QVERIFY(outcome.isNew && outcome.statusChanged && outcome.attemptChanged
                && !outcome.history);
        QCOMPARE(outcome.subject.key, QStringLiteral("ci\u001facme/web/189"));
        QVERIFY(outcome.subject.firstSeenAt == at(5) && outcome.subject.changedAt == at(5));
        QVERIFY(outcome.subject.unread);
        QCOMPARE(outcome.subject.eventCount, 1);
    }

    void tellsWhyOnlyWhileItHolds_data()
    {
        QTest::addColumn<QList<Event>>("events");
        QTest::addColumn<QString>("message");
        const auto said = [](Event event, const char *message) {
            event.message = QString::fromLatin1(message);
            return event;
        };
        const Event jobFailed = said(build(Status::Running), "unit failed");
        Event again = build(Status::Running, 2);
        again.attempt = 2;
        QTest::newRow("the run failed for its job")
            << QList<Event>{jobFailed, build(Status::Failed, 1)} << QStringLiteral("unit failed");
        QTest::newRow("the run passed all the same")
            << QList<Event>{jobFailed, build(Status::Passed, 1)} << QString();
        QTest::newRow("passed, with a word")
            << QList<Event>{jobFailed, said(build(Status::Passed, 1), "with warnings")}
            << QStringLiteral("with warnings");
        QTest::newRow("a new attempt")
            << QList<Event>{said(build(Status::Failed), "unit failed"), again} << QString();
    }
    void tellsWhyOnlyWhileItHolds()
    {
        QFETCH(QList<Event>, events);
        QTEST(folded(events).subject.event.message, "message");
    }

    void comesToAState_data()
    {
        QTest::addColumn<QList<Event>>("events");
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<bool>("history"); // of the last event
        QTest::addColumn<bool>("changed");
        const auto row = [](const char *name, const QList<Event> &events, Status status,
                            int attempt, bool history, bool changed) {
            QTest::newRow(name) << events << toText(status) << attempt << history << changed;
        };
        row("running, passed", {build(Status::Running), build(Status::Passed, 1)}, Status::Passed,
            1, false, true);
        row("the same again", {build(Status::Running), build(Status::Running, 1)}, Status::Running,
            1, false, false);
        row("late running", {build(Status::Passed), build(Status::Running, 1)}, Status::Passed, 1,
            true, false);
        row("late queued", {build(Status::Running), build(Status::Queued, 1)}, Status::Running, 1,
            true, false);
        row("unknown after known", {build(Status::Running), build(Status::Unknown, 1)},
            Status::Running, 1, true, false);
        row("known after unknown", {build(Status::Unknown), build(Status::Queued, 1)},
            Status::Queued, 1, false, true);

        row("alarm fires, is resolved, fires again",
            {alarm(Status::Firing), alarm(Status::Resolved, 1), alarm(Status::Firing, 2)},
            Status::Firing, 1, false, true);
        row("alarm fires on", {alarm(Status::Firing), alarm(Status::Firing, 1)}, Status::Firing, 1,
            false, false);

        Event second = build(Status::Queued, 2);
        second.attempt = 2;
        row("a new attempt by number", {build(Status::Failed), second}, Status::Queued, 2, false,
            true);
        Event secondEnd = build(Status::Failed, 3);
        secondEnd.attempt = 2;
        row("a new attempt with the same end", {build(Status::Failed), secondEnd}, Status::Failed,
            2, false, true);
        row("an end of the attempt before",
            {build(Status::Running), second, build(Status::Failed, 3)}, Status::Queued, 2, true,
            false);

        Event ended = build(Status::Failed, 1);
        ended.startedAt = at(-60);
        ended.finishedAt = at(0);
        Event again = build(Status::Running, 100);
        again.startedAt = at(99);
        row("a re-run told by its times", {ended, again}, Status::Running, 2, false, true);
        Event againEnded = build(Status::Passed, 200);
        againEnded.startedAt = again.startedAt;
        againEnded.finishedAt = at(199);
        row("the end of such a re-run", {ended, again, againEnded}, Status::Passed, 2, false, true);
        Event endWithoutStart = againEnded;
        endWithoutStart.startedAt.reset();
        row("its end without a start", {ended, again, endWithoutStart}, Status::Passed, 2, false,
            true);
        row("a repeated end of the first run", {ended, again, ended}, Status::Running, 2, true,
            false);
        Event late = build(Status::Running, 2);
        late.startedAt = at(-60);
        row("running, only late", {ended, late}, Status::Failed, 1, true, false);
    }
    void comesToAState()
    {
        QFETCH(QList<Event>, events);
        const FoldOutcome outcome = folded(events);
        QTEST(toText(outcome.subject.event.status), "status");
        QTEST(outcome.subject.event.attempt, "attempt");
        QTEST(outcome.history, "history");
        QTEST(outcome.statusChanged, "changed");
        QCOMPARE(outcome.subject.eventCount, int(events.size()));
        QVERIFY(!outcome.isNew);
    }

    void goesByTheSendersCounter_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("history");
        QTest::newRow("newer") << "1"
                               << "2" << false;
        QTest::newRow("older") << "2"
                               << "1" << true;
        QTest::newRow("by value, not by letters") << "9"
                                                  << "10" << false;
        QTest::newRow("older by value") << "10"
                                        << "9" << true;
        QTest::newRow("equal") << "3"
                               << "3" << false;
        QTest::newRow("beyond a double") << "9007199254740993"
                                         << "9007199254740992" << true;
        QTest::newRow("fractions") << "1.5"
                                   << "1.25" << true;
        QTest::newRow("dates as texts") << "2026-11-21T04:00:05Z"
                                        << "2026-11-21T04:00:04Z" << true;
        QTest::newRow("none told") << "5"
                                   << "" << false;
        QTest::newRow("none known") << ""
                                    << "5" << false;
    }
    void goesByTheSendersCounter()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        Event one = build(Status::Running);
        one.order = first;
        Event two = build(Status::Failed, 1);
        two.order = second;
        const FoldOutcome outcome = folded({one, two});
        QTEST(outcome.history, "history");
        QVERIFY(outcome.subject.event.status
                == (outcome.history ? Status::Running : Status::Failed));
        if (!outcome.history)
            QCOMPARE(outcome.subject.event.order, second.isEmpty() ? first : second);
    }

    void keepsWhatLaterEventsDoNotRepeat()
    {
        Event first = build(Status::Running);
        first.branch = QStringLiteral("main");
        first.author = QStringLiteral("ada");
        first.startedAt = at(-5);
        first.defaultBranch = true;
        first.details = {{QStringLiteral("a"), QStringLiteral("b"), {}}};
        Event second = build(Status::Failed, 9);
        second.author = QStringLiteral("grace");
        second.wireStatus = QStringLiteral("failure");
        second.finishedAt = at(8);
        const Event state = folded({first, second}).subject.event;
        QCOMPARE(state.branch, QStringLiteral("main"));
        QCOMPARE(state.author, QStringLiteral("grace"));
        QCOMPARE(state.wireStatus, QStringLiteral("failure"));
        QVERIFY(state.startedAt == at(-5) && state.finishedAt == at(8));
        QVERIFY(state.defaultBranch);
        QCOMPARE(state.details.size(), 1);
    }

    void forgetsTheTimesOfTheAttemptBefore()
    {
        Event first = build(Status::Failed);
        first.startedAt = at(-60);
        first.finishedAt = at(-1);
        first.jobs = {job("build", Status::Failed)};
        Event second = build(Status::Running, 5);
        second.attempt = 2;
        const Event state = folded({first, second}).subject.event;
        QVERIFY(!state.startedAt && !state.finishedAt);
        QVERIFY(state.jobs.isEmpty());
    }

    void mergesJobsByName()
    {
        Event first = build(Status::Running);
        first.jobs = {job("build", Status::Running), job("test", Status::Queued)};
        Event second = build(Status::Running, 1);
        second.jobs = {job("test", Status::Running), job("deploy", Status::Queued),
                       job("build", Status::Queued)};
        const FoldOutcome outcome = folded({first, second});
        const QList<Job> expected{job("build", Status::Running), job("test", Status::Running),
                                  job("deploy", Status::Queued)};
        QVERIFY(outcome.subject.event.jobs == expected);
        QVERIFY(!outcome.statusChanged);
        QVERIFY(outcome.subject.changedAt == at(1)); // jobs count as a change of the row
    }

    void takesJobsThatEndAfterTheirRun()
    {
        Event run = build(Status::Passed);
        run.jobs = {job("build", Status::Passed), job("upload", Status::Running)};
        Event late = build(Status::Running, 4);
        late.jobs = {job("upload", Status::Passed)};
        late.title = QStringLiteral("a late one");
        const FoldOutcome outcome = folded({run, late});
        QVERIFY(outcome.history && !outcome.statusChanged);
        QVERIFY(outcome.subject.event.status == Status::Passed);
        QVERIFY(outcome.subject.event.jobs
                == (QList<Job>{job("build", Status::Passed), job("upload", Status::Passed)}));
        QVERIFY(outcome.subject.event.title.isEmpty());
        QVERIFY(outcome.subject.changedAt == at(4));
    }

    void leavesJobsAloneThatBelongElsewhere_data()
    {
        QTest::addColumn<int>("attempt");
        QTest::addColumn<QString>("order");
        QTest::newRow("an earlier attempt") << 1 << "";
        QTest::newRow("an older version") << 2 << "1";
    }
    void leavesJobsAloneThatBelongElsewhere()
    {
        QFETCH(int, attempt);
        QFETCH(QString, order);
        Event run = build(Status::Passed);
        run.attempt = 2;
        run.order = QStringLiteral("5");
        run.jobs = {job("build", Status::Passed)};
        Event other = build(Status::Failed, 4);
        other.attempt = attempt;
        other.order = order;
        other.jobs = {job("build", Status::Failed)};
        const FoldOutcome outcome = folded({run, other});
        QVERIFY(outcome.history);
        QVERIFY(outcome.subject.event.jobs == run.jobs);
        QVERIFY(outcome.subject.changedAt == at(0));
    }

    void isOpenedAgainByAChangeOnly()
    {
        Subject subject = folded({alarm(Status::Firing)}).subject;
        subject.acknowledged = true;
        subject.unread = false;
        const Subject same = fold(subject, alarm(Status::Firing, 1)).subject;
        QVERIFY(same.acknowledged && !same.unread);
        const Subject resolved = fold(subject, alarm(Status::Resolved, 1)).subject;
        QVERIFY(!resolved.acknowledged && resolved.unread);
    }

    void asksForSomebody_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("newest");
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("open");
        const auto row = [](const char *name, Status status, Kind kind, bool newest, int hours,
                            bool open) {
            QTest::newRow(name) << int(status) << int(kind) << newest << hours << open;
        };
        row("firing", Status::Firing, Kind::Alarm, false, 24 * 30, true);
        row("failed", Status::Failed, Kind::Build, true, 1, true);
        row("failed three days ago", Status::Failed, Kind::Build, true, 72, true);
        row("failed longer ago", Status::Failed, Kind::Build, true, 73, false);
        row("failed, and built since", Status::Failed, Kind::Build, false, 1, false);
        row("a blocked run", Status::Blocked, Kind::Run, false, 1, true);
        row("a blocked build", Status::Blocked, Kind::Build, true, 1, true);
        row("passed", Status::Passed, Kind::Build, true, 1, false);
        row("resolved", Status::Resolved, Kind::Alarm, true, 1, false);
        row("running", Status::Running, Kind::Build, true, 1, false);
    }
    void asksForSomebody()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        QFETCH(bool, newest);
        QFETCH(int, hours);
        QFETCH(bool, open);
        Event event = build(static_cast<Status>(status));
        event.kind = static_cast<Kind>(kind);
        Subject subject = fold({}, event).subject;
        const Instant now = at(0) + std::chrono::hours(hours);
        QCOMPARE(isOpen(subject, newest, now), open);
        subject.acknowledged = true;
        QVERIFY(!isOpen(subject, newest, now));
    }
};

QTEST_GUILESS_MAIN(SubjectTest)
#include "tst_subject.moc"
