// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/records.h"

#include "core/wordtable.h"

namespace signalbox {

namespace {

constexpr WordTable<OutboxRow::State, 4> stateWords{{{
    {OutboxRow::State::Waiting, "waiting"},
    {OutboxRow::State::Sent, "sent"},
    {OutboxRow::State::Failed, "failed"},
    {OutboxRow::State::Dropped, "dropped"},
}}};

using Outcome = AttemptRecord::Outcome;
constexpr WordTable<Outcome, 6> outcomeWords{{{
    {Outcome::Sent, "sent"},
    {Outcome::Later, "later"},
    {Outcome::Refused, "refused"},
    {Outcome::TargetStopped, "target-stopped"},
    {Outcome::MessageGone, "message-gone"},
    {Outcome::Unknown, "unknown"},
}}};

constexpr WordTable<SpaceRecord::State, 3> spaceWords{{{
    {SpaceRecord::State::Pending, "pending"},
    {SpaceRecord::State::Accepted, "accepted"},
    {SpaceRecord::State::Removed, "removed"},
}}};

constexpr WordTable<RunRecord::Status, 7> runWords{{{
    {RunRecord::Status::Queued, "queued"},
    {RunRecord::Status::Running, "running"},
    {RunRecord::Status::Passed, "passed"},
    {RunRecord::Status::Failed, "failed"},
    {RunRecord::Status::Cancelled, "cancelled"},
    {RunRecord::Status::Blocked, "blocked"},
    {RunRecord::Status::Unknown, "unknown"},
}}};

constexpr WordTable<DeliveryRecord::Understood, 4> understoodWords{{{
    {DeliveryRecord::Understood::Waiting, "waiting"},
    {DeliveryRecord::Understood::Understood, "understood"},
    {DeliveryRecord::Understood::Ignored, "ignored"},
    {DeliveryRecord::Understood::NotUnderstood, "not-understood"},
}}};

// Missing is absent in every printed form, never "".
void put(QJsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(name), value);
}

void put(QJsonObject &object, const char *name, const std::optional<Instant> &value)
{
    if (value)
        object.insert(QLatin1String(name), toIsoText(*value));
}

void putId(QJsonObject &object, const char *name, qint64 id)
{
    if (id != 0)
        object.insert(QLatin1String(name), QString::number(id));
}

} // namespace

QString toText(OutboxRow::State state)
{
    return stateWords.text(state);
}

std::optional<OutboxRow::State> outboxStateFromText(QStringView text)
{
    return stateWords.value(text);
}

QString toText(AttemptRecord::Outcome outcome)
{
    return outcomeWords.text(outcome);
}

std::optional<AttemptRecord::Outcome> attemptOutcomeFromText(QStringView text)
{
    return outcomeWords.value(text);
}

QString toText(SpaceRecord::State state)
{
    return spaceWords.text(state);
}

std::optional<SpaceRecord::State> spaceStateFromText(QStringView text)
{
    return spaceWords.value(text);
}

QString toText(RunRecord::Status status)
{
    return runWords.text(status);
}

std::optional<RunRecord::Status> runStatusFromText(QStringView text)
{
    return runWords.value(text);
}

QJsonObject toJson(const RunRecord &run)
{
    QJsonObject object;
    putId(object, "id", run.id);
    put(object, "trigger", run.trigger);
    QJsonObject startedBy;
    put(startedBy, "kind", run.startedByKind);
    put(startedBy, "user", run.startedByUser);
    object.insert(QLatin1String("startedBy"), startedBy);
    object.insert(QLatin1String("params"), run.params);
    put(object, "status", toText(run.status));
    put(object, "startedAt", run.startedAt);
    put(object, "finishedAt", run.finishedAt);
    put(object, "reason", run.reason);
    put(object, "output", run.output);
    put(object, "url", run.url);
    if (run.dryRun)
        object.insert(QLatin1String("dryRun"), true);
    putId(object, "causedBy", run.causedByEvent);
    return object;
}

QJsonObject toJson(const OutboxRow &row, const QString &subjectText)
{
    QJsonObject object;
    putId(object, "id", row.id);
    put(object, "target", row.target);
    put(object, "space", row.place);
    put(object, "part", row.part);
    put(object, "subject", subjectText);
    putId(object, "event", row.event);
    put(object, "state", toText(row.state));
    object.insert(QLatin1String("attempts"), row.attempts);
    put(object, "nextAt", row.nextAt);
    put(object, "answer", row.answer);
    if (row.mayHaveBeenSent)
        object.insert(QLatin1String("mayHaveBeenSent"), true);
    return object;
}

QJsonObject toJson(const DeliveryRecord &delivery)
{
    QJsonObject object;
    putId(object, "id", delivery.id);
    put(object, "endpoint", delivery.endpoint);
    put(object, "sender", delivery.sender);
    put(object, "receivedAt", delivery.receivedAt);
    put(object, "method", QString::fromLatin1(delivery.method));
    const qsizetype mark = delivery.target.indexOf('?');
    put(object, "path", QString::fromUtf8(mark < 0 ? delivery.target : delivery.target.left(mark)));
    object.insert(QLatin1String("size"), delivery.size);
    put(object, "deliveryId", delivery.deliveryId);
    put(object, "verdict", toText(delivery.verdict));
    put(object, "reason", delivery.reason);
    object.insert(QLatin1String("received"), delivery.receivedTimes);
    put(object, "lastReceivedAt", delivery.lastReceivedAt);
    if (delivery.responseStatus != 0)
        object.insert(QLatin1String("responseStatus"), delivery.responseStatus);
    if (delivery.answeredInMs >= 0)
        object.insert(QLatin1String("answeredInMs"), delivery.answeredInMs);
    if (delivery.verdict != Verdict::Refused)
        put(object, "understood", understoodWords.text(delivery.understood));
    put(object, "problem", delivery.problem);
    putId(object, "replayOf", delivery.replayOf);
    putId(object, "duplicateOf", delivery.duplicateOf);
    return object;
}

} // namespace signalbox
