// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/subjecttable.h"

#include "store/tables/levertable.h"
#include "store/tables/rows.h"
#include "store/tables/transaction.h"

namespace signalbox {

namespace {

// What the row holds already and a fold made from an older look at it must not undo.
struct StoredSubject
{
    qint64 id = 0;
    qint64 changedAt = 0;
    qint64 searchRow = 0;
    int attempt = 0;
    QString status;
    bool unread = false;
    bool pinned = false;
    bool acknowledged = false;
};

std::optional<StoredSubject> findSubject(Database &database, const QString &key)
{
    Statement row =
        database.query("SELECT id, changed_at, search_row, attempt, status, unread, pinned,"
                       " acknowledged FROM subjects WHERE key = ?",
                       key);
    if (!row.next())
        return std::nullopt;
    StoredSubject stored;
    stored.id = row.number();
    stored.changedAt = row.number();
    stored.searchRow = row.number();
    stored.attempt = static_cast<int>(row.number());
    stored.status = row.text();
    stored.unread = row.flag();
    stored.pinned = row.flag();
    stored.acknowledged = row.flag();
    return stored;
}

// Two subjects of one millisecond whose ids differ by a multiple of 2^20 would meet: the next is
// free.
qint64 freeSearchRow(Database &database, qint64 changedAt, qint64 id)
{
    qint64 row = searchRow(changedAt, id);
    while (database.number("SELECT 1 FROM subjects WHERE search_row = ? AND id <> ?", row, id) != 0)
        ++row;
    return row;
}

void writeSearch(Database &database, qint64 oldRow, qint64 newRow, const Event &event)
{
    if (oldRow != 0)
        database.run("DELETE FROM search WHERE rowid = ?", oldRow);
    database.run(
        "INSERT INTO search(rowid, title, project, pipeline, branch, author, message, number, tag,"
        " image, environment, severity, \"commit\") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        newRow, event.title, event.project, event.pipeline, event.branch, event.author,
        event.message, event.number, event.tag, event.image, event.environment, event.severity,
        event.commit);
}

// When it passed or failed, by the sender's clock where it tells one: retries arrive late.
std::optional<Instant> endOf(const Subject &subject)
{
    const Status status = subject.event.status;
    if (status != Status::Passed && status != Status::Failed)
        return std::nullopt;
    return subject.event.finishedAt ? *subject.event.finishedAt : subject.changedAt;
}

std::optional<Instant> durationOf(const Event &event)
{
    if (event.status != Status::Passed || !event.startedAt || !event.finishedAt
        || *event.finishedAt < *event.startedAt)
        return std::nullopt;
    return Instant(*event.finishedAt - *event.startedAt);
}

void notePipeline(Database &database, const Subject &subject)
{
    const std::optional<Instant> end = endOf(subject);
    if (!end || (subject.event.project.isEmpty() && subject.event.pipeline.isEmpty()))
        return;
    database.run("INSERT INTO pipelines(project, pipeline, ended_at) VALUES(?1, ?2, ?3)"
                 " ON CONFLICT(project, pipeline) DO UPDATE SET ended_at = max(ended_at, ?3)",
                 subject.event.project, subject.event.pipeline, *end);
    // What failed or waits behind this end asks for nobody any more.
    database.run(
        "UPDATE subjects INDEXED BY subjects_asking SET overtaken = 1 WHERE acknowledged = 0 AND "
        "overtaken = 0"
        " AND status IN ('firing', 'blocked', 'failed') AND status <> 'firing' AND kind <> 'run'"
        " AND project = ?1 AND pipeline = ?2 AND branch = ?3 AND endpoint = ?4 AND kind = ?5"
        " AND id <> ?6 AND coalesce(ended_at, changed_at) < ?7",
        subject.event.project, subject.event.pipeline, subject.event.branch, subject.event.endpoint,
        toText(subject.event.kind), subject.id, *end);
}

qint64 insertSubject(Transaction &transaction, const Subject &subject)
{
    Database &database = transaction.database();
    const Event &event = subject.event;
    // search_row needs the id: a value of its own until then, negative so that it meets no other.
    const qint64 provisional = -1 - database.number("SELECT max(id) FROM subjects");
    database.run(
        "INSERT INTO subjects(key, changed_at, search_row, first_seen_at, event_count,"
        " received_times, last_delivery, unread, pinned, acknowledged, attempt, status, kind,"
        " ended_at, duration_ms, endpoint, sender, project, pipeline, branch, number, author)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        subject.key, subject.changedAt, provisional, subject.firstSeenAt, subject.eventCount,
        subject.receivedTimes, event.delivery, subject.unread, subject.pinned, subject.acknowledged,
        event.attempt, toText(event.status), toText(event.kind), endOf(subject), durationOf(event),
        event.endpoint, event.sender, event.project, event.pipeline, event.branch, event.number,
        event.author);
    const qint64 id = database.lastInsertId();
    const qint64 row = freeSearchRow(database, toMilliseconds(subject.changedAt), id);
    database.run("UPDATE subjects SET search_row = ? WHERE id = ?", row, id);
    writeSearch(database, 0, row, event);
    transaction.count(counter::subjects, 1);
    return id;
}

void updateSubject(Transaction &transaction, const StoredSubject &stored, Subject &subject)
{
    Database &database = transaction.database();
    const Event &event = subject.event;
    subject.pinned = stored.pinned;
    if (stored.status == toText(event.status) && stored.attempt == event.attempt) {
        subject.unread = stored.unread;
        subject.acknowledged = stored.acknowledged;
    }
    const qint64 row = freeSearchRow(database, toMilliseconds(subject.changedAt), stored.id);
    database.run(
        "UPDATE subjects SET changed_at = ?, search_row = ?, event_count = ?, received_times = ?,"
        " last_delivery = ?, unread = ?, acknowledged = ?, overtaken = 0, attempt = ?, status = ?, "
        "kind = ?,"
        " ended_at = ?, duration_ms = ?, endpoint = ?, sender = ?, project = ?, pipeline = ?,"
        " branch = ?, number = ?, author = ? WHERE id = ?",
        subject.changedAt, row, subject.eventCount, subject.receivedTimes, event.delivery,
        subject.unread, subject.acknowledged, event.attempt, toText(event.status),
        toText(event.kind), endOf(subject), durationOf(event), event.endpoint, event.sender,
        event.project, event.pipeline, event.branch, event.number, event.author, stored.id);
    writeSearch(database, stored.searchRow, row, event);
}

qint64 insertEvent(Transaction &transaction, const Event &event, qint64 subject, bool history)
{
    Database &database = transaction.database();
    database.run(
        "INSERT INTO events(subject, delivery, received_at, history, status, kind, dedupe, event)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        subject, event.delivery, event.receivedAt, history, toText(event.status),
        toText(event.kind), event.dedupe,
        transaction.packer().pack(PackPurpose::Event, eventBytes(event)));
    return database.lastInsertId();
}

void writeState(Transaction &transaction, const Subject &subject)
{
    transaction.database().run(
        "INSERT OR REPLACE INTO subject_states(subject, event) VALUES(?, ?)", subject.id,
        transaction.packer().pack(PackPurpose::Event, eventBytes(subject.event)));
}

void writeFolded(Transaction &transaction, qint64 delivery, UnderstoodDelivery::FoldedEvent &folded)
{
    Database &database = transaction.database();
    Subject &subject = folded.subject;
    if (folded.event.delivery == 0)
        folded.event.delivery = delivery;
    if (subject.key.isEmpty())
        subject.key = subjectKey(folded.event.endpoint, folded.event.subject);
    const std::optional<StoredSubject> stored = findSubject(database, subject.key);
    if (!folded.history && subject.event.delivery == 0)
        subject.event.delivery = folded.event.delivery;
    if (stored) {
        subject.id = stored->id;
        updateSubject(transaction, *stored, subject);
    } else {
        subject.id = insertSubject(transaction, subject);
    }
    folded.event.id = insertEvent(transaction, folded.event, subject.id, folded.history);
    if (!folded.history)
        subject.event.id = folded.event.id;
    writeState(transaction, subject);
    notePipeline(database, subject);
    for (OutboxRow &row : folded.outbox) {
        row.subject = subject.id;
        row.event = folded.event.id;
        if (row.delivery == 0)
            row.delivery = folded.event.delivery;
        row.id = insertOutbox(transaction, row);
    }
    for (RunRecord &run : folded.runs) {
        if (run.subject == 0) // else a button's, which is about another one
            run.subject = subject.id;
        run.causedByEvent = folded.event.id;
        run.id = insertRun(transaction, run);
    }
}

} // namespace

Result<UnderstoodOutcome> writeUnderstood(Transaction &transaction, UnderstoodDelivery understood)
{
    using Understood = DeliveryRecord::Understood;
    Database &database = transaction.database();
    UnderstoodOutcome outcome{understood.delivery, {}, false};
    if (understood.delivery != 0) {
        Statement row =
            database.query("SELECT understood FROM deliveries WHERE id = ?", understood.delivery);
        if (!row.next())
            return fail(ErrorKind::NotFound,
                        QStringLiteral("no delivery %1").arg(understood.delivery));
        if (static_cast<Understood>(row.number()) != Understood::Waiting) {
            outcome.alreadyDone = true;
            return outcome;
        }
    }
    database.run("UPDATE deliveries SET understood = ?, problem = ? WHERE id = ?",
                 static_cast<int>(understood.understood), understood.problem, understood.delivery);
    if (understood.delivery != 0 && understood.understood == Understood::NotUnderstood)
        transaction.count(counter::notUnderstood, 1);
    for (UnderstoodDelivery::FoldedEvent &folded : understood.events)
        writeFolded(transaction, understood.delivery, folded);
    for (const SpaceRecord &space : std::as_const(understood.spaces))
        noteSpace(transaction, space);
    outcome.events = std::move(understood.events);
    return outcome;
}

void writeRead(Transaction &transaction, const QList<qint64> &subjects, bool unread)
{
    for (const qint64 id : subjects)
        transaction.database().run("UPDATE subjects SET unread = ? WHERE id = ?", unread, id);
}

namespace {

Result<void> found(qint64 changed, qint64 subject)
{
    if (changed == 0)
        return fail(ErrorKind::NotFound, QStringLiteral("no subject %1").arg(subject));
    return {};
}

} // namespace

Result<void> writeAcknowledged(Transaction &transaction, qint64 subject, bool acknowledged)
{
    return found(transaction.database().run("UPDATE subjects SET acknowledged = ? WHERE id = ?",
                                            acknowledged, subject),
                 subject);
}

Result<void> writePinned(Transaction &transaction, qint64 subject, bool pinned)
{
    return found(
        transaction.database().run("UPDATE subjects SET pinned = ? WHERE id = ?", pinned, subject),
        subject);
}

} // namespace signalbox
