// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefixture.h"
#include "ui/records/recordview.h"
#include "ui/records/runsdialog.h"
#include "ui/records/runsmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using RunStatus = RunRecord::Status;

class TestRunsList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void runsPagesAndFilter();
    void filters_data();
    void filters();
    void runsFollow();
    void runOutput();
    void runButtons_data();
    void runButtons();
    void runAgain();

private:
    qint64 run(RunStatus status, const QString &trigger = QStringLiteral("deploy"));

    std::unique_ptr<StoreFixture> m_fixture;
};

namespace {

RunFilter triggerNamed(const char *name)
{
    RunFilter filter;
    filter.trigger = QLatin1String(name);
    return filter;
}

} // namespace

void TestRunsList::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY_DONE(m_fixture->open());
}

qint64 TestRunsList::run(RunStatus status, const QString &trigger)
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

void TestRunsList::runsPagesAndFilter()
{
    constexpr int deploys = RunsModel::pageSize + 3;
    RunRecord deploy;
    deploy.trigger = QStringLiteral("deploy");
    deploy.status = RunStatus::Passed;
    for (int at = 0; at < deploys; ++at)
        m_fixture->store().addRun(deploy, [](const Result<qint64> &) {});
    run(RunStatus::Failed, QStringLiteral("restart")); // waits for those before it
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
    model.setFilter(triggerNamed("deploy"));
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), deploys);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(triggerNamed("unknown"));
    QCOMPARE(model.rowCount(), 0);
}

void TestRunsList::filters_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("starter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *result, const char *starter, const char *text,
                        const char *found) {
        QTest::newRow(name) << QString::fromLatin1(result) << QString::fromLatin1(starter)
                            << QString::fromLatin1(text) << QString::fromLatin1(found);
    };
    row("all", "", "", "", "restart deploy deploy");
    row("result", "failed", "", "", "restart");
    row("what started it", "", "command", "", "deploy");
    row("who", "", "", "t1/u1", "deploy");
    row("parameter", "", "", "B12", "deploy");
    row("reason", "", "", "exit code", "restart");
    row("trigger", "", "", "star", "restart");
    row("no pattern", "", "", "%", "");
    row("none", "passed", "command", "b13", "");
}

void TestRunsList::filters()
{
    RunRecord asked;
    asked.trigger = QStringLiteral("deploy");
    asked.status = RunStatus::Passed;
    asked.startedByKind = QStringLiteral("command");
    asked.startedByUser = QStringLiteral("T1/U1");
    asked.params = {{QStringLiteral("tag"), QStringLiteral("b12")}};
    m_fixture->store().addRun(asked, [](const Result<qint64> &) {});
    run(RunStatus::Passed);
    run(RunStatus::Failed, QStringLiteral("restart"));
    RunsDialog dialog(m_fixture->reader(), m_fixture->clock);
    const auto choose = [&dialog](const char *name, const QString &value) {
        auto *choice = dialog.findChild<QComboBox *>(QLatin1String(name));
        choice->setCurrentIndex(qMax(0, choice->findData(value)));
    };
    QFETCH(QString, result);
    QFETCH(QString, starter);
    QFETCH(QString, text);
    choose("result", result);
    choose("starter", starter);
    dialog.findChild<QLineEdit *>(QStringLiteral("search"))->setText(text);
    QStringList names;
    const QAbstractItemModel *model = dialog.findChild<RecordView *>()->model();
    for (int at = 0; at < model->rowCount(); ++at)
        names += model->index(at, RunsModel::TriggerColumn).data().toString();
    QTEST(names.join(u' '), "found");
}

void TestRunsList::runsFollow()
{
    const qint64 id = run(RunStatus::Running);
    RunsModel model(m_fixture->reader(), m_fixture->clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(triggerNamed("deploy"));
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

void TestRunsList::runOutput()
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

void TestRunsList::runButtons_data()
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

void TestRunsList::runButtons()
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

void TestRunsList::runAgain()
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

QTEST_MAIN(TestRunsList)
#include "tst_runslist.moc"
