// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/messageview.h"

#include "ui/preview/drawing.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QFontInfo>
#include <QPainter>
#include <QPainterPath>

namespace signalbox {

namespace {

constexpr int usualWidth = 460, leastWidth = 240;
// Chats write a little larger than desktops do.
constexpr double bodyRatio = 1.12;

QFont chatFont()
{
    QFont font = fontOf(TypeRole::Body);
    font.setPixelSize(qRound(QFontInfo(font).pixelSize() * bodyRatio));
    return font;
}

} // namespace

MessageView::MessageView(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setObjectName(QStringLiteral("messageView"));
}

void MessageView::setMessage(const PreviewMessage &message)
{
    m_message = message;
    setAccessibleName(tr("The message as it will be shown"));
    setAccessibleDescription(spokenMessage(message));
    forget();
}

void MessageView::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    forget();
}

void MessageView::forget()
{
    m_sheetWidth = -1;
    updateGeometry();
    update();
}

void MessageView::layOut(int width) const
{
    if (m_sheetWidth == width)
        return;
    m_sheet = PreviewSheet();
    const PlatformLook look = platformLook(m_message.platform, m_dark);
    m_sheetHeight = int(drawMessage({m_sheet, look, chatFont(), tr("now")}, m_message, width));
    m_sheetWidth = width;
}

int MessageView::heightForWidth(int width) const
{
    layOut(width);
    return m_sheetHeight;
}

QSize MessageView::sizeHint() const
{
    return {usualWidth, heightForWidth(width() > leastWidth ? width() : usualWidth)};
}

QSize MessageView::minimumSizeHint() const
{
    return {leastWidth, space::huge};
}

void MessageView::paintEvent(QPaintEvent *)
{
    layOut(width());
    const PlatformLook look = platformLook(m_message.platform, m_dark);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::note, radius::note);
    painter.fillPath(frame, look.ground);
    painter.save();
    painter.setClipPath(frame);
    m_sheet.paint(&painter, devicePixelRatioF());
    painter.restore();
    painter.setPen(tokensOf(this).border);
    painter.drawPath(frame);
}

void MessageView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::LanguageChange)
        forget();
    QWidget::changeEvent(event);
}

} // namespace signalbox
