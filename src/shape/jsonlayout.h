// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace signalbox {

//! Where the blanks of a JSON text stand: none (JSON.stringify), one behind "," and ":" (Python's
//! json.dumps), or a line for each member, indented by two, four or a tab.
enum class JsonLayout { Compact, Spaced, Two, Four, Tab };

//! The same tokens with other blanks between them; order, numbers and escapes stay byte for byte.
//! For texts normalizedJson() accepts; on others the result is meaningless (never out of bounds).
[[nodiscard]] QByteArray laidOutJson(const QByteArray &json, JsonLayout layout);

} // namespace signalbox
