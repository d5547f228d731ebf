// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace signalbox {

//! A notification daemon that shows nothing and remembers everything.
class FakeNotifications : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Call
    {
        uint replaces = 0;
        QString summary, body;
        QStringList actions;
        QVariantMap hints;
    };

    explicit FakeNotifications(const QDBusConnection &bus) : m_bus(bus) { }

    bool appear()
    {
        return m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                    QDBusConnection::ExportAllSlots
                                        | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    void vanish()
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
    }
    //! While it holds, calls of Notify are not answered.
    void hold(bool hold)
    {
        m_hold = hold;
        if (hold)
            return;
        for (const auto &[message, id] : std::as_const(m_held))
            m_bus.send(message.createReply(id));
        m_held.clear();
    }

    QStringList capabilities{QStringLiteral("actions"), QStringLiteral("body"),
                             QStringLiteral("body-markup")};
    QList<Call> calls;
    QList<uint> closedByUs;
    uint lastId = 40;

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int)
    {
        calls.append({replaces, summary, body, actions, hints});
        const uint id = replaces != 0 ? replaces : ++lastId;
        if (m_hold) {
            setDelayedReply(true);
            m_held.append({message(), id});
        }
        return id;
    }
    void CloseNotification(uint id) { closedByUs.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &key);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    bool m_hold = false;
    QList<std::pair<QDBusMessage, uint>> m_held;
};

} // namespace signalbox
