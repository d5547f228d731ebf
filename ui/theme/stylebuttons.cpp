// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace signalbox::stylepaint {

namespace {

// The ring stands 1 px outside the face; the face makes room for it, so that nothing else moves.
constexpr qreal ringRoom = line::focus + 1;

bool hasKeyboardFocus(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus)
        && (option->state & QStyle::State_KeyboardFocusChange);
}

QColor groundOf(const QStyleOption *option, ButtonLook look, const ColorTokens &tokens)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hovered = enabled && (option->state & QStyle::State_MouseOver);
    const bool down = enabled && (option->state & (QStyle::State_Sunken | QStyle::State_On));
    if (look == ButtonLook::Primary) {
        if (!enabled)
            return tokens.hue(Hue::Grey).soft;
        return down   ? tokens.accent.darker(115)
            : hovered ? tokens.accent.lighter(108)
                      : tokens.accent;
    }
    if (down)
        return tokens.soft;
    if (hovered)
        return tokens.hover;
    return look == ButtonLook::Quiet ? QColor() : tokens.surface;
}

QColor labelColor(const QStyleOption *option, ButtonLook look, const ColorTokens &tokens)
{
    if (!(option->state & QStyle::State_Enabled))
        return tokens.text3;
    return look == ButtonLook::Primary ? tokens.onAccent : tokens.text;
}

} // namespace

void buttonPanel(QPainter *painter, const QStyleOption *option, ButtonLook look)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    QRectF face(option->rect);
    const bool ring = hasKeyboardFocus(option);
    if (ring) {
        focusRing(painter, face, radius::control + 1, tokens);
        face.adjust(ringRoom, ringRoom, -ringRoom, -ringRoom);
    }
    QColor edge;
    if (look == ButtonLook::Normal)
        edge = option->state & QStyle::State_Enabled ? tokens.control : tokens.border;
    panel(painter, face, ring ? radius::pill : radius::control, groundOf(option, look, tokens),
          edge);
}

void buttonLabel(QPainter *painter, const QStyleOptionButton *option, ButtonLook look)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hasText = !option->text.isEmpty();
    const bool hasMenu = option->features & QStyleOptionButton::HasMenu;
    const int textWidth = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width() + 2;
    int width = hasText ? textWidth : 0;
    if (!option->icon.isNull())
        width += iconsize::normal + (hasText ? space::small : 0);
    if (hasMenu)
        width += iconsize::normal + (hasText ? space::tiny : 0);
    const QRect rect = option->rect;
    const int top = rect.y() + (rect.height() - iconsize::normal) / 2;
    int x = qMax(space::tiny, (rect.width() - width) / 2);
    const auto place = [&](int from, int count, int y, int height) {
        return QStyle::visualRect(option->direction, rect,
                                  QRect(rect.x() + from, y, count, height));
    };
    const QColor color = labelColor(option, look, tokens);
    if (!option->icon.isNull()) {
        const QColor ink = enabled && look != ButtonLook::Primary ? tokens.text2 : color;
        icon(painter, place(x, iconsize::normal, top, iconsize::normal), option->icon, ink,
             enabled);
        x += iconsize::normal + space::small;
    }
    if (hasText) {
        const int room = rect.width() - x - (hasMenu ? iconsize::normal + space::tiny : 0);
        painter->setPen(color);
        painter->drawText(place(x, qMin(textWidth, room), rect.y(), rect.height()),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic
                              | Qt::TextSingleLine,
                          option->text);
        x += qMin(textWidth, room) + space::tiny;
    }
    if (hasMenu)
        icon(painter, place(x, iconsize::normal, top, iconsize::normal),
             lineIcon(QStringLiteral("down")), color, enabled);
}

void toolButton(QPainter *painter, const QStyleOptionToolButton *option, ButtonLook look)
{
    // Tool buttons are quiet unless told otherwise.
    buttonPanel(painter, option, look == ButtonLook::Normal ? ButtonLook::Quiet : look);
    QStyleOptionButton label;
    static_cast<QStyleOption &>(label) = *option;
    label.version = QStyleOptionButton::Version;
    label.type = QStyleOptionButton::Type;
    if (option->toolButtonStyle != Qt::ToolButtonTextOnly)
        label.icon = option->icon;
    if (option->toolButtonStyle != Qt::ToolButtonIconOnly || option->icon.isNull())
        label.text = option->text;
    if ((option->features & QStyleOptionToolButton::HasMenu) && !label.text.isEmpty())
        label.features |= QStyleOptionButton::HasMenu;
    painter->setFont(option->font);
    buttonLabel(painter, &label, look);
}

} // namespace signalbox::stylepaint
