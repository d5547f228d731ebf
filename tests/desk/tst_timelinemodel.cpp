// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinemodel.h"

#include "desk/deskstore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

using Reporting = QAbstractItemModelTester::FailureReportingMode;

QString named(int number)
{
    return QStringLiteral("s%1").arg(number, 4, 10, QLatin1Char('0'));
}

// A model over a store that already holds `count` subjects, s0000 the oldest.
struct Timeline
{
    // The tester fetches pages by itself, so that tests of paging go without.
    explicit Timeline(int count = 0, bool tested = true)
    {
        QList<Event> events;
        for (int at = 0; at < count; ++at) {
            store.clock.advance(1s);
            events.append(buildEvent(named(at), Status::Running, store.clock.now()));
        }
        store.addFirst(events);
        model = std::make_unique<TimelineModel>(store.anotherReader(), store.clock);
        if (tested)
            tester = std::make_unique<QAbstractItemModelTester>(model.get(), Reporting::QtTest);
    }

    qint64 change(const QString &subject, Status status)
    {
        store.clock.advance(1s);
        return store.addBuild(subject, status).subject.id;
    }
    // Changes the store and tells the model.
    qint64 tell(const QString &subject, Status status)
    {
        const qint64 id = change(subject, status);
        model->subjectsChanged({id});
        return id;
    }
    [[nodiscard]] QString subjectAt(int row) const
    {
        const TimelineRowPointer found = model->row(row);
        return found ? found->subject.event.subject : QString();
    }
    [[nodiscard]] QStringList subjects() const
    {
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(subjectAt(row));
        return all;
    }
    [[nodiscard]] Status statusAt(int row) const { return model->row(row)->subject.event.status; }

    DeskStore store;
    std::unique_ptr<TimelineModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class TimelineModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesPageAfterPage()
    {
        Timeline timeline(300, false);
        QCOMPARE(timeline.model->rowCount(), 256);
        QVERIFY(timeline.model->canFetchMore({}));
        timeline.model->fetchMore({});
        QCOMPARE(timeline.model->rowCount(), 300);
        QVERIFY(!timeline.model->canFetchMore({}));
        QStringList expected;
        for (int at = 299; at >= 0; --at)
            expected.append(named(at));
        QCOMPARE(timeline.subjects(), expected);
    }

    void fetchesNoRowTwiceAfterAChangeInPlace()
    {
        Timeline timeline(300, false);
        timeline.model->setHeld(true);
        (void)timeline.tell(timeline.subjectAt(255), Status::Passed); // the last one loaded
        QTRY_VERIFY(timeline.statusAt(255) == Status::Passed);
        timeline.model->fetchMore({});
        QStringList all = timeline.subjects();
        QCOMPARE(all.size(), 300);
        QCOMPARE(all.removeDuplicates(), 0);
    }

    void bringsChangesToTheTop()
    {
        Timeline timeline(3);
        QSignalSpy moved(timeline.model.get(), &QAbstractItemModel::rowsMoved);
        QSignalSpy reset(timeline.model.get(), &QAbstractItemModel::modelReset);
        (void)timeline.tell(named(0), Status::Failed);
        QTRY_COMPARE(timeline.subjects(), (QStringList{named(0), named(2), named(1)}));
        QVERIFY(timeline.statusAt(0) == Status::Failed);
        QCOMPARE(moved.size(), 1);
        (void)timeline.tell(named(9), Status::Queued);
        QTRY_COMPARE(timeline.subjects(), (QStringList{named(9), named(0), named(2), named(1)}));
        QCOMPARE(reset.size(), 0);
    }

    void updatesInPlaceWhatDidNotRise()
    {
        Timeline timeline(3);
        QSignalSpy moved(timeline.model.get(), &QAbstractItemModel::rowsMoved);
        const qint64 id = timeline.model->row(1)->subject.id;
        (void)outcomeOf(committed<void>([&](Store::Done<void> done) {
            timeline.store.store().acknowledge(id, true, std::move(done));
        }));
        timeline.model->subjectsChanged({id});
        QTRY_VERIFY(timeline.model->row(1)->subject.acknowledged);
        QCOMPARE(moved.size(), 0);
    }

    void keepsStillWhileHeld()
    {
        Timeline timeline(4);
        QSignalSpy gathered(timeline.model.get(), &TimelineModel::gatheredChanged);
        timeline.model->setHeld(true);
        const QStringList before = timeline.subjects();
        (void)timeline.tell(named(9), Status::Queued);
        (void)timeline.tell(named(8), Status::Queued);
        (void)timeline.tell(named(0), Status::Passed);
        QTRY_COMPARE(timeline.model->gathered(), 2);
        QCOMPARE(timeline.subjects(), before);
        QVERIFY(timeline.statusAt(3) == Status::Passed); // told in its place
        QVERIFY(!gathered.isEmpty());
        timeline.model->release();
        QCOMPARE(timeline.model->gathered(), 0);
        QCOMPARE(timeline.subjects(),
                 (QStringList{named(0), named(8), named(9), named(3), named(2), named(1)}));
    }

    // Rows that changed in their places while held lie out of order: their order of arrival must
    // not matter.
    void ordersWhatRoseWhileHeld_data()
    {
        QTest::addColumn<QList<int>>("told");
        QTest::newRow("in order") << QList<int>{4, 2};
        QTest::newRow("against it") << QList<int>{2, 4};
        QTest::newRow("several times") << QList<int>{4, 2, 0, 4};
    }
    void ordersWhatRoseWhileHeld()
    {
        QFETCH(QList<int>, told);
        Timeline timeline(6);
        timeline.model->setHeld(true);
        QStringList expected = timeline.subjects();
        QList<qint64> ids;
        for (int number : told) {
            ids.prepend(
                timeline.change(named(number), ids.size() > 2 ? Status::Failed : Status::Passed));
            expected.removeOne(named(number));
            expected.prepend(named(number));
        }
        timeline.model->subjectsChanged(ids);
        QTRY_VERIFY(timeline.statusAt(5 - told.constFirst()) != Status::Running);
        timeline.model->release();
        QCOMPARE(timeline.subjects(), expected);
    }

    void filters()
    {
        Timeline timeline(2);
        (void)timeline.change(named(1), Status::Failed);
        timeline.model->setQuery(Query::parse(u"status:failed"));
        QCOMPARE(timeline.subjects(), QStringList{named(1)});
        (void)timeline.tell(named(0), Status::Failed);
        QTRY_COMPARE(timeline.subjects(), (QStringList{named(0), named(1)}));
        (void)timeline.tell(named(5), Status::Running); // does not match
        (void)timeline.tell(named(1), Status::Passed); // no longer matches
        QTRY_COMPARE(timeline.subjects(), QStringList{named(0)});
        timeline.model->setQuery({});
        QCOMPARE(timeline.model->rowCount(), 3);
    }

    void jumpsToATime()
    {
        Timeline timeline(10);
        const Instant then = timeline.model->row(5)->subject.changedAt;
        timeline.model->jumpTo(then);
        QVERIFY(!timeline.model->startsAtTop());
        QCOMPARE(timeline.subjectAt(0), named(4));
        QCOMPARE(timeline.model->rowCount(), 5);
        (void)timeline.tell(named(20), Status::Queued);
        QTRY_COMPARE(timeline.model->gathered(), 1);
        QCOMPARE(timeline.subjectAt(0), named(4));
        timeline.model->release();
        QVERIFY(timeline.model->startsAtTop());
        QCOMPARE(timeline.subjectAt(0), named(20));
        timeline.model->jumpTo(Instant{});
        QCOMPARE(timeline.model->rowCount(), 0);
        QVERIFY(!timeline.model->canFetchMore({}));
    }

    void marksTheFirstOfEachDay()
    {
        Timeline timeline(2);
        timeline.store.clock.advance(24h);
        (void)timeline.tell(named(5), Status::Queued);
        QTRY_COMPARE(timeline.model->rowCount(), 3);
        QVERIFY(timeline.model->row(0)->startsDay && timeline.model->row(1)->startsDay);
        QVERIFY(!timeline.model->row(2)->startsDay);
        timeline.store.clock.advance(1s);
        (void)timeline.tell(named(0), Status::Passed);
        QTRY_COMPARE(timeline.subjectAt(0), named(0));
        QVERIFY(timeline.model->row(0)->startsDay && !timeline.model->row(1)->startsDay);
        QVERIFY(timeline.model->row(2)->startsDay);
    }

    void readsAFloodAfresh()
    {
        Timeline timeline(1);
        QSignalSpy reset(timeline.model.get(), &QAbstractItemModel::modelReset);
        QList<qint64> ids;
        for (qint64 id = 1; id <= 3000; ++id)
            ids.append(id);
        (void)timeline.change(named(7), Status::Queued);
        timeline.model->subjectsChanged(ids);
        QTRY_COMPARE(reset.size(), 1);
        QCOMPARE(timeline.subjectAt(0), named(7));
    }
};

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "tst_timelinemodel.moc"
