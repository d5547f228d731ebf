// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingslists.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/words/visibletext.h"

#include <QPaintEvent>
#include <QPainter>

namespace signalbox {

namespace {

constexpr int entryHeight = 55;
constexpr int pageHeight = size::view + space::tiny / 2;

bool isFocused(const QStyleOptionViewItem &option)
{
    constexpr QStyle::State both = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    return (option.state & both) == both;
}

class PageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, pageHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ColorTokens &tokens = tokensOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        const QRectF ground = QRectF(option.rect).adjusted(space::small, 1, -space::small, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(isFocused(option) ? QPen(tokens.accent, line::focus) : Qt::NoPen);
        painter->setBrush(selected                                     ? tokens.soft
                              : option.state & QStyle::State_MouseOver ? tokens.hover
                                                                       : Qt::transparent);
        painter->drawRoundedRect(ground, radius::control, radius::control);
        const QPixmap icon = renderIcon({index.data(Qt::UserRole).toString(), iconsize::normal,
                                         selected ? tokens.accent : tokens.text2, tokens.glyph,
                                         painter->device()->devicePixelRatioF()});
        const QRect iconRect(int(ground.left()) + space::small + 1,
                             option.rect.center().y() - iconsize::normal / 2 + 1, iconsize::normal,
                             iconsize::normal);
        painter->drawPixmap(iconRect, icon);
        QFont font = option.font;
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(tokens.text);
        const QRectF room =
            ground.adjusted(space::small + iconsize::normal + space::small + 2, 0, -space::tiny, 0);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                          elided(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                 room.width(), QFontMetricsF(font)));
        painter->restore();
    }
};

class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, entryHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ColorTokens &tokens = tokensOf(option.palette);
        const QRect rect = option.rect;
        painter->save();
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(rect, tokens.soft);
            painter->fillRect(QRect(rect.left(), rect.top(), line::selection, rect.height()),
                              tokens.accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(rect, tokens.hover);
        }
        painter->fillRect(
            QRect(rect.left() + space::large, rect.bottom(), rect.width() - space::large, 1),
            tokens.hair);
        const QRectF room =
            QRectF(rect).adjusted(space::large, space::small, -space::large, -space::small);
        drawTexts(painter, option.font, index, room, tokens);
        if (isFocused(option)) {
            painter->setPen(QPen(tokens.accent, line::focus));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(QRectF(rect).adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    static void drawTexts(QPainter *painter, const QFont &base, const QModelIndex &index,
                          const QRectF &room, const ColorTokens &tokens)
    {
        const QFont title = fontOf(TypeRole::Title, base);
        const QFont second = fontOf(TypeRole::Second, base);
        const QFontMetricsF small(second);
        const QString note = index.data(EntryList::NoteRole).toString();
        const qreal noteWidth = note.isEmpty() ? 0 : small.horizontalAdvance(note) + space::small;
        painter->setFont(title);
        painter->setPen(tokens.text);
        painter->drawText(room, Qt::AlignTop | Qt::AlignLeft,
                          elided(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle,
                                 room.width(), QFontMetricsF(title)));
        painter->setFont(second);
        painter->setPen(tokens.text2);
        painter->drawText(room, Qt::AlignBottom | Qt::AlignRight, note);
        painter->drawText(room, Qt::AlignBottom | Qt::AlignLeft,
                          elided(index.data(EntryList::SecondLineRole).toString(), Qt::ElideRight,
                                 room.width() - noteWidth, small));
    }
};

void makeFlat(QListWidget *list)
{
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
}

} // namespace

PageList::PageList(QWidget *parent) : QListWidget(parent)
{
    makeFlat(this);
    setItemDelegate(new PageDelegate(this));
    viewport()->setAutoFillBackground(false);
}

void PageList::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), tokensOf(this).sidebar);
    QListWidget::paintEvent(event);
}

EntryList::EntryList(QWidget *parent) : QListWidget(parent)
{
    makeFlat(this);
    setItemDelegate(new EntryDelegate(this));
}

void EntryList::addEntry(const QString &name, const QString &second, const QString &note)
{
    auto *entry = new QListWidgetItem(visibleLine(name), this);
    entry->setData(SecondLineRole, visibleLine(second));
    entry->setData(NoteRole, note);
    entry->setData(
        Qt::AccessibleTextRole,
        QStringList{visibleLine(name), visibleLine(second), note}.join(QStringLiteral(", ")));
    entry->setToolTip(toolTipText(name + QLatin1Char('\n') + second));
}

} // namespace signalbox
