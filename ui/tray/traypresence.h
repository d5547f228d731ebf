// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QDBusVariant;
class QDBusPendingCallWatcher;

namespace signalbox {

//! Finds out whether this desktop has a tray, before anything asks Qt: Qt 6.4 decides between
//! StatusNotifierItem and XEmbed once per process, at the first QSystemTrayIcon, and never looks
//! again. A panel that starts a moment after us would then be missed for good. Main thread; no call
//! blocks.
class TrayPresence : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Waiting, //!< looking for a StatusNotifierHost; no QSystemTrayIcon may exist yet
        Present, //!< a tray shows our icon
        Absent, //!< no tray (any more): the window must stay reachable
    };
    //! How long a panel may take to come up after us, at start and when it is restarted.
    static constexpr std::chrono::milliseconds patience{10'000};

    //! `available` asks Qt; it is called after Waiting only
    //! (QSystemTrayIcon::isSystemTrayAvailable).
    TrayPresence(QDBusConnection bus, std::function<bool()> available, QObject *parent = nullptr);

    void start(std::chrono::milliseconds wait = patience);
    [[nodiscard]] State state() const { return m_state; }

Q_SIGNALS:
    //! Once: from now on QSystemTrayIcon may be made.
    void decided(bool statusNotifier);
    void stateChanged(signalbox::TrayPresence::State state);

private Q_SLOTS:
    void askForHost();
    void look();

private:
    void decide(bool statusNotifier);
    void setState(State state);

    QDBusConnection m_bus;
    std::function<bool()> m_available;
    State m_state = State::Waiting;
    QTimer m_patience, m_look;
    int m_misses = 0;
    bool m_started = false;
};

} // namespace signalbox
