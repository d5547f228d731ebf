// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"
#include "ui/sidebar/desktopfacts.h"
#include "ui/sidebar/statusline.h"

#include <QWidget>

class QBoxLayout;

namespace signalbox {

//! Listener, tunnel and targets, each with one line of truth; and one more while the desktop lacks
//! something.
class StatusFoot : public QWidget
{
    Q_OBJECT

public:
    explicit StatusFoot(QWidget *parent = nullptr);
    //! `tunnelName`: the configured kind, as people know it ("ngrok").
    void setHealth(const Health &health, const QString &tunnelName);
    void setDesktop(const DesktopFacts &desktop);
    void setForm(StatusLine::Form form);

Q_SIGNALS:
    void listenerRequested();
    void tunnelRequested();
    void targetsRequested();
    void restartRequested(const QString &target); //!< one that was stopped
    void copyRequested(const QString &text);
    void lookAgainRequested(); //!< whether the desktop has it now

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showListener(const ListenerFacts &listener);
    void showTunnel(const Health &health, const QString &name);
    void showTargets(const QList<TargetFacts> &targets);
    void showDesktop();
    void openTunnelMenu();
    void openTargetsMenu();
    void openDesktopMenu();

    StatusLine *m_listener;
    StatusLine *m_tunnel;
    StatusLine *m_targets;
    StatusLine *m_desktop;
    QBoxLayout *m_layout;
    QString m_publicUrl;
    DesktopFacts m_facts;
    std::optional<Error> m_keyring;
    QList<TargetFacts> m_shownTargets;
};

} // namespace signalbox
