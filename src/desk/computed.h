// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shape/jqrunner.h"

#include <QJsonValue>

namespace signalbox {

//! Replaces every {"jq": PROGRAM} inside `literal` by its first output over `input`. Worker thread.
[[nodiscard]] Result<QJsonValue> computedValue(JqRunner &jq, const QString &name, const QJsonValue &literal,
                                               const QByteArray &input);

} // namespace signalbox
