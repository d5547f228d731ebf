// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFontDatabase>
#include <QPalette>

namespace signalbox {

namespace {

constexpr int portalTimeoutMs = 3000;
constexpr uint portalDark = 1;
constexpr uint portalLight = 2;

// org.freedesktop.portal.Settings, version 1: Read(group, key) and SettingChanged(group, key,
// value).
constexpr QLatin1String portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1String portalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1String portalInterface("org.freedesktop.portal.Settings");
constexpr QLatin1String appearanceGroup("org.freedesktop.appearance");
constexpr QLatin1String colorSchemeKey("color-scheme");

} // namespace

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent), m_application(application)
{
    const QPalette desktop = QApplication::palette();
    m_desktopIsDark = desktop.color(QPalette::WindowText).lightness()
        > desktop.color(QPalette::Window).lightness();
    QApplication::setStyle(new Style);
    setBaseFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    apply();
    askPortal();
}

void Theme::setScheme(ColorScheme scheme)
{
    m_scheme = scheme;
    apply();
}

void Theme::setBaseFont(const QFont &font)
{
    QApplication::setFont(font);
    QApplication::setFont(fontOf(TypeRole::Value), "QPushButton");
}

void Theme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, QStringLiteral("SettingChanged"), this,
                SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface,
                                                       QStringLiteral("Read"));
    read << QString(appearanceGroup) << QString(colorSchemeKey);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read, portalTimeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError())
            return; // no portal here: the palette has decided already
        // Read wraps its value twice; ReadOne of newer portals once.
        QVariant value = reply.value().variant();
        if (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        takePortalValue(value.toUInt());
    });
}

void Theme::portalSettingChanged(const QString &group, const QString &key,
                                 const QDBusVariant &value)
{
    if (group == appearanceGroup && key == colorSchemeKey)
        takePortalValue(value.variant().toUInt());
}

void Theme::takePortalValue(uint value)
{
    if (value != portalDark && value != portalLight)
        return; // no preference
    m_desktopIsDark = value == portalDark;
    apply();
}

void Theme::apply()
{
    const bool dark =
        m_scheme == ColorScheme::Dark || (m_scheme == ColorScheme::System && m_desktopIsDark);
    if (m_applied && dark == m_dark)
        return;
    m_applied = true;
    m_dark = dark;
    m_application.setPalette(paletteOf(dark ? darkTokens() : lightTokens()));
    Q_EMIT darkChanged(dark);
}

} // namespace signalbox
