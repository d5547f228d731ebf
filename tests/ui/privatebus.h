// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace signalbox {

//! A message bus of the test's own, with nothing on it that could be started by itself. Ended by
//! its pid.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    [[nodiscard]] bool isUp() const { return !m_address.isEmpty(); }
    //! A further connection under its own name.
    [[nodiscard]] QDBusConnection connect();

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

} // namespace signalbox
