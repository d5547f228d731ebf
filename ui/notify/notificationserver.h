// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <chrono>
#include <functional>
#include <optional>

class QDBusMessage;
class QDBusPendingCallWatcher;

namespace signalbox {

//! One call of Notify, see "Desktop Notifications Specification" 1.2.
struct Bubble
{
    QString summary;
    QString body;
    QStringList actions; //!< key, label, key, label, …
    QVariantMap hints;
    uint replaces = 0;
};

//! The desktop's notification daemon, org.freedesktop.Notifications, over asynchronous D-Bus calls:
//! a hung daemon never stops the window. Main thread. Errors: Unavailable (nobody owns the name and
//! nothing can be started), Timeout (the bubble may still appear later), Internal (its answer was
//! an error).
class NotificationServer : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds deadline{3'000};

    explicit NotificationServer(QDBusConnection bus, QObject *parent = nullptr);

    //! Absent until the daemon told them; asked again after it was restarted.
    [[nodiscard]] const std::optional<QStringList> &capabilities() const { return m_capabilities; }
    //! Asks unless known or being asked; capabilitiesSettled follows.
    void askCapabilities();
    //! Whether anybody is there and answers, without starting a daemon: at login that could be
    //! another one than the desktop's own. `looked` follows.
    void look();
    void notify(const Bubble &bubble, std::function<void(Result<uint>)> done);
    void close(uint id);

Q_SIGNALS:
    //! Known now, or the daemon did not tell: then `failure` says why.
    void capabilitiesSettled(const std::optional<signalbox::Error> &failure);
    //! Absent: somebody shows bubbles, or can be started for the first one.
    void looked(const std::optional<signalbox::Error> &failure);
    void actionInvoked(uint id, const QString &key);
    void closed(uint id);
    //! The name changed its owner: all ids are void.
    void ownerChanged();

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &key);
    void onNotificationClosed(uint id, uint reason);

private:
    void lookForStarter();
    [[nodiscard]] QDBusPendingCallWatcher *call(const QString &method,
                                                const QVariantList &arguments);

    QDBusConnection m_bus;
    std::optional<QStringList> m_capabilities;
    bool m_asking = false;
    int m_owner = 0; //!< counts owners, so that an answer of an earlier one is dropped
};

} // namespace signalbox
