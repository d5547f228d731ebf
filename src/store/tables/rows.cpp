// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/rows.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>

namespace signalbox {

namespace {

// Members of Event that are not printed.
const QString dedupeMember = QStringLiteral("~dedupe");
const QString orderMember = QStringLiteral("~order");
const QString defaultBranchMember = QStringLiteral("~defaultBranch");

constexpr int searchRowIdBits = 20;

} // namespace

// Counted, not separated by line ends: a header value made inside the program may hold anything.
QByteArray packedHeaders(const HeaderList &headers)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    for (const HeaderField &field : headers)
        stream << field.name << field.value;
    return bytes;
}

HeaderList headersFromPacked(const QByteArray &bytes)
{
    HeaderList headers;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    while (!stream.atEnd()) {
        HeaderField field;
        stream >> field.name >> field.value;
        if (stream.status() != QDataStream::Ok)
            break;
        headers.append(field);
    }
    return headers;
}

QByteArray eventBytes(const Event &event)
{
    QJsonObject object = toJson(event); // its id too: a subject's state names its newest event
    if (!event.dedupe.isEmpty())
        object.insert(dedupeMember, event.dedupe);
    if (!event.order.isEmpty())
        object.insert(orderMember, event.order);
    if (event.defaultBranch)
        object.insert(defaultBranchMember, true);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Event eventFromBytes(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    Event event = eventFromJson(object);
    event.dedupe = object.value(dedupeMember).toString();
    event.order = object.value(orderMember).toString();
    event.defaultBranch = object.value(defaultBranchMember).toBool();
    return event;
}

DeliveryRecord readDelivery(Statement &row, Unpacker &unpacker)
{
    DeliveryRecord record;
    record.id = row.number();
    record.endpoint = row.text();
    record.sender = row.text();
    record.deliveryId = row.text();
    record.method = row.bytes();
    record.target = row.bytes();
    record.size = row.number();
    record.receivedAt = row.instant();
    record.lastReceivedAt = row.instant();
    record.receivedTimes = static_cast<int>(row.number());
    record.verdict = verdictFromText(row.text()).value_or(Verdict::Refused);
    record.reason = row.text();
    record.responseStatus = static_cast<int>(row.number());
    record.answeredInMs = row.number();
    record.understood = static_cast<DeliveryRecord::Understood>(row.number());
    record.problem = row.text();
    record.replayOf = row.number();
    record.headers = headersFromPacked(unpacker.unpack(row.bytes()).value_or(QByteArray()));
    return record;
}

Subject readSubject(Statement &row, Unpacker &unpacker)
{
    Subject subject;
    subject.id = row.number();
    subject.key = row.text();
    subject.firstSeenAt = row.instant();
    subject.changedAt = row.instant();
    subject.eventCount = static_cast<int>(row.number());
    subject.receivedTimes = static_cast<int>(row.number());
    subject.unread = row.flag();
    subject.pinned = row.flag();
    subject.acknowledged = row.flag();
    subject.event = eventFromBytes(unpacker.unpack(row.bytes()).value_or(QByteArray()));
    return subject;
}

Event readEvent(Statement &row, Unpacker &unpacker)
{
    const qint64 id = row.number();
    Event event = eventFromBytes(unpacker.unpack(row.bytes()).value_or(QByteArray()));
    event.id = id;
    return event;
}

OutboxRow readOutbox(Statement &row)
{
    OutboxRow entry;
    entry.id = row.number();
    entry.target = row.text();
    entry.subject = row.number();
    entry.event = row.number();
    entry.delivery = row.number();
    entry.state = outboxStateFromText(row.text()).value_or(OutboxRow::State::Failed);
    entry.byHand = row.flag();
    entry.inFlight = row.flag();
    entry.mayHaveBeenSent = row.flag();
    entry.attempts = static_cast<int>(row.number());
    entry.createdAt = row.instant();
    entry.nextAt = row.optionalInstant();
    entry.lastAt = row.optionalInstant();
    entry.lastStatus = static_cast<int>(row.number());
    entry.lastTookMs = row.number();
    entry.answer = row.text();
    entry.place = row.text();
    entry.part = row.text();
    return entry;
}

SpaceRecord readSpace(Statement &row)
{
    SpaceRecord record;
    record.endpoint = row.text();
    record.space = row.text();
    record.name = row.text();
    record.kind = row.text();
    record.changedBy = row.text();
    record.state = spaceStateFromText(row.text()).value_or(SpaceRecord::State::Removed);
    record.changedAt = row.instant();
    record.mutedUntil = row.optionalInstant();
    return record;
}

RunRecord readRun(Statement &row)
{
    RunRecord run;
    run.id = row.number();
    run.trigger = row.text();
    run.startedByKind = row.text();
    run.startedByUser = row.text();
    run.params = QJsonDocument::fromJson(row.text().toUtf8()).object();
    run.status = runStatusFromText(row.text()).value_or(RunRecord::Status::Unknown);
    run.startedAt = row.instant();
    run.finishedAt = row.optionalInstant();
    run.reason = row.text();
    run.output = row.text();
    run.url = row.text();
    run.dryRun = row.flag();
    run.requestStarted = row.flag();
    run.resumeToken = row.text();
    run.subject = row.number();
    run.subjectAttempt = static_cast<int>(row.number());
    run.causedByEvent = row.number();
    run.chainDepth = static_cast<int>(row.number());
    return run;
}

qint64 searchRow(qint64 changedAt, qint64 id)
{
    return (changedAt << searchRowIdBits) | (id & ((qint64(1) << searchRowIdBits) - 1));
}

} // namespace signalbox
