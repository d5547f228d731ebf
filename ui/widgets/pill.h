// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

namespace signalbox {

[[nodiscard]] qreal pillWidth(const QString &text, const QFontMetricsF &metrics);
//! `font` must be the pill font already; sets it on the painter.
void paintPill(QPainter *painter, const QRectF &rect, const QString &text, Hue hue,
               const QFont &font, const ColorTokens &tokens);

//! A pill as a widget, with an optional line icon: "Verified", "Broke main".
class PillLabel : public QWidget
{
    Q_OBJECT

public:
    explicit PillLabel(QWidget *parent = nullptr);
    //! Hidden while `text` is empty.
    void setPill(const QString &text, Hue hue, const QString &icon = {});
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QString m_icon;
    Hue m_hue = Hue::Grey;
    IconCache m_icons;
};

} // namespace signalbox
