// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatebus.h"

#include <QFile>
#include <QUuid>

namespace signalbox {

namespace {

constexpr int startMs = 5'000;
constexpr char configuration[] =
    "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
    "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
    "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>\n"
    "<auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" "
    "eavesdrop=\"true\"/>"
    "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n";

} // namespace

PrivateBus::PrivateBus()
{
    const QString path = m_folder.filePath(QStringLiteral("bus.conf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration) < 0)
        return;
    file.close();
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--nofork"), QStringLiteral("--print-address=1"),
                    QStringLiteral("--config-file=") + path});
    if (!m_daemon.waitForStarted(startMs))
        return;
    while (!m_daemon.canReadLine() && m_daemon.waitForReadyRead(startMs)) { }
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus()
{
    for (const QString &name : std::as_const(m_names))
        QDBusConnection::disconnectFromBus(name);
    m_daemon.kill();
    m_daemon.waitForFinished(startMs);
}

QDBusConnection PrivateBus::connect()
{
    m_names += QUuid::createUuid().toString();
    return QDBusConnection::connectToBus(m_address, m_names.last());
}

} // namespace signalbox
