// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QColor;
class QPainter;
class QWidget;

namespace signalbox {

//! The running shape with its ring turned by `turn` (0 to 1); the play triangle stands still. The
//! same drawing as icons/status/running.svg.
void paintRunningRing(QPainter *painter, const QRectF &rect, const QColor &color, qreal turn);

//! Whether things may move: not with reduced motion, and only while somebody can see the widget.
[[nodiscard]] bool mayAnimate(const QWidget *widget);

} // namespace signalbox
