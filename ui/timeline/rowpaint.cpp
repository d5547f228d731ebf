// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/rowpaint.h"

#include "ui/theme/stylepaint.h"
#include "ui/widgets/lifeline.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/runningring.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int textLeft = 52;

void paintGround(QPainter *painter, const QRect &rect, const Subject &subject,
                 const RowState &state, const ColorTokens &tokens)
{
    if (state.selected)
        painter->fillRect(rect, tokens.soft);
    else if (state.hovered)
        painter->fillRect(rect, tokens.hover);
    if (state.flash > 0) {
        QColor soft = tokens.hue(statusHue(subject.event.status)).soft;
        soft.setAlphaF(float(state.flash));
        painter->fillRect(rect, soft);
    }
    if (!state.selected)
        painter->fillRect(
            QRect(rect.x() + textLeft, rect.bottom(), rect.width() - textLeft, line::thin),
            tokens.hair);
    if (state.keyboardFocus)
        stylepaint::focusRing(painter, rect.adjusted(line::selection, 1, -2, -1),
                              radius::control + 1, tokens);
    if (state.selected)
        painter->fillRect(QRect(rect.x(), rect.y(), line::selection, rect.height()), tokens.accent);
}

void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color,
               const RowBrush &brush)
{
    if (rect.isEmpty())
        return;
    painter->drawPixmap(rect.topLeft(),
                        brush.icons.pixmap({name, int(rect.width()), color, brush.tokens.glyph,
                                            brush.devicePixelRatio}));
}

void paintText(QPainter *painter, const RowLayout::Part &part, const QColor &color,
               Qt::Alignment align)
{
    if (!part.isShown())
        return;
    painter->setPen(color);
    painter->drawText(part.rect, int(align | Qt::AlignVCenter) | Qt::TextSingleLine, part.text);
}

void paintMarks(QPainter *painter, const Subject &subject, const RowLayout &layout,
                const RowState &state, const RowBrush &brush)
{
    const Status status = subject.event.status;
    const QColor ink = brush.tokens.hue(statusHue(status)).ink;
    if (status == Status::Running)
        paintRunningRing(painter, layout.status, ink, state.ringTurn);
    else
        paintIcon(painter, layout.status, statusIconName(status), ink, brush);
    if (!layout.dot.isEmpty()) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(brush.tokens.accent);
        painter->drawEllipse(layout.dot);
        painter->restore();
    }
}

// What goes on says so by the hue of its time.
QColor durationColor(Status status, const ColorTokens &tokens)
{
    const bool goesOn = status == Status::Running || status == Status::Firing;
    return goesOn ? tokens.hue(statusHue(status)).ink : tokens.text2;
}

} // namespace

void paintRow(QPainter *painter, const QRect &rect, const Subject &subject, const RowTexts &texts,
              const RowLayout &layout, const RowState &state, const RowBrush &brush)
{
    const ColorTokens &tokens = brush.tokens;
    paintGround(painter, rect, subject, state, tokens);
    painter->save();
    painter->translate(rect.topLeft());
    paintMarks(painter, subject, layout, state, brush);
    painter->setFont(subject.unread ? brush.fonts.title : brush.fonts.titleRead);
    paintText(painter, layout.title, tokens.text, Qt::AlignLeft);
    if (!layout.pillRect.isEmpty())
        paintPill(painter, layout.pillRect, texts.pill.text, texts.pill.hue, brush.fonts.pill,
                  tokens);
    if (!layout.lifeLine.isEmpty())
        lifeline::paint(painter, layout.lifeLine, subject.event.jobs, tokens);
    painter->setFont(brush.fonts.second);
    paintText(painter, layout.age, tokens.text2, Qt::AlignRight);
    paintIcon(painter, layout.kindIcon, texts.kindIcon, tokens.text2, brush);
    paintText(painter, layout.place, tokens.text2, Qt::AlignLeft);
    paintIcon(painter, layout.branchIcon, QStringLiteral("ui/branch"), tokens.text2, brush);
    paintText(painter, layout.branch, tokens.text2, Qt::AlignLeft);
    paintIcon(painter, layout.authorIcon, QStringLiteral("ui/user"), tokens.text2, brush);
    paintText(painter, layout.author, tokens.text2, Qt::AlignLeft);
    paintText(painter, layout.duration, durationColor(subject.event.status, tokens),
              Qt::AlignRight);
    painter->restore();
}

} // namespace signalbox
