// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

#include "ui/theme/tokens.h"
#include "ui/timeline/timelinedelegate.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QVariantAnimation>

#include <utility>

namespace signalbox {

namespace {

constexpr int secondMs = 1000;
constexpr int pagesAhead = 3;
constexpr std::chrono::seconds pointerRests{5};

} // namespace

TimelineView::TimelineView(const Clock &clock, QWidget *parent)
    : QListView(parent), m_clock(clock), m_delegate(new TimelineDelegate(clock, this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    m_days.setHeights(m_delegate->rowHeight(), size::dayHeading);
    m_ring.setInterval(motion::ringFrameMs);
    m_tick.setInterval(secondMs);
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    connect(&m_ring, &QTimer::timeout, this, &TimelineView::turnRing);
    connect(&m_tick, &QTimer::timeout, this, &TimelineView::tick);
    connect(&m_fetch, &QTimer::timeout, this, &TimelineView::fetchAhead);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TimelineView::checkMayMove);
}

void TimelineView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        this->model()->disconnect(this);
    QListView::setModel(model);
    m_days.reset(model);
    if (model) {
        connect(model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { takeRemoved(first, last); });
        const auto rescan = [this] {
            m_days.reset(this->model());
            scheduleDelayedItemsLayout();
        };
        connect(model, &QAbstractItemModel::layoutChanged, this, rescan);
        connect(model, &QAbstractItemModel::rowsMoved, this, rescan);
    }
    updateGeometries();
}

void TimelineView::setCompact(bool compact)
{
    m_delegate->setCompact(compact);
    m_days.setHeights(m_delegate->rowHeight(), size::dayHeading);
    updateGeometries();
    viewport()->update();
}

bool TimelineView::isCompact() const
{
    return m_delegate->isCompact();
}

bool TimelineView::mayMove() const
{
    // A pointer left lying there reads nothing.
    const bool pointerHere =
        viewport()->underMouse() && m_clock.now() - m_pointerMoved < pointerRests;
    const bool keyboardHere = m_keyboardFocus && hasFocus() && isActiveWindow();
    return verticalScrollBar()->value() == 0 && !pointerHere && !keyboardHere;
}

void TimelineView::checkMayMove()
{
    const bool now = mayMove();
    if (now != m_mayMove) {
        m_mayMove = now;
        Q_EMIT mayMoveChanged(now);
    }
}

void TimelineView::toTop()
{
    verticalScrollBar()->setValue(0);
}

void TimelineView::reset()
{
    QListView::reset();
    m_days.reset(model());
    m_seen.clear();
    updateGeometries();
}

void TimelineView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    // What is being read stays where it is.
    const bool above = verticalScrollBar()->value() > 0 && m_days.rowCount() > 0
        && m_days.top(start) <= verticalScrollBar()->value();
    const int before = m_days.height();
    m_days.insert(model(), start, end);
    QListView::rowsInserted(parent, start, end);
    updateGeometries();
    if (above)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + m_days.height() - before);
    viewport()->update();
}

void TimelineView::takeRemoved(int first, int last)
{
    const bool above = m_days.bottom(last) <= verticalScrollBar()->value();
    const int before = m_days.height();
    m_days.remove(model(), first, last);
    if (above)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + m_days.height() - before);
    updateGeometries();
    viewport()->update();
}

void TimelineView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                               const QList<int> &roles)
{
    // A heading that comes or goes above what is being read must not move it.
    const int before = m_days.height();
    const bool above = m_days.top(topLeft.row()) <= verticalScrollBar()->value()
        && verticalScrollBar()->value() > 0;
    m_days.refresh(model(), topLeft.row(), bottomRight.row());
    for (int row = topLeft.row(); row <= bottomRight.row() && !m_seen.isEmpty(); ++row) {
        const TimelineRowPointer value = TimelineDelegate::rowOf(model()->index(row, 0));
        const auto seen = value ? m_seen.constFind(value->subject.id) : m_seen.constEnd();
        if (seen != m_seen.constEnd() && *seen != value->subject.event.status)
            flash(value->subject.id);
    }
    QListView::dataChanged(topLeft, bottomRight, roles);
    updateGeometries();
    if (above)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + m_days.height() - before);
    viewport()->update();
}

void TimelineView::flash(qint64 subject)
{
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0)
        return;
    auto *animation = new QVariantAnimation(this);
    animation->setDuration(motion::flashMs);
    animation->setStartValue(1.0);
    animation->setEndValue(0.0);
    connect(animation, &QVariantAnimation::valueChanged, this,
            [this, subject](const QVariant &value) {
                m_delegate->setFlash(subject, value.toReal());
                viewport()->update();
            });
    animation->start(QAbstractAnimation::DeleteWhenStopped);
}

void TimelineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT currentMoved(current);
}

void TimelineView::fetchAhead()
{
    const int left = m_days.height() - verticalScrollBar()->value();
    if (model() && left < (pagesAhead + 1) * viewport()->height()
        && model()->canFetchMore(rootIndex()))
        model()->fetchMore(rootIndex());
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leftBackwards();
        return;
    }
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex());
        return;
    }
    m_keyboardFocus = true;
    checkMayMove();
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const QModelIndex next =
            moveCursor(event->key() == Qt::Key_J ? MoveDown : MoveUp, Qt::NoModifier);
        if (next.isValid())
            setCurrentIndex(next);
        return;
    }
    QListView::keyPressEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    m_keyboardFocus = false;
    QListView::mousePressEvent(event);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex())
        Q_EMIT rowOpened(index);
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    m_keyboardFocus = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason;
    QListView::focusInEvent(event);
    checkMayMove();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    checkMayMove();
}

void TimelineView::changeEvent(QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::FontChange || type == QEvent::PaletteChange
        || type == QEvent::LanguageChange || type == QEvent::StyleChange)
        m_delegate->dropFonts();
    if (type == QEvent::ActivationChange)
        checkMayMove();
    QListView::changeEvent(event);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    const bool handled = QListView::viewportEvent(event);
    switch (event->type()) {
    case QEvent::Enter:
        m_pointer = static_cast<QEnterEvent *>(event)->position().toPoint();
        break;
    case QEvent::HoverMove: {
        const QPoint pointer = static_cast<QHoverEvent *>(event)->position().toPoint();
        if (std::exchange(m_pointer, pointer) == pointer)
            return handled;
        m_pointerMoved = m_clock.now();
        break;
    }
    case QEvent::Leave:
        break;
    default:
        return handled;
    }
    checkMayMove();
    viewport()->update();
    return handled;
}

void TimelineView::showEvent(QShowEvent *event)
{
    m_tick.start();
    QListView::showEvent(event);
}

void TimelineView::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    m_ring.stop();
    QListView::hideEvent(event);
}

} // namespace signalbox
