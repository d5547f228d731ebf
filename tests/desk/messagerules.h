// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

//! The platforms' published rules, written down apart from the code that keeps them (docs.slack.dev
//! "Block Kit", docs.discord.com "Message", developers.google.com "Cards v2"). Each gives the first
//! rule that is broken, or "".
namespace signalbox {

[[nodiscard]] QString slackFault(const QJsonObject &message);
[[nodiscard]] QString discordFault(const QJsonObject &message, bool application);
[[nodiscard]] QString googleChatFault(const QJsonObject &message, bool application);

} // namespace signalbox
