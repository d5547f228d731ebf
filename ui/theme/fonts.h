// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QWidget;

namespace signalbox {

//! What a text is for. Sizes are ratios of the desktop's own font, so they follow its setting.
enum class TypeRole {
    Page, //!< heading of a page, first run only
    Heading, //!< heading of a pane or dialog
    Title, //!< title of an unread row, of a card, of a note
    TitleRead, //!< title of a row that was read
    Body,
    Value, //!< buttons and values
    Second, //!< second line, label, help
    Section, //!< heading of a section
    Pill,
    Note, //!< small note under a name
};

[[nodiscard]] QFont fontOf(TypeRole role, const QFont &base);
//! Over the application's font: widgets that got a role font themselves still get the right ratio.
[[nodiscard]] QFont fontOf(TypeRole role);
//! For paths, hashes and code; the size of `role`.
[[nodiscard]] QFont fixedFontOf(TypeRole role = TypeRole::Body);
void setTypeRole(QWidget *widget, TypeRole role);
//! Font and colour of second lines, labels, section headings.
void makeSecond(QWidget *widget, TypeRole role = TypeRole::Second);

} // namespace signalbox
