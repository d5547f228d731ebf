// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/statusline.h"

#include "ui/theme/fonts.h"
#include "ui/theme/stylepaint.h"
#include "ui/words/visibletext.h"

#include <QPainter>
#include <QtMath>

namespace signalbox {

namespace {

constexpr int columnHeight = 33, iconLeft = 17, textLeft = 42, lineHeight = 15;

} // namespace

StatusLine::StatusLine(const QString &icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusLine::setFacts(const QString &name, const QString &state, bool fault)
{
    m_name = name;
    m_state = state;
    m_fault = fault;
    const QString whole =
        state.isEmpty() ? name : tr("%1: %2", "a part, its state").arg(name, state);
    setAccessibleName(whole);
    setToolTip(toolTipText(whole));
    updateGeometry();
    update();
}

void StatusLine::setForm(Form form)
{
    m_form = form;
    setSizePolicy(form == Form::Row ? QSizePolicy::Maximum : QSizePolicy::Preferred,
                  QSizePolicy::Fixed);
    updateGeometry();
    update();
}

QString StatusLine::shortText() const
{
    return m_fault && !m_state.isEmpty() ? m_state : m_name;
}

QSize StatusLine::sizeHint() const
{
    switch (m_form) {
    case Form::Rail:
        return {width::rail, columnHeight};
    case Form::Row:
        return {2 * space::small + iconsize::normal + space::small
                    + qCeil(QFontMetricsF(fontOf(TypeRole::Value)).horizontalAdvance(shortText())),
                size::control};
    case Form::Column:
        break;
    }
    return {width::sidebarLeast, columnHeight};
}

QSize StatusLine::minimumSizeHint() const
{
    return m_form == Form::Column ? QSize(0, columnHeight)
                                  : QSize(size::control, sizeHint().height());
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    const QColor fault = tokens.hue(Hue::Amber).ink;
    if (underMouse())
        stylepaint::panel(&painter, rect().adjusted(space::small, 0, -space::small, 0),
                          radius::control, tokens.hover, QColor());
    if (hasFocus())
        stylepaint::focusRing(&painter, rect().adjusted(2, 0, -2, 0), radius::control, tokens);
    const int iconX = m_form == Form::Rail ? (width() - iconsize::normal) / 2
        : m_form == Form::Row              ? space::small
                                           : iconLeft;
    painter.drawPixmap(iconX, (height() - iconsize::normal) / 2,
                       m_icons.pixmap({m_icon, iconsize::normal, m_fault ? fault : tokens.text2,
                                       tokens.glyph, devicePixelRatioF()}));
    if (m_form == Form::Rail)
        return;
    const QFont name = m_form == Form::Row ? fontOf(TypeRole::Second) : fontOf(TypeRole::Section);
    painter.setFont(name);
    if (m_form == Form::Row) {
        painter.setPen(m_fault ? fault : tokens.text);
        const QRectF room(space::small + iconsize::normal + space::small, 0, width(), height());
        painter.drawText(room, Qt::AlignVCenter, shortText());
        return;
    }
    const QFont state = fontOf(TypeRole::Note);
    const qreal room = width() - textLeft - space::small;
    const int top = height() / 2 - lineHeight;
    painter.setPen(tokens.text);
    painter.drawText(QRectF(textLeft, top, room, lineHeight), Qt::AlignVCenter,
                     elided(m_name, Qt::ElideRight, room, QFontMetricsF(name)));
    painter.setFont(state);
    painter.setPen(m_fault ? fault : tokens.text2);
    painter.drawText(QRectF(textLeft, top + lineHeight, room, lineHeight), Qt::AlignVCenter,
                     elided(m_state, Qt::ElideMiddle, room, QFontMetricsF(state)));
}

} // namespace signalbox
