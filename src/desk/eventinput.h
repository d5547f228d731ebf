// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subject.h"

#include <QJsonObject>

namespace signalbox {

//! What jq programs of rules, templates and computed values see of an event: the contract's JSON
//! plus `durationSeconds` and `open`.
[[nodiscard]] QJsonObject eventInput(const Subject &subject);

//! Whole seconds between start and end, when both are known and in order.
[[nodiscard]] std::optional<qint64> durationSeconds(const Event &event);

} // namespace signalbox
