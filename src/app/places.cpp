// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/places.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace signalbox {

Places placesFor(const CommandLine &line)
{
    Places places;
    const QString name = QStringLiteral("signalbox");
    places.configFile = line.config.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/' + name
            + QStringLiteral("/config.json")
        : QFileInfo(line.config).absoluteFilePath();
    places.dataFolder = line.data.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u'/' + name
        : QDir::cleanPath(QFileInfo(line.data).absoluteFilePath());
    const QByteArray hash =
        QCryptographicHash::hash(places.dataFolder.toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(16);
    places.socket = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
        + QStringLiteral("/signalbox-") + QString::fromLatin1(hash) + QStringLiteral(".sock");
    return places;
}

Result<std::unique_ptr<QLockFile>> lockData(const Places &places)
{
    // Made for its owner alone from the start; the store only looks at folders that are still
    // empty.
    const bool isNew = !QFileInfo::exists(places.dataFolder);
    constexpr auto ownerOnly =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (isNew
        && (!QDir().mkpath(places.dataFolder)
            || !QFile::setPermissions(places.dataFolder, ownerOnly)))
        return fail(ErrorKind::Storage,
                    QStringLiteral("cannot make the data folder ") + places.dataFolder);
    auto lock = std::make_unique<QLockFile>(places.dataFolder + QStringLiteral("/signalbox.lock"));
    lock->setStaleLockTime(0); // only a dead process's lock is stale, however old
    if (lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return fail(ErrorKind::Busy, QStringLiteral("another Signalbox uses ") + places.dataFolder);
    return fail(ErrorKind::Storage, QStringLiteral("cannot lock ") + places.dataFolder);
}

} // namespace signalbox
