// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/windowlayout.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace signalbox {

class Clock;
class DetailsPane;
class DetailsSource;
class FirstRunPage;
class RefusedList;
class Sidebar;
class StatusFoot;
class TimelinePane;

//! The frame: holds the panes, lays them out by the window's width, remembers geometry and
//! splitters, moves the focus between panes. Decides nothing; MainPresenter connects it to the
//! desk. Owned by app.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! `stateFile`: where geometry is kept (an INI file); empty: not kept.
    MainWindow(DetailsSource &source, const Clock &clock, const QString &stateFile);
    ~MainWindow() override;

    [[nodiscard]] Sidebar *sidebar() const { return m_sidebar; }
    [[nodiscard]] TimelinePane *timeline() const { return m_timeline; }
    [[nodiscard]] RefusedList *refused() const { return m_refused; }
    [[nodiscard]] DetailsPane *details() const { return m_details; }
    [[nodiscard]] FirstRunPage *firstRun() const { return m_firstRun; }
    [[nodiscard]] StatusFoot *narrowFoot() const { return m_narrowFoot; }

    void showFirstRun(bool show);
    void showRefused(bool show); //!< instead of the timeline
    //! In a narrow window the details take the list's place; elsewhere nothing changes.
    void openDetails();
    void backToList();
    //! Shown, raised, not minimised: for the tray.
    void bringUp();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Shown { List, Details, Sidebar };
    void build();
    void addShortcuts();
    void applyForm();
    void applyWidths();
    void nextPane(bool backwards);
    void focusList(Qt::FocusReason reason);
    void restore();
    void save() const;

    QString m_stateFile;
    Sidebar *m_sidebar;
    TimelinePane *m_timeline;
    RefusedList *m_refused;
    DetailsPane *m_details;
    FirstRunPage *m_firstRun;
    StatusFoot *m_narrowFoot;
    QStackedWidget *m_list;
    QSplitter *m_panes;
    QList<int> m_wanted; //!< widths a person dragged to
    WindowForm m_form = WindowForm::Wide;
    Shown m_shown = Shown::List;
    bool m_firstRunShown = false;
};

} // namespace signalbox
