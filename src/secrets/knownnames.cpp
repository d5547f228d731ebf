// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/knownnames.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSaveFile>

namespace signalbox {

namespace {
Q_LOGGING_CATEGORY(secretsLog, "signalbox.secrets")

constexpr qint64 largestFile = 256 * 1024;
} // namespace

KnownNames::KnownNames(QString path) : m_path(std::move(path))
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QStringList lines =
        QString::fromUtf8(file.read(largestFile)).split(u'\n', Qt::SkipEmptyParts);
    m_names = QSet<QString>(lines.begin(), lines.end());
}

void KnownNames::add(const QString &name)
{
    if (m_names.contains(name) || name.contains(u'\n'))
        return;
    m_names.insert(name);
    save();
}

void KnownNames::remove(const QString &name)
{
    if (m_names.remove(name))
        save();
}

void KnownNames::save() const
{
    if (m_path.isEmpty())
        return;
    QStringList names(m_names.begin(), m_names.end());
    names.sort();
    QSaveFile file(m_path);
    const bool saved = QDir().mkpath(QFileInfo(m_path).path()) && file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(names.join(u'\n').toUtf8() + '\n') > 0 && file.commit();
    if (!saved)
        qCWarning(secretsLog, "cannot write %s: %s", qPrintable(m_path),
                  qPrintable(file.errorString()));
}

} // namespace signalbox
