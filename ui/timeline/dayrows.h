// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QAbstractItemModel;

namespace signalbox {

//! Which rows start a day, and with it where every row stands: all rows are alike and each day
//! start adds one heading above itself. A few dozen numbers however many rows there are, so a
//! million rows need no layout of their own.
class DayRows
{
public:
    void setHeights(int row, int heading);
    void reset(const QAbstractItemModel *model);
    void insert(const QAbstractItemModel *model, int first, int last);
    void remove(const QAbstractItemModel *model, int first, int last);
    void refresh(const QAbstractItemModel *model, int first, int last);

    [[nodiscard]] int rowCount() const { return m_rows; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] int headingHeight() const { return m_headingHeight; }
    [[nodiscard]] int top(int row) const; //!< of the row itself, below its heading
    [[nodiscard]] int bottom(int row) const { return top(row) + m_rowHeight; }
    [[nodiscard]] int height() const;
    //! The row at a height, or the one whose heading stands there; -1 beyond the end.
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] bool startsDay(int row) const;
    //! The first row of the day of `row`; -1 when none is known.
    [[nodiscard]] int dayOf(int row) const;
    //! The next day start after `row`; -1 when none is loaded.
    [[nodiscard]] int nextDay(int row) const;

private:
    [[nodiscard]] int headingsUpTo(int row) const;

    std::vector<int> m_starts;
    int m_rows = 0;
    int m_rowHeight = 1;
    int m_headingHeight = 0;
};

} // namespace signalbox
