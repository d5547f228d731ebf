// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;
class QDBusVariant;

namespace signalbox {

enum class ColorScheme { System, Light, Dark };

//! Puts style, fonts and colours on the application and follows the desktop between light and dark
//! (the settings portal, asked without waiting; without a portal the desktop's palette decides).
//! Owned by app, main thread. A widget that must redo something on a switch handles
//! QEvent::PaletteChange.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &application, QObject *parent = nullptr);

    //! System follows the desktop; Light and Dark hold whatever the desktop says.
    void setScheme(ColorScheme scheme);
    [[nodiscard]] ColorScheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    //! Otherwise the desktop's general font. All roles follow.
    void setBaseFont(const QFont &font);

Q_SIGNALS:
    void darkChanged(bool dark);

private Q_SLOTS:
    void portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void takePortalValue(uint value);
    void apply();

    QApplication &m_application;
    ColorScheme m_scheme = ColorScheme::System;
    bool m_desktopIsDark = false;
    bool m_dark = false;
    bool m_applied = false;
};

} // namespace signalbox
