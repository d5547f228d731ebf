// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinedelegate.h"

#include "ui/words/timewords.h"

#include <QApplication>
#include <QPainter>

namespace signalbox {

TimelineDelegate::TimelineDelegate(const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_clock(clock)
{
}

TimelineRowPointer TimelineDelegate::rowOf(const QModelIndex &index)
{
    return index.data(TimelineModel::RowRole).value<TimelineRowPointer>();
}

int TimelineDelegate::rowHeight() const
{
    return m_compact ? size::compactRow : size::row;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), rowHeight()};
}

void TimelineDelegate::setFlash(qint64 subject, qreal strength)
{
    m_flashSubject = subject;
    m_flash = strength;
}

void TimelineDelegate::dropFonts()
{
    m_fonts.reset();
    m_icons.clear();
    m_known.clear();
}

const RowTexts &TimelineDelegate::textsOf(const TimelineRowPointer &row) const
{
    KnownRow &known = m_known[row->subject.id];
    if (known.row != row) {
        if (m_known.size() > maxKnownRows) {
            m_known.clear();
            return m_known.insert(row->subject.id, {row, RowTexts(row->subject)})->texts;
        }
        known = {row, RowTexts(row->subject)};
    }
    return known.texts;
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const TimelineRowPointer row = rowOf(index);
    if (!row)
        return;
    if (!m_fonts)
        m_fonts.emplace(QApplication::font());
    const Subject &subject = row->subject;
    const Instant now = m_clock.now();
    const RowTexts &texts = textsOf(row);
    const QString age = ageText(subject.changedAt, now);
    QString duration;
    if (const auto taken = durationOf(subject.event, now))
        duration =
            subject.event.status == Status::Firing ? shortDuration(*taken) : durationText(*taken);
    const qreal width = option.rect.width();
    const RowLayout layout = m_compact
        ? layoutCompactRow(texts, age, subject.unread, width, *m_fonts)
        : layoutRow(texts, age, duration, subject.unread, width, *m_fonts);

    RowState state;
    state.selected = option.state & QStyle::State_Selected;
    state.hovered = option.state & QStyle::State_MouseOver;
    state.keyboardFocus = option.state & QStyle::State_HasFocus;
    state.compact = m_compact;
    state.ringTurn = m_ringTurn;
    state.flash = subject.id == m_flashSubject ? m_flash : 0;
    paintRow(painter, option.rect, subject, texts, layout, state,
             {*m_fonts, tokensOf(option.palette), m_icons, painter->device()->devicePixelRatioF()});
}

} // namespace signalbox
