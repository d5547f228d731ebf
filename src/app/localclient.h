// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>

namespace signalbox {

//! Asks the running program one thing. Unavailable when nothing runs over this data folder; Timeout
//! after `deadline`; an answer of `ok: false` becomes its Error. Main thread.
[[nodiscard]] QFuture<Result<QJsonObject>>
askRunningProgram(const QString &socketPath, const QJsonObject &request, QObject *parent,
                  std::chrono::milliseconds deadline = std::chrono::seconds(30));

} // namespace signalbox
