// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;

//! The drawing of the controls, one function each; Style only chooses among them.
namespace signalbox {

struct ColorTokens;
enum class ButtonLook;

namespace stylepaint {

void focusRing(QPainter *painter, const QRectF &rect, qreal radius, const ColorTokens &tokens);
void panel(QPainter *painter, const QRectF &rect, qreal radius, const QColor &ground,
           const QColor &edge);
void icon(QPainter *painter, const QRect &rect, const QIcon &icon, const QColor &color,
          bool enabled);

void buttonPanel(QPainter *painter, const QStyleOption *option, ButtonLook look);
void buttonLabel(QPainter *painter, const QStyleOptionButton *option, ButtonLook look);
void toolButton(QPainter *painter, const QStyleOptionToolButton *option, ButtonLook look);
void fieldPanel(QPainter *painter, const QStyleOption *option);
void comboBox(QPainter *painter, const QStyleOptionComboBox *option);
void spinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QRect &up,
             const QRect &down);
void checkMark(QPainter *painter, const QStyleOption *option);
void radioMark(QPainter *painter, const QStyleOption *option);
void tabShape(QPainter *painter, const QStyleOptionTab *option);
void tabLabel(QPainter *painter, const QStyleOptionTab *option);
void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &slider);
void menuPanel(QPainter *painter, const QStyleOption *option);
void branchArrow(QPainter *painter, const QStyleOption *option);
void headerSection(QPainter *painter, const QStyleOption *option);

} // namespace stylepaint
} // namespace signalbox
