// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>

namespace signalbox {

inline constexpr qsizetype discordContentLimit = 2000;

//! What may stand under a message.
enum class DiscordButtons {
    LinksOnly, //!< a channel's own webhook, which cannot send any other
    Interactive, //!< an application's message
};

//! Makes any message one that Discord takes and that pings nobody: allowed_mentions is {"parse":
//! []}, texts are cut to the documented UTF-16 counts, all embeds together to 6,000. Kept at the
//! top: content, embeds, components, username, avatar_url, thread_name, flags (no previews, no
//! notification). Error InvalidInput: nothing is left to show.
[[nodiscard]] Result<QJsonObject> sealDiscordMessage(const QJsonObject &message,
                                                     DiscordButtons buttons);

//! One line of foreign text as a message.
[[nodiscard]] QJsonObject plainDiscordMessage(const QString &line);

} // namespace signalbox
