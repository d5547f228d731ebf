// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QList>
#include <QTextCharFormat>

class QTextDocument;

namespace signalbox {

//! What a terminal would show of a program's output: colours and bold by SGR sequences; a line that
//! was drawn again after a carriage return stands once; every other sequence is dropped, and
//! control characters are made visible. Colours come from the theme, so that they can be read on
//! its ground.
class AnsiText
{
public:
    struct Run
    {
        QString text;
        std::optional<QColor> ink, ground;
        bool bold = false, italic = false, underline = false;
        bool operator==(const Run &) const = default;
    };

    [[nodiscard]] static QList<Run> runs(const QString &output, const ColorTokens &tokens);
    [[nodiscard]] static QString plain(const QList<Run> &runs);
    static void fill(QTextDocument *document, const QList<Run> &runs);
};

} // namespace signalbox
