// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/rulebook.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const Instant now = instantFromMilliseconds(1795233605000);

RuleAction action(RuleAction::Kind kind, const char *name = "")
{
    RuleAction made;
    made.kind = kind;
    made.name = QLatin1String(name);
    return made;
}

RuleSettings rule(const char *when, const QList<RuleAction> &actions)
{
    RuleSettings made;
    made.name = QStringLiteral("a rule");
    made.when = QLatin1String(when);
    made.actions = actions;
    return made;
}

Settings settingsWith(const RuleSettings &only, Confirm confirm = Confirm::None)
{
    Settings settings;
    settings.rules = QList<RuleSettings>{only};
    TargetSettings plain;
    plain.name = QStringLiteral("plain");
    plain.kind = QStringLiteral("http");
    TargetSettings picky;
    picky.name = QStringLiteral("picky");
    picky.kind = QStringLiteral("discord-webhook");
    picky.states = QStringList{QStringLiteral("passed")};
    settings.targets = {plain, picky};
    TriggerSettings deploy;
    deploy.name = QStringLiteral("deploy");
    deploy.kind = QStringLiteral("jenkins-webhook");
    deploy.arming.confirm = confirm;
    settings.triggers = {deploy};
    return settings;
}

FoldOutcome changed(Status status)
{
    Event event;
    event.endpoint = QStringLiteral("ci");
    event.subject = QStringLiteral("189");
    event.kind = Kind::Build;
    event.status = status;
    event.branch = QStringLiteral("main");
    event.tag = QStringLiteral("b12");
    event.attempt = 2;
    event.receivedAt = now;
    return fold({}, event);
}

} // namespace

class RuleBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesWhenItsConditionHolds_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<bool>("fires");
        QTest::addColumn<bool>("fault");
        QTest::newRow("no condition") << "" << true << false;
        QTest::newRow("true") << ".status == \"failed\" and .branch == \"main\"" << true << false;
        QTest::newRow("false") << ".status == \"passed\"" << false << false;
        QTest::newRow("null") << ".image" << false << false;
        QTest::newRow("a text") << ".branch" << true << false;
        QTest::newRow("zero is true in jq") << "0" << true << false;
        QTest::newRow("nothing") << "empty" << false << false;
        QTest::newRow("an error") << ".branch + 1" << false << true;
        QTest::newRow("no program") << ".status ==" << false << true;
    }
    void firesWhenItsConditionHolds()
    {
        QFETCH(QString, when);
        QFETCH(bool, fault);
        const RuleBook book(
            settingsWith(rule(when.toLatin1().constData(), {action(RuleAction::Kind::Notify)})));
        const FoldOutcome outcome = changed(Status::Failed);
        const Consequences done = book.apply(m_jq, {outcome}, now);
        QTEST(done.notify.has_value(), "fires");
        QCOMPARE(done.faults.size(), fault ? 1 : 0);
        if (fault)
            QVERIFY(done.faults.constFirst().startsWith(QLatin1String("a rule: ")));
    }

    void firesOnChangesUnlessItSaysEvery_data()
    {
        QTest::addColumn<bool>("statusChanged");
        QTest::addColumn<bool>("history");
        QTest::addColumn<bool>("every");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<bool>("fires");
        QTest::newRow("a change") << true << false << false << true << true;
        QTest::newRow("no change") << false << false << false << true << false;
        QTest::newRow("history") << true << true << false << true << false;
        QTest::newRow("no change, every") << false << false << true << true << true;
        QTest::newRow("history, every") << false << true << true << true << true;
        QTest::newRow("switched off") << true << false << true << false << false;
    }
    void firesOnChangesUnlessItSaysEvery()
    {
        QFETCH(bool, statusChanged);
        QFETCH(bool, history);
        QFETCH(bool, every);
        QFETCH(bool, enabled);
        FoldOutcome outcome = changed(Status::Failed);
        outcome.statusChanged = statusChanged;
        outcome.history = history;
        RuleSettings only = rule("", {action(RuleAction::Kind::Notify)});
        only.everyEvent = every;
        only.enabled = enabled;
        QTEST(RuleBook(settingsWith(only)).apply(m_jq, {outcome}, now).notify.has_value(), "fires");
    }

    void sendsTheStatesATargetWants_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("sent");
        QTest::newRow("plain, an end") << "plain" << int(Status::Failed) << true;
        QTest::newRow("plain, running") << "plain" << int(Status::Running) << false;
        QTest::newRow("asked for") << "picky" << int(Status::Passed) << true;
        QTest::newRow("not asked for") << "picky" << int(Status::Failed) << false;
        QTest::newRow("unheard of") << "nowhere" << int(Status::Failed) << false;
    }
    void sendsTheStatesATargetWants()
    {
        QFETCH(QString, target);
        QFETCH(int, status);
        QFETCH(bool, sent);
        const RuleAction forward = action(RuleAction::Kind::Forward, target.toLatin1().constData());
        const RuleBook book(
            settingsWith(rule("", {forward, forward}))); // twice the same is one message
        const FoldOutcome outcome = changed(static_cast<Status>(status));
        QCOMPARE(book.apply(m_jq, {outcome}, now).outbox.size(), sent ? 1 : 0);
        RuleBook::Case kept{outcome};
        kept.mayForward = false;
        QVERIFY(book.apply(m_jq, kept, now).outbox.isEmpty());
    }

    void blocksArmedTriggers_data()
    {
        QTest::addColumn<int>("confirm");
        QTest::addColumn<int>("status");
        QTest::newRow("none") << int(Confirm::None) << int(RunRecord::Status::Queued);
        QTest::newRow("click") << int(Confirm::Click) << int(RunRecord::Status::Blocked);
        QTest::newRow("hold") << int(Confirm::Hold) << int(RunRecord::Status::Blocked);
        QTest::newRow("name") << int(Confirm::Name) << int(RunRecord::Status::Blocked);
    }
    void blocksArmedTriggers()
    {
        QFETCH(int, confirm);
        RuleAction trigger = action(RuleAction::Kind::Trigger, "deploy");
        trigger.params = {
            {QStringLiteral("tag"), QJsonObject{{QStringLiteral("jq"), QStringLiteral(".tag")}}},
            {QStringLiteral("how"), QStringLiteral("slowly")}};
        const RuleBook book(settingsWith(rule("", {trigger}), static_cast<Confirm>(confirm)));
        const FoldOutcome outcome = changed(Status::Passed);
        const Consequences done = book.apply(m_jq, {outcome}, now);
        QCOMPARE(done.runs.size(), 1);
        const RunRecord &run = done.runs.constFirst();
        QTEST(int(run.status), "status");
        QCOMPARE(run.params.value(QLatin1String("tag")).toString(), QStringLiteral("b12"));
        QCOMPARE(run.params.value(QLatin1String("how")).toString(), QStringLiteral("slowly"));
        QCOMPARE(run.startedByKind, QStringLiteral("rule"));
        QCOMPARE(run.subjectAttempt, 2); // at most once a subject and attempt
        QCOMPARE(run.chainDepth, 1);
    }

    void doesNotTrigger_data()
    {
        QTest::addColumn<bool>("mayTrigger");
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("occasion");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("triggers");
        QTest::newRow("unsigned") << false << 0 << int(Occasion::Live) << 0 << false;
        QTest::newRow("last of a chain") << true << 4 << int(Occasion::Live) << 0 << true;
        QTest::newRow("too deep") << true << 5 << int(Occasion::Live) << 0 << false;
        QTest::newRow("live, received long ago") << true << 0 << int(Occasion::Live) << 60 << true;
        QTest::newRow("caught up, ten minutes old")
            << true << 0 << int(Occasion::CaughtUp) << 10 << true;
        QTest::newRow("caught up, older") << true << 0 << int(Occasion::CaughtUp) << 11 << false;
        QTest::newRow("replayed, older") << true << 0 << int(Occasion::Replayed) << 11 << false;
    }
    void doesNotTrigger()
    {
        QFETCH(bool, mayTrigger);
        QFETCH(int, depth);
        QFETCH(int, occasion);
        QFETCH(int, minutes);
        const RuleBook book(settingsWith(rule("", {action(RuleAction::Kind::Trigger, "deploy")})));
        const FoldOutcome outcome = changed(Status::Passed);
        const RuleBook::Case given{
            outcome, static_cast<Occasion>(occasion), true, mayTrigger, depth, {}};
        const auto runs = book.apply(m_jq, given, now + std::chrono::minutes(minutes)).runs;
        // What a chain is stopped by is a run that says so.
        const bool starts =
            !runs.isEmpty() && runs.constFirst().status == RunRecord::Status::Queued;
        QTEST(starts, "triggers");
    }

    void stopsALoop()
    {
        const RuleBook book(settingsWith(rule("", {action(RuleAction::Kind::Trigger, "deploy")})));
        const FoldOutcome outcome = changed(Status::Passed);
        RuleBook::Case given{outcome, Occasion::Live,
                             true,    true,
                             1,       {QStringLiteral("deploy"), QStringLiteral("check")}};
        const RunRecord stopped = book.apply(m_jq, given, now).runs.constFirst();
        QVERIFY(stopped.status == RunRecord::Status::Cancelled && stopped.finishedAt);
        QCOMPARE(stopped.reason, QStringLiteral("stopped, a loop: deploy → check → deploy"));
        given.ancestors = {QStringLiteral("check")};
        QVERIFY(book.apply(m_jq, given, now).runs.constFirst().status == RunRecord::Status::Queued);
    }

    void tellsAFaultyParameterAndStartsNothing()
    {
        RuleAction trigger = action(RuleAction::Kind::Trigger, "deploy");
        trigger.params = {{QStringLiteral("tag"),
                           QJsonObject{{QStringLiteral("jq"), QStringLiteral("error(\"x\")")}}}};
        const RuleBook book(settingsWith(rule("", {trigger})));
        const FoldOutcome outcome = changed(Status::Passed);
        const Consequences done = book.apply(m_jq, {outcome}, now);
        QVERIFY(done.runs.isEmpty());
        QCOMPARE(done.faults.size(), 1);
    }

    void notifiesByItselfWithoutRules()
    {
        Settings settings;
        const RuleBook book(settings);
        for (Status status : {Status::Failed, Status::Firing, Status::Blocked}) {
            const FoldOutcome outcome = changed(status);
            QVERIFY2(book.apply(m_jq, {outcome}, now).notify, qPrintable(toText(status)));
        }
        const FoldOutcome running = changed(Status::Running);
        QVERIFY(!book.apply(m_jq, {running}, now).notify);
        settings.rules = QList<RuleSettings>();
        const FoldOutcome failed = changed(Status::Failed);
        QVERIFY(!RuleBook(settings).apply(m_jq, {failed}, now).notify); // none means none
    }

private:
    JqRunner m_jq{QStringLiteral(SIGNALBOX_JQ)};
};

QTEST_GUILESS_MAIN(RuleBookTest)
#include "tst_rulebook.moc"
