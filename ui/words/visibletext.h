// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

class QFontMetricsF;
class QLabel;

//! Text from outside made harmless: it is plain text everywhere, and what would be invisible or
//! would turn the line around is made visible.
namespace signalbox {

//! Bidi controls, control characters and invisible format characters as "⟨U+202E⟩"; line ends and
//! tabs stay.
[[nodiscard]] QString visibleText(const QString &text);
//! The same on one line: line ends and tabs become blanks, blanks at the ends go, cut at
//! `maxLength`.
[[nodiscard]] QString visibleLine(const QString &text, int maxLength = 512);
//! For setToolTip: Qt guesses whether a tooltip is HTML, so it is always HTML with everything
//! escaped.
[[nodiscard]] QString toolTipText(const QString &text);
//! For menus and buttons: '&' would underline.
[[nodiscard]] QString menuText(const QString &text);

//! The address when it may be opened: absolute http or https with a host.
[[nodiscard]] std::optional<QUrl> openableLink(const QString &text);
//! "ci.example.com", never in letters that look like others.
[[nodiscard]] QString hostOf(const QUrl &url);
//! Opens it in the browser if it may be opened.
bool openLink(const QString &text);

//! `text` followed by `tail`, with `text` cut in the middle so that the tail always stays.
[[nodiscard]] QString elideKeepingTail(const QString &text, const QString &tail, qreal room,
                                       const QFontMetricsF &metrics);
[[nodiscard]] QString elided(const QString &text, Qt::TextElideMode mode, qreal room,
                             const QFontMetricsF &metrics);

//! A label for text from outside.
[[nodiscard]] QLabel *plainLabel(const QString &text = {});

} // namespace signalbox
