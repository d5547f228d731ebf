// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QMap>
#include <QStringList>

namespace signalbox {

//! Secrets as files of mode 0600 in the user's runtime folder (memory on most systems), for
//! programs that want a path. Gone with this object.
class SecretFiles
{
public:
    SecretFiles() = default;
    ~SecretFiles();
    SecretFiles(const SecretFiles &) = delete;
    SecretFiles &operator=(const SecretFiles &) = delete;

    [[nodiscard]] Result<void> write(const QMap<QString, Secret> &secrets);
    [[nodiscard]] const QMap<QString, QString> &paths() const { return m_paths; } //!< by variable

private:
    QMap<QString, QString> m_paths;
};

} // namespace signalbox
