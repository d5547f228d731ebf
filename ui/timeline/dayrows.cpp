// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/dayrows.h"

#include "ui/timeline/timelinedelegate.h"

#include <algorithm>

namespace signalbox {

namespace {

bool startsDayIn(const QAbstractItemModel *model, int row)
{
    const TimelineRowPointer value = TimelineDelegate::rowOf(model->index(row, 0));
    return value && value->startsDay;
}

} // namespace

void DayRows::setHeights(int row, int heading)
{
    m_rowHeight = row;
    m_headingHeight = heading;
}

void DayRows::reset(const QAbstractItemModel *model)
{
    m_starts.clear();
    m_rows = model ? model->rowCount() : 0;
    for (int row = 0; row < m_rows; ++row) {
        if (startsDayIn(model, row))
            m_starts.push_back(row);
    }
}

void DayRows::insert(const QAbstractItemModel *model, int first, int last)
{
    const int count = last - first + 1;
    m_rows += count;
    auto from = std::lower_bound(m_starts.begin(), m_starts.end(), first);
    std::for_each(from, m_starts.end(), [count](int &row) { row += count; });
    refresh(model, first, last);
}

void DayRows::remove(const QAbstractItemModel *model, int first, int last)
{
    const int count = last - first + 1;
    m_rows -= count;
    const auto from = std::lower_bound(m_starts.begin(), m_starts.end(), first);
    const auto to = std::upper_bound(from, m_starts.end(), last);
    const auto rest = m_starts.erase(from, to);
    std::for_each(rest, m_starts.end(), [count](int &row) { row -= count; });
    if (first < m_rows)
        refresh(model, first, first);
}

void DayRows::refresh(const QAbstractItemModel *model, int first, int last)
{
    const auto from = std::lower_bound(m_starts.begin(), m_starts.end(), first);
    const auto to = std::upper_bound(from, m_starts.end(), last);
    std::vector<int> fresh;
    for (int row = first; row <= last; ++row) {
        if (startsDayIn(model, row))
            fresh.push_back(row);
    }
    const auto place = m_starts.erase(from, to);
    m_starts.insert(place, fresh.begin(), fresh.end());
}

int DayRows::headingsUpTo(int row) const
{
    return int(std::upper_bound(m_starts.begin(), m_starts.end(), row) - m_starts.begin());
}

int DayRows::top(int row) const
{
    return row * m_rowHeight + headingsUpTo(row) * m_headingHeight;
}

int DayRows::height() const
{
    return m_rows * m_rowHeight + int(m_starts.size()) * m_headingHeight;
}

int DayRows::rowAt(int y) const
{
    if (y < 0 || y >= height())
        return -1;
    int low = 0;
    int high = m_rows - 1;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (bottom(middle) <= y)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool DayRows::startsDay(int row) const
{
    return std::binary_search(m_starts.begin(), m_starts.end(), row);
}

int DayRows::dayOf(int row) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    return after == m_starts.begin() ? -1 : *std::prev(after);
}

int DayRows::nextDay(int row) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    return after == m_starts.end() ? -1 : *after;
}

} // namespace signalbox
