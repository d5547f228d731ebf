// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/retention.h"

#include "store/records.h"
#include "store/tables/deliverytable.h"
#include "store/tables/rows.h"
#include "store/tables/transaction.h"

#include <limits>

namespace signalbox {

namespace {

// A step stays below about 10 ms, so that a delivery that comes meanwhile hardly waits.
constexpr int rowsPerStep = 100;
constexpr qint64 pagesPerStep = 100;
constexpr int keysPerStep = 500;

constexpr char freeSubject[] =
    " s.pinned = 0"
    " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.subject = s.id AND o.state = 'waiting')"
    " AND NOT EXISTS (SELECT 1 FROM runs r WHERE r.subject = s.id"
    " AND r.status IN ('queued', 'running', 'blocked'))";

constexpr char freeDelivery[] =
    " d.understood <> 0 AND d.id NOT IN (SELECT o.delivery FROM outbox o WHERE o.state = 'waiting')"
    " AND NOT EXISTS (SELECT 1 FROM events e WHERE e.delivery = d.id AND EXISTS"
    " (SELECT 1 FROM subjects s WHERE s.id = e.subject AND NOT (";

QByteArray oldDeliveries(const QByteArray &what)
{
    // A delivery whose subject must stay stays too.
    return "SELECT " + what + " FROM deliveries d WHERE d.received_at < ? AND" + freeDelivery
        + freeSubject + "))) ORDER BY d.received_at";
}

QList<qint64> idsOf(Statement rows)
{
    QList<qint64> ids;
    while (rows.next())
        ids.append(rows.number());
    return ids;
}

bool isTooLarge(Database &database, int maxMiB)
{
    if (maxMiB <= 0)
        return false;
    const qint64 pages =
        database.number("PRAGMA page_count") - database.number("PRAGMA freelist_count");
    return pages * database.number("PRAGMA page_size") > qint64(maxMiB) * 1024 * 1024;
}

Instant cutOff(Database &database, Instant now, int days, int maxMiB)
{
    Instant cut = days > 0 ? now - std::chrono::hours(24) * days : Instant{};
    if (isTooLarge(database, maxMiB)) {
        // Up to the hundredth of the oldest that may go, or the last one there is.
        const QList<qint64> times =
            idsOf(database.query(oldDeliveries("d.received_at") + " LIMIT ?",
                                 std::numeric_limits<qint64>::max(), rowsPerStep));
        if (!times.isEmpty())
            cut = std::max(cut, instantFromMilliseconds(times.last() + 1));
    }
    return cut;
}

qint64 deleteEvents(Transaction &transaction, Instant cut, qint64 limit)
{
    const QByteArray sql = QByteArray("DELETE FROM events WHERE id IN (SELECT e.id FROM events e"
                                      " LEFT JOIN subjects s ON s.id = e.subject WHERE "
                                      "e.received_at < ? AND (s.id IS NULL OR (")
        + freeSubject + ")) ORDER BY e.received_at LIMIT ?)";
    return transaction.database().run(sql, cut, limit);
}

qint64 deleteSubjects(Transaction &transaction, Instant cut, qint64 limit)
{
    Database &database = transaction.database();
    const QByteArray sql = QByteArray("SELECT s.id FROM subjects s WHERE s.changed_at < ? AND")
        + freeSubject
        + " AND NOT EXISTS (SELECT 1 FROM events e WHERE e.subject = s.id) ORDER BY s.changed_at "
          "LIMIT ?";
    const QList<qint64> ids = idsOf(database.query(sql, cut, limit));
    for (const qint64 id : ids) {
        database.run(
            "DELETE FROM search WHERE rowid = (SELECT search_row FROM subjects WHERE id = ?)", id);
        database.run("DELETE FROM subject_states WHERE subject = ?", id);
        database.run("DELETE FROM messages WHERE subject = ?", id);
        database.run("DELETE FROM buttons WHERE subject = ?", id);
        database.run("DELETE FROM subjects WHERE id = ?", id);
    }
    transaction.count(counter::subjects, -ids.size());
    return ids.size();
}

qint64 deleteDeliveries(Transaction &transaction, Instant cut, qint64 limit)
{
    Database &database = transaction.database();
    const QList<qint64> ids = idsOf(database.query(oldDeliveries("d.id") + " LIMIT ?", cut, limit));
    for (const qint64 id : ids) {
        database.run("DELETE FROM bodies WHERE delivery = ?", id);
        const qint64 unknown =
            database.number("SELECT understood = ? FROM deliveries WHERE id = ?",
                            static_cast<int>(DeliveryRecord::Understood::NotUnderstood), id);
        transaction.count(counter::notUnderstood, -unknown);
        database.run("DELETE FROM deliveries WHERE id = ?", id);
    }
    transaction.count(counter::deliveries, -ids.size());
    return ids.size();
}

qint64 deleteLevers(Transaction &transaction, Instant cut, qint64 limit)
{
    Database &database = transaction.database();
    const qint64 failed = database.number(
        "SELECT count(*) FROM (SELECT state FROM outbox WHERE created_at < ? AND state <> 'waiting'"
        " ORDER BY created_at, id LIMIT ?) WHERE state = 'failed'",
        cut, limit);
    const qint64 rows = database.run(
        "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox"
        " WHERE created_at < ? AND state <> 'waiting' ORDER BY created_at, id LIMIT ?)",
        cut, limit);
    transaction.count(counter::outboxFailed, -failed);
    return rows
        + database.run(
            "DELETE FROM runs WHERE id IN (SELECT id FROM runs WHERE started_at < ?"
            " AND status NOT IN ('queued', 'running', 'blocked') ORDER BY started_at LIMIT ?)",
            cut, limit - rows);
}

} // namespace

bool retainStep(Transaction &transaction, Instant now, int days, int maxMiB)
{
    Database &database = transaction.database();
    const qint64 keys = pruneDedupeKeys(transaction, now, keysPerStep);
    const Instant cut = cutOff(database, now, days, maxMiB);
    qint64 left = rowsPerStep;
    left -= deleteEvents(transaction, cut, left);
    left -= deleteSubjects(transaction, cut, left);
    left -= deleteDeliveries(transaction, cut, left);
    left -= deleteLevers(transaction, cut, left);
    const bool deleted = left < rowsPerStep;
    database.run("PRAGMA incremental_vacuum(" + QByteArray::number(pagesPerStep) + ")");
    const bool pagesLeft = database.number("PRAGMA freelist_count") > pagesPerStep;
    return keys == keysPerStep || left <= 0 || pagesLeft
        || (deleted && isTooLarge(database, maxMiB));
}

} // namespace signalbox
