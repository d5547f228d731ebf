// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lifeline.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace signalbox::lifeline {

namespace {

constexpr qreal discRadius = 3, ringRadius = 2.6, squareHalf = 3.6, trackPen = 1.4, ringPen = 1.3;
constexpr qreal runningRadius = 4, runningDot = 1.6, crossHalf = 1.7, gapDot = 0.9;

bool isReached(Status status)
{
    return status == Status::Passed || status == Status::Failed || status == Status::Running
        || status == Status::Blocked || status == Status::Resolved;
}

void paintTrack(QPainter *painter, const QPointF &from, const QPointF &to, Status before,
                Status after, const ColorTokens &tokens)
{
    const bool reached = isReached(before) && isReached(after);
    painter->setPen(QPen(reached ? tokens.hue(statusHue(before)).ink : tokens.control, trackPen));
    painter->drawLine(from + QPointF(ringRadius + 1, 0), to - QPointF(ringRadius + 1, 0));
}

} // namespace

qreal widthFor(qsizetype jobs)
{
    return jobs < 1 ? 0 : (qMin<qsizetype>(jobs, maxStations) - 1) * stationStep + stationSize;
}

void paintStation(QPainter *painter, const QPointF &centre, Status status,
                  const ColorTokens &tokens)
{
    const QColor ink = tokens.hue(statusHue(status)).ink;
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    switch (status) {
    case Status::Passed:
    case Status::Resolved:
    case Status::Blocked:
        painter->drawEllipse(centre, discRadius, discRadius);
        return;
    case Status::Failed:
    case Status::Firing:
        painter->drawRoundedRect(QRectF(centre.x() - squareHalf, centre.y() - squareHalf,
                                        2 * squareHalf, 2 * squareHalf),
                                 1, 1);
        painter->setPen(QPen(tokens.glyph, ringPen, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(centre - QPointF(crossHalf, crossHalf),
                          centre + QPointF(crossHalf, crossHalf));
        painter->drawLine(centre - QPointF(crossHalf, -crossHalf),
                          centre + QPointF(crossHalf, -crossHalf));
        return;
    case Status::Running:
        painter->drawEllipse(centre, runningDot, runningDot);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(ink, ringPen));
        painter->drawEllipse(centre, runningRadius, runningRadius);
        return;
    default:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(tokens.text3, ringPen));
        painter->drawEllipse(centre, ringRadius, ringRadius);
    }
}

void paint(QPainter *painter, const QRectF &rect, const QList<Job> &jobs, const ColorTokens &tokens)
{
    const qsizetype count = qMin<qsizetype>(jobs.size(), maxStations);
    const bool cut = jobs.size() > maxStations;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPointF last;
    Status lastStatus = Status::Unknown;
    bool lastWasGap = true;
    for (qsizetype i = 0; i < count; ++i) {
        const QPointF centre(rect.left() + stationSize / 2.0 + i * stationStep, rect.center().y());
        if (cut && i == headStations) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.text3);
            for (int dot = -1; dot <= 1; ++dot)
                painter->drawEllipse(centre + QPointF(dot * 3, 0), gapDot, gapDot);
            lastWasGap = true;
            continue;
        }
        const qsizetype job = cut && i > headStations ? jobs.size() - count + i : i;
        const Status status = jobs.at(job).status;
        if (!lastWasGap)
            paintTrack(painter, last, centre, lastStatus, status, tokens);
        paintStation(painter, centre, status, tokens);
        last = centre;
        lastStatus = status;
        lastWasGap = false;
    }
    painter->restore();
}

} // namespace signalbox::lifeline
