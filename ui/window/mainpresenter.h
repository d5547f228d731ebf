// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/whendone.h"
#include "desk/facts.h"
#include "ui/sidebar/desktopfacts.h"
#include "ui/sidebar/sidebarmodel.h"
#include "ui/window/firstrunpage.h"
#include "ui/words/errorwords.h"

#include <QObject>
#include <QTimer>

namespace signalbox {

class Desk;
class MainWindow;
class Toast;

//! Connects the main window to the desk: facts in, acts out. Opens nothing itself but the question
//! for a URL; dialogs and settings are asked for by signals. Owned by app; desk and window outlive
//! it.
class MainPresenter : public QObject
{
    Q_OBJECT

public:
    MainPresenter(Desk &desk, MainWindow &window, QObject *parent = nullptr);

    //! For tray and notifications: brings the window up with this subject.
    void openSubject(qint64 subject);
    void tell(const QString &text, Hue hue);
    void setDesktop(const DesktopFacts &desktop);
    void restartTarget(const QString &target);

Q_SIGNALS:
    void triggerRequested(const signalbox::TriggerStart &start);
    void toolRequested(signalbox::Tool tool);
    void setupRequested(signalbox::FirstRunPage::Step step);
    void samplesRequested();
    void lookAgainRequested(); //!< at what the desktop lacked

private:
    void connectSidebar();
    void connectTimeline();
    void connectDetails();
    void connectActions();
    void connectDesk();
    void showView(View view, const QString &filter);
    void applyFilter(const QString &text);
    void showSubject(qint64 subject);
    void subjectsChanged(const QList<qint64> &subjects);
    void refreshHealth();
    void refreshCounts();
    void refreshPipelines();
    void refreshRefused();
    void setUp(FirstRunPage::Step step);
    void forward(const QString &target);
    void replay();
    void askReplayTo();
    void acceptRefused(qint64 delivery);
    void copy(const QString &text);
    //! Tells how an act ended.
    template <typename T> void report(const QFuture<Result<T>> &future, const QString &good);

    Desk &m_desk;
    MainWindow &m_window;
    Toast *m_toast;
    QTimer m_pipelines; //!< coalesces their reading
    View m_view = View::All;
    Event m_shownEvent;
    bool m_setUpSkipped = false;
};

template <typename T>
void MainPresenter::report(const QFuture<Result<T>> &future, const QString &good)
{
    whenDone(future, this, [this, good](const Result<T> &result) {
        if (!result)
            tell(errorSentence(result.error()), Hue::Red);
        else if (!good.isEmpty())
            tell(good, Hue::Green);
    });
}

} // namespace signalbox
