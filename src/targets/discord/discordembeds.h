// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

namespace signalbox {

inline constexpr qsizetype embedLimit = 10;
inline constexpr qsizetype embedFieldLimit = 25;
inline constexpr qsizetype embedTextLimit = 6000; //!< over all embeds of a message

//! Embeds within Discord's limits (developers/resources/message): at most 10, 25 fields each, 6,000
//! UTF-16 units over all of them. Of the sum, titles and fields come first and the description
//! takes what they leave, so that a long log cannot push out the facts.
[[nodiscard]] QJsonArray sealEmbeds(const QJsonArray &embeds);

} // namespace signalbox
