// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/event.h"

#include <QJsonObject>

namespace signalbox {

//! The words a message is written with, in the target's language ("en", "ko", "de"; anything else
//! is English): `status` in words, `statuses` for jobs by our word, and the labels of its rows.
[[nodiscard]] QJsonObject messageWords(const QString &language, const Event &event);

} // namespace signalbox
