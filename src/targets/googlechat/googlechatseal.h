// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>

namespace signalbox {

//! 32,000 less the thread key and what Google counts besides.
inline constexpr qsizetype googleChatByteLimit = 30'000;

//! What a button may do.
enum class GoogleChatButtons {
    LinksOnly, //!< clicks do not come back to a webhook
    Interactive, //!< an app's message: "action" too
};

//! Makes any message one that a Google Chat webhook takes and that mentions nobody: text,
//! fallbackText and cardsV2 only, and all of it below 32,000 bytes with room for the thread key;
//! texts are shortened first, then the last widgets left out. Error InvalidInput: nothing is left
//! to show.
[[nodiscard]] Result<QJsonObject>
sealGoogleChatMessage(const QJsonObject &message,
                      GoogleChatButtons buttons = GoogleChatButtons::LinksOnly);

//! One line of foreign text as a message.
[[nodiscard]] QJsonObject plainGoogleChatMessage(const QString &line);

} // namespace signalbox
