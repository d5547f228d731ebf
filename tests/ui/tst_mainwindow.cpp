// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "ui/details/detailspane.h"
#include "ui/details/overviewpage.h"
#include "ui/details/timeaxis.h"
#include "ui/details/verificationsteps.h"
#include "ui/fakerows.h"
#include "ui/fakesource.h"
#include "ui/mainwindow.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/statusfoot.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"
#include "ui/window/firstrunpage.h"
#include "ui/window/windowlayout.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void laysOutByWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("sidebar");
        QTest::addColumn<bool>("list");
        QTest::addColumn<bool>("details");
        QTest::newRow("wide") << 1360 << true << true << true;
        QTest::newRow("rail") << 1000 << true << true << true;
        QTest::newRow("narrow") << 420 << false << true << false;
        QTest::newRow("least") << 360 << false << true << false;
    }
    void laysOutByWidth()
    {
        QFETCH(int, width);
        FakeSource source(m_clock.now());
        MainWindow window(source, m_clock, {});
        window.resize(width, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.width(), width);
        QTEST(window.sidebar()->isVisible(), "sidebar");
        QTEST(window.timeline()->isVisible(), "list");
        QTEST(window.details()->isVisible(), "details");
        if (formFor(width) == WindowForm::Medium)
            QCOMPARE(window.sidebar()->width(), width::rail);
    }

    void showsOnePaneAtATimeWhenNarrow()
    {
        FakeSource source(m_clock.now());
        FakeTimeline rows(sampleSubjects(m_clock.now()));
        MainWindow window(source, m_clock, {});
        window.timeline()->setModel(&rows);
        window.resize(420, 700);
        window.show();
        window.details()->showSubject(sampleSubjects(m_clock.now()).at(1));
        window.openDetails();
        QVERIFY(window.details()->isVisible() && !window.timeline()->isVisible());
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(!window.details()->isVisible() && window.timeline()->isVisible());
    }

    void keepsWidthsInsideTheTable()
    {
        for (int width = 360; width < 3000; width += 7) {
            const QList<int> widths = paneWidths(width, {900, 900, 900});
            if (formFor(width) == WindowForm::Wide) {
                QCOMPARE(widths.at(0) + widths.at(1) + widths.at(2), width);
                QVERIFY(widths.at(1) >= width::timelineLeast
                        && widths.at(2) >= width::detailsLeast);
            }
        }
    }

    void remembersItsGeometry()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("state.ini"));
        FakeSource source(m_clock.now());
        {
            MainWindow window(source, m_clock, file);
            window.resize(900, 600);
            window.timeline()->setCompact(true);
            window.show();
            window.close();
        }
        MainWindow window(source, m_clock, file);
        QCOMPARE(window.size(), QSize(900, 600));
        QVERIFY(window.timeline()->isCompact());
    }

    void offersOnePrimaryActionAtMost()
    {
        FakeSource source(m_clock.now());
        DetailsPane pane(source, m_clock);
        pane.resize(900, 700);
        pane.show();
        QSignalSpy triggered(pane.actions(), &ActionRow::triggerRequested);
        pane.showSubject(sampleSubjects(m_clock.now()).at(1));
        const auto button = [&](const QString &text) -> QPushButton * {
            for (QPushButton *candidate : pane.actions()->findChildren<QPushButton *>()) {
                if (candidate->isVisible() && candidate->accessibleName() == text)
                    return candidate;
            }
            return nullptr;
        };
        QPushButton *run = button(QStringLiteral("Run build-main…"));
        QVERIFY(run);
        run->click();
        QCOMPARE(triggered.first().first().toString(), QStringLiteral("build-main"));
        QVERIFY(button(QStringLiteral("Acknowledge")));
        QPushButton *replay = button(QStringLiteral("Replay"));
        QVERIFY(replay && replay->menu()->actions().size() == 2);
        QPushButton *forward = button(QStringLiteral("Forward to…"));
        QVERIFY(forward);
        QVERIFY(forward->menu()->actions().at(0)->isEnabled());
        QVERIFY(!forward->menu()->actions().at(1)->isEnabled());
    }

    void showsForeignTextAsPlainText()
    {
        FakeSource source(m_clock.now());
        DetailsPane pane(source, m_clock);
        pane.resize(900, 700);
        pane.show();
        Subject subject = sampleSubjects(m_clock.now()).at(1);
        subject.event.title = QStringLiteral("<h1>big</h1> <img src=x>");
        subject.event.message = QStringLiteral("<a href='file:///etc/passwd'>click</a>");
        subject.event.author = QString::fromUtf16(u"a\u202Eb");
        subject.event.details = {{QStringLiteral("<b>x</b>"), QStringLiteral("y"),
                                  QStringLiteral("javascript:alert(1)")}};
        pane.showSubject(subject);
        int seen = 0;
        for (const QLabel *label : pane.findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->text().contains(QChar(0x202E)));
            QVERIFY(!label->toolTip().contains(QLatin1String("<img")));
            seen += label->text().contains(QLatin1String("<a href"));
        }
        QCOMPARE(seen, 1);
    }

    void fillsEveryTab()
    {
        FakeSource source(m_clock.now());
        for (const Subject &subject : sampleSubjects(m_clock.now()))
            source.events << subject.event;
        DetailsPane pane(source, m_clock);
        pane.resize(700, 600);
        pane.show();
        for (const Subject &subject : sampleSubjects(m_clock.now())) {
            pane.showSubject(subject);
            for (int tab = 0; tab <= int(DetailsPane::Tab::History); ++tab) {
                pane.showTab(static_cast<DetailsPane::Tab>(tab));
                QVERIFY(!pane.grab().isNull());
            }
        }
    }

    void tellsHowFarADeliveryCame()
    {
        FakeSource source(m_clock.now());
        const auto statuses = [&] {
            QList<Status> result;
            for (const StepList::Step &step : stepsOf(*source.delivery(1), m_clock.now()))
                result << step.status;
            return result;
        };
        using S = Status;
        QCOMPARE(statuses(), (QList<S>{S::Passed, S::Passed, S::Passed, S::Passed}));
        source.verdict = Verdict::Unsigned;
        QCOMPARE(statuses(), (QList<S>{S::Passed, S::Info, S::Passed, S::Passed}));
        source.verdict = Verdict::Refused;
        QCOMPARE(statuses(), (QList<S>{S::Passed, S::Failed, S::Skipped}));
    }

    void turnsAFaultAmber()
    {
        StatusFoot foot;
        Health health;
        health.listener.error =
            Error{ErrorKind::Unavailable, QStringLiteral("port 8642 is taken"), {}};
        foot.setHealth(health, {});
        const auto *listener = foot.findChild<StatusLine *>(QStringLiteral("listenerLine"));
        QVERIFY(listener->hasFault());
        QVERIFY(listener->state().contains(QLatin1String("8642")));
        QVERIFY(!foot.findChild<StatusLine *>(QStringLiteral("tunnelLine"))->hasFault());
    }

    void saysWhatTheDesktopLacks()
    {
        StatusFoot foot;
        foot.show();
        const auto *line = foot.findChild<StatusLine *>(QStringLiteral("desktopLine"));
        QVERIFY(!line->isVisible());
        foot.setDesktop({DesktopFacts::Notifications::Nobody, true});
        QVERIFY(line->isVisible());
        QCOMPARE(line->state(), QStringLiteral("no notifications, no tray icon"));
        foot.setDesktop({});
        QVERIFY(!line->isVisible());
        Health health;
        health.keyring = Error{ErrorKind::Timeout, {}, {}};
        foot.setHealth(health, {});
        QCOMPARE(line->state(), QStringLiteral("no keychain"));
        QVERIFY(line->isVisible());
    }

    void tellsWhichViewWasChosen()
    {
        Sidebar sidebar;
        sidebar.resize(228, 800);
        sidebar.show();
        QSignalSpy chosen(&sidebar, &Sidebar::viewChosen);
        auto *list = sidebar.findChild<QAbstractItemView *>(QStringLiteral("sidebar"));
        const QModelIndex attention =
            list->model()->index(sidebar.model()->rowOf(View::Attention), 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(attention).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(1).toString(), QStringLiteral("is:open"));
    }

    void stepsTheAxisByItsWidth()
    {
        const TimeAxis axis(23min + 9s, 300);
        QCOMPARE(axis.step(), std::chrono::milliseconds(8min));
        QCOMPARE(axis.ticks(), 3);
        for (int width = 80; width < 1500; width += 13) {
            const TimeAxis any(std::chrono::milliseconds(width * 7777), width);
            QVERIFY(any.ticks() >= 1);
            QVERIFY(any.end() >= std::chrono::milliseconds(width * 7777));
        }
        QCOMPARE(usualDuration({5000, 1000, 3000}), std::optional<std::chrono::milliseconds>(3s));
        QVERIFY(!usualDuration({1000}));
    }

private:
    ManualClock m_clock;
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
