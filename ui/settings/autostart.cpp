// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace signalbox {

namespace {

//! Exec quoting of the Desktop Entry Specification: double quotes, these four escaped, then the
//! backslash escaped once more as in every value; '%' begins a field code.
QString quoted(const QString &path)
{
    QString result = QStringLiteral("\"");
    for (const QChar character : path) {
        if (QStringLiteral("\"`$\\").contains(character))
            result += QStringLiteral("\\\\");
        if (character == QLatin1Char('\\'))
            result += QLatin1Char('\\');
        if (character == QLatin1Char('%'))
            result += character;
        result += character;
    }
    return result + QLatin1Char('"');
}

} // namespace

Autostart::Autostart(QString folder, QString program)
    : m_folder(std::move(folder)), m_program(std::move(program))
{
}

Autostart Autostart::ofUser()
{
    return {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                + QStringLiteral("/autostart"),
            QCoreApplication::applicationFilePath()};
}

QString Autostart::path() const
{
    return m_folder + QStringLiteral("/signalbox.desktop");
}

bool Autostart::enabled() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) && !file.readAll().contains("\nHidden=true");
}

Result<void> Autostart::setEnabled(bool enabled) const
{
    if (!enabled) {
        if (QFile::exists(path()) && !QFile::remove(path()))
            return fail(ErrorKind::Storage, path());
        return {};
    }
    QDir().mkpath(m_folder);
    QSaveFile file(path());
    const QString text = QStringLiteral("[Desktop Entry]\n"
                                        "Type=Application\n"
                                        "Name=Signalbox\n"
                                        "Exec=%1 --hidden\n"
                                        "Icon=signalbox\n"
                                        "Terminal=false\n"
                                        "X-GNOME-Autostart-enabled=true\n")
                             .arg(quoted(m_program));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return fail(ErrorKind::Storage, file.errorString());
    return {};
}

} // namespace signalbox
