// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/holdbutton.h"

#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr qreal barHeight = 3;

} // namespace

HoldButton::HoldButton(QWidget *parent) : QPushButton(parent)
{
    setAutoDefault(false);
    m_progress.setStartValue(0.0);
    m_progress.setEndValue(1.0);
    m_progress.setDuration(int(span.count()));
    connect(&m_progress, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_progress, &QVariantAnimation::finished, this, [this] {
        if (isDown())
            Q_EMIT held();
        give();
    });
    connect(this, &QPushButton::pressed, this, &HoldButton::begin);
    connect(this, &QPushButton::released, this, &HoldButton::give);
}

void HoldButton::begin()
{
    m_progress.start();
}

void HoldButton::give()
{
    m_progress.stop();
    m_progress.setCurrentTime(0);
    update();
}

void HoldButton::focusOutEvent(QFocusEvent *event)
{
    give();
    QPushButton::focusOutEvent(event);
}

void HoldButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    const qreal part = m_progress.currentValue().toReal();
    if (m_progress.state() != QAbstractAnimation::Running || part <= 0)
        return;
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    const QRectF room =
        QRectF(rect()).adjusted(radius::control, 0, -radius::control, -line::selection);
    painter.fillRect(QRectF(room.left(), room.bottom() - barHeight, room.width() * part, barHeight),
                     buttonLook(this) == ButtonLook::Primary ? tokens.onAccent : tokens.accent);
}

} // namespace signalbox
