// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"
#include "ui/tray/trayicons.h"
#include "ui/tray/traymenu.h"
#include "ui/tray/traypresence.h"

#include <QObject>
#include <QSystemTrayIcon>

#include <memory>
#include <tuple>

namespace signalbox {

//! The icon in the panel: state, count, tooltip and menu. Main thread, owned by the composition
//! root. Until the tray is there (or known to be missing) nothing is shown; the window asks
//! mayHide() before it hides, so that the program is never without a face.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QDBusConnection bus, QObject *parent = nullptr);
    ~TrayIcon() override;

    void start(std::chrono::milliseconds wait = TrayPresence::patience);
    void setFacts(const TrayFacts &tray, const Health &health, bool paused);
    void setColours(TrayColours colours);

    //! An icon is really there.
    [[nodiscard]] bool mayHide() const;
    [[nodiscard]] TrayMenu &menu() { return *m_menu; }
    [[nodiscard]] QString tooltip() const;

Q_SIGNALS:
    void activated(); //!< left click: show or hide the window
    //! Settled for the first time, or changed later: false means the window must stay visible.
    void presenceChanged(bool present);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void create();
    void refresh();

    TrayPresence m_presence;
    std::unique_ptr<TrayMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    TrayFacts m_tray;
    Health m_health;
    TrayColours m_colours = TrayColours::Any;
    std::tuple<TrayState, int, TrayColours> m_drawn{TrayState::Clear, -1, TrayColours::Any};
};

} // namespace signalbox
