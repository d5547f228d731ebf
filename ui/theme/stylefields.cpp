// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace signalbox::stylepaint {

namespace {

constexpr int spinArrow = 12;

} // namespace

void fieldPanel(QPainter *painter, const QStyleOption *option)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool readOnly = option->state & QStyle::State_ReadOnly;
    panel(painter, option->rect, radius::control,
          enabled && !readOnly ? tokens.surface : tokens.sunken,
          enabled ? tokens.control : tokens.border);
    if (enabled && (option->state & QStyle::State_HasFocus))
        focusRing(painter, option->rect, radius::control, tokens);
}

void comboBox(QPainter *painter, const QStyleOptionComboBox *option)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    QStyleOption field = *option;
    field.state &= ~QStyle::State_ReadOnly;
    fieldPanel(painter, &field);
    const QRect arrow(option->rect.right() - iconsize::normal - space::small,
                      option->rect.y() + (option->rect.height() - iconsize::normal) / 2,
                      iconsize::normal, iconsize::normal);
    icon(painter, QStyle::visualRect(option->direction, option->rect, arrow),
         lineIcon(QStringLiteral("down")), enabled ? tokens.text2 : tokens.text3, enabled);
}

void spinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QRect &up,
             const QRect &down)
{
    const ColorTokens &tokens = tokensOf(option->palette);
    QStyleOption field = *option;
    field.state &= ~QStyle::State_ReadOnly;
    fieldPanel(painter, &field);
    const auto arrow = [&](const QRect &rect, const QString &name,
                           QAbstractSpinBox::StepEnabledFlag step) {
        QRect place(0, 0, spinArrow, spinArrow);
        place.moveCenter(rect.center());
        const bool enabled = option->stepEnabled & step;
        icon(painter, place, lineIcon(name), enabled ? tokens.text2 : tokens.text3, enabled);
    };
    arrow(up, QStringLiteral("up"), QAbstractSpinBox::StepUpEnabled);
    arrow(down, QStringLiteral("down"), QAbstractSpinBox::StepDownEnabled);
}

} // namespace signalbox::stylepaint
