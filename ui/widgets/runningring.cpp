// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runningring.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>
#include <QWindow>

namespace signalbox {

namespace {

constexpr qreal grid = 16, ringEdge = 12.5, ringPen = 2, restOpacity = 0.28;
constexpr int sixteenth = 16, startDegrees = 90, arcDegrees = 250;

} // namespace

void paintRunningRing(QPainter *painter, const QRectF &rect, const QColor &color, qreal turn)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / grid, rect.height() / grid);
    const QRectF ring((grid - ringEdge) / 2, (grid - ringEdge) / 2, ringEdge, ringEdge);
    QColor rest = color;
    rest.setAlphaF(restOpacity);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(rest, ringPen));
    painter->drawEllipse(ring);
    painter->setPen(QPen(color, ringPen, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(ring, qRound((startDegrees - turn * 360) * sixteenth),
                     -arcDegrees * sixteenth);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(QPolygonF({{6.3, 4.9}, {11.3, 8}, {6.3, 11.1}}));
    painter->restore();
}

bool mayAnimate(const QWidget *widget)
{
    if (!widget->isVisible() || widget->window()->isMinimized())
        return false;
    const QWindow *window = widget->window()->windowHandle();
    if (window && !window->isExposed())
        return false;
    return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) > 0;
}

} // namespace signalbox
