// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>

namespace signalbox {

//! Of `text`; Slack cuts at 40,000 and splits above 4,000.
inline constexpr qsizetype slackTextLimit = 4000;

//! Makes any message one that Slack takes and that pings nobody. Kept at the top: text (always
//! there afterwards: it is what notifications show), blocks, attachments, thread_ts, unfurl_links,
//! unfurl_media. Old-style attachments become blocks, since only blocks can be told not to look for
//! mentions. Error InvalidInput: nothing is left to show.
[[nodiscard]] Result<QJsonObject> sealSlackMessage(const QJsonObject &message);

//! One line of foreign text as a message.
[[nodiscard]] QJsonObject plainSlackMessage(const QString &line);

} // namespace signalbox
