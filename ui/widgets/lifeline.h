// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/event.h"

#include <QRectF>

class QPainter;

namespace signalbox {

struct ColorTokens;

//! The thin track with one station for each job: how far it came, at a glance. At most eight
//! stations; of more jobs the first three, a gap and the last four.
namespace lifeline {

inline constexpr int stationStep = 12, stationSize = 8, maxStations = 8, headStations = 3;

[[nodiscard]] qreal widthFor(qsizetype jobs);
//! Paints from `rect.left()`, centred on its height.
void paint(QPainter *painter, const QRectF &rect, const QList<Job> &jobs,
           const ColorTokens &tokens);
//! One station alone, around `centre`.
void paintStation(QPainter *painter, const QPointF &centre, Status status,
                  const ColorTokens &tokens);

} // namespace lifeline
} // namespace signalbox
