// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/timeline/rowlayout.h"

#include <QRect>

class QPainter;

namespace signalbox {

//! The ways one row may look at a moment.
struct RowState
{
    bool selected = false;
    bool hovered = false;
    bool keyboardFocus = false;
    bool compact = false;
    qreal ringTurn = 0;
    qreal flash = 0; //!< 1: just changed, 0: long ago
};

//! What painting a row needs besides the row.
struct RowBrush
{
    const RowFonts &fonts;
    const ColorTokens &tokens;
    IconCache &icons;
    qreal devicePixelRatio = 1;
};

void paintRow(QPainter *painter, const QRect &rect, const Subject &subject, const RowTexts &texts,
              const RowLayout &layout, const RowState &state, const RowBrush &brush);

} // namespace signalbox
