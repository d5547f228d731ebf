// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefixture.h"
#include "ui/records/outboxdialog.h"
#include "ui/records/outboxmodel.h"
#include "ui/records/recordview.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using State = OutboxRow::State;

Q_DECLARE_METATYPE(std::optional<signalbox::OutboxRow::State>)

class TestOutboxList : public QObject
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
    void narrowList();

private:
    qint64 message(State state) { return addMany(state, 1); }
    //! Waits only for the last, whose id it gives.
    qint64 addMany(State state, int count);
    OutboxRow stored(qint64 id) { return *m_fixture->reader().outboxRow(id).value(); }
    void write(const OutboxRow &row)
    {
        QVERIFY_DONE(await<void>([&](auto done) { m_fixture->store().updateOutbox(row, done); }));
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

void TestOutboxList::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY_DONE(m_fixture->open());
}

qint64 TestOutboxList::addMany(State state, int count)
{
    OutboxRow row;
    row.target = QStringLiteral("chat");
    row.state = state;
    row.createdAt = m_fixture->clock.now();
    for (int at = 1; at < count; ++at)
        m_fixture->store().addOutbox(row, [](const Result<qint64> &) {});
    return await<qint64>([&](auto done) { m_fixture->store().addOutbox(row, done); }).value();
}

void TestOutboxList::outboxPages()
{
    constexpr int count = 2 * OutboxModel::pageSize + 7;
    addMany(State::Sent, count);
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

void TestOutboxList::outboxFilters_data()
{
    QTest::addColumn<std::optional<State>>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("all") << std::optional<State>() << 10;
    QTest::newRow("waiting") << std::optional(State::Waiting) << 1;
    QTest::newRow("failed") << std::optional(State::Failed) << 2;
    QTest::newRow("sent") << std::optional(State::Sent) << 3;
    QTest::newRow("dropped") << std::optional(State::Dropped) << 4;
}

void TestOutboxList::outboxFilters()
{
    QFETCH(std::optional<State>, filter);
    const QList<State> states{State::Waiting, State::Failed, State::Sent, State::Dropped};
    for (int at = 0; at < states.size(); ++at) {
        for (int times = 0; times <= at; ++times)
            message(states.at(at));
    }
    OutboxModel model(m_fixture->reader(), m_fixture->clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter({filter, {}, {}});
    QTEST(model.rowCount(), "rows");
}

void TestOutboxList::outboxFollows()
{
    const qint64 first = message(State::Waiting), second = message(State::Waiting);
    OutboxModel model(m_fixture->reader(), m_fixture->clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter({State::Waiting, {}, {}});
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
void TestOutboxList::outboxNewest()
{
    constexpr int count = OutboxModel::pageSize + 5;
    const qint64 last = addMany(State::Waiting, count);
    OutboxModel model(m_fixture->reader(), m_fixture->clock);
    model.setFilter({State::Waiting, {}, {}});
    OutboxRow dropped = stored(last);
    dropped.state = State::Dropped;
    write(dropped);
    const qint64 added = message(State::Waiting);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.readNewest();
    QCOMPARE(model.rowOf(added), 0);
    QCOMPARE(model.rowOf(dropped.id), -1);
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), count);
    QCOMPARE(model.record(model.rowCount() - 1).id, last - count + 1);
}

void TestOutboxList::outboxWords()
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
    QCOMPARE(text(OutboxModel::WaitsColumn), QStringLiteral("tries again in 1 min 15 s"));
    QCOMPARE(text(OutboxModel::AnswerColumn), QStringLiteral("429 slow down"));
    QCOMPARE(model.index(0, OutboxModel::WaitsColumn).data().toString(), QString());
    QCOMPARE(model.index(0, OutboxModel::EventColumn).data().toString(),
             QStringLiteral("Event no longer kept"));
    const QString spoken = model.index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(QStringLiteral("Waiting, chat, Build of web, 2 attempt")),
             qPrintable(spoken));

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    m_fixture->clock.advance(75s);
    model.tick();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(text(OutboxModel::WaitsColumn), QStringLiteral("goes at once"));
}

void TestOutboxList::outboxHostileText()
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

void TestOutboxList::outboxButtons_data()
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

void TestOutboxList::outboxButtons()
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

void TestOutboxList::stoppedTargets()
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

void TestOutboxList::emptyOutbox()
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

void TestOutboxList::narrowList()
{
    constexpr int readable = 200;
    message(State::Sent);
    OutboxModel model(m_fixture->reader(), m_fixture->clock);
    model.reload();
    RecordView view(&model, OutboxModel::EventColumn);
    for (const int width : {1200, 600, 300}) {
        view.resize(width, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(view.columnWidth(OutboxModel::EventColumn) >= readable);
        int all = 0;
        for (int column = 0; column < model.columnCount(); ++column)
            all += view.columnWidth(column);
        // A wide list has no room left over; a narrow one scrolls sideways.
        QCOMPARE(qMax(all, view.viewport()->width()), all);
    }
}

QTEST_MAIN(TestOutboxList)
#include "tst_outboxlist.moc"
