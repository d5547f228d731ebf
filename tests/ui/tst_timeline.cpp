// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "ui/fakerows.h"
#include "ui/theme/theme.h"
#include "ui/timeline/filterfield.h"
#include "ui/timeline/newrowspill.h"
#include "ui/timeline/rowlayout.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

//! A million rows that cost nothing: 200 a day, all alike.
class ManyRows : public QAbstractListModel
{
public:
    static constexpr int count = 1'000'000, aDay = 200;

    explicit ManyRows(Instant now)
    {
        auto first = std::make_shared<TimelineRow>();
        first->subject = sampleSubjects(now).at(1);
        auto other = std::make_shared<TimelineRow>(*first);
        first->startsDay = true;
        m_first = first;
        m_other = other;
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : count;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == TimelineModel::RowRole)
            return QVariant::fromValue(index.row() % aDay == 0 ? m_first : m_other);
        return role == TimelineModel::SubjectIdRole ? QVariant(qint64(1)) : QVariant();
    }

private:
    TimelineRowPointer m_first, m_other;
};

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void givesWayInOrder()
    {
        const RowFonts fonts{QApplication::font()};
        const Subject subject = sampleSubjects(m_clock.now()).at(1);
        const RowTexts texts(subject);
        const auto at = [&](qreal width) {
            return layoutRow(texts, QStringLiteral("2 min"), QStringLiteral("23 min 09 s"), true,
                             width, fonts);
        };
        // Scenes from wide to narrow: nothing that went comes back, and the order of going holds.
        bool lifeLine = true, author = true, branch = true;
        bool sawAuthorGone = false, sawBranchCut = false;
        for (int width = 900; width >= 330; width -= 3) {
            const RowLayout row = at(width);
            QVERIFY2(!row.age.text.isEmpty() && !row.pillRect.isEmpty(),
                     "age and pill never give way");
            QVERIFY(row.place.text.endsWith(QLatin1String(" #2231")));
            QCOMPARE(row.duration.text, QStringLiteral("23 min 09 s"));
            QVERIFY(lifeLine || row.lifeLine.isEmpty());
            QVERIFY(author || !row.author.isShown());
            lifeLine = !row.lifeLine.isEmpty();
            author = row.author.isShown();
            QVERIFY2(!author || row.branch.text == texts.branch,
                     "author goes before the branch is cut");
            QVERIFY2(row.title.text == texts.title || !lifeLine,
                     "life-line goes before the title is cut");
            branch = row.branch.isShown();
            sawAuthorGone = sawAuthorGone || !author;
            sawBranchCut = sawBranchCut || !branch;
            QVERIFY(row.title.rect.right() <= row.pillRect.left());
            QVERIFY(row.pillRect.right() <= row.age.rect.left());
            QVERIFY(row.place.rect.right() <= row.duration.rect.left());
            QVERIFY(row.age.rect.right() <= width);
        }
        QVERIFY(sawAuthorGone);
    }

    void cutsALongBranchInItsMiddle()
    {
        Subject subject = sampleSubjects(m_clock.now()).at(0);
        subject.event.branch =
            QStringLiteral("feature/a-branch-with-a-very-long-name-that-never-ends-at-all");
        subject.event.author.clear();
        const RowFonts fonts{QApplication::font()};
        const RowLayout row =
            layoutRow(RowTexts(subject), QStringLiteral("now"), {}, false, 420, fonts);
        QVERIFY(row.branch.isShown());
        QVERIFY(row.branch.text.startsWith(QLatin1String("feat")));
        QVERIFY(row.branch.text.endsWith(QLatin1String("all")));
        const RowLayout narrow =
            layoutRow(RowTexts(subject), QStringLiteral("now"), {}, false, 300, fonts);
        QVERIFY(!narrow.branch.isShown());
    }

    void paintsRowsInBothThemes()
    {
        FakeTimeline rows(sampleSubjects(m_clock.now()));
        const QAbstractItemModelTester tester(
            &rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        TimelinePane pane(m_clock);
        pane.setModel(&rows);
        pane.resize(520, 860);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
            m_theme->setScheme(scheme);
            QTRY_COMPARE(tokensOf(&pane).dark, scheme == ColorScheme::Dark);
            const QImage image = pane.view()->viewport()->grab().toImage();
            const ColorTokens &tokens = tokensOf(&pane);
            const QRect failed = pane.view()->visualRect(pane.view()->model()->index(1, 0));
            int red = 0;
            for (int y = failed.top(); y < failed.bottom(); ++y) {
                for (int x = 0; x < 50; ++x)
                    red += image.pixelColor(x, y) == tokens.hue(Hue::Red).ink;
            }
            QVERIFY2(red > 80, qPrintable(QString::number(red)));
        }
    }

    void putsRowsUnderTheirDays()
    {
        FakeTimeline rows(sampleSubjects(m_clock.now()));
        TimelinePane pane(m_clock);
        pane.setModel(&rows);
        pane.resize(520, 3000);
        pane.show();
        TimelineView *view = pane.view();
        const auto rect = [&](int row) { return view->visualRect(view->model()->index(row, 0)); };
        QCOMPARE(rect(0).top(), size::dayHeading);
        int headings = 1;
        for (int row = 1; row < rows.rowCount(); ++row) {
            const int gap = rect(row).top() - rect(row - 1).bottom() - 1;
            QVERIFY(gap == 0 || gap == size::dayHeading);
            headings += gap > 0;
            QCOMPARE(view->indexAt(rect(row).center()).row(), row);
        }
        QVERIFY(headings >= 2);
        QVERIFY(!view->indexAt(QPoint(10, 5)).isValid());
    }

    void followsInsertionsAndRemovals()
    {
        FakeTimeline rows(sampleSubjects(m_clock.now()));
        TimelinePane pane(m_clock);
        pane.setModel(&rows);
        pane.resize(520, 400);
        pane.show();
        TimelineView *view = pane.view();
        const auto consistent = [&] {
            for (int row = 0; row < rows.rowCount(); ++row) {
                const QRect rect = view->visualRect(view->model()->index(row, 0));
                if (view->indexAt(rect.center()).row() != row)
                    return false;
            }
            return true;
        };
        view->verticalScrollBar()->setValue(200);
        const QModelIndex seen = view->indexAt(QPoint(100, 100));
        const QPersistentModelIndex kept(seen);
        const int top = view->visualRect(seen).top();
        rows.prepend(sampleSubjects(m_clock.now()).at(3));
        QVERIFY(consistent());
        QCOMPARE(view->visualRect(kept).top(), top); // what is being read stays
        rows.removeRow(0);
        QVERIFY(consistent());
        QCOMPARE(view->visualRect(kept).top(), top);
        while (rows.rowCount() > 0)
            rows.removeRow(rows.rowCount() - 1);
        QVERIFY(consistent());
    }

    void movesByKeysAndTellsWhatIsCurrent()
    {
        FakeTimeline rows(sampleSubjects(m_clock.now()));
        TimelinePane pane(m_clock);
        pane.setModel(&rows);
        pane.resize(520, 400);
        pane.show();
        QSignalSpy chosen(&pane, &TimelinePane::subjectChosen);
        QSignalSpy opened(&pane, &TimelinePane::subjectOpened);
        TimelineView *view = pane.view();
        QTest::keyClick(view, Qt::Key_J);
        QTest::keyClick(view, Qt::Key_J);
        QTest::keyClick(view, Qt::Key_K);
        QCOMPARE(view->currentIndex().row(), 0);
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->currentIndex().row(), rows.rowCount() - 1);
        QVERIFY(view->visualRect(view->currentIndex()).bottom() <= view->viewport()->height());
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(chosen.last().first().toLongLong(), qint64(rows.rowCount()));
        QTest::keyClick(view, Qt::Key_Home);
        QVERIFY(view->visualRect(view->currentIndex()).top() >= size::dayHeading);
    }

    void speaksItsRows()
    {
        FakeTimeline rows(sampleSubjects(m_clock.now()));
        TimelinePane pane(m_clock);
        pane.setModel(&rows);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(pane.view());
        QVERIFY(list);
        QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Events"));
        QAccessibleInterface *row = list->child(1);
        QVERIFY(row);
        QVERIFY2(row->text(QAccessible::Name)
                     .startsWith(QLatin1String("Failed, broke main: Bump kernel")),
                 qPrintable(row->text(QAccessible::Name)));
    }

    void holdsAMillionRows()
    {
        ManyRows rows(m_clock.now());
        TimelinePane pane(m_clock);
        QElapsedTimer timer;
        timer.start();
        pane.setModel(&rows);
        pane.resize(520, 860);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        const qint64 opened = timer.restart();
        TimelineView *view = pane.view();
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
        view->viewport()->grab();
        const qint64 jumped = timer.restart();
        QVERIFY(qAbs(view->indexAt(QPoint(100, 300)).row() - ManyRows::count / 2) < 100);
        view->setCurrentIndex(view->model()->index(ManyRows::count - 1, 0));
        QCOMPARE(view->visualRect(view->currentIndex()).bottom(), view->viewport()->height() - 1);
        const QByteArray times = "open " + QByteArray::number(opened) + " ms, jump and paint "
            + QByteArray::number(jumped) + " ms";
        qInfo("%s", times.constData());
        QVERIFY2(opened < 5000 && jumped < 1000, times);
    }

    void filtersAfterAPause()
    {
        FakeTimeline rows({});
        TimelinePane pane(m_clock);
        pane.setModel(&rows);
        pane.resize(520, 400);
        pane.show();
        QSignalSpy changed(&pane, &TimelinePane::filterChanged);
        QTest::keyClicks(pane.filter(), QStringLiteral("status:failed"));
        QCOMPARE(changed.count(), 0);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toString(), QStringLiteral("status:failed"));
        pane.setFilterProblems({QStringLiteral("status:faild: no such status")});
        QTest::keyClick(pane.filter(), Qt::Key_Escape);
        QCOMPARE(changed.count(), 2);
        QVERIFY(changed.last().first().toString().isEmpty());
    }

    void countsWhatGathered()
    {
        FakeTimeline rows(sampleSubjects(m_clock.now()));
        TimelinePane pane(m_clock);
        pane.setModel(&rows);
        pane.resize(520, 400);
        pane.show();
        auto *pill = pane.findChild<NewRowsPill *>();
        QVERIFY(pill && !pill->isVisible());
        pane.setGathered(3);
        QVERIFY(pill->isVisible());
        QVERIFY(pill->text().startsWith(QLatin1Char('3')));
        QSignalSpy wanted(&pane, &TimelinePane::gatheredRequested);
        QTest::mouseClick(pill, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        pane.setGathered(0);
        QVERIFY(!pill->isVisible());
    }

    void holdsOnlyUnderAMovingPointer()
    {
        FakeTimeline rows(sampleSubjects(m_clock.now()));
        TimelinePane pane(m_clock);
        pane.setModel(&rows);
        pane.resize(520, 400);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QWidget *viewport = pane.view()->viewport();
        QTest::mouseMove(viewport, QPoint(50, 50));
        QTest::mouseMove(viewport, QPoint(60, 80));
        QTRY_VERIFY(!pane.view()->mayMove());
        m_clock.advance(std::chrono::seconds(6));
        QVERIFY(pane.view()->mayMove());
    }

private:
    ManualClock m_clock;
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
