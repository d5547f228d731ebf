// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewsheet.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/words/visibletext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace signalbox {

namespace {

constexpr qreal lineSpacing = 1.36; // of the font's size, as chats have it
constexpr qsizetype longestText = 20'000;

QTextCharFormat formatOf(const PreviewSpan &span, const SheetText &look)
{
    QTextCharFormat format;
    if (span.bold)
        format.setFontWeight(QFont::Bold);
    if (span.italic)
        format.setFontItalic(true);
    if (span.strike)
        format.setFontStrikeOut(true);
    if (span.code) {
        QFont fixed = fixedFontOf();
        fixed.setPixelSize(int(std::round(look.font.pixelSize() * 0.9)));
        format.setFont(fixed);
        format.setForeground(look.code);
        format.setBackground(look.codeGround);
    }
    if (!span.link.isEmpty())
        format.setForeground(look.link);
    else if (span.color.isValid())
        format.setForeground(span.color);
    return format;
}

qreal placeLines(QTextLayout &layout, qreal width, int mostLines, qreal step, bool &cut)
{
    qreal bottom = 0;
    int end = 0;
    layout.beginLayout();
    for (int lines = 0; mostLines == 0 || lines < mostLines; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const qreal height = std::max(step, line.height());
        line.setPosition({0, bottom + (height - line.height()) / 2});
        bottom += height;
        end = line.textStart() + line.textLength();
    }
    layout.endLayout();
    cut = end < layout.text().size();
    return bottom;
}

} // namespace

PreviewSheet::PreviewSheet() = default;
PreviewSheet::~PreviewSheet() = default;
PreviewSheet::PreviewSheet(PreviewSheet &&) noexcept = default;
PreviewSheet &PreviewSheet::operator=(PreviewSheet &&) noexcept = default;

std::size_t PreviewSheet::addBox(const QColor &ground, const QColor &edge, qreal radius)
{
    m_items.emplace_back(Box{{}, ground, edge, radius});
    return m_items.size() - 1;
}

void PreviewSheet::setBox(std::size_t box, const QRectF &rect)
{
    std::get<Box>(m_items.at(box)).rect = rect;
}

void PreviewSheet::fill(const QRectF &rect, const QColor &ground, qreal radius, const QColor &edge)
{
    m_items.emplace_back(Box{rect, ground, edge, radius});
}

void PreviewSheet::addIcon(const QString &name, const QPointF &at, int size, const QColor &color)
{
    m_items.emplace_back(Icon{name, at, size, color});
}

PreviewSheet::Size PreviewSheet::addText(const PreviewText &text, const QPointF &at, qreal width,
                                         const SheetText &look)
{
    QString words;
    QList<QTextLayout::FormatRange> ranges;
    for (const PreviewSpan &span : text) {
        if (words.size() >= longestText)
            break;
        // A layout ends its lines at its own character.
        const QString shown = visibleText(span.text).replace(u'\n', QChar::LineSeparator);
        ranges.append({int(words.size()), int(shown.size()), formatOf(span, look)});
        words += shown;
    }
    auto layout = std::make_unique<QTextLayout>(words, look.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setFormats(ranges);
    layout->setCacheEnabled(true);
    Size size;
    size.height = placeLines(*layout, std::max<qreal>(width, 1), look.mostLines,
                             look.font.pixelSize() * lineSpacing, size.cut);
    size.width = layout->maximumWidth();
    m_items.emplace_back(Laid{std::move(layout), at, look.color});
    return size;
}

PreviewSheet::Size PreviewSheet::addLine(const QString &text, const QPointF &at, qreal width,
                                         const SheetText &look)
{
    const QFontMetricsF metrics(look.font);
    PreviewSpan span;
    span.text = elided(visibleLine(text), Qt::ElideRight, width, metrics);
    Size size = addText({span}, at, width + 2, look); // measured widths are a little short
    size.width = metrics.horizontalAdvance(span.text);
    return size;
}

void PreviewSheet::paint(QPainter *painter, qreal devicePixelRatio) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    for (const auto &item : m_items) {
        if (const auto *box = std::get_if<Box>(&item)) {
            const bool hasEdge = box->edge.isValid() && box->edge != box->ground;
            painter->setPen(hasEdge ? QPen(box->edge, 1) : QPen(Qt::NoPen));
            painter->setBrush(box->ground);
            const qreal inset = hasEdge ? 0.5 : 0;
            painter->drawRoundedRect(box->rect.adjusted(inset, inset, -inset, -inset), box->radius,
                                     box->radius);
        } else if (const auto *icon = std::get_if<Icon>(&item)) {
            painter->drawPixmap(icon->at,
                                renderIcon({icon->name, icon->size, icon->color, QColor(Qt::white),
                                            devicePixelRatio}));
        } else if (const auto *laid = std::get_if<Laid>(&item)) {
            painter->setPen(laid->color);
            laid->layout->draw(painter, laid->at);
        }
    }
}

} // namespace signalbox
