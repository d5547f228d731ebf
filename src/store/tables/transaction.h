// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/packing/packer.h"
#include "store/sqlite/database.h"

#include <QHash>
#include <QString>

namespace signalbox {

//! Names of the rows of `counters`, written in the same transaction as what they count.
namespace counter {
inline const QString subjects = QStringLiteral("subjects");
inline const QString deliveries = QStringLiteral("deliveries");
inline const QString refused = QStringLiteral("refused");
inline const QString notUnderstood = QStringLiteral("notUnderstood");
inline const QString outboxWaiting = QStringLiteral("outboxWaiting");
inline const QString outboxFailed = QStringLiteral("outboxFailed");
} // namespace counter

//! What one write transaction works with: the connection, the packer, and the counters it has to
//! change. Belongs to the writer's thread.
class Transaction
{
public:
    explicit Transaction(Database &database);

    [[nodiscard]] bool begin();
    //! Writes the counters and commits.
    [[nodiscard]] bool commit();
    void rollBack();

    void count(const QString &counter, qint64 change) { m_changes[counter] += change; }

    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] Packer &packer() { return m_packer; }
    [[nodiscard]] Unpacker &unpacker() { return m_unpacker; }

private:
    Database &m_database;
    Packer m_packer;
    Unpacker m_unpacker;
    QHash<QString, qint64> m_changes;
};

} // namespace signalbox
