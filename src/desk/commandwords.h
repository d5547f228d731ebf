// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/event.h"

#include <QJsonObject>

namespace signalbox {

//! What was said as patterns see it: the name and what stands after it, blanks collapsed, ends
//! trimmed. Of a pressed button its action takes the name's place.
[[nodiscard]] QString wordsOf(const SpokenCommand &command);

//! A pattern for people: "^deploy(?: (?<tag>\S+))?$" becomes "deploy [TAG]".
[[nodiscard]] QString readablePattern(const QString &pattern);

//! Parameters for people: "tag b12, cloud aws"; "" without any.
[[nodiscard]] QString readableParams(const QJsonObject &params);

} // namespace signalbox
