// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace signalbox {

//! What two JSON values differ in, one line for each place: "jobs[1].status: expected "passed", got
//! "failed"". Empty when they are the same. `at`: the path of the values themselves.
[[nodiscard]] QStringList jsonDifference(const QJsonValue &expected, const QJsonValue &got,
                                         const QString &at = {});

} // namespace signalbox
