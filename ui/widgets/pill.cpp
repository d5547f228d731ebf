// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pill.h"

#include "ui/theme/fonts.h"

#include <QPainter>
#include <QtMath>

namespace signalbox {

namespace {

constexpr int iconEdge = 14, iconGap = 4;

// The grey pill stands for facts, not for a state: its text is as dark as other second texts.
QColor inkOf(Hue hue, const ColorTokens &tokens)
{
    return hue == Hue::Grey ? tokens.text2 : tokens.hue(hue).ink;
}

} // namespace

qreal pillWidth(const QString &text, const QFontMetricsF &metrics)
{
    return qCeil(metrics.horizontalAdvance(text)) + 2 * space::small;
}

void paintPill(QPainter *painter, const QRectF &rect, const QString &text, Hue hue,
               const QFont &font, const ColorTokens &tokens)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.hue(hue).soft);
    painter->drawRoundedRect(rect, radius::pill, radius::pill);
    painter->setPen(inkOf(hue, tokens));
    painter->setFont(font);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter->restore();
}

PillLabel::PillLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void PillLabel::setPill(const QString &text, Hue hue, const QString &icon)
{
    m_text = text;
    m_hue = hue;
    m_icon = icon;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    const qreal width = pillWidth(m_text, QFontMetricsF(fontOf(TypeRole::Pill)));
    return {int(width) + (m_icon.isEmpty() ? 0 : iconEdge + iconGap), size::pill};
}

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    const QFont font = fontOf(TypeRole::Pill);
    if (m_icon.isEmpty()) {
        paintPill(&painter, rect(), m_text, m_hue, font, tokens);
        return;
    }
    paintPill(&painter, rect(), QString(), m_hue, font, tokens);
    const int x = space::small - 2;
    painter.drawPixmap(x, (height() - iconEdge) / 2,
                       m_icons.pixmap({m_icon, iconEdge, inkOf(m_hue, tokens), tokens.glyph,
                                       devicePixelRatioF()}));
    painter.setFont(font);
    painter.setPen(inkOf(m_hue, tokens));
    painter.drawText(rect().adjusted(x + iconEdge + iconGap, 0, 0, 0), Qt::AlignVCenter, m_text);
}

} // namespace signalbox
