// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefixture.h"
#include "ui/records/outboxdialog.h"
#include "ui/records/outboxmodel.h"
#include "ui/records/recordview.h"
#include "ui/records/runsdialog.h"
#include "ui/records/runsmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using State = OutboxRow::State;
using RunStatus = RunRecord::Status;

Q_DECLARE_METATYPE(std::optional<signalbox::OutboxRow::State>)

class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void outboxPages();
    void outboxFilters_data();
    void outboxFilters();
    void outboxFollows();
    void outboxNewest();
    void outboxWords();
    void outboxHostileText();
    void outboxButtons_data();
    void outboxButtons();
    void stoppedTargets();
    void emptyOutbox();
    void runsPagesAndFilter();
    void runsFollow();
    void runOutput();
    void runButtons_data();
    void runButtons();
    void runAgain();

private:
    qint64 message(State state, const QString &target = QStringLiteral("chat"));
    qint64 run(RunStatus status, const QString &trigger = QStringLiteral("deploy"));
    OutboxRow stored(qint64 id) { return *m_fixture->reader().outboxRow(id).value(); }
    void write(const OutboxRow &row)
    {
        QVERIFY_DONE(await<void>([&](auto done) { m_fixture->store().updateOutbox(row, done); }));
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

void TestRecords::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY_DONE(m_fixture->open());
}

qint64 TestRecords::message(State state, const QString &target)
{
    OutboxRow row;
    row.target = target;
    row.state = state;
    row.createdAt = m_fixture->clock.now();
    return await<qint64>([&](auto done) { m_fixture->store().addOutbox(row, done); }).value();
}

qint64 TestRecords::run(RunStatus status, const QString &trigger)
{
    RunRecord run;
    run.trigger = trigger;
    run.status = status;
    run.startedByKind = QStringLiteral("desktop");
    run.startedAt = m_fixture->clock.now();
    run.params = {{QStringLiteral("tag"), QStringLiteral("v1.4")}, {QStringLiteral("count"), 3}};
    run.output = QStringLiteral("<b>one</b>\ntwo");
    run.requestStarted = true;
    if (status == RunStatus::Failed) {
        run.finishedAt = run.startedAt + 64s;
        run.reason = QStringLiteral("exit code 3");
    }
    return await<qint64>([&](auto done) { m_fixture->store().addRun(run, done); }).value();
}

void TestRecords::outboxPages()
{
    constexpr int count = 2 * OutboxModel::pageSize + 7;
    for (int at = 0; at < count; ++at)
        message(State::Sent);
    OutboxModel model(m_fixture->reader(), m_fixture->clock);
    model.reload();
    QCOMPARE(model.rowCount(), int(OutboxModel::pageSize));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), count);
    for (int row = 1; row < count; ++row)
        QVERIFY(model.record(row - 1).id > model.record(row).id);
}

void TestRecords::outboxFilters_data()
{
    QTest::addColumn<std::optional<State>>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("all") << std::optional<State>() << 10;
    QTest::newRow("waiting") << std::optional(State::Waiting) << 1;
    QTest::newRow("failed") << std::optional(State::Failed) << 2;
    QTest::newRow("sent") << std::optional(State::Sent) << 3;
    QTest::newRow("dropped") << std::optional(State::Dropped) << 4;
}

void TestRecords::outboxFilters()
{
    QFETCH(std::optional<State>, filter);
    const QList<State> states{State::Waiting, State::Failed, State::Sent, State::Dropped};
    for (int at = 0; at < states.size(); ++at) {
        for (int times = 0; times <= at; ++times)
            message(states.at(at));
    }
    OutboxModel model(m_fixture->reader(), m_fixture->clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(filter);
    QTEST(model.rowCount(), "rows");
}

void TestRecords::outboxFollows()
{
    const qint64 first = message(State::Waiting), second = message(State::Waiting);
    OutboxModel model(m_fixture->reader(), m_fixture->clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(State::Waiting);
    QCOMPARE(model.rowCount(), 2);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    OutboxRow row = stored(first);
    row.attempts = 3;
    write(row);
    model.refresh(first);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(1, OutboxModel::AttemptsColumn).data().toString(), QStringLiteral("3"));

    row.state = State::Sent; // the filter no longer takes it
    write(row);
    model.refresh(first);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.record(0).id, second);

    row.state = State::Waiting;
    write(row);
    model.refresh(first);
    const qint64 third = message(State::Waiting);
    model.refresh(third);
    model.refresh(third + 1000); // never was
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowOf(third), 0);
    QCOMPARE(model.rowOf(second), 1);
    QCOMPARE(model.rowOf(first), 2);
}

// Messages come and go without being named: with an event, or when a newer one takes their place.
void TestRecords::outboxNewest()
{
    QList<qint64> ids;
    for (int at = 0; at < OutboxModel::pageSize + 5; ++at)
        ids += message(State::Waiting);
    OutboxModel model(m_fixture->reader(), m_fixture->clock);
    model.setFilter(State::Waiting);
    OutboxRow dropped = stored(ids.last());
    dropped.state = State::Dropped;
    write(dropped);
    const qint64 added = message(State::Waiting);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.readNewest();
    QCOMPARE(model.rowOf(added), 0);
    QCOMPARE(model.rowOf(dropped.id), -1);
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), int(ids.size()));
    QCOMPARE(model.record(model.rowCount() - 1).id, ids.first());
}

void TestRecords::outboxWords()
{
    const auto outcome = m_fixture->understand({buildEvent(QStringLiteral("web"), Status::Failed)});
    QVERIFY_RESULT(outcome);
    OutboxRow row;
    row.target = QStringLiteral("chat");
    row.event = outcome->events.first().event.id;
    row.createdAt = m_fixture->clock.now() - 90s;
    row.nextAt = m_fixture->clock.now() + 75s;
    row.attempts = 2;
    row.answer = QStringLiteral("429 slow down");
    const auto id = await<qint64>([&](auto done) { m_fixture->store().addOutbox(row, done); });
    QVERIFY_RESULT(id);
    message(State::Sent);
    OutboxModel model(m_fixture->reader(), m_fixture->clock);
    model.reload();
    const auto text = [&](int column) { return model.index(1, column).data().toString(); };
    QCOMPARE(text(OutboxModel::StateColumn), QStringLiteral("Waiting"));
    QCOMPARE(text(OutboxModel::EventColumn), QStringLiteral("Build of web"));
    QCOMPARE(text(OutboxModel::NextColumn), QStringLiteral("in 1 min 15 s"));
    QCOMPARE(text(OutboxModel::AnswerColumn), QStringLiteral("429 slow down"));
    QCOMPARE(model.index(0, OutboxModel::NextColumn).data().toString(), QString());
    QCOMPARE(model.index(0, OutboxModel::EventColumn).data().toString(),
             QStringLiteral("Event no longer kept"));
    const QString spoken = model.index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(QStringLiteral("Waiting, chat, Build of web, 2 attempt")),
             qPrintable(spoken));

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    m_fixture->clock.advance(75s);
    model.tick();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(text(OutboxModel::NextColumn), QStringLiteral("at once"));
}

void TestRecords::outboxHostileText()
{
    OutboxRow row;
    row.target = QStringLiteral("chat");
    row.createdAt = m_fixture->clock.now();
    row.answer = QStringLiteral("<b>no</b>\n\u202Etxet");
    QVERIFY_DONE(await<qint64>([&](auto done) { m_fixture->store().addOutbox(row, done); }));
    OutboxModel model(m_fixture->reader(), m_fixture->clock);
    model.reload();
    const QModelIndex answer = model.index(0, OutboxModel::AnswerColumn);
    const QString shown = answer.data().toString();
    QVERIFY(!shown.contains(QChar(0x202E)) && !shown.contains(QLatin1Char('\n')));
    QVERIFY(!answer.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    QVERIFY(!model.headerData(99, Qt::Horizontal).isValid());
}

void TestRecords::outboxButtons_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("inFlight");
    QTest::addColumn<bool>("resend");
    QTest::addColumn<bool>("drop");
    QTest::newRow("waiting") << int(State::Waiting) << false << false << true;
    QTest::newRow("on its way") << int(State::Waiting) << true << false << false;
    QTest::newRow("sent") << int(State::Sent) << false << false << false;
    QTest::newRow("failed") << int(State::Failed) << false << true << false;
    QTest::newRow("dropped") << int(State::Dropped) << false << true << false;
}

void TestRecords::outboxButtons()
{
    QFETCH(int, state);
    QFETCH(bool, inFlight);
    OutboxRow row;
    row.target = QStringLiteral("chat");
    row.state = State(state);
    row.inFlight = inFlight;
    row.createdAt = m_fixture->clock.now();
    const auto id = await<qint64>([&](auto done) { m_fixture->store().addOutbox(row, done); });
    QVERIFY_RESULT(id);
    OutboxDialog dialog(m_fixture->reader(), m_fixture->clock);
    auto *resend = dialog.findChild<QPushButton *>(QStringLiteral("resend"));
    auto *drop = dialog.findChild<QPushButton *>(QStringLiteral("drop"));
    QVERIFY(!resend->isEnabled() && !drop->isEnabled()); // nothing is chosen
    dialog.findChild<RecordView *>()->choose(*id);
    QTEST(resend->isEnabled(), "resend");
    QTEST(drop->isEnabled(), "drop");
    if (!resend->isEnabled())
        return;
    QSignalSpy asked(&dialog, &OutboxDialog::resendRequested);
    resend->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), *id);
    QVERIFY(!resend->isEnabled()); // until it is known what came of it
    dialog.showOutcome(fail(ErrorKind::NotFound, QStringLiteral("gone")));
    QVERIFY(resend->isEnabled());
}

void TestRecords::stoppedTargets()
{
    OutboxDialog dialog(m_fixture->reader(), m_fixture->clock);
    const auto again = [&dialog] {
        QList<QPushButton *> found;
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Start target again") && !button->isHidden()
                && !button->parentWidget()->isHidden())
                found += button;
        }
        return found;
    };
    QVERIFY(again().isEmpty());
    TargetFacts fine, stopped;
    fine.name = QStringLiteral("fine");
    stopped.name = QStringLiteral("chat");
    stopped.state = TargetFacts::State::Stopped;
    stopped.detail = QStringLiteral("410 channel is archived");
    dialog.setTargets({fine, stopped});
    QCOMPARE(again().size(), 1);
    QSignalSpy asked(&dialog, &OutboxDialog::restartRequested);
    again().first()->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("chat"));
    dialog.setTargets({fine});
    QVERIFY(again().isEmpty());
}

void TestRecords::emptyOutbox()
{
    OutboxDialog dialog(m_fixture->reader(), m_fixture->clock);
    dialog.show();
    auto *view = dialog.findChild<RecordView *>();
    QVERIFY(!view->isVisible());
    const qint64 id = message(State::Sent);
    dialog.messageChanged(id);
    QTRY_VERIFY(view->isVisible());
    dialog.findChild<QTabBar *>(QStringLiteral("filter"))->setCurrentIndex(2); // failed
    QVERIFY(!view->isVisible());
    message(State::Failed);
    dialog.newestChanged();
    QTRY_VERIFY(view->isVisible());
}

void TestRecords::runsPagesAndFilter()
{
    constexpr int deploys = RunsModel::pageSize + 3;
    for (int at = 0; at < deploys; ++at)
        run(RunStatus::Passed);
    run(RunStatus::Failed, QStringLiteral("restart"));
    RunsModel model(m_fixture->reader(), m_fixture->clock);
    model.setFilter({});
    QCOMPARE(model.rowCount(), int(RunsModel::pageSize));
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(RunsModel::StatusColumn), QStringLiteral("Failed"));
    QCOMPARE(text(RunsModel::TriggerColumn), QStringLiteral("restart"));
    QCOMPARE(text(RunsModel::ParamsColumn), QStringLiteral("count=3, tag=v1.4"));
    QCOMPARE(text(RunsModel::DurationColumn), QStringLiteral("1 min 04 s"));
    QCOMPARE(text(RunsModel::ReasonColumn), QStringLiteral("exit code 3"));
    QVERIFY(model.record(0).output.isEmpty());
    model.setFilter(QStringLiteral("deploy"));
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), deploys);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(QStringLiteral("unknown"));
    QCOMPARE(model.rowCount(), 0);
}

void TestRecords::runsFollow()
{
    const qint64 id = run(RunStatus::Running);
    RunsModel model(m_fixture->reader(), m_fixture->clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(QStringLiteral("deploy"));
    m_fixture->clock.advance(5s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.tick();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, RunsModel::DurationColumn).data().toString(), QStringLiteral("5 s"));
    RunRecord ended = model.record(0);
    ended.status = RunStatus::Passed;
    ended.output = QStringLiteral("long");
    model.refresh(ended);
    QCOMPARE(model.index(0, RunsModel::StatusColumn).data().toString(), QStringLiteral("Passed"));
    QVERIFY(model.record(0).output.isEmpty());
    RunRecord other = ended;
    other.id = id + 1;
    other.trigger = QStringLiteral("restart");
    model.refresh(other);
    QCOMPARE(model.rowCount(), 1);
    other.trigger = QStringLiteral("deploy");
    model.refresh(other);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(other.id), 0);
}

void TestRecords::runOutput()
{
    const qint64 id = run(RunStatus::Running);
    RunsDialog dialog(m_fixture->reader(), m_fixture->clock);
    dialog.show();
    auto *output = dialog.findChild<QPlainTextEdit *>(QStringLiteral("output"));
    QVERIFY(!output->isVisible());
    dialog.findChild<RecordView *>()->choose(id);
    QVERIFY(output->isVisible());
    QCOMPARE(output->toPlainText(), QStringLiteral("<b>one</b>\ntwo"));
    RunRecord more = *m_fixture->reader().run(id).value();
    more.output += QStringLiteral("\n\u202Ethree");
    dialog.runChanged(more);
    QVERIFY(output->toPlainText().contains(QStringLiteral("three")));
    QVERIFY(!output->toPlainText().contains(QChar(0x202E)));
    QCOMPARE(dialog.findChild<RecordView *>()->chosen(), id);
}

void TestRecords::runButtons_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("enabled");
    QTest::newRow("queued") << int(RunStatus::Queued) << QStringLiteral("cancel again");
    QTest::newRow("running") << int(RunStatus::Running) << QStringLiteral("cancel again");
    QTest::newRow("blocked") << int(RunStatus::Blocked) << QStringLiteral("release cancel");
    for (RunStatus ended :
         {RunStatus::Passed, RunStatus::Failed, RunStatus::Cancelled, RunStatus::Unknown})
        QTest::newRow(qPrintable(toText(ended))) << int(ended) << QStringLiteral("again");
}

void TestRecords::runButtons()
{
    QFETCH(int, status);
    QFETCH(QString, enabled);
    const qint64 id = run(RunStatus(status));
    RunsDialog dialog(m_fixture->reader(), m_fixture->clock);
    dialog.findChild<RecordView *>()->choose(id);
    for (const QString &name :
         {QStringLiteral("cancel"), QStringLiteral("release"), QStringLiteral("again")})
        QCOMPARE(dialog.findChild<QPushButton *>(name)->isEnabled(), enabled.contains(name));
}

void TestRecords::runAgain()
{
    const qint64 id = run(RunStatus::Failed);
    RunsDialog dialog(m_fixture->reader(), m_fixture->clock);
    dialog.setTriggers({QStringLiteral("deploy"), QStringLiteral("restart")});
    TriggerStart start;
    connect(&dialog, &RunsDialog::runAgainRequested, this,
            [&start](const TriggerStart &wanted) { start = wanted; });
    dialog.findChild<RecordView *>()->choose(id);
    dialog.findChild<QPushButton *>(QStringLiteral("again"))->click();
    QCOMPARE(start.trigger, QStringLiteral("deploy"));
    QCOMPARE(start.params,
             (QMap<QString, QString>{{QStringLiteral("tag"), QStringLiteral("v1.4")},
                                     {QStringLiteral("count"), QStringLiteral("3")}}));
    QVERIFY(!start.clicked && !start.held && start.typedName.isEmpty()); // nothing is armed by it
    auto *filter = dialog.findChild<QComboBox *>(QStringLiteral("filter"));
    filter->setCurrentIndex(2);
    QCOMPARE(dialog.findChild<RecordView *>()->chosen(), qint64(0));
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("again"))->isEnabled());
    dialog.setTriggers({QStringLiteral("restart")});
    QCOMPARE(filter->currentData().toString(), QStringLiteral("restart"));
    dialog.setTriggers({}); // it was taken out of the settings
    QCOMPARE(filter->currentIndex(), 0);
    QCOMPARE(dialog.findChild<RecordView *>()->model()->rowCount(), 1);
}

QTEST_MAIN(TestRecords)
#include "tst_records.moc"
