// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/details/detailspane.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/statusfoot.h"
#include "ui/theme/icons.h"
#include "ui/timeline/filterfield.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"
#include "ui/window/firstrunpage.h"
#include "ui/window/refusedlist.h"

#include <QCloseEvent>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr QSize firstSize(1360, 860);
constexpr QSize frameRoom(16, 40); // borders and title, whose size is known only once it is shown
constexpr QLatin1String geometryKey("window/geometry");
constexpr QLatin1String widthsKey("window/widths");
constexpr QLatin1String compactKey("timeline/compact");

} // namespace

MainWindow::MainWindow(DetailsSource &source, const Clock &clock, const QString &stateFile)
    : m_stateFile(stateFile)
    , m_sidebar(new Sidebar)
    , m_timeline(new TimelinePane(clock))
    , m_refused(new RefusedList(clock))
    , m_details(new DetailsPane(source, clock))
    , m_firstRun(new FirstRunPage)
    , m_narrowFoot(new StatusFoot)
    , m_list(new QStackedWidget)
    , m_panes(new QSplitter(Qt::Horizontal))
{
    setWindowTitle(QStringLiteral("Signalbox"));
    setWindowIcon(programIcon());
    setMinimumSize(width::windowLeast, width::windowLeastHeight);
    build();
    addShortcuts();
    restore();
    applyForm();
    focusList(Qt::OtherFocusReason);
}

MainWindow::~MainWindow()
{
    save();
}

void MainWindow::build()
{
    m_list->addWidget(m_timeline);
    m_list->addWidget(m_refused);
    for (QWidget *pane : {static_cast<QWidget *>(m_sidebar), static_cast<QWidget *>(m_list),
                          static_cast<QWidget *>(m_details), static_cast<QWidget *>(m_firstRun)})
        m_panes->addWidget(pane);
    m_panes->setChildrenCollapsible(false);
    m_panes->setHandleWidth(line::thin);
    m_narrowFoot->setForm(StatusLine::Form::Row);
    auto *frame = new QWidget;
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_panes, 1);
    layout->addWidget(m_narrowFoot);
    setCentralWidget(frame);
    connect(m_panes, &QSplitter::splitterMoved, this, [this] {
        if (m_form == WindowForm::Wide && !m_firstRunShown)
            m_wanted = m_panes->sizes().first(3);
    });
    const auto showSidebar = [this] {
        m_shown = m_shown == Shown::Sidebar ? Shown::List : Shown::Sidebar;
        applyForm();
    };
    connect(m_timeline, &TimelinePane::menuRequested, this, showSidebar);
    connect(m_refused, &RefusedList::menuRequested, this, showSidebar);
    connect(m_timeline, &TimelinePane::subjectOpened, this, &MainWindow::openDetails);
    connect(m_refused, &RefusedList::deliveryOpened, this, &MainWindow::openDetails);
    connect(m_details, &DetailsPane::backRequested, this, &MainWindow::backToList);
    connect(m_sidebar, &Sidebar::viewChosen, this, &MainWindow::backToList);
    connect(m_sidebar, &Sidebar::pipelineChosen, this, &MainWindow::backToList);
    connect(m_sidebar, &Sidebar::toolChosen, this, &MainWindow::backToList);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto function) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, function);
    };
    add(QKeySequence(Qt::Key_F6), [this] { nextPane(false); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { nextPane(true); });
    add(QKeySequence::Find, [this] {
        backToList();
        showRefused(false);
        m_timeline->filter()->setFocus(Qt::ShortcutFocusReason);
        m_timeline->filter()->selectAll();
    });
}

void MainWindow::showFirstRun(bool show)
{
    if (show == m_firstRunShown)
        return;
    m_firstRunShown = show;
    applyForm();
}

void MainWindow::showRefused(bool show)
{
    m_list->setCurrentWidget(show ? static_cast<QWidget *>(m_refused) : m_timeline);
}

void MainWindow::openDetails()
{
    m_shown = Shown::Details;
    if (m_form == WindowForm::Narrow) {
        applyForm();
        m_details->setFocus();
    }
}

void MainWindow::backToList()
{
    m_shown = Shown::List;
    applyForm();
    focusList(Qt::OtherFocusReason);
}

void MainWindow::bringUp()
{
    // show() alone does not restore a minimised window.
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::applyForm()
{
    m_form = formFor(width());
    const bool narrow = m_form == WindowForm::Narrow;
    const bool both = !narrow && !m_firstRunShown;
    m_sidebar->setRail(m_form == WindowForm::Medium);
    m_sidebar->setFootVisible(!narrow);
    m_sidebar->setVisible(!narrow || m_shown == Shown::Sidebar);
    const bool listHere = narrow ? m_shown == Shown::List : both;
    m_list->setVisible(listHere && !m_firstRunShown);
    m_firstRun->setVisible(m_firstRunShown && (!narrow || m_shown == Shown::List));
    m_details->setVisible(both || (narrow && m_shown == Shown::Details));
    m_details->setBackVisible(narrow);
    m_narrowFoot->setVisible(narrow);
    m_timeline->setMenuButtonVisible(narrow);
    m_refused->setMenuButtonVisible(narrow);
    m_sidebar->setMinimumWidth(m_form == WindowForm::Wide ? width::sidebarLeast : 0);
    m_sidebar->setMaximumWidth(m_form == WindowForm::Wide ? width::sidebarMost
                                   : narrow               ? QWIDGETSIZE_MAX
                                                          : width::rail);
    m_list->setMinimumWidth(narrow ? 0 : width::timelineLeast);
    m_list->setMaximumWidth(m_form == WindowForm::Wide ? width::timelineMost : QWIDGETSIZE_MAX);
    applyWidths();
}

void MainWindow::applyWidths()
{
    QList<int> widths = paneWidths(width(), m_wanted);
    widths << (m_firstRunShown ? width() - widths.first() : 0);
    m_panes->setSizes(widths);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (formFor(width()) != m_form)
        applyForm();
    else
        applyWidths();
}

void MainWindow::focusList(Qt::FocusReason reason)
{
    if (m_list->currentWidget() == m_refused)
        m_refused->setFocus(reason);
    else
        m_timeline->view()->setFocus(reason);
}

void MainWindow::nextPane(bool backwards)
{
    const QList<QWidget *> panes{m_sidebar, m_list, m_details};
    int current = 1;
    for (int i = 0; i < panes.size(); ++i) {
        if (panes.at(i)->isAncestorOf(focusWidget()))
            current = i;
    }
    for (int step = 1; step <= panes.size(); ++step) {
        const int next = (current + (backwards ? -step : step) + 3) % 3;
        QWidget *pane = panes.at(next);
        if (!pane->isVisible())
            continue;
        if (pane == m_list) {
            focusList(Qt::ShortcutFocusReason);
            return;
        }
        for (QWidget *child : pane->findChildren<QWidget *>()) {
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) {
                child->setFocus(Qt::ShortcutFocusReason);
                return;
            }
        }
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        backToList();
        focusList(Qt::ShortcutFocusReason);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    QMainWindow::closeEvent(event);
}

void MainWindow::restore()
{
    resize(firstSize.boundedTo(screen()->availableSize() - frameRoom));
    if (m_stateFile.isEmpty())
        return;
    const QSettings state(m_stateFile, QSettings::IniFormat);
    restoreGeometry(state.value(geometryKey).toByteArray());
    const QStringList widths = state.value(widthsKey).toStringList();
    for (const QString &width : widths)
        m_wanted << width.toInt();
    m_timeline->setCompact(state.value(compactKey).toBool());
}

void MainWindow::save() const
{
    if (m_stateFile.isEmpty())
        return;
    QSettings state(m_stateFile, QSettings::IniFormat);
    state.setValue(geometryKey, saveGeometry());
    QStringList widths;
    for (const int width : m_wanted)
        widths << QString::number(width);
    state.setValue(widthsKey, widths);
    state.setValue(compactKey, m_timeline->isCompact());
}

} // namespace signalbox
