// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace signalbox {

//! Slack's markup made harmless: links only to http(s), no mention of a user, group, channel or
//! everyone, every other "<" and "&" escaped, cut to `most` UTF-16 units without splitting a link
//! or an entity. Already escaped text stays as it is (docs.slack.dev, "Formatting message text").
[[nodiscard]] QString sealMrkdwn(const QString &text, qsizetype most);

//! For plain_text objects, where "<!channel>" would ping all the same.
[[nodiscard]] QString sealPlainText(const QString &text, qsizetype most);

} // namespace signalbox
