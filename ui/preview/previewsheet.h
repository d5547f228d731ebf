// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/previewmodel.h"

#include <QFont>
#include <QRectF>

#include <memory>
#include <variant>
#include <vector>

class QPainter;
class QTextLayout;

namespace signalbox {

//! How a text is set.
struct SheetText
{
    QFont font;
    QColor color, link, code, codeGround;
    int mostLines = 0; //!< 0: all
};

//! What a message looks like at one width: boxes, icons and laid out texts, put down once and
//! painted often. Texts are plain: nothing in them is ever read as markup.
class PreviewSheet
{
public:
    struct Size
    {
        qreal width = 0, height = 0;
        bool cut = false; //!< lines beyond `mostLines` are not shown
    };

    PreviewSheet();
    ~PreviewSheet();
    PreviewSheet(PreviewSheet &&) noexcept;
    PreviewSheet &operator=(PreviewSheet &&) noexcept;

    //! A box below everything that comes later; its size is often known last: see setBox.
    [[nodiscard]] std::size_t addBox(const QColor &ground, const QColor &edge = {},
                                     qreal radius = 0);
    void setBox(std::size_t box, const QRectF &rect);
    //! A box of known size.
    void fill(const QRectF &rect, const QColor &ground, qreal radius = 0, const QColor &edge = {});
    void addIcon(const QString &name, const QPointF &at, int size, const QColor &color);
    //! Wraps at `width`.
    Size addText(const PreviewText &text, const QPointF &at, qreal width, const SheetText &look);
    //! One line, cut at its end.
    Size addLine(const QString &text, const QPointF &at, qreal width, const SheetText &look);

    void paint(QPainter *painter, qreal devicePixelRatio) const;

private:
    struct Box
    {
        QRectF rect;
        QColor ground, edge;
        qreal radius = 0;
    };
    struct Icon
    {
        QString name;
        QPointF at;
        int size = 0;
        QColor color;
    };
    struct Laid
    {
        std::unique_ptr<QTextLayout> layout;
        QPointF at;
        QColor color;
    };
    std::vector<std::variant<Box, Icon, Laid>> m_items;
};

} // namespace signalbox
