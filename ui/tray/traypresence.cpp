// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traypresence.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

namespace signalbox {

namespace {

constexpr auto lookEvery = std::chrono::seconds(2);
constexpr auto callDeadline = std::chrono::seconds(3);
constexpr QLatin1String watcherName("org.kde.StatusNotifierWatcher");
constexpr QLatin1String watcherPath("/StatusNotifierWatcher");

} // namespace

TrayPresence::TrayPresence(QDBusConnection bus, std::function<bool()> available, QObject *parent)
    : QObject(parent), m_bus(std::move(bus)), m_available(std::move(available))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { decide(false); });
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &TrayPresence::look);
}

void TrayPresence::start(std::chrono::milliseconds wait)
{
    if (m_started)
        return;
    m_started = true;
    // Without a session bus there is no StatusNotifier; still queued, so that callers connect
    // first.
    m_patience.start(m_bus.isConnected() ? wait : std::chrono::milliseconds(0));
    if (!m_bus.isConnected())
        return;
    auto *names = new QDBusServiceWatcher(watcherName, m_bus,
                                          QDBusServiceWatcher::WatchForRegistration, this);
    connect(names, &QDBusServiceWatcher::serviceRegistered, this, &TrayPresence::askForHost);
    m_bus.connect(watcherName, watcherPath, watcherName,
                  QStringLiteral("StatusNotifierHostRegistered"), this, SLOT(askForHost()));
    askForHost();
}

void TrayPresence::askForHost()
{
    if (m_state != State::Waiting)
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(
        watcherName, watcherPath, QStringLiteral("org.freedesktop.DBus.Properties"),
        QStringLiteral("Get"));
    call << QString(watcherName) << QStringLiteral("IsStatusNotifierHostRegistered");
    // Qt asks for the host, not for the watcher's name: a watcher alone draws nothing.
    auto *reply = new QDBusPendingCallWatcher(
        m_bus.asyncCall(call, int(std::chrono::milliseconds(callDeadline).count())), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply] {
        const QDBusPendingReply<QDBusVariant> host = *reply;
        reply->deleteLater();
        if (!host.isError() && host.value().variant().toBool())
            decide(true);
    });
}

void TrayPresence::decide(bool statusNotifier)
{
    if (m_state != State::Waiting)
        return;
    m_patience.stop();
    m_state = m_available() ? State::Present : State::Absent;
    Q_EMIT decided(statusNotifier);
    Q_EMIT stateChanged(m_state);
    // Nothing tells when an XEmbed tray comes or goes; one look costs a cached answer.
    m_look.start();
}

void TrayPresence::look()
{
    if (m_available()) {
        m_misses = 0;
        setState(State::Present);
        return;
    }
    // A panel that restarts takes the icon back within a few seconds: no window may jump up for
    // that.
    if (++m_misses * lookEvery >= patience)
        setState(State::Absent);
}

void TrayPresence::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace signalbox
