// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/notificationserver.h"

#include <QCoreApplication>
#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcNotify, "signalbox.ui.notify")

namespace signalbox {

namespace {

constexpr QLatin1String service("org.freedesktop.Notifications");
constexpr QLatin1String path("/org/freedesktop/Notifications");
constexpr QLatin1String applicationIcon("signalbox");
constexpr int expireAsTheServerLikes = -1;

Error errorOf(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
    case QDBusError::UnknownObject:
        return {ErrorKind::Unavailable, error.name(), std::nullopt};
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return {ErrorKind::Timeout, error.name(), std::nullopt};
    default:
        // A service file whose program is missing fails to spawn: nobody is there either.
        if (error.name().startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn")))
            return {ErrorKind::Unavailable, error.name(), std::nullopt};
        return {ErrorKind::Internal, error.name(), std::nullopt};
    }
}

} // namespace

NotificationServer::NotificationServer(QDBusConnection bus, QObject *parent)
    : QObject(parent), m_bus(std::move(bus))
{
    // Qt refuses a connection whose slot has this argument until it is registered.
    qRegisterMetaType<QDBusVariant>();
    const bool actions = m_bus.connect(service, path, service, QStringLiteral("ActionInvoked"),
                                       this, SLOT(onActionInvoked(uint, QString)));
    const bool closings =
        m_bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this,
                      SLOT(onNotificationClosed(uint, uint)));
    if (!actions || !closings)
        qCWarning(lcNotify) << "signals of the notification service could not be connected";
    auto *owner =
        new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &now) {
                ++m_owner;
                m_capabilities.reset();
                m_asking = false;
                Q_EMIT ownerChanged();
                if (!now.isEmpty())
                    askCapabilities();
            });
}

QDBusPendingCallWatcher *NotificationServer::call(const QString &method,
                                                  const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    return new QDBusPendingCallWatcher(m_bus.asyncCall(message, int(deadline.count())), this);
}

void NotificationServer::askCapabilities()
{
    if (m_asking || m_capabilities)
        return;
    m_asking = true;
    auto *reply = call(QStringLiteral("GetCapabilities"), {});
    const int owner = m_owner;
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply, owner] {
        const QDBusPendingReply<QStringList> told = *reply;
        reply->deleteLater();
        // The first call may start the daemon, whose arrival is an owner change of its own.
        if (owner != m_owner && told.isError())
            return askCapabilities();
        m_asking = false;
        if (told.isError()) {
            Q_EMIT capabilitiesSettled(errorOf(told.error()));
            return;
        }
        m_capabilities = told.value();
        Q_EMIT capabilitiesSettled(std::nullopt);
    });
}

void NotificationServer::look()
{
    if (!m_bus.isConnected()) {
        Q_EMIT looked(Error{ErrorKind::Unavailable, QString(service), std::nullopt});
        return;
    }
    const QDBusPendingCall owned =
        m_bus.interface()->asyncCall(QStringLiteral("NameHasOwner"), QString(service));
    auto *reply = new QDBusPendingCallWatcher(owned, this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply] {
        const QDBusPendingReply<bool> told = *reply;
        reply->deleteLater();
        if (told.isError() || !told.value()) {
            lookForStarter();
            return;
        }
        auto *answer = call(QStringLiteral("GetServerInformation"), {});
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
            answer->deleteLater();
            Q_EMIT looked(answer->isError() ? std::optional(errorOf(answer->error()))
                                            : std::nullopt);
        });
    });
}

void NotificationServer::lookForStarter()
{
    auto *reply = new QDBusPendingCallWatcher(
        m_bus.interface()->asyncCall(QStringLiteral("ListActivatableNames")), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply] {
        const QDBusPendingReply<QStringList> names = *reply;
        reply->deleteLater();
        if (!names.isError() && names.value().contains(service))
            Q_EMIT looked(std::nullopt);
        else
            Q_EMIT looked(Error{ErrorKind::Unavailable, QString(service), std::nullopt});
    });
}

void NotificationServer::notify(const Bubble &bubble, std::function<void(Result<uint>)> done)
{
    auto *reply =
        call(QStringLiteral("Notify"),
             {QCoreApplication::applicationName(), bubble.replaces, QString(applicationIcon),
              bubble.summary, bubble.body, bubble.actions, bubble.hints, expireAsTheServerLikes});
    connect(reply, &QDBusPendingCallWatcher::finished, this, [reply, done = std::move(done)] {
        const QDBusPendingReply<uint> id = *reply;
        reply->deleteLater();
        if (id.isError())
            done(fail(errorOf(id.error())));
        else
            done(id.value());
    });
}

void NotificationServer::close(uint id)
{
    auto *reply = call(QStringLiteral("CloseNotification"), {id});
    connect(reply, &QDBusPendingCallWatcher::finished, reply, &QObject::deleteLater);
}

void NotificationServer::onActionInvoked(uint id, const QString &key)
{
    Q_EMIT actionInvoked(id, key);
}

void NotificationServer::onNotificationClosed(uint id, uint reason)
{
    Q_UNUSED(reason)
    Q_EMIT closed(id);
}

} // namespace signalbox
