// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>

namespace signalbox {

using JsonChanges = QList<std::pair<QString, QJsonValue>>;

//! The smallest edits that make `after` of `before`, for SettingsFile::edit: paths below `prefix`,
//! null for what goes. Goes into objects whose keys can stand in a path; lists are replaced as a
//! whole.
[[nodiscard]] JsonChanges jsonChanges(const QString &prefix, const QJsonObject &before,
                                      const QJsonObject &after);

//! Reads and writes "listener.tls.key" in an object; Undefined removes, and parents left empty go
//! too.
[[nodiscard]] QJsonValue jsonMember(const QJsonObject &object, const QString &path);
[[nodiscard]] QJsonObject withJsonMember(QJsonObject object, const QString &path,
                                         const QJsonValue &value);

} // namespace signalbox
