// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/program/secretfiles.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace signalbox {

SecretFiles::~SecretFiles()
{
    for (const QString &path : std::as_const(m_paths))
        QFile::remove(path);
}

Result<void> SecretFiles::write(const QMap<QString, Secret> &secrets)
{
    if (secrets.isEmpty())
        return {};
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    for (auto each = secrets.begin(); each != secrets.end(); ++each) {
        QTemporaryFile file(folder
                            + QStringLiteral("/signalbox-secret-XXXXXX")); // made with mode 0600
        const QByteArray bytes = each.value().expose();
        if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
            return fail(
                ErrorKind::Storage,
                QStringLiteral("secretFiles.%1 cannot be written in %2").arg(each.key(), folder));
        file.setAutoRemove(false);
        m_paths.insert(each.key(), file.fileName());
    }
    return {};
}

} // namespace signalbox
