// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace signalbox {

//! Card text, Google's small HTML: only its own tags, only http(s) links, every other "<" and "&"
//! escaped, newlines as <br>, cut to about `most` UTF-16 units with open tags closed.
[[nodiscard]] QString sealCardText(const QString &text, qsizetype most);

//! Message text: "<users/…>", "<customEmojis/…>" and links to anything but http(s) are broken.
[[nodiscard]] QString sealChatText(const QString &text, qsizetype most);

} // namespace signalbox
