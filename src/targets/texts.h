// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

//! What every platform's sealing needs of texts. Foreign text is text: shown, never obeyed.
namespace signalbox {

//! Without C0 and C1 controls (newline and tab stay), bidi overrides and isolates (U+202A-202E,
//! U+2066-2069), and lone surrogates.
[[nodiscard]] QString withoutControls(const QString &text);

//! At most `most` UTF-16 units, the last one "…" when something was cut; never inside a surrogate
//! pair.
[[nodiscard]] QString cutText(const QString &text, qsizetype most);

//! An absolute http(s) address without a login and of at most `most` characters, or "".
[[nodiscard]] QString shortLink(const QString &text, qsizetype most);

//! The member as clean text, "" when it is absent or no text (numbers become text).
[[nodiscard]] QString textMember(const QJsonObject &object, QLatin1String name);

//! `withoutControls`, cut, and absent when nothing but blanks is left.
[[nodiscard]] std::optional<QString> shownText(const QString &text, qsizetype most);

//! Size of the message as it is sent.
[[nodiscard]] qsizetype compactSize(const QJsonObject &object);

} // namespace signalbox
