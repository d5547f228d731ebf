// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/migrations.h"

#include "store/sqlite/database.h"

namespace signalbox {

namespace {

// Ids are AUTOINCREMENT so that a number is never used again after retention. Words (status, kind,
// state) are stored as the text of the contract: an enum may be reordered, a stored number may not.
constexpr char deliveries[] = R"(
CREATE TABLE deliveries(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    endpoint TEXT NOT NULL, sender TEXT NOT NULL, delivery_id TEXT NOT NULL,
    method BLOB NOT NULL, target BLOB NOT NULL, through_tunnel INTEGER NOT NULL,
    size INTEGER NOT NULL, received_at INTEGER NOT NULL, last_received_at INTEGER NOT NULL,
    received_times INTEGER NOT NULL DEFAULT 1, verdict TEXT NOT NULL,
    response_status INTEGER NOT NULL DEFAULT 0, answered_in_ms INTEGER NOT NULL DEFAULT -1,
    understood INTEGER NOT NULL DEFAULT 0, problem TEXT NOT NULL DEFAULT '',
    replay_of INTEGER NOT NULL DEFAULT 0);
CREATE INDEX deliveries_by_time ON deliveries(received_at);
CREATE INDEX deliveries_waiting ON deliveries(id) WHERE understood = 0;
CREATE TABLE bodies(delivery INTEGER PRIMARY KEY, headers BLOB NOT NULL, body BLOB NOT NULL);
CREATE TABLE dictionaries(id INTEGER PRIMARY KEY, purpose INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE dedupe(
    week INTEGER NOT NULL, key BLOB NOT NULL, delivery INTEGER NOT NULL, seen_at INTEGER NOT NULL,
    PRIMARY KEY(week, key)) WITHOUT ROWID;
CREATE TABLE duplicates(
    id INTEGER PRIMARY KEY AUTOINCREMENT, delivery INTEGER NOT NULL, delivery_id TEXT NOT NULL,
    size INTEGER NOT NULL, received_at INTEGER NOT NULL);
CREATE TABLE refusals(
    id INTEGER PRIMARY KEY, endpoint TEXT NOT NULL, sender TEXT NOT NULL, delivery_id TEXT NOT NULL,
    method BLOB NOT NULL, target BLOB NOT NULL, headers BLOB NOT NULL, body BLOB NOT NULL,
    size INTEGER NOT NULL, received_at INTEGER NOT NULL, reason TEXT NOT NULL,
    response_status INTEGER NOT NULL, answered_in_ms INTEGER NOT NULL);
CREATE INDEX refusals_by_time ON refusals(received_at);
CREATE TABLE counters(name TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE notes(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
)";

// subjects stays narrow, so that a filter without an index of its own scans little; the folded
// event is apart. `overtaken` is a hint that keeps subjects_asking short: a newer build of its
// branch ended, so it is not open (never set wrongly, may be missing). search's rowids are
// search_row: (changed_at, id) in one number, so that full text comes newest first by rowid alone.
constexpr char subjects[] = R"(
CREATE TABLE subjects(
    id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE,
    changed_at INTEGER NOT NULL, search_row INTEGER NOT NULL UNIQUE, first_seen_at INTEGER NOT NULL,
    event_count INTEGER NOT NULL, received_times INTEGER NOT NULL, last_delivery INTEGER NOT NULL,
    unread INTEGER NOT NULL, pinned INTEGER NOT NULL, acknowledged INTEGER NOT NULL,
    overtaken INTEGER NOT NULL DEFAULT 0,
    attempt INTEGER NOT NULL, status TEXT NOT NULL, kind TEXT NOT NULL,
    ended_at INTEGER, duration_ms INTEGER,
    endpoint TEXT NOT NULL COLLATE NOCASE, sender TEXT NOT NULL COLLATE NOCASE,
    project TEXT NOT NULL COLLATE NOCASE, pipeline TEXT NOT NULL COLLATE NOCASE,
    branch TEXT NOT NULL COLLATE NOCASE, number TEXT NOT NULL COLLATE NOCASE,
    author TEXT NOT NULL COLLATE NOCASE);
CREATE INDEX subjects_by_change ON subjects(changed_at, id);
CREATE INDEX subjects_by_status ON subjects(status, changed_at, id);
CREATE INDEX subjects_by_endpoint ON subjects(endpoint, changed_at, id);
CREATE INDEX subjects_by_project ON subjects(project, changed_at, id);
CREATE INDEX subjects_by_pipeline ON subjects(pipeline, changed_at, id);
CREATE INDEX subjects_by_branch ON subjects(branch, changed_at, id);
CREATE INDEX subjects_by_kind ON subjects(kind, changed_at, id);
CREATE INDEX subjects_by_author ON subjects(author, changed_at, id);
CREATE INDEX subjects_by_number ON subjects(number, changed_at, id);
CREATE INDEX subjects_pinned ON subjects(changed_at, id) WHERE pinned = 1;
CREATE INDEX subjects_unread ON subjects(changed_at, id) WHERE unread = 1;
CREATE INDEX subjects_asking ON subjects(project, pipeline, branch)
    WHERE acknowledged = 0 AND overtaken = 0 AND status IN ('firing', 'blocked', 'failed');
CREATE INDEX subjects_ends ON subjects(project, pipeline, branch, ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX subjects_pipeline_ends ON subjects(project, pipeline, ended_at) WHERE ended_at IS NOT NULL;
CREATE TABLE subject_states(subject INTEGER PRIMARY KEY, event BLOB NOT NULL);
CREATE VIRTUAL TABLE search USING fts5(
    title, project, pipeline, branch, author, message, number, tag, image, environment, severity, "commit",
    tokenize = "unicode61 remove_diacritics 2");
CREATE TABLE pipelines(
    project TEXT NOT NULL, pipeline TEXT NOT NULL, ended_at INTEGER NOT NULL,
    PRIMARY KEY(project, pipeline)) WITHOUT ROWID;
CREATE TABLE events(
    id INTEGER PRIMARY KEY AUTOINCREMENT, subject INTEGER NOT NULL, delivery INTEGER NOT NULL,
    received_at INTEGER NOT NULL, history INTEGER NOT NULL, status TEXT NOT NULL, kind TEXT NOT NULL,
    dedupe TEXT NOT NULL, event BLOB NOT NULL);
CREATE INDEX events_by_subject ON events(subject);
CREATE INDEX events_by_delivery ON events(delivery);
CREATE INDEX events_by_time ON events(received_at);
CREATE INDEX events_by_dedupe ON events(subject, dedupe) WHERE dedupe <> '';
)";

constexpr char levers[] = R"(
CREATE TABLE outbox(
    id INTEGER PRIMARY KEY AUTOINCREMENT, target TEXT NOT NULL, subject INTEGER NOT NULL,
    event INTEGER NOT NULL, delivery INTEGER NOT NULL, state TEXT NOT NULL, by_hand INTEGER NOT NULL,
    in_flight INTEGER NOT NULL, may_have_been_sent INTEGER NOT NULL, attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL, next_at INTEGER, last_at INTEGER, last_status INTEGER NOT NULL,
    last_took_ms INTEGER NOT NULL, answer TEXT NOT NULL);
CREATE INDEX outbox_by_state ON outbox(state);
CREATE INDEX outbox_by_subject ON outbox(subject);
CREATE INDEX outbox_by_time ON outbox(created_at);
CREATE TABLE messages(
    target TEXT NOT NULL, subject INTEGER NOT NULL, remote_id TEXT NOT NULL,
    PRIMARY KEY(subject, target)) WITHOUT ROWID;
CREATE TABLE runs(
    id INTEGER PRIMARY KEY AUTOINCREMENT, trigger TEXT NOT NULL, started_by_kind TEXT NOT NULL,
    started_by_user TEXT NOT NULL, params TEXT NOT NULL, status TEXT NOT NULL, started_at INTEGER NOT NULL,
    finished_at INTEGER, reason TEXT NOT NULL, output TEXT NOT NULL, url TEXT NOT NULL,
    dry_run INTEGER NOT NULL, request_started INTEGER NOT NULL, resume_token TEXT NOT NULL,
    subject INTEGER NOT NULL, subject_attempt INTEGER NOT NULL, caused_by_event INTEGER NOT NULL,
    chain_depth INTEGER NOT NULL);
CREATE INDEX runs_by_trigger ON runs(trigger);
CREATE INDEX runs_by_time ON runs(started_at);
CREATE INDEX runs_by_subject ON runs(subject, trigger, subject_attempt);
CREATE INDEX runs_unfinished ON runs(id) WHERE status IN ('queued', 'running', 'blocked');
)";

// `place` tells the messages of one target to several spaces apart, `part` the follow-ups in the
// thread of a message. The primary key of messages grows, which SQLite does by a new table.
constexpr char places[] = R"(
ALTER TABLE outbox ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN part TEXT NOT NULL DEFAULT '';
CREATE INDEX outbox_waiting ON outbox(target, place, id) WHERE state = 'waiting';
CREATE TABLE messages_of_places(
    target TEXT NOT NULL, subject INTEGER NOT NULL, place TEXT NOT NULL, remote_id TEXT NOT NULL,
    PRIMARY KEY(subject, target, place)) WITHOUT ROWID;
INSERT INTO messages_of_places SELECT target, subject, '', remote_id FROM messages;
DROP TABLE messages;
ALTER TABLE messages_of_places RENAME TO messages;
CREATE TABLE spaces(
    endpoint TEXT NOT NULL, space TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    changed_by TEXT NOT NULL, state TEXT NOT NULL, changed_at INTEGER NOT NULL, muted_until INTEGER,
    PRIMARY KEY(endpoint, space)) WITHOUT ROWID;
CREATE TABLE buttons(
    handle TEXT PRIMARY KEY, target TEXT NOT NULL, subject INTEGER NOT NULL, trigger TEXT NOT NULL,
    created_at INTEGER NOT NULL, UNIQUE(subject, target, trigger)) WITHOUT ROWID;
)";

// A message's tries go with it, whoever removes it.
constexpr char attempts[] = R"(
CREATE TABLE attempts(
    id INTEGER PRIMARY KEY AUTOINCREMENT, outbox INTEGER NOT NULL, at INTEGER NOT NULL,
    outcome TEXT NOT NULL, status INTEGER NOT NULL, took_ms INTEGER NOT NULL, answer TEXT NOT NULL);
CREATE INDEX attempts_by_outbox ON attempts(outbox);
CREATE TRIGGER attempts_go AFTER DELETE ON outbox BEGIN DELETE FROM attempts WHERE outbox = OLD.id; END;
)";

constexpr Migration steps[] = {
    {"deliveries and their bodies", deliveries},
    {"subjects, events and search", subjects},
    {"outbox, messages and runs", levers},
    {"spaces, follow-ups and buttons", places},
    {"attempts", attempts},
};

} // namespace

std::span<const Migration> migrations()
{
    return steps;
}

Result<void> migrate(Database &database, std::span<const Migration> wanted)
{
    const qint64 version = database.number("PRAGMA user_version");
    const auto newest = static_cast<qint64>(wanted.size());
    if (version > newest) {
        return fail(
            ErrorKind::Corrupt,
            QStringLiteral("signalbox.db is of version %1, this program knows %2: left untouched")
                .arg(version)
                .arg(newest));
    }
    for (qint64 step = version; step < newest && !database.failed(); ++step) {
        database.execute("BEGIN IMMEDIATE");
        database.execute(wanted[static_cast<std::size_t>(step)].sql);
        database.execute(
            QByteArray("PRAGMA user_version = " + QByteArray::number(step + 1)).constData());
        database.execute("COMMIT");
    }
    if (const std::optional<Error> error = database.takeError()) {
        database.rollBack();
        return fail(*error);
    }
    return {};
}

} // namespace signalbox
