// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queryfilter.h"
#include "store/readerconnection.h"
#include "store/tables/rows.h"
#include "store/tables/transaction.h"

namespace signalbox {

namespace {

// Words of a query on events are looked up in subjects first: in the newest this many that match.
constexpr int searchedSubjects = 20000;

const QByteArray selectEvents = QByteArray("SELECT ") + eventColumns + " FROM events e";
const QByteArray fromDeliveries = " FROM deliveries d LEFT JOIN bodies b ON b.delivery = d.id";
const QByteArray selectDeliveries = QByteArray("SELECT ") + deliveryColumns + fromDeliveries;
const QByteArray selectRefusals = QByteArray("SELECT ") + refusalColumns + " FROM refusals r";

auto eventsIn(Unpacker &unpacker)
{
    return [&unpacker](Statement &row) { return readEvent(row, unpacker); };
}

auto deliveriesIn(Unpacker &unpacker)
{
    return [&unpacker](Statement &row) { return readDelivery(row, unpacker); };
}

// The time of a row that may meanwhile be gone.
qint64 timeOf(Database &database, qint64 id)
{
    if (isRefusalId(id)) {
        const qint64 time = database.number("SELECT received_at FROM refusals WHERE id = ?", id);
        return time != 0 ? time : id - firstRefusalId;
    }
    return database.number(
        "SELECT received_at FROM deliveries WHERE id <= ? ORDER BY id DESC LIMIT 1", id);
}

} // namespace

Result<QList<Event>> StoreReader::events(const Query &query, qint64 beforeId, int limit)
{
    Database &database = m_connection->database;
    const QueryFilter filter(query, QueryFilter::Of::Events, m_connection->clock.now());
    const bool words = !filter.fullText().isEmpty();
    QByteArray sql = selectEvents + " CROSS JOIN subjects s ON s.id = e.subject WHERE e.id < ?";
    if (words)
        sql += " AND e.subject IN (SELECT w.id FROM search f CROSS JOIN subjects w ON w.search_row "
               "= f.rowid"
               " WHERE f.search MATCH ? ORDER BY f.rowid DESC LIMIT ?)";
    Statement statement = database.prepare(sql + filter.sql() + " ORDER BY e.id DESC LIMIT ?");
    statement.bind(upperBound(beforeId));
    if (words) {
        statement.bind(filter.fullText());
        statement.bind(searchedSubjects);
    }
    filter.bindTo(statement);
    statement.bind(qMin(limit, pageLimit));
    return database.finish(rowsOf<Event>(std::move(statement), eventsIn(m_connection->unpacker)));
}

Result<QList<Event>> StoreReader::eventsAfter(qint64 afterId, int limit)
{
    Database &database = m_connection->database;
    return database.finish(
        rowsOf<Event>(database.query(selectEvents + " WHERE e.id > ? ORDER BY e.id LIMIT ?",
                                     afterId, qMin(limit, pageLimit)),
                      eventsIn(m_connection->unpacker)));
}

Result<std::optional<Event>> StoreReader::event(qint64 id)
{
    Database &database = m_connection->database;
    return database.finish(firstOf<Event>(database.query(selectEvents + " WHERE e.id = ?", id),
                                          eventsIn(m_connection->unpacker)));
}

Result<QList<Event>> StoreReader::eventsOfSubject(qint64 subject, int limit)
{
    Database &database = m_connection->database;
    return database.finish(rowsOf<Event>(
        database.query(selectEvents + " WHERE e.subject = ? ORDER BY e.id DESC LIMIT ?", subject,
                       qMin(limit, pageLimit)),
        eventsIn(m_connection->unpacker)));
}

Result<bool> StoreReader::isKnownEvent(const QString &subjectKey, const QString &dedupe)
{
    Database &database = m_connection->database;
    if (dedupe.isEmpty())
        return false;
    return database.finish(
        database.number("SELECT 1 FROM events e WHERE e.dedupe <> '' AND e.dedupe = ? AND"
                        " e.subject = (SELECT id FROM subjects WHERE key = ?) LIMIT 1",
                        dedupe, subjectKey)
        != 0);
}

Result<QList<DeliveryRecord>> StoreReader::deliveries(qint64 beforeId, int limit)
{
    Database &database = m_connection->database;
    const qint64 count = qMin(limit, pageLimit);
    const qint64 time =
        beforeId > 0 ? timeOf(database, beforeId) : std::numeric_limits<qint64>::max();
    // Both kinds in the order of their arrival; each side is bounded on its own, by its index on
    // time.
    const QByteArray bound =
        "(received_at, id) < (?1, ?2) ORDER BY received_at DESC, id DESC LIMIT ?3";
    return database.finish(rowsOf<DeliveryRecord>(
        database.query("SELECT * FROM (" + selectDeliveries
                           + " WHERE d.id IN (SELECT id FROM deliveries WHERE " + bound
                           + ") UNION ALL " + selectRefusals
                           + " WHERE r.id IN (SELECT id FROM refusals WHERE " + bound
                           + ")) ORDER BY received_at DESC, id DESC LIMIT ?3",
                       time, upperBound(beforeId), count),
        deliveriesIn(m_connection->unpacker)));
}

Result<QList<DeliveryRecord>> StoreReader::duplicates(int limit)
{
    Database &database = m_connection->database;
    QList<DeliveryRecord> duplicates;
    Statement rows = database.query(
        QByteArray("SELECT u.delivery_id, u.size, u.received_at, u.delivery, ") + deliveryColumns
            + " FROM duplicates u CROSS JOIN deliveries d ON d.id = u.delivery"
              " LEFT JOIN bodies b ON b.delivery = d.id ORDER BY u.id DESC LIMIT ?",
        qMin(limit, pageLimit));
    while (rows.next()) {
        const QString deliveryId = rows.text();
        const qint64 size = rows.number();
        const Instant receivedAt = rows.instant();
        const qint64 first = rows.number();
        DeliveryRecord record = readDelivery(rows, m_connection->unpacker);
        record.deliveryId = deliveryId;
        record.size = size;
        record.receivedAt = receivedAt;
        record.duplicateOf = first;
        duplicates.append(record);
    }
    return database.finish(duplicates);
}

Result<QList<std::pair<DeliveryRecord, QByteArray>>> StoreReader::refusals()
{
    Database &database = m_connection->database;
    const Result<QList<DeliveryRecord>> records = database.finish(
        rowsOf<DeliveryRecord>(database.query(selectRefusals + " ORDER BY r.id LIMIT ?", pageLimit),
                               deliveriesIn(m_connection->unpacker)));
    if (!records)
        return fail(records.error());
    QList<std::pair<DeliveryRecord, QByteArray>> refusals;
    for (const DeliveryRecord &record : *records)
        refusals.append({record, body(record.id).value_or(QByteArray())});
    return refusals;
}

Result<std::optional<DeliveryRecord>> StoreReader::delivery(qint64 id)
{
    Database &database = m_connection->database;
    const QByteArray sql =
        isRefusalId(id) ? selectRefusals + " WHERE r.id = ?" : selectDeliveries + " WHERE d.id = ?";
    return database.finish(
        firstOf<DeliveryRecord>(database.query(sql, id), deliveriesIn(m_connection->unpacker)));
}

Result<QByteArray> StoreReader::body(qint64 id)
{
    Database &database = m_connection->database;
    QByteArray packed;
    {
        Statement row =
            database.query(isRefusalId(id) ? "SELECT body FROM refusals WHERE id = ?"
                                           : "SELECT body FROM bodies WHERE delivery = ?",
                           id);
        const bool known = row.next();
        if (const std::optional<Error> error = database.takeError())
            return fail(*error);
        if (!known)
            return fail(ErrorKind::NotFound, QStringLiteral("no delivery %1").arg(id));
        packed = row.bytes();
    }
    Result<QByteArray> bytes = m_connection->unpacker.unpack(packed);
    if (const std::optional<Error> error = database.takeError())
        return fail(*error);
    return bytes;
}

Result<QList<DeliveryRecord>> StoreReader::waiting(int limit)
{
    Database &database = m_connection->database;
    return database.finish(rowsOf<DeliveryRecord>(
        database.query(selectDeliveries + " WHERE d.understood = 0 ORDER BY d.id LIMIT ?",
                       qMin(limit, pageLimit)),
        deliveriesIn(m_connection->unpacker)));
}

} // namespace signalbox
