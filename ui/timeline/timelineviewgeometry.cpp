// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where rows stand, and painting them: the half of TimelineView that replaces QListView's layout.
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/timeline/timelinedelegate.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/runningring.h"
#include "ui/words/timewords.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace signalbox {

namespace {

constexpr int framesPerTurn = motion::ringTurnMs / motion::ringFrameMs;
constexpr int calmTicks = 20; //!< seconds between refreshes of ages while nothing counts seconds
constexpr int statusLeft = 18, statusTop = 9;

} // namespace

QRect TimelineView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_days.rowCount())
        return {};
    return {0, m_days.top(index.row()) - verticalOffset(), viewport()->width(), m_days.rowHeight()};
}

QModelIndex TimelineView::indexAt(const QPoint &point) const
{
    const int y = point.y() + verticalOffset();
    const int row = m_days.rowAt(y);
    if (row < 0 || y < m_days.top(row))
        return {}; // beyond the end, or on a heading
    return model()->index(row, 0, rootIndex());
}

void TimelineView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top =
        m_days.top(index.row()) - m_days.headingHeight(); // the sticky heading covers that much
    const int bottom = m_days.bottom(index.row());
    QScrollBar *bar = verticalScrollBar();
    const int page = viewport()->height();
    if (hint == PositionAtTop || (hint == EnsureVisible && top < bar->value()))
        bar->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && bottom > bar->value() + page))
        bar->setValue(bottom - page);
    else if (hint == PositionAtCenter)
        bar->setValue((top + bottom - page) / 2);
}

void TimelineView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout(); // without QListView's pass over every row
}

int TimelineView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = m_days.rowCount();
    if (count == 0)
        return {};
    const int current = currentIndex().isValid() ? currentIndex().row() : -1;
    const int page = qMax(1, viewport()->height() / m_days.rowHeight() - 1);
    int row = current;
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft:
        row = current - 1;
        break;
    case MoveDown:
    case MoveNext:
    case MoveRight:
        row = current + 1;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = count - 1;
        break;
    case MovePageUp:
        row = current - page;
        break;
    case MovePageDown:
        row = current + page;
        break;
    }
    return model()->index(qBound(0, row, count - 1), 0, rootIndex());
}

void TimelineView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.normalized().center());
    selectionModel()->select(QItemSelection(index, index), command);
}

QRegion TimelineView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

void TimelineView::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(m_days.rowHeight() / 2);
    bar->setRange(0, qMax(0, m_days.height() - viewport()->height()));
    QAbstractItemView::updateGeometries();
    m_fetch.start();
}

void TimelineView::scrollContentsBy(int, int)
{
    viewport()->update();
    m_fetch.start();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokensOf(this).surface);
    m_ringRects.clear();
    m_goesOn = false;
    QHash<qint64, Status> seen;
    const int offset = verticalOffset();
    const int first = m_days.rowAt(offset);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QModelIndex hovered = viewport()->underMouse()
        ? indexAt(viewport()->mapFromGlobal(QCursor::pos()))
        : QModelIndex();
    for (int row = qMax(first, 0); row < m_days.rowCount(); ++row) {
        const int top = m_days.top(row) - offset;
        if (top - m_days.headingHeight() >= viewport()->height())
            break;
        if (m_days.startsDay(row))
            paintHeading(
                &painter,
                {0, top - m_days.headingHeight(), viewport()->width(), m_days.headingHeight()},
                row);
        const QModelIndex index = model()->index(row, 0, rootIndex());
        option.rect = QRect(0, top, viewport()->width(), m_days.rowHeight());
        option.state = QStyle::State_Enabled;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, index == hovered);
        option.state.setFlag(QStyle::State_HasFocus,
                             m_keyboardFocus && hasFocus() && index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
        if (const TimelineRowPointer value = TimelineDelegate::rowOf(index)) {
            const Status status = value->subject.event.status;
            seen.insert(value->subject.id, status);
            m_goesOn = m_goesOn || status == Status::Running;
            if (status == Status::Running)
                m_ringRects << QRect(statusLeft, top + statusTop - 2, iconsize::row,
                                     iconsize::row + 4);
        }
    }
    m_seen = seen;
    if (first >= 0)
        paintStickyHeading(&painter, first);
    if (!m_ringRects.isEmpty() && !m_ring.isActive() && mayAnimate(this))
        m_ring.start();
}

void TimelineView::paintHeading(QPainter *painter, const QRect &rect, int dayRow) const
{
    const TimelineRowPointer row = TimelineDelegate::rowOf(model()->index(dayRow, 0, rootIndex()));
    if (!row)
        return;
    const ColorTokens &tokens = tokensOf(this);
    painter->fillRect(rect, tokens.surface);
    painter->setFont(fontOf(TypeRole::Section));
    painter->setPen(tokens.text2);
    painter->drawText(
        rect.adjusted(space::large, 0, -space::large, 0), Qt::AlignVCenter | Qt::AlignLeft,
        dayText(localTime(row->subject.changedAt).date(), localTime(m_clock.now()).date()));
}

void TimelineView::paintStickyHeading(QPainter *painter, int firstRow) const
{
    const int offset = verticalOffset();
    const int day = m_days.dayOf(firstRow);
    if (day < 0 || m_days.top(day) - m_days.headingHeight() >= offset)
        return; // it stands in its own place
    int top = 0;
    if (const int next = m_days.nextDay(firstRow); next >= 0)
        top = qMin(0, m_days.top(next) - 2 * m_days.headingHeight() - offset);
    const QRect rect(0, top, viewport()->width(), m_days.headingHeight());
    paintHeading(painter, rect, day);
    painter->fillRect(0, rect.bottom(), rect.width(), line::thin, tokensOf(this).hair);
}

void TimelineView::turnRing()
{
    if (m_ringRects.isEmpty() || !mayAnimate(this)) {
        m_ring.stop();
        return;
    }
    m_ringFrame = (m_ringFrame + 1) % framesPerTurn;
    m_delegate->setRingTurn(qreal(m_ringFrame) / framesPerTurn);
    QRegion region;
    for (const QRect &rect : std::as_const(m_ringRects))
        region += rect;
    viewport()->update(region);
}

void TimelineView::tick()
{
    checkMayMove();
    m_ticks = (m_ticks + 1) % calmTicks;
    if ((m_goesOn || m_ticks == 0) && mayAnimate(this))
        viewport()->update();
}

} // namespace signalbox
