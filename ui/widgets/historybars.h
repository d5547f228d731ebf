// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/status.h"

#include <QList>
#include <QRect>

class QPainter;

namespace signalbox {

struct ColorTokens;

//! The last ten ends of a pipeline, newest right: passed stands above the line, failed hangs below
//! it, running is an outline above, blocked straddles, the rest is a dash. Readable without hue.
namespace historybars {

inline constexpr int most = 10, step = 7, barWidth = 5, barHeight = 8;

[[nodiscard]] int widthFor(qsizetype count);
//! `newestFirst` as the store gives it; painted right-aligned in `rect`, around its vertical
//! middle.
void paint(QPainter *painter, const QRect &rect, const QList<Status> &newestFirst,
           const ColorTokens &tokens);

} // namespace historybars
} // namespace signalbox
