// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/packing/packer.h"
#include "store/records.h"
#include "store/sqlite/database.h"

#include <QByteArray>

namespace signalbox {

// Rows to values and back, shared by the writer's tables and the reader. Each `…Columns` names the
// columns in the order in which the function beside it reads them.

[[nodiscard]] QByteArray packedHeaders(const HeaderList &headers);
[[nodiscard]] HeaderList headersFromPacked(const QByteArray &bytes);

//! The event with the members that its printed form leaves out but folding needs.
[[nodiscard]] QByteArray eventBytes(const Event &event);
[[nodiscard]] Event eventFromBytes(const QByteArray &bytes);

//! Of `deliveries d LEFT JOIN bodies b ON b.delivery = d.id`.
inline constexpr char deliveryColumns[] =
    "d.id, d.endpoint, d.sender, d.delivery_id, d.method, d.target, d.size, d.received_at,"
    " d.last_received_at, d.received_times, d.verdict, '', d.response_status, d.answered_in_ms,"
    " d.understood, d.problem, d.replay_of, b.headers";
//! The same columns of `refusals r`, for a union with deliveries.
inline constexpr char refusalColumns[] =
    "r.id, r.endpoint, r.sender, r.delivery_id, r.method, r.target, r.size, r.received_at,"
    " r.received_at, 1, 'refused', r.reason, r.response_status, r.answered_in_ms, 3, '', 0, "
    "r.headers";
[[nodiscard]] DeliveryRecord readDelivery(Statement &row, Unpacker &unpacker);

//! Of `subjects s JOIN subject_states t ON t.subject = s.id`.
inline constexpr char subjectColumns[] = "s.id, s.key, s.first_seen_at, s.changed_at, "
                                         "s.event_count, s.received_times, s.unread, s.pinned,"
                                         " s.acknowledged, t.event";
[[nodiscard]] Subject readSubject(Statement &row, Unpacker &unpacker);

//! Of `events e`.
inline constexpr char eventColumns[] = "e.id, e.event";
[[nodiscard]] Event readEvent(Statement &row, Unpacker &unpacker);

inline constexpr char outboxColumns[] =
    "id, target, subject, event, delivery, state, by_hand, in_flight, may_have_been_sent, attempts,"
    " created_at, next_at, last_at, last_status, last_took_ms, answer, place, part";
[[nodiscard]] OutboxRow readOutbox(Statement &row);

inline constexpr char runColumns[] = "id, trigger, started_by_kind, started_by_user, params, "
                                     "status, started_at, finished_at, reason,"
                                     " output, url, dry_run, request_started, resume_token, "
                                     "subject, subject_attempt, caused_by_event,"
                                     " chain_depth";
[[nodiscard]] RunRecord readRun(Statement &row);

inline constexpr char spaceColumns[] =
    "endpoint, space, name, kind, changed_by, state, changed_at, muted_until";
[[nodiscard]] SpaceRecord readSpace(Statement &row);

//! Full text rows are numbered by (changed_at, id), so that the newest come first by rowid alone.
[[nodiscard]] qint64 searchRow(qint64 changedAt, qint64 id);

} // namespace signalbox
