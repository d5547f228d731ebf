// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/deliverytable.h"

#include "store/tables/rows.h"
#include "store/tables/transaction.h"

#include <QCryptographicHash>
#include <QSet>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds dedupeWindow = std::chrono::hours(24 * 7);
constexpr qint64 duplicatesKept = 1000;
constexpr int refusalsKept = 500;
// Bodies of refusals are kept newest first until this is used up; the rows of the others stay.
constexpr qint64 refusalBytesKept = qint64(16) * 1024 * 1024;

// Keys stand in weeks, so that old ones are pruned as a range and not row by row through a second
// index. One look-up in this week and one in the last cover any seven days.
qint64 weekOf(Instant instant)
{
    return toMilliseconds(instant) / dedupeWindow.count();
}

// 16 bytes whatever length an id has: 128 bits of SHA-256 do not collide by accident, and not on
// purpose.
QByteArray dedupeKey(const QString &endpoint, char kind, const QByteArray &value)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArray name = endpoint.toUtf8();
    hash.addData(QByteArray::number(name.size()) + ':' + name);
    hash.addData(QByteArray(1, kind) + value);
    return hash.result().left(16);
}

QList<QByteArray> dedupeKeys(const AcceptedDelivery &accepted)
{
    QList<QByteArray> keys;
    if (!accepted.deliveryId().isEmpty())
        keys.append(dedupeKey(accepted.endpoint(), 'i', accepted.deliveryId().toUtf8()));
    if (accepted.verdict() == Verdict::Verified && !accepted.signedDigest().isEmpty())
        keys.append(dedupeKey(accepted.endpoint(), 'd', accepted.signedDigest()));
    return keys;
}

qint64 findSeen(Database &database, const QList<QByteArray> &keys, Instant at)
{
    const qint64 since = toMilliseconds(at - dedupeWindow);
    for (const QByteArray &key : keys) {
        for (qint64 week = weekOf(at) + 1; week >= weekOf(at) - 1; --week) {
            const qint64 seen = database.number(
                "SELECT delivery FROM dedupe WHERE week = ? AND key = ? AND seen_at >= ?", week,
                key, since);
            if (seen != 0)
                return seen;
        }
    }
    return 0;
}

void rememberKeys(Database &database, const QList<QByteArray> &keys, Instant at, qint64 delivery)
{
    for (const QByteArray &key : keys) {
        database.run("INSERT INTO dedupe(week, key, delivery, seen_at) VALUES(?1, ?2, ?3, ?4)"
                     " ON CONFLICT(week, key) DO UPDATE SET delivery = ?3, seen_at = ?4",
                     weekOf(at), key, delivery, at);
    }
}

void countDuplicate(Database &database, const AcceptedDelivery &accepted, qint64 first)
{
    const Delivery &delivery = accepted.delivery();
    database.run("UPDATE deliveries SET received_times = received_times + 1,"
                 " last_received_at = max(last_received_at, ?) WHERE id = ?",
                 delivery.receivedAt, first);
    database.run("UPDATE subjects SET received_times = received_times + 1 WHERE last_delivery = ?1"
                 " AND id IN (SELECT subject FROM events WHERE delivery = ?1)",
                 first);
    database.run(
        "INSERT INTO duplicates(delivery, delivery_id, size, received_at) VALUES(?, ?, ?, ?)",
        first, accepted.deliveryId(), delivery.body.size(), delivery.receivedAt);
    database.run("DELETE FROM duplicates WHERE id <= ?", database.lastInsertId() - duplicatesKept);
}

} // namespace

Result<CommitOutcome> insertDelivery(Transaction &transaction, const AcceptedDelivery &accepted)
{
    Database &database = transaction.database();
    const Delivery &delivery = accepted.delivery();
    const QList<QByteArray> keys = dedupeKeys(accepted);
    if (const qint64 first = findSeen(database, keys, delivery.receivedAt)) {
        countDuplicate(database, accepted, first);
        rememberKeys(database, keys, delivery.receivedAt, first);
        return CommitOutcome{first, true};
    }
    const QByteArray headers =
        transaction.packer().pack(PackPurpose::Headers, packedHeaders(delivery.headers));
    const QByteArray body = transaction.packer().pack(PackPurpose::Body, delivery.body);
    database.run(
        "INSERT INTO deliveries(endpoint, sender, delivery_id, method, target, through_tunnel, "
        "size,"
        " received_at, last_received_at, verdict) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9)",
        accepted.endpoint(), accepted.sender(), accepted.deliveryId(), delivery.method,
        delivery.target, delivery.throughTunnel, delivery.body.size(), delivery.receivedAt,
        toText(accepted.verdict()));
    const qint64 id = database.lastInsertId();
    database.run("INSERT INTO bodies(delivery, headers, body) VALUES(?, ?, ?)", id, headers, body);
    rememberKeys(database, keys, delivery.receivedAt, id);
    transaction.count(counter::deliveries, 1);
    return CommitOutcome{id, false};
}

Result<CommitOutcome> insertReplay(Transaction &transaction, qint64 replayOf, Instant now)
{
    Database &database = transaction.database();
    const qint64 copied = database.run("INSERT INTO deliveries(endpoint, sender, delivery_id, "
                                       "method, target, through_tunnel, size,"
                                       " received_at, last_received_at, verdict, replay_of)"
                                       " SELECT endpoint, sender, delivery_id, method, target, "
                                       "through_tunnel, size, ?1, ?1, verdict, id"
                                       " FROM deliveries WHERE id = ?2",
                                       now, replayOf);
    if (copied == 0)
        return fail(ErrorKind::NotFound, QStringLiteral("no delivery %1").arg(replayOf));
    const qint64 id = database.lastInsertId();
    database.run("INSERT INTO bodies(delivery, headers, body) SELECT ?, headers, body FROM bodies"
                 " WHERE delivery = ?",
                 id, replayOf);
    transaction.count(counter::deliveries, 1);
    return CommitOutcome{id, false};
}

void writeAnswer(Transaction &transaction, qint64 delivery, int status, qint64 answeredInMs)
{
    transaction.database().run(
        "UPDATE deliveries SET response_status = ?, answered_in_ms = ? WHERE id = ?", status,
        answeredInMs, delivery);
}

Result<void> writeRefusals(Transaction &transaction,
                           const QList<std::pair<DeliveryRecord, QByteArray>> &refusals)
{
    Database &database = transaction.database();
    const qsizetype first = qMax<qsizetype>(0, refusals.size() - refusalsKept);
    qint64 room = refusalBytesKept;
    QSet<qint64> kept;
    for (qsizetype index = refusals.size() - 1; index >= first; --index) {
        const auto &[record, body] = refusals.at(index);
        qint64 id = isRefusalId(record.id) ? record.id : refusalIdAt(record.receivedAt);
        while (kept.contains(id))
            ++id;
        kept.insert(id);
        room -= body.size();
        // What is there already stays as it is: only what is new costs a write.
        if (database.number("SELECT 1 FROM refusals WHERE id = ?", id) != 0)
            continue;
        database.run(
            "INSERT INTO refusals(id, endpoint, sender, delivery_id, method, target, headers, body,"
            " size, received_at, reason, response_status, answered_in_ms)"
            " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id, record.endpoint, record.sender, record.deliveryId, record.method, record.target,
            transaction.packer().pack(PackPurpose::Headers, packedHeaders(record.headers)),
            transaction.packer().pack(PackPurpose::Body, room >= 0 ? body : QByteArray()),
            qMax<qint64>(record.size, body.size()), record.receivedAt, record.reason,
            record.responseStatus, record.answeredInMs);
    }
    QList<qint64> gone;
    Statement ids = database.query("SELECT id FROM refusals");
    while (ids.next()) {
        const qint64 id = ids.number();
        if (!kept.contains(id))
            gone.append(id);
    }
    for (const qint64 id : std::as_const(gone))
        database.run("DELETE FROM refusals WHERE id = ?", id);
    database.run("INSERT OR REPLACE INTO counters(name, number) VALUES(?, ?)", counter::refused,
                 kept.size());
    return {};
}

qint64 pruneDedupeKeys(Transaction &transaction, Instant now, int limit)
{
    // Keys of equal weeks lie side by side in the table, so this touches few pages.
    return transaction.database().run("DELETE FROM dedupe WHERE (week, key) IN (SELECT week, key "
                                      "FROM dedupe WHERE week < ? LIMIT ?)",
                                      weekOf(now) - 1, limit);
}

} // namespace signalbox
