// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storereader.h"

#include "store/queryfilter.h"
#include "store/readerconnection.h"
#include "store/sqlite/databasefile.h"
#include "store/tables/rows.h"

namespace signalbox {

namespace {

constexpr int endsOfPipeline = 10;

const QByteArray selectSubjects = QByteArray("SELECT ") + subjectColumns;
const QByteArray fromSubjects = " FROM subjects s CROSS JOIN subject_states t ON t.subject = s.id";
// Full text leads: its rowids are in the order of the timeline.
const QByteArray fromSearch = " FROM search f CROSS JOIN subjects s ON s.search_row = f.rowid"
                              " CROSS JOIN subject_states t ON t.subject = s.id";
const QByteArray newestFirst = " ORDER BY s.changed_at DESC, s.id DESC LIMIT ?";

auto subjectsIn(Unpacker &unpacker)
{
    return [&unpacker](Statement &row) { return readSubject(row, unpacker); };
}

Status statusOf(Statement &row)
{
    return statusFromText(row.text()).value_or(Status::Unknown);
}

const Clock &systemClock()
{
    static const SystemClock clock; // has no state
    return clock;
}

} // namespace

Result<std::unique_ptr<StoreReader>> StoreReader::open(const QString &folder, const Clock &clock)
{
    auto database = openForReading(folder);
    if (!database)
        return fail(database.error());
    auto connection = std::make_unique<Connection>(std::move(*database), clock);
    return std::unique_ptr<StoreReader>(new StoreReader(std::move(connection)));
}

Result<std::unique_ptr<StoreReader>> StoreReader::open(const QString &folder)
{
    return open(folder, systemClock());
}

StoreReader::StoreReader(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

StoreReader::~StoreReader() = default;

Result<QList<Subject>> StoreReader::subjects(const Query &query, PageKey after, int limit)
{
    Database &database = m_connection->database;
    const QueryFilter filter(query, QueryFilter::Of::Subjects, m_connection->clock.now());
    const bool words = !filter.fullText().isEmpty();
    QByteArray sql = selectSubjects
        + (words ? fromSearch + " WHERE f.search MATCH ?" : fromSubjects + " WHERE 1");
    if (!after.isTop())
        sql += words ? " AND f.rowid < ?" : " AND (s.changed_at, s.id) < (?, ?)";
    sql += filter.sql() + (words ? QByteArray(" ORDER BY f.rowid DESC LIMIT ?") : newestFirst);
    Statement statement = database.prepare(sql);
    if (words)
        statement.bind(filter.fullText());
    if (!after.isTop() && words) {
        statement.bind(searchRow(after.changedAt, after.id));
    } else if (!after.isTop()) {
        statement.bind(after.changedAt);
        statement.bind(after.id);
    }
    filter.bindTo(statement);
    statement.bind(qMin(limit, pageLimit));
    return database.finish(
        rowsOf<Subject>(std::move(statement), subjectsIn(m_connection->unpacker)));
}

Result<QList<Subject>> StoreReader::subjectsChangedSince(const Query &query, PageKey newest,
                                                         int limit)
{
    Database &database = m_connection->database;
    const QueryFilter filter(query, QueryFilter::Of::Subjects, m_connection->clock.now());
    const bool words = !filter.fullText().isEmpty();
    Statement statement =
        database.prepare(selectSubjects + fromSubjects + " WHERE (s.changed_at, s.id) > (?, ?)"
                         + (words ? " AND EXISTS (SELECT 1 FROM search f WHERE f.search MATCH ? "
                                    "AND f.rowid = s.search_row)"
                                  : "")
                         + filter.sql() + newestFirst);
    statement.bind(newest.changedAt);
    statement.bind(newest.id);
    if (words)
        statement.bind(filter.fullText());
    filter.bindTo(statement);
    statement.bind(qMin(limit, pageLimit));
    return database.finish(
        rowsOf<Subject>(std::move(statement), subjectsIn(m_connection->unpacker)));
}

Result<std::optional<Subject>> StoreReader::subject(qint64 id)
{
    Database &database = m_connection->database;
    return database.finish(
        firstOf<Subject>(database.query(selectSubjects + fromSubjects + " WHERE s.id = ?", id),
                         subjectsIn(m_connection->unpacker)));
}

Result<std::optional<Subject>> StoreReader::subjectByKey(const QString &key)
{
    Database &database = m_connection->database;
    return database.finish(
        firstOf<Subject>(database.query(selectSubjects + fromSubjects + " WHERE s.key = ?", key),
                         subjectsIn(m_connection->unpacker)));
}

Result<bool> StoreReader::matches(const Query &query, qint64 subject)
{
    Database &database = m_connection->database;
    const QueryFilter filter(query, QueryFilter::Of::OneSubject, m_connection->clock.now());
    const bool words = !filter.fullText().isEmpty();
    Statement statement = database.prepare(QByteArray("SELECT 1 FROM subjects s WHERE s.id = ?")
                                           + (words ? " AND EXISTS (SELECT 1 FROM search f WHERE "
                                                      "f.search MATCH ? AND f.rowid = s.search_row)"
                                                    : "")
                                           + filter.sql());
    statement.bind(subject);
    if (words)
        statement.bind(filter.fullText());
    filter.bindTo(statement);
    return database.finish(statement.next());
}

Result<std::optional<Status>> StoreReader::lastEnd(const QString &endpoint, const QString &project,
                                                   const QString &pipeline, const QString &branch,
                                                   qint64 exceptSubject)
{
    Database &database = m_connection->database;
    if (project.isEmpty() && pipeline.isEmpty())
        return std::optional<Status>();
    return database.finish(firstOf<Status>(
        database.query(
            "SELECT s.status FROM subjects s WHERE s.ended_at IS NOT NULL AND s.project = ?"
            " AND s.pipeline = ? AND s.branch = ? AND s.endpoint = ? AND s.id <> ?"
            " ORDER BY s.ended_at DESC, s.id DESC LIMIT 1",
            project, pipeline, branch, endpoint, exceptSubject),
        statusOf));
}

Result<bool> StoreReader::endedSince(const Event &event, Instant end, qint64 exceptSubject)
{
    Database &database = m_connection->database;
    return database.finish(
        database.number(
            "SELECT 1 FROM subjects s WHERE s.ended_at > ? AND s.project = ? AND s.pipeline = ?"
            " AND s.branch = ? AND s.endpoint = ? AND s.id <> ? LIMIT 1",
            end, event.project, event.pipeline, event.branch, event.endpoint, exceptSubject)
        != 0);
}

Result<QList<Subject>> StoreReader::openSubjects(Instant now, int limit)
{
    Database &database = m_connection->database;
    Statement statement =
        database.query(selectSubjects + fromSubjects + " WHERE " + openCondition() + newestFirst,
                       openSince(now), qMin(limit, pageLimit));
    return database.finish(
        rowsOf<Subject>(std::move(statement), subjectsIn(m_connection->unpacker)));
}

Result<QList<PipelineSummary>> StoreReader::pipelines(int limit)
{
    Database &database = m_connection->database;
    QList<PipelineSummary> summaries;
    Statement rows =
        database.query("SELECT project, pipeline FROM pipelines ORDER BY ended_at DESC LIMIT ?",
                       qMin(limit, pageLimit));
    while (rows.next()) {
        PipelineSummary summary;
        summary.project = rows.text();
        summary.pipeline = rows.text();
        summary.lastTen = rowsOf<Status>(
            database.query(
                "SELECT s.status FROM subjects s WHERE s.ended_at IS NOT NULL AND s.project = ?"
                " AND s.pipeline = ? ORDER BY s.ended_at DESC LIMIT ?",
                summary.project, summary.pipeline, endsOfPipeline),
            statusOf);
        // Retention may have taken the last of its builds.
        if (!summary.lastTen.isEmpty())
            summaries.append(summary);
    }
    return database.finish(summaries);
}

Result<QList<qint64>> StoreReader::lastDurations(const Subject &subject, int limit)
{
    Database &database = m_connection->database;
    const Event &event = subject.event;
    return database.finish(rowsOf<qint64>(
        database.query(
            "SELECT s.duration_ms FROM subjects s WHERE s.ended_at IS NOT NULL AND s.project = ?"
            " AND s.pipeline = ? AND s.branch = ? AND s.endpoint = ? AND s.duration_ms IS NOT NULL"
            " ORDER BY s.ended_at DESC LIMIT ?",
            event.project, event.pipeline, event.branch, event.endpoint, qMin(limit, pageLimit)),
        [](Statement &row) { return row.number(); }));
}

} // namespace signalbox
