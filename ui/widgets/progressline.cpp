// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressline.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int lineHeight = 6;

} // namespace

ProgressLine::ProgressLine(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(lineHeight);
}

void ProgressLine::setProgress(double progress)
{
    m_progress = qBound(0.0, progress, 1.0);
    setAccessibleName(QString::number(qRound(m_progress * 100)) + QLatin1Char('%'));
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    const QRectF whole(rect());
    stylepaint::panel(&painter, whole, lineHeight / 2.0, tokens.hair, QColor());
    stylepaint::panel(&painter, QRectF(0, 0, whole.width() * m_progress, lineHeight),
                      lineHeight / 2.0, tokens.hue(Hue::Amber).ink, QColor());
}

} // namespace signalbox
