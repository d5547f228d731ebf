// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "ui/dialogs/deskdialogs.h"
#include "ui/mainwindow.h"
#include "ui/notify/notifier.h"
#include "ui/settings/language.h"
#include "ui/settings/settingsdialog.h"
#include "ui/theme/theme.h"
#include "ui/tray/trayicon.h"
#include "ui/window/deskdetails.h"
#include "ui/window/mainpresenter.h"

#include <QPointer>

class QApplication;

namespace signalbox {

//! Window, tray, bells and dialogs, made once and connected to the desk here and nowhere else. Main
//! thread; everything given outlives it.
class DesktopParts : public QObject
{
    Q_OBJECT

public:
    DesktopParts(QApplication &application, Desk &desk, Language &language, const Clock &clock,
                 const QString &dataFolder);
    ~DesktopParts() override;

    //! `hidden`: the window is shown only if there turns out to be no tray.
    void start(bool hidden);
    void bringUp();

private:
    void connectWindow();
    void connectTray();
    void connectBells();
    void refreshTray();
    void useTool(Tool tool);
    void openSettings(SettingsDialog::Page page);
    void openTrigger(const QString &trigger, qint64 subject);
    void openForward(qint64 subject);
    void openRun(qint64 run);
    void askAboutHosts();
    void connectDesktop();
    void lookAtDesktop();

    Desk &m_desk;
    Language &m_language;
    Theme m_theme;
    DeskDetails m_details;
    DeskDialogs m_dialogs;
    MainWindow m_window;
    MainPresenter m_presenter;
    TrayIcon m_tray;
    Notifier m_notifier;
    QPointer<SettingsDialog> m_settings;
    DesktopFacts m_desktop;
    QStringList m_hostsAskedAbout; //!< one question for each host and run of the program
    bool m_hidden = false;
};

} // namespace signalbox
