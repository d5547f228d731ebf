// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/transaction.h"

namespace signalbox {

Transaction::Transaction(Database &database) : m_database(database), m_unpacker(database)
{
    m_packer.load(database);
}

bool Transaction::begin()
{
    m_changes.clear();
    m_database.run("BEGIN IMMEDIATE");
    return !m_database.failed();
}

bool Transaction::commit()
{
    for (auto change = m_changes.cbegin(); change != m_changes.cend(); ++change) {
        if (change.value() == 0)
            continue;
        m_database.run("INSERT INTO counters(name, number) VALUES(?1, ?2)"
                       " ON CONFLICT(name) DO UPDATE SET number = number + ?2",
                       change.key(), change.value());
    }
    m_changes.clear();
    m_database.run("COMMIT");
    return !m_database.failed();
}

void Transaction::rollBack()
{
    m_changes.clear();
    m_database.rollBack();
}

} // namespace signalbox
