// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepaint.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QStyleOption>

namespace signalbox::stylepaint {

namespace {

constexpr qreal thumbWidth = 6;
constexpr qreal idleThumbOpacity = 0.55;
constexpr qreal markPen = 1.8;

} // namespace

void focusRing(QPainter *painter, const QRectF &rect, qreal radius, const ColorTokens &tokens)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(tokens.accent, line::focus));
    constexpr qreal inset = line::focus / 2.0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void panel(QPainter *painter, const QRectF &rect, qreal radius, const QColor &ground,
           const QColor &edge)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    if (edge.isValid()) {
        painter->setPen(QPen(edge, line::thin));
        painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else {
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(rect, radius, radius);
    }
    painter->restore();
}

void icon(QPainter *painter, const QRect &rect, const QIcon &icon, const QColor &color,
          bool enabled)
{
    const QString name = icon.name();
    if (!name.startsWith(QLatin1String("ui/"))) {
        icon.paint(painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        return;
    }
    const qreal ratio = painter->device()->devicePixelRatioF();
    const int edge = qMin(rect.width(), rect.height());
    const QString key =
        QStringLiteral("signalbox/%1/%2/%3/%4").arg(name, color.name()).arg(edge).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = renderIcon({name, edge, color, Qt::white, ratio});
        QPixmapCache::insert(key, pixmap);
    }
    painter->drawPixmap(rect.x() + (rect.width() - edge) / 2, rect.y() + (rect.height() - edge) / 2,
                        pixmap);
}

void checkMark(QPainter *painter, const QStyleOption *option)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor edge = !enabled ? tokens.border : on ? tokens.accent : tokens.control;
    panel(painter, option->rect, radius::pill, on && enabled ? tokens.accent : tokens.surface,
          edge);
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(option->rect.topLeft());
    painter->scale(option->rect.width() / 16.0, option->rect.height() / 16.0);
    painter->setPen(QPen(enabled ? tokens.onAccent : tokens.text3, markPen, Qt::SolidLine,
                         Qt::RoundCap, Qt::RoundJoin));
    if (option->state & QStyle::State_NoChange)
        painter->drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
    else
        painter->drawPolyline(QPolygonF({{4.3, 8.3}, {6.9, 10.8}, {11.7, 5.4}}));
    painter->restore();
}

void radioMark(QPainter *painter, const QStyleOption *option)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const QRectF rect(option->rect);
    panel(painter, rect, rect.width() / 2, tokens.surface,
          !enabled ? tokens.border
              : on ? tokens.accent
                   : tokens.control);
    if (on) {
        const qreal inset = rect.width() / 4;
        panel(painter, rect.adjusted(inset, inset, -inset, -inset), inset,
              enabled ? tokens.accent : tokens.text3, QColor());
    }
}

void tabShape(QPainter *painter, const QStyleOptionTab *option)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    QRect rect = option->rect.adjusted(0, 0, -space::medium, 0);
    if (option->state & QStyle::State_Selected)
        painter->fillRect(rect.x(), rect.bottom() + 1 - line::focus, rect.width(), line::focus,
                          tokens.accent);
    const bool keyboardFocus = (option->state & QStyle::State_HasFocus)
        && (option->state & QStyle::State_KeyboardFocusChange);
    if (keyboardFocus)
        focusRing(painter, rect.adjusted(0, space::tiny, 0, -space::tiny), radius::pill, tokens);
}

void tabLabel(QPainter *painter, const QStyleOptionTab *option)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    const bool selected = option->state & QStyle::State_Selected;
    const bool hovered = option->state & QStyle::State_MouseOver;
    painter->save();
    QFont font = fontOf(TypeRole::Body);
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    const bool enabled = option->state & QStyle::State_Enabled;
    painter->setPen(!enabled ? tokens.text3 : selected || hovered ? tokens.text : tokens.text2);
    painter->drawText(option->rect.adjusted(space::tiny, 0, -space::medium, -line::focus),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, option->text);
    painter->restore();
}

void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &slider)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    if (option->maximum <= option->minimum)
        return;
    QRectF thumb(slider);
    if (option->orientation == Qt::Horizontal)
        thumb = QRectF(thumb.x() + 2, thumb.center().y() - thumbWidth / 2, thumb.width() - 4,
                       thumbWidth);
    else
        thumb = QRectF(thumb.center().x() - thumbWidth / 2, thumb.y() + 2, thumbWidth,
                       thumb.height() - 4);
    QColor color = tokens.control;
    const bool busy = option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    if (!busy)
        color.setAlphaF(idleThumbOpacity);
    panel(painter, thumb, thumbWidth / 2, color, QColor());
}

void menuPanel(QPainter *painter, const QStyleOption *option)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    painter->fillRect(option->rect, tokens.border);
    painter->fillRect(option->rect.adjusted(1, 1, -1, -1), tokens.surface);
}

void branchArrow(QPainter *painter, const QStyleOption *option)
{
    if (!(option->state & QStyle::State_Children))
        return;
    const ColorTokens &tokens = tokensOf(option->palette);
    QRect place(0, 0, iconsize::second, iconsize::second);
    place.moveCenter(option->rect.center());
    const bool open = option->state & QStyle::State_Open;
    icon(painter, place, lineIcon(open ? QStringLiteral("down") : QStringLiteral("right")),
         tokens.text2, true);
}

void headerSection(QPainter *painter, const QStyleOption *option)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    painter->fillRect(option->rect, tokens.surface);
    painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), line::thin,
                      tokens.hair);
}

} // namespace signalbox::stylepaint
