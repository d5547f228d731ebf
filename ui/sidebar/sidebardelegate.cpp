// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/sidebardelegate.h"

#include "ui/sidebar/sidebarmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/historybars.h"
#include "ui/widgets/pill.h"
#include "ui/words/visibletext.h"

#include <QLocale>
#include <QPainter>

namespace signalbox {

namespace {

constexpr int inset = space::small, iconLeft = 17, textLeft = 42, headingHeight = 34;
constexpr int rowGap = 2, pipelineLeft = 16, badgeLeast = 22;

QRect faceOf(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(inset, rowGap / 2, -inset, -rowGap / 2);
}

void paintFace(QPainter *painter, const QStyleOptionViewItem &option, const ColorTokens &tokens)
{
    const QRect face = faceOf(option);
    if (option.state & QStyle::State_Selected)
        stylepaint::panel(painter, face, radius::control, tokens.soft, QColor());
    else if (option.state & QStyle::State_MouseOver)
        stylepaint::panel(painter, face, radius::control, tokens.hover, QColor());
    if ((option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange))
        stylepaint::focusRing(painter, face, radius::control, tokens);
}

} // namespace

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto entry = index.data(SidebarModel::EntryRole).value<SidebarEntry>();
    const int width = option.rect.width();
    switch (entry.kind) {
    case SidebarEntry::Kind::Heading:
        return {width,
                m_rail                 ? space::medium
                    : index.row() == 0 ? headingHeight
                                       : headingHeight + space::tiny};
    case SidebarEntry::Kind::Pipeline:
        return {width, size::pipeline};
    case SidebarEntry::Kind::View:
    case SidebarEntry::Kind::Tool:
        break;
    }
    return {width, size::view + rowGap};
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto entry = index.data(SidebarModel::EntryRole).value<SidebarEntry>();
    const ColorTokens &tokens = tokensOf(option.palette);
    painter->save();
    switch (entry.kind) {
    case SidebarEntry::Kind::Heading:
        if (!m_rail) {
            painter->setFont(fontOf(TypeRole::Section));
            painter->setPen(tokens.text2);
            const QRect place(pipelineLeft, option.rect.bottom() - headingHeight,
                              option.rect.width(), headingHeight - space::tiny);
            painter->drawText(place.translated(0, 3), Qt::AlignVCenter, entry.text);
        }
        break;
    case SidebarEntry::Kind::Pipeline:
        paintPipeline(painter, option, entry);
        break;
    case SidebarEntry::Kind::View:
    case SidebarEntry::Kind::Tool:
        paintView(painter, option, entry);
    }
    painter->restore();
}

void SidebarDelegate::paintView(QPainter *painter, const QStyleOptionViewItem &option,
                                const SidebarEntry &entry) const
{
    const ColorTokens &tokens = tokensOf(option.palette);
    paintFace(painter, option, tokens);
    const bool selected = option.state & QStyle::State_Selected;
    const QRect rect = option.rect;
    const int left = m_rail ? (rect.width() - iconsize::normal) / 2 : iconLeft;
    const QPixmap &icon =
        m_icons.pixmap({entry.icon, iconsize::normal, selected ? tokens.accent : tokens.text2,
                        tokens.glyph, painter->device()->devicePixelRatioF()});
    painter->drawPixmap(left, rect.y() + (rect.height() - iconsize::normal) / 2, icon);
    if (m_rail) {
        if (entry.count > 0 && entry.countHue) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.hue(*entry.countHue).ink);
            painter->drawEllipse(QPointF(left + iconsize::normal, rect.y() + space::small + 1), 3,
                                 3);
        }
        return;
    }
    QFont font = fontOf(TypeRole::Body);
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(tokens.text);
    const int right =
        entry.count > 0 ? rect.right() - pipelineLeft - badgeLeast - space::small : rect.right();
    const QRectF room(textLeft, rect.y(), right - textLeft, rect.height());
    painter->drawText(room, Qt::AlignVCenter,
                      elided(entry.text, Qt::ElideRight, room.width(), QFontMetricsF(font)));
    if (entry.count > 0)
        paintCount(painter, rect, entry, tokens);
}

void SidebarDelegate::paintCount(QPainter *painter, const QRect &rect, const SidebarEntry &entry,
                                 const ColorTokens &tokens) const
{
    const QString text = QLocale().toString(entry.count);
    const QFont font = fontOf(entry.countHue ? TypeRole::Pill : TypeRole::Second);
    const int width =
        qMax(badgeLeast, int(QFontMetricsF(font).horizontalAdvance(text)) + 2 * space::small);
    const QRect badge(rect.right() - pipelineLeft - width,
                      rect.y() + (rect.height() - size::pill) / 2, width, size::pill);
    if (entry.countHue) {
        paintPill(painter, badge, text, *entry.countHue, font, tokens);
        return;
    }
    painter->setFont(font);
    painter->setPen(tokens.text2);
    painter->drawText(badge, Qt::AlignCenter, text);
}

void SidebarDelegate::paintPipeline(QPainter *painter, const QStyleOptionViewItem &option,
                                    const SidebarEntry &entry) const
{
    const ColorTokens &tokens = tokensOf(option.palette);
    paintFace(painter, option, tokens);
    const QRect rect = option.rect;
    const int bars = historybars::widthFor(historybars::most);
    const QRect history(rect.right() - pipelineLeft - bars, rect.y(), bars, rect.height());
    historybars::paint(painter, history, entry.lastTen, tokens);
    const qreal room = history.left() - space::small - pipelineLeft;
    const QFont font = fontOf(TypeRole::Value);
    const QFont small = fontOf(TypeRole::Note);
    const int middle = rect.center().y();
    painter->setFont(font);
    painter->setPen(tokens.text);
    const QRectF first(pipelineLeft, middle - 18, room, 20);
    const bool alone = entry.second.isEmpty();
    painter->drawText(alone ? QRectF(pipelineLeft, rect.y(), room, rect.height()) : first,
                      Qt::AlignVCenter,
                      elided(entry.text, Qt::ElideMiddle, room, QFontMetricsF(font)));
    painter->setFont(small);
    painter->setPen(tokens.text2);
    painter->drawText(QRectF(pipelineLeft, middle + 1, room, 16), Qt::AlignVCenter,
                      elided(entry.second, Qt::ElideMiddle, room, QFontMetricsF(small)));
}

} // namespace signalbox
