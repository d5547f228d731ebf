// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/levertable.h"

#include "store/tables/rows.h"
#include "store/tables/transaction.h"

#include <QJsonDocument>

namespace signalbox {

namespace {

constexpr int attemptsKept = 50; // of one message
// A run's console tail is bounded by its trigger; this is the last line of defence for the
// database.
constexpr qsizetype outputLimit = qsizetype(1) * 1024 * 1024;

void countState(Transaction &transaction, OutboxRow::State state, qint64 change)
{
    if (state == OutboxRow::State::Waiting)
        transaction.count(counter::outboxWaiting, change);
    else if (state == OutboxRow::State::Failed)
        transaction.count(counter::outboxFailed, change);
}

QByteArray paramsText(const RunRecord &run)
{
    return QJsonDocument(run.params).toJson(QJsonDocument::Compact);
}

// The row that is kept tells the newest news, and the one it takes them from what it told before.
void swapNews(Database &database, const OutboxRow &kept, qint64 newest)
{
    database.run("UPDATE outbox SET event = old.event, delivery = old.delivery,"
                 " created_at = old.created_at"
                 " FROM (SELECT event, delivery, created_at FROM outbox WHERE id = ?) AS old"
                 " WHERE outbox.id = ?",
                 kept.id, newest);
    database.run("UPDATE outbox SET event = ?, delivery = ?, created_at = ? WHERE id = ?",
                 kept.event, kept.delivery, kept.createdAt, kept.id);
}

} // namespace

qint64 insertOutbox(Transaction &transaction, const OutboxRow &row)
{
    Database &database = transaction.database();
    database.run("INSERT INTO outbox(target, subject, event, delivery, state, by_hand, in_flight,"
                 " may_have_been_sent, attempts, created_at, next_at, last_at, last_status, "
                 "last_took_ms, answer,"
                 " place, part)"
                 " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 row.target, row.subject, row.event, row.delivery, toText(row.state), row.byHand,
                 row.inFlight, row.mayHaveBeenSent, row.attempts, row.createdAt, row.nextAt,
                 row.lastAt, row.lastStatus, row.lastTookMs, row.answer, row.place, row.part);
    countState(transaction, row.state, 1);
    return database.lastInsertId();
}

Result<void> writeOutbox(Transaction &transaction, const OutboxRow &row)
{
    Database &database = transaction.database();
    {
        Statement stored = database.query("SELECT state FROM outbox WHERE id = ?", row.id);
        if (!stored.next())
            return fail(ErrorKind::NotFound, QStringLiteral("no outbox row %1").arg(row.id));
        countState(transaction,
                   outboxStateFromText(stored.text()).value_or(OutboxRow::State::Dropped), -1);
    }
    database.run(
        "UPDATE outbox SET state = ?, by_hand = ?, in_flight = ?, may_have_been_sent = ?,"
        " attempts = ?, next_at = ?, last_at = ?, last_status = ?, last_took_ms = ?, answer = ?"
        " WHERE id = ?",
        toText(row.state), row.byHand, row.inFlight, row.mayHaveBeenSent, row.attempts, row.nextAt,
        row.lastAt, row.lastStatus, row.lastTookMs, row.answer, row.id);
    countState(transaction, row.state, 1);
    return {};
}

void insertAttempt(Transaction &transaction, const AttemptRecord &attempt)
{
    Database &database = transaction.database();
    database.run("INSERT INTO attempts(outbox, at, outcome, status, took_ms, answer)"
                 " VALUES(?, ?, ?, ?, ?, ?)",
                 attempt.outbox, attempt.at, toText(attempt.outcome), attempt.status,
                 attempt.tookMs, attempt.answer);
    database.run("DELETE FROM attempts WHERE outbox = ? AND id <= (SELECT id FROM attempts"
                 " WHERE outbox = ? ORDER BY id DESC LIMIT 1 OFFSET ?)",
                 attempt.outbox, attempt.outbox, attemptsKept);
}

Result<void> foldOutbox(Transaction &transaction, const OutboxRow &kept)
{
    Database &database = transaction.database();
    const qint64 newest = qMax(
        kept.id,
        database.number("SELECT max(id) FROM outbox INDEXED BY outbox_by_subject WHERE subject = ?"
                        " AND target = ? AND place = ? AND event = ? AND state = 'waiting'"
                        " AND by_hand = 0 AND part = ''",
                        kept.subject, kept.target, kept.place, kept.event));
    if (newest != kept.id)
        swapNews(database, kept, newest);
    const qint64 dropped = database.run(
        "UPDATE outbox SET state = 'dropped', in_flight = 0 WHERE subject = ? AND target = ? AND "
        "place = ?"
        " AND id <= ? AND id <> ? AND state = 'waiting' AND by_hand = 0 AND part = ''",
        kept.subject, kept.target, kept.place, newest, kept.id);
    countState(transaction, OutboxRow::State::Waiting, -dropped);
    return writeOutbox(transaction, kept);
}

void dropWaiting(Transaction &transaction, const QString &target, const QString &place)
{
    const qint64 dropped = transaction.database().run(
        "UPDATE outbox SET state = 'dropped' WHERE target = ? AND place = ? AND state = 'waiting'"
        " AND in_flight = 0",
        target, place);
    countState(transaction, OutboxRow::State::Waiting, -dropped);
}

void writeMessage(Transaction &transaction, const RemoteMessage &message)
{
    transaction.database().run(
        "INSERT OR REPLACE INTO messages(target, subject, place, remote_id) VALUES(?, ?, ?, ?)",
        message.target, message.subject, message.place, message.remoteId);
}

void writeSpace(Transaction &transaction, const SpaceRecord &space)
{
    transaction.database().run("INSERT OR REPLACE INTO spaces(endpoint, space, name, kind, "
                               "changed_by, state, changed_at, muted_until)"
                               " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                               space.endpoint, space.space, space.name, space.kind, space.changedBy,
                               toText(space.state), space.changedAt, space.mutedUntil);
}

void noteSpace(Transaction &transaction, const SpaceRecord &news)
{
    Database &database = transaction.database();
    SpaceRecord record = news;
    {
        Statement row = database.query(QByteArray("SELECT ") + spaceColumns
                                           + " FROM spaces WHERE endpoint = ? AND space = ?",
                                       news.endpoint, news.space);
        if (row.next()) {
            const SpaceRecord known = readSpace(row);
            if (known.changedAt > news.changedAt)
                return; // told late
            // Told again that the bot was added changes nothing; once removed it must be accepted
            // anew.
            if (news.state == SpaceRecord::State::Pending
                && known.state == SpaceRecord::State::Accepted)
                record.state = known.state;
            record.mutedUntil = known.mutedUntil;
            if (record.name.isEmpty())
                record.name = known.name;
            if (record.kind.isEmpty())
                record.kind = known.kind;
        }
    }
    writeSpace(transaction, record);
}

void deleteSpace(Transaction &transaction, const QString &endpoint, const QString &space)
{
    transaction.database().run("DELETE FROM spaces WHERE endpoint = ? AND space = ?", endpoint,
                               space);
}

QString writeButton(Transaction &transaction, const ButtonRecord &button)
{
    Database &database = transaction.database();
    database.run("INSERT OR IGNORE INTO buttons(handle, target, subject, trigger, created_at)"
                 " VALUES(?, ?, ?, ?, ?)",
                 button.handle, button.target, button.subject, button.trigger, button.createdAt);
    Statement row = database.query(
        "SELECT handle FROM buttons WHERE subject = ? AND target = ? AND trigger = ?",
        button.subject, button.target, button.trigger);
    return row.next() ? row.text() : QString();
}

qint64 insertRun(Transaction &transaction, const RunRecord &run)
{
    Database &database = transaction.database();
    database.run(
        "INSERT INTO runs(trigger, started_by_kind, started_by_user, params, status, started_at,"
        " finished_at, reason, output, url, dry_run, request_started, resume_token, subject,"
        " subject_attempt, caused_by_event, chain_depth)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        run.trigger, run.startedByKind, run.startedByUser, QString::fromUtf8(paramsText(run)),
        toText(run.status), run.startedAt, run.finishedAt, run.reason,
        run.output.right(outputLimit), run.url, run.dryRun, run.requestStarted, run.resumeToken,
        run.subject, run.subjectAttempt, run.causedByEvent, run.chainDepth);
    return database.lastInsertId();
}

Result<void> writeRun(Transaction &transaction, const RunRecord &run)
{
    const qint64 changed = transaction.database().run(
        "UPDATE runs SET params = ?, status = ?, started_at = ?, finished_at = ?, reason = ?, "
        "output = ?,"
        " url = ?, dry_run = ?, request_started = ?, resume_token = ?, subject = ?, "
        "subject_attempt = ?,"
        " caused_by_event = ?, chain_depth = ? WHERE id = ?",
        QString::fromUtf8(paramsText(run)), toText(run.status), run.startedAt, run.finishedAt,
        run.reason, run.output.right(outputLimit), run.url, run.dryRun, run.requestStarted,
        run.resumeToken, run.subject, run.subjectAttempt, run.causedByEvent, run.chainDepth,
        run.id);
    if (changed == 0)
        return fail(ErrorKind::NotFound, QStringLiteral("no run %1").arg(run.id));
    return {};
}

} // namespace signalbox
