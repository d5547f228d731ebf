// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconlabel.h"

#include "ui/words/statuswords.h"

#include <QPainter>

namespace signalbox {

IconLabel::IconLabel(int edge, QWidget *parent) : QWidget(parent), m_edge(edge)
{
    setFixedSize(edge, edge);
}

void IconLabel::setStatus(Status status)
{
    setIcon(statusIconName(status), statusHue(status));
    setAccessibleName(statusWord(status));
}

void IconLabel::setIcon(const QString &name, std::optional<Hue> hue)
{
    m_name = name;
    m_hue = hue;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    const QColor color = m_hue ? tokens.hue(*m_hue).ink : tokens.text2;
    painter.drawPixmap(0, 0,
                       m_icons.pixmap({m_name, m_edge, color, tokens.glyph, devicePixelRatioF()}));
}

} // namespace signalbox
