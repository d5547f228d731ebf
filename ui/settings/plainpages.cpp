// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/plainpages.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/fieldform.h"
#include "ui/words/errorwords.h"

#include <QEvent>

namespace signalbox {

namespace {

using Type = FieldSpec::Type;

FieldSpec field(const char *name, Type type, const char *label, const char *help,
                const char *placeholder = "")
{
    FieldSpec spec;
    spec.name = QLatin1String(name);
    spec.type = type;
    spec.label = QString::fromUtf8(label);
    spec.help = QString::fromUtf8(help);
    spec.placeholder = QString::fromUtf8(placeholder);
    return spec;
}

FieldSpecs listenerFields()
{
    return {
        field("listener.address", Type::Text, QT_TRANSLATE_NOOP("Fields", "Address"),
              QT_TRANSLATE_NOOP("Fields", "127.0.0.1 admits this computer only."), "127.0.0.1"),
        field("listener.port", Type::Number, QT_TRANSLATE_NOOP("Fields", "Port"), "", "8642"),
        field("listener.hosts", Type::TextList, QT_TRANSLATE_NOOP("Fields", "Further host names"),
              QT_TRANSLATE_NOOP("Fields",
                                "Names under which others may call this listener, one a line. "
                                "Requests for any other name are turned away."),
              "192.168.1.5"),
        field("listener.tls.certificate", Type::FilePath,
              QT_TRANSLATE_NOOP("Fields", "TLS certificate"),
              QT_TRANSLATE_NOOP("Fields",
                                "A PEM file. With certificate and key the listener speaks HTTPS.")),
        field("listener.tls.key", Type::FilePath, QT_TRANSLATE_NOOP("Fields", "TLS key"), ""),
    };
}

FieldSpecs notificationFields()
{
    return {
        field("notifications.enabled", Type::Flag,
              QT_TRANSLATE_NOOP("Fields", "Show notifications"), "", "true"),
        field("notifications.sound", Type::Flag, QT_TRANSLATE_NOOP("Fields", "Play a sound"), ""),
        field("notifications.quietHours.from", Type::Text,
              QT_TRANSLATE_NOOP("Fields", "Quiet from"),
              QT_TRANSLATE_NOOP("Fields",
                                "Local time. Between these times only the tray icon changes."),
              "22:00"),
        field("notifications.quietHours.to", Type::Text, QT_TRANSLATE_NOOP("Fields", "Quiet until"),
              "", "08:00"),
    };
}

} // namespace

ListenerPage::ListenerPage(const SettingsAccess &access, QWidget *parent)
    : MemberPage(access, listenerFields(), parent)
{
    setTexts();
    reload();
    refreshState();
}

QString ListenerPage::title() const
{
    return tr("Listener");
}

void ListenerPage::setTexts()
{
    setHeading(tr("Listener"), tr("Where deliveries arrive. A tunnel gets a door of its own."));
}

void ListenerPage::refreshState()
{
    const ListenerFacts listener = access().health().listener;
    if (!listener.running) {
        note()->show(QStringLiteral("status/failed"),
                     listener.error
                         ? tr("The listener is down. %1").arg(errorSentence(*listener.error))
                         : tr("The listener is down."),
                     Hue::Red);
        return;
    }
    const QString at = QStringLiteral("%1:%2").arg(listener.address).arg(listener.port);
    if (listener.beyondLoopback)
        note()->show(QStringLiteral("status/firing"),
                     tr("Listening at %1. Other computers can reach it.").arg(at), Hue::Amber);
    else
        note()->show(QStringLiteral("status/passed"), tr("Listening at %1.").arg(at), Hue::Green);
}

void ListenerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        refreshState();
    }
    MemberPage::changeEvent(event);
}

NotificationsPage::NotificationsPage(const SettingsAccess &access, QWidget *parent)
    : MemberPage(access, notificationFields(), parent)
{
    setTexts();
    reload();
}

QString NotificationsPage::title() const
{
    return tr("Notifications");
}

void NotificationsPage::setTexts()
{
    setHeading(tr("Notifications"), tr("What rings is decided by the rules; here is when it may."));
}

void NotificationsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    MemberPage::changeEvent(event);
}

} // namespace signalbox
