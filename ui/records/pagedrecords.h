// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QAbstractTableModel>
#include <QList>

#include <algorithm>
#include <optional>

namespace signalbox {

//! What the two tables share as Qt sees it.
class RecordTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        IconRole, //!< "status/failed", drawn before the text
        HueRole, //!< int of Hue, for the icon
        ElideRole, //!< Qt::TextElideMode
        MutedRole, //!< bool: less important than its neighbours
        WidestRole, //!< of a header: a text as wide as any of its column is likely to get
    };
    using QAbstractTableModel::QAbstractTableModel;

    virtual void reload() = 0; //!< from the top

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void errorChanged();

protected:
    void setError(const std::optional<Error> &error)
    {
        m_error = error;
        Q_EMIT errorChanged();
    }

private:
    std::optional<Error> m_error;
};

//! Rows with an id, newest first, read page by page with the id of the last one. At most maxRows
//! are held. What changed is put in its place; what the filter no longer takes goes. Main thread.
template <typename Record> class PagedRecords : public RecordTable
{
public:
    static constexpr int pageSize = 50;
    static constexpr qsizetype maxRows = 5000;

    using RecordTable::RecordTable;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_records.size());
    }
    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_complete && m_records.size() < maxRows;
    }
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const Record &record(int row) const { return m_records.at(row); }
    [[nodiscard]] int rowOf(qint64 id) const; //!< -1: not loaded

    void reload() override;
    void readNewest(); //!< the first page again; rows stay where they are

protected:
    //! Newest first, ids below `beforeId` (0: the top), only what belongs.
    [[nodiscard]] virtual Result<QList<Record>> readPage(qint64 beforeId, int limit) const = 0;
    [[nodiscard]] virtual bool belongs(const Record &record) const = 0;

    void put(const Record &record);
    void remove(int row);
    [[nodiscard]] const QList<Record> &records() const { return m_records; }

private:
    [[nodiscard]] int placeOf(qint64 id) const;

    QList<Record> m_records;
    bool m_complete = true; //!< until the first reload
};

template <typename Record> int PagedRecords<Record>::placeOf(qint64 id) const
{
    const auto found =
        std::lower_bound(m_records.begin(), m_records.end(), id,
                         [](const Record &record, qint64 key) { return record.id > key; });
    return int(found - m_records.begin());
}

template <typename Record> int PagedRecords<Record>::rowOf(qint64 id) const
{
    const int place = placeOf(id);
    return place < m_records.size() && m_records.at(place).id == id ? place : -1;
}

template <typename Record> void PagedRecords<Record>::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto page = readPage(m_records.last().id, pageSize);
    // A failed page ends the list; else the view would ask for it again at once.
    m_complete = !page || page->size() < pageSize;
    if (!page)
        return setError(page.error());
    if (page->isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(page->size()) - 1);
    m_records += *page;
    endInsertRows();
}

template <typename Record> void PagedRecords<Record>::reload()
{
    auto page = readPage(0, pageSize);
    beginResetModel();
    m_records = page.value_or(QList<Record>());
    m_complete = m_records.size() < pageSize;
    endResetModel();
    setError(page ? std::nullopt : std::optional(page.error()));
}

template <typename Record> void PagedRecords<Record>::readNewest()
{
    const auto page = readPage(0, pageSize);
    if (!page)
        return setError(page.error());
    const qint64 lastRead = page->size() < pageSize ? 0 : page->last().id;
    for (int row = rowCount() - 1; row >= 0; --row) {
        const qint64 id = m_records.at(row).id;
        const bool there = std::any_of(page->begin(), page->end(),
                                       [id](const Record &record) { return record.id == id; });
        if (id >= lastRead && !there)
            remove(row);
    }
    for (const Record &record : *page)
        put(record);
}

template <typename Record> void PagedRecords<Record>::put(const Record &record)
{
    const int known = rowOf(record.id);
    if (known >= 0 && !belongs(record))
        return remove(known);
    if (known >= 0) {
        m_records[known] = record;
        Q_EMIT dataChanged(index(known, 0), index(known, columnCount() - 1));
        return;
    }
    const int place = placeOf(record.id);
    // Below what is loaded it comes with its page.
    if (!belongs(record) || (place == m_records.size() && !m_complete && !m_records.isEmpty()))
        return;
    if (m_records.size() >= maxRows) {
        if (place == m_records.size())
            return;
        remove(rowCount() - 1);
        m_complete = false;
    }
    beginInsertRows({}, place, place);
    m_records.insert(place, record);
    endInsertRows();
}

template <typename Record> void PagedRecords<Record>::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_records.removeAt(row);
    endRemoveRows();
}

} // namespace signalbox
