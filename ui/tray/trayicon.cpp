// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayicon.h"

#include "ui/tray/traytooltip.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

namespace signalbox {

TrayIcon::TrayIcon(QDBusConnection bus, QObject *parent)
    : QObject(parent)
    , m_presence(std::move(bus), [] { return QSystemTrayIcon::isSystemTrayAvailable(); })
    , m_menu(std::make_unique<TrayMenu>())
{
    m_menu->installEventFilter(this);
    connect(&m_presence, &TrayPresence::decided, this, &TrayIcon::create);
    connect(&m_presence, &TrayPresence::stateChanged, this, [this](TrayPresence::State state) {
        Q_EMIT presenceChanged(state == TrayPresence::State::Present);
    });
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    // Only widgets hear of a new language; the tooltip is ours.
    if (event->type() == QEvent::LanguageChange)
        refresh();
    return QObject::eventFilter(watched, event);
}

void TrayIcon::start(std::chrono::milliseconds wait)
{
    m_presence.start(wait);
}

bool TrayIcon::mayHide() const
{
    return m_presence.state() == TrayPresence::State::Present;
}

QString TrayIcon::tooltip() const
{
    return TrayTooltip::text(m_tray, m_health);
}

void TrayIcon::setFacts(const TrayFacts &tray, const Health &health, bool paused)
{
    m_tray = tray;
    m_health = health;
    m_menu->setFacts(trayMenuFacts(tray, health, paused));
    refresh();
}

void TrayIcon::setColours(TrayColours colours)
{
    m_colours = colours;
    refresh();
}

void TrayIcon::create()
{
    // Made also without a tray: under XEmbed it appears by itself when a panel starts later.
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::MiddleClick)
                    Q_EMIT activated();
            });
    refresh();
    m_icon->show();
}

void TrayIcon::refresh()
{
    if (!m_icon)
        return;
    const std::tuple wanted{m_tray.state, m_tray.open, m_colours};
    if (wanted != m_drawn) {
        m_drawn = wanted;
        m_icon->setIcon(trayIcon(m_tray.state, m_tray.open, m_colours,
                                 QGuiApplication::palette().color(QPalette::WindowText)));
    }
    // Only what changed: every call is a message to the panel.
    if (m_icon->toolTip() != tooltip())
        m_icon->setToolTip(tooltip());
}

} // namespace signalbox
