// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/packing/packer.h"
#include "store/sqlite/database.h"
#include "store/storereader.h"

#include <limits>

namespace signalbox {

//! The reader's connection and what reads its blobs.
class StoreReader::Connection
{
public:
    Connection(std::unique_ptr<Database> opened, const Clock &time)
        : handle(std::move(opened)), database(*handle), unpacker(database), clock(time)
    {
    }

    const std::unique_ptr<Database> handle;
    Database &database;
    Unpacker unpacker;
    const Clock &clock;
};

inline constexpr int pageLimit = 1000; //!< no page is larger, whatever is asked for

//! A page begins below this id; 0 begins at the newest.
[[nodiscard]] inline qint64 upperBound(qint64 beforeId)
{
    return beforeId > 0 ? beforeId : std::numeric_limits<qint64>::max();
}

//! All rows of a statement through one of the functions of tables/rows.h.
template <typename T, typename Read> [[nodiscard]] QList<T> rowsOf(Statement statement, Read read)
{
    QList<T> rows;
    while (statement.next())
        rows.append(read(statement));
    return rows;
}

template <typename T, typename Read>
[[nodiscard]] std::optional<T> firstOf(Statement statement, Read read)
{
    if (!statement.next())
        return std::nullopt;
    return read(statement);
}

} // namespace signalbox
