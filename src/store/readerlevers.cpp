// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queryfilter.h"
#include "store/readerconnection.h"
#include "store/tables/rows.h"
#include "store/tables/transaction.h"

namespace signalbox {

namespace {

const QByteArray selectOutbox = QByteArray("SELECT ") + outboxColumns + " FROM outbox";
const QByteArray selectRuns = QByteArray("SELECT ") + runColumns + " FROM runs";

constexpr qsizetype mostWords = 8;

//! An OutboxFilter as a part of a WHERE clause, every value bound.
struct OutboxCondition
{
    explicit OutboxCondition(const OutboxFilter &filter);
    void bindTo(Statement &statement) const
    {
        for (const QString &value : values)
            statement.bind(value);
    }
    QByteArray sql;
    QStringList values;
};

OutboxCondition::OutboxCondition(const OutboxFilter &filter)
{
    if (filter.state) {
        sql += " AND state = ?";
        values.append(toText(*filter.state));
    }
    if (!filter.target.isEmpty()) {
        sql += " AND target = ?";
        values.append(filter.target);
    }
    const QStringList words =
        filter.words.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostWords);
    for (const QString &word : words) {
        sql += " AND (instr(lower(answer || ' ' || place || ' ' || target), lower(?)) > 0";
        values.append(word);
        // The beginning of a word is enough while somebody types.
        const QString expression = fullTextExpression({word + u'*'});
        if (!expression.isEmpty()) {
            sql += " OR subject IN (SELECT s.id FROM search x JOIN subjects s"
                   " ON s.search_row = x.rowid WHERE x.search MATCH ?)";
            values.append(expression);
        }
        sql += ")";
    }
}

} // namespace

Result<QList<OutboxRow>> StoreReader::outbox(const OutboxFilter &filter, qint64 beforeId, int limit)
{
    Database &database = m_connection->database;
    const OutboxCondition condition(filter);
    Statement statement = database.prepare(selectOutbox + " WHERE id < ?" + condition.sql
                                           + " ORDER BY id DESC LIMIT ?");
    statement.bind(upperBound(beforeId));
    condition.bindTo(statement);
    statement.bind(qMin(limit, pageLimit));
    return database.finish(rowsOf<OutboxRow>(std::move(statement), readOutbox));
}

Result<bool> StoreReader::matches(const OutboxFilter &filter, qint64 outboxId)
{
    Database &database = m_connection->database;
    const OutboxCondition condition(filter);
    Statement statement =
        database.prepare(QByteArray("SELECT 1 FROM outbox WHERE id = ?") + condition.sql);
    statement.bind(outboxId);
    condition.bindTo(statement);
    const bool found = statement.next();
    return database.finish(found);
}

Result<QList<AttemptRecord>> StoreReader::attempts(qint64 outboxId)
{
    Database &database = m_connection->database;
    return database.finish(rowsOf<AttemptRecord>(
        database.query("SELECT at, outcome, status, took_ms, answer FROM attempts"
                       " WHERE outbox = ? ORDER BY id LIMIT ?",
                       outboxId, pageLimit),
        [outboxId](Statement &row) {
            AttemptRecord attempt;
            attempt.outbox = outboxId;
            attempt.at = row.instant();
            attempt.outcome =
                attemptOutcomeFromText(row.text()).value_or(AttemptRecord::Outcome::Unknown);
            attempt.status = static_cast<int>(row.number());
            attempt.tookMs = row.number();
            attempt.answer = row.text();
            return attempt;
        }));
}

Result<QList<OutboxRow>> StoreReader::waitingOutbox(const QString &target, int limit)
{
    Database &database = m_connection->database;
    return database.finish(rowsOf<OutboxRow>(
        database.query(selectOutbox + " WHERE state = ? AND target = ? ORDER BY id LIMIT ?",
                       toText(OutboxRow::State::Waiting), target, qMin(limit, pageLimit)),
        readOutbox));
}

Result<QList<WaitingLine>> StoreReader::waitingLines(const QString &target)
{
    Database &database = m_connection->database;
    return database.finish(rowsOf<WaitingLine>(
        database.query("SELECT place, count(*) FROM outbox WHERE state = 'waiting' AND target = ? "
                       "GROUP BY place",
                       target),
        [](Statement &row) {
            QString place = row.text();
            return WaitingLine{std::move(place), static_cast<int>(row.number())};
        }));
}

Result<std::optional<OutboxRow>> StoreReader::headOfLine(const QString &target,
                                                         const QString &place)
{
    Database &database = m_connection->database;
    return database.finish(firstOf<OutboxRow>(
        database.query(
            selectOutbox
                + " WHERE state = 'waiting' AND target = ? AND place = ? ORDER BY id LIMIT 1",
            target, place),
        readOutbox));
}

Result<QList<OutboxRow>> StoreReader::waitingOfSubject(const OutboxRow &row, int limit)
{
    Database &database = m_connection->database;
    return database.finish(rowsOf<OutboxRow>(
        // Not through outbox_waiting: the subject has few rows, the target may have very many.
        database.query(selectOutbox
                           + " INDEXED BY outbox_by_subject WHERE subject = ? AND target = ?"
                             " AND place = ? AND state = 'waiting' AND by_hand = 0 AND part = ''"
                             " ORDER BY id LIMIT ?",
                       row.subject, row.target, row.place, qMin(limit, pageLimit)),
        readOutbox));
}

Result<QStringList> StoreReader::partsOf(const OutboxRow &row)
{
    Database &database = m_connection->database;
    Statement rows =
        database.query("SELECT DISTINCT part FROM outbox INDEXED BY outbox_by_subject"
                       " WHERE subject = ? AND target = ? AND place = ? AND part <> ''",
                       row.subject, row.target, row.place);
    QStringList parts;
    while (rows.next())
        parts.append(rows.text());
    return database.finish(parts);
}

Result<QList<SpaceRecord>> StoreReader::spaces(const QString &endpoint)
{
    Database &database = m_connection->database;
    return database.finish(
        rowsOf<SpaceRecord>(database.query(QByteArray("SELECT ") + spaceColumns
                                               + " FROM spaces WHERE endpoint = ? ORDER BY space",
                                           endpoint),
                            readSpace));
}

Result<std::optional<ButtonRecord>> StoreReader::button(const QString &handle)
{
    Database &database = m_connection->database;
    return database.finish(firstOf<ButtonRecord>(
        database.query("SELECT target, subject, trigger, created_at FROM buttons WHERE handle = ?",
                       handle),
        [&](Statement &row) {
            ButtonRecord button;
            button.handle = handle;
            button.target = row.text();
            button.subject = row.number();
            button.trigger = row.text();
            button.createdAt = row.instant();
            return button;
        }));
}

Result<QList<OutboxRow>> StoreReader::outboxOfSubject(qint64 subject)
{
    Database &database = m_connection->database;
    return database.finish(rowsOf<OutboxRow>(
        database.query(selectOutbox + " WHERE subject = ? ORDER BY id DESC LIMIT ?", subject,
                       pageLimit),
        readOutbox));
}

Result<std::optional<OutboxRow>> StoreReader::outboxRow(qint64 id)
{
    Database &database = m_connection->database;
    return database.finish(
        firstOf<OutboxRow>(database.query(selectOutbox + " WHERE id = ?", id), readOutbox));
}

Result<std::optional<RemoteMessage>>
StoreReader::remoteMessage(const QString &target, qint64 subject, const QString &place)
{
    Database &database = m_connection->database;
    return database.finish(firstOf<RemoteMessage>(
        database.query(
            "SELECT remote_id FROM messages WHERE target = ? AND subject = ? AND place = ?", target,
            subject, place),
        [&](Statement &row) {
            return RemoteMessage{target, subject, row.text(), place};
        }));
}

Result<QList<RunRecord>> StoreReader::runs(const QString &trigger, qint64 beforeId, int limit)
{
    Database &database = m_connection->database;
    Statement statement = database.prepare(selectRuns + " WHERE id < ?"
                                           + (trigger.isEmpty() ? "" : " AND trigger = ?")
                                           + " ORDER BY id DESC LIMIT ?");
    statement.bind(upperBound(beforeId));
    if (!trigger.isEmpty())
        statement.bind(trigger);
    statement.bind(qMin(limit, pageLimit));
    return database.finish(rowsOf<RunRecord>(std::move(statement), readRun));
}

Result<std::optional<RunRecord>> StoreReader::run(qint64 id)
{
    Database &database = m_connection->database;
    return database.finish(
        firstOf<RunRecord>(database.query(selectRuns + " WHERE id = ?", id), readRun));
}

Result<QList<RunRecord>> StoreReader::unfinishedRuns()
{
    Database &database = m_connection->database;
    return database.finish(rowsOf<RunRecord>(
        database.query(
            selectRuns + " WHERE status IN ('queued', 'running', 'blocked') ORDER BY id LIMIT ?",
            pageLimit),
        readRun));
}

Result<bool> StoreReader::wasTriggered(const QString &trigger, qint64 subject, int attempt)
{
    Database &database = m_connection->database;
    return database.finish(
        database.number("SELECT 1 FROM runs WHERE subject = ? AND trigger = ?"
                        " AND subject_attempt = ? AND started_by_kind = 'rule' LIMIT 1",
                        subject, trigger, attempt)
        != 0);
}

Result<std::optional<Instant>> StoreReader::lastRunAt(const QString &trigger)
{
    Database &database = m_connection->database;
    // Only what really started something, or is about to, makes the next one wait.
    return database.finish(firstOf<Instant>(
        database.query(
            "SELECT started_at FROM runs WHERE trigger = ? AND dry_run = 0 AND (request_started = 1"
            " OR status IN ('queued', 'running')) ORDER BY id DESC LIMIT 1",
            trigger),
        [](Statement &row) { return row.instant(); }));
}

Result<Counters> StoreReader::counters()
{
    Database &database = m_connection->database;
    Counters counters;
    Statement rows = database.query("SELECT name, number FROM counters");
    while (rows.next()) {
        const QString name = rows.text();
        const qint64 number = rows.number();
        if (name == counter::subjects)
            counters.subjects = number;
        else if (name == counter::deliveries)
            counters.deliveries = number;
        else if (name == counter::refused)
            counters.refused = number;
        else if (name == counter::notUnderstood)
            counters.notUnderstood = number;
        else if (name == counter::outboxWaiting)
            counters.outboxWaiting = number;
        else if (name == counter::outboxFailed)
            counters.outboxFailed = number;
    }
    return database.finish(counters);
}

Result<QByteArray> StoreReader::note(const QString &key)
{
    Database &database = m_connection->database;
    const std::optional<QByteArray> value =
        firstOf<QByteArray>(database.query("SELECT value FROM notes WHERE key = ?", key),
                            [](Statement &row) { return row.bytes(); });
    return database.finish(value.value_or(QByteArray()));
}

} // namespace signalbox
