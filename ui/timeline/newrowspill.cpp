// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/newrowspill.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int pillHeight = 26, fromTop = 4;

QFont pillFont()
{
    QFont font = fontOf(TypeRole::Body);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

NewRowsPill::NewRowsPill(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("newRows"));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    hide();
}

void NewRowsPill::setCount(int count)
{
    m_count = count;
    setText(tr("%n new event(s)", nullptr, count));
    setAccessibleName(text());
    setVisible(count > 0);
    place();
    update();
}

void NewRowsPill::place()
{
    resize(sizeHint());
    move((parentWidget()->width() - width()) / 2, fromTop);
    raise();
}

QSize NewRowsPill::sizeHint() const
{
    const int text = QFontMetrics(pillFont()).horizontalAdvance(this->text()) + 2;
    return {text + iconsize::normal + space::small + 2 * space::large, pillHeight};
}

void NewRowsPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ColorTokens &tokens = tokensOf(this);
    const QRectF face(rect());
    stylepaint::panel(&painter, face, face.height() / 2,
                      isDown() ? tokens.accent.darker(115) : tokens.accent, QColor());
    if (hasFocus())
        stylepaint::panel(&painter, face.adjusted(2, 2, -2, -2), face.height() / 2 - 2, QColor(),
                          tokens.onAccent);
    const QRect icon(space::large - 2, (height() - iconsize::normal) / 2, iconsize::normal,
                     iconsize::normal);
    stylepaint::icon(&painter, icon, lineIcon(QStringLiteral("up")), tokens.onAccent, true);
    painter.setFont(pillFont());
    painter.setPen(tokens.onAccent);
    painter.drawText(rect().adjusted(icon.right() + space::small, 0, 0, 0), Qt::AlignVCenter,
                     text());
}

} // namespace signalbox
