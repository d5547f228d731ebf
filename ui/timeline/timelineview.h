// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/status.h"
#include "ui/timeline/dayrows.h"

#include <QHash>
#include <QListView>
#include <QTimer>

#include <optional>

namespace signalbox {

class Clock;
class TimelineDelegate;

//! The list of rows under headings of days. A QListView for its selection, keys and accessibility,
//! with a geometry of its own (DayRows): QListView would lay out every row once they differ in
//! height.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(const Clock &clock, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const;
    //! At its top with pointer and keyboard elsewhere or, the pointer, at rest: new rows may move
    //! what is seen.
    [[nodiscard]] bool mayMove() const;
    void toTop();

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;

Q_SIGNALS:
    void mayMoveChanged(bool mayMove);
    void rowOpened(const QModelIndex &index); //!< Enter, or a click
    void currentMoved(const QModelIndex &index);
    void leftBackwards(); //!< Esc

protected:
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

protected Q_SLOTS:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void paintHeading(QPainter *painter, const QRect &rect, int dayRow) const;
    void paintStickyHeading(QPainter *painter, int firstRow) const;
    void takeRemoved(int first, int last);
    void fetchAhead();
    void turnRing();
    void tick();
    void flash(qint64 subject);
    void checkMayMove();

    const Clock &m_clock;
    TimelineDelegate *m_delegate;
    DayRows m_days;
    QTimer m_ring, m_tick, m_fetch;
    QHash<qint64, Status> m_seen; //!< of the rows on screen, to notice a change
    QList<QRect> m_ringRects; //!< running shapes on screen
    Instant m_pointerMoved{}; //!< last time, over the rows
    QPoint m_pointer;
    int m_ringFrame = 0;
    int m_ticks = 0;
    bool m_goesOn = false; //!< something on screen counts seconds
    bool m_keyboardFocus = false;
    bool m_mayMove = true;
};

} // namespace signalbox
