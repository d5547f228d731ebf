// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace signalbox {

//! A text for Discord: no controls, "@everyone" and "@here" broken for the eye too
//! (allowed_mentions keeps them from pinging), "[words](address)" only with http(s), cut. Absent
//! when only blanks are left.
[[nodiscard]] std::optional<QString> sealedDiscordText(const QString &text, qsizetype most);

} // namespace signalbox
