// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace signalbox {

namespace {

constexpr char lookProperty[] = "signalboxLook";
} // namespace

void setButtonLook(QAbstractButton *button, ButtonLook look)
{
    button->setProperty(lookProperty, static_cast<int>(look));
    button->update();
}

ButtonLook buttonLook(const QWidget *button)
{
    const QVariant look = button ? button->property(lookProperty) : QVariant();
    return look.isValid() ? static_cast<ButtonLook>(look.toInt()) : ButtonLook::Normal;
}

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { }

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QTabBar *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        stylepaint::buttonPanel(painter, option, buttonLook(widget));
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        // Inside a spin box or an editable combo box the outer control has the edge.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            stylepaint::fieldPanel(painter, option);
        return;
    case PE_IndicatorCheckBox:
        stylepaint::checkMark(painter, option);
        return;
    case PE_IndicatorRadioButton:
        stylepaint::radioMark(painter, option);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            stylepaint::focusRing(painter, option->rect, radius::control,
                                  tokensOf(option->palette));
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), line::thin,
                          tokensOf(option->palette).border);
        return;
    case PE_IndicatorBranch:
        stylepaint::branchArrow(painter, option);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        stylepaint::menuPanel(painter, option);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_PushButtonBevel) {
        stylepaint::buttonPanel(painter, option, buttonLook(widget));
        return;
    }
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            stylepaint::buttonLabel(painter, button, buttonLook(widget));
            return;
        }
    }
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
        if (element == CE_TabBarTabShape) {
            stylepaint::tabShape(painter, tab);
            return;
        }
        if (element == CE_TabBarTabLabel) {
            stylepaint::tabLabel(painter, tab);
            return;
        }
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        stylepaint::headerSection(painter, option);
        return;
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, tokensOf(option->palette).border);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        slider && control == CC_ScrollBar) {
        stylepaint::scrollBar(painter, slider,
                              subControlRect(control, option, SC_ScrollBarSlider, widget));
    } else if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
        stylepaint::comboBox(painter, combo);
    } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        stylepaint::spinBox(painter, spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                            subControlRect(control, option, SC_SpinBoxDown, widget));
    } else if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
        stylepaint::toolButton(painter, tool, buttonLook(widget));
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace signalbox
