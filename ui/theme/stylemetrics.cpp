// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and places of controls: the half of Style that paints nothing.
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QStyleOption>
#include <QtMath>

namespace signalbox {

namespace {

constexpr int leastThumb = 32;
constexpr int leastItem = 24;
constexpr int spinColumn = 20;

int controlHeight(const QFontMetrics &metrics)
{
    return qMax(size::control, metrics.height() + 2 * space::small);
}

QSize pushButtonSize(const QStyleOptionButton &button)
{
    const bool hasText = !button.text.isEmpty();
    int width = hasText ? 2 * space::large : 2 * space::small;
    // 2 px of slack: integer metrics cut texts that fit.
    if (hasText)
        width += button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width() + 2;
    if (!button.icon.isNull())
        width += iconsize::normal + (hasText ? space::small : 0);
    if (button.features & QStyleOptionButton::HasMenu)
        width += iconsize::normal + (hasText ? space::tiny : 0);
    return {qMax(width, size::control), controlHeight(button.fontMetrics)};
}

QSize tabSize(const QStyleOptionTab &tab)
{
    // Wide enough for the selected look, so that choosing a tab moves none.
    QFont font = fontOf(TypeRole::Body);
    font.setWeight(QFont::DemiBold);
    const int text = qCeil(QFontMetricsF(font).horizontalAdvance(tab.text)) + 2;
    return {text + 2 * space::tiny + space::medium, size::control + space::tiny};
}

} // namespace

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar) {
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? rect.width() : rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int thumb = range <= 0
            ? length
            : int(qBound(qint64(qMin(leastThumb, length)),
                         qint64(length) * bar->pageStep / (range + bar->pageStep), qint64(length)));
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - thumb, bar->upsideDown);
        const auto part = [&](int from, int count) {
            return horizontal ? QRect(from, 0, count, rect.height())
                              : QRect(0, from, rect.width(), count);
        };
        switch (subControl) {
        case SC_ScrollBarSlider:
            return visualRect(bar->direction, rect, part(start, thumb));
        case SC_ScrollBarGroove:
            return rect;
        case SC_ScrollBarSubPage:
            return visualRect(bar->direction, rect, part(0, start));
        case SC_ScrollBarAddPage:
            return visualRect(bar->direction, rect, part(start + thumb, length - start - thumb));
        default:
            return {}; // no arrows
        }
    }
    if (control == CC_ComboBox) {
        const int arrow = iconsize::normal + 2 * space::small;
        if (subControl == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(space::medium, 2, -arrow, -2));
        if (subControl == SC_ComboBoxArrow)
            return visualRect(option->direction, rect,
                              QRect(rect.right() - arrow, rect.y(), arrow, rect.height()));
    }
    if (control == CC_SpinBox) {
        const QRect column(rect.right() - spinColumn - 2, rect.y() + 2, spinColumn,
                           rect.height() - 4);
        const int half = column.height() / 2;
        if (subControl == SC_SpinBoxUp)
            return visualRect(option->direction, rect, column.adjusted(0, 0, 0, -half));
        if (subControl == SC_SpinBoxDown)
            return visualRect(option->direction, rect, column.adjusted(0, half, 0, 0));
        if (subControl == SC_SpinBoxEditField)
            return visualRect(option->direction, rect,
                              rect.adjusted(space::small, 2, -spinColumn - 4, -2));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(space::small, 2, -space::small, -2);
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button && type == CT_PushButton)
        return pushButtonSize(*button);
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        tab && type == CT_TabBarTab)
        return tabSize(*tab);
    QSize wanted = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        wanted.setHeight(controlHeight(option->fontMetrics));
        if (type == CT_ComboBox)
            wanted.setWidth(contents.width() + space::medium + iconsize::normal + 3 * space::small);
        break;
    case CT_ToolButton:
        wanted = wanted.expandedTo({size::control, size::control});
        break;
    case CT_ItemViewItem:
        wanted.setHeight(qMax(wanted.height(), leastItem));
        break;
    case CT_HeaderSection:
        wanted.setHeight(qMax(wanted.height(), size::control - space::tiny));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            wanted.setHeight(qMax(wanted.height(), size::control - space::tiny));
        break;
    default:
        break;
    }
    return wanted;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return size::scrollBar;
    case PM_ScrollBarSliderMin:
        return leastThumb;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return iconsize::normal;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::small;
    case PM_SplitterWidth:
        return line::thin;
    case PM_MenuPanelWidth:
        return line::thin;
    case PM_MenuVMargin:
        return space::tiny;
    case PM_ToolBarIconSize:
        return iconsize::normal;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_Menu_SloppySubMenus:
        return hint == SH_Menu_SloppySubMenus;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

} // namespace signalbox
