// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "core/event.h"
#include "core/subject.h"
#include "store/outboxrecords.h"

#include <QJsonObject>
#include <QString>

#include <optional>

//! What the store keeps and gives back: plain values.
namespace signalbox {

//! A row of `deliveries`, without its body.
struct DeliveryRecord
{
    qint64 id = 0;
    QString endpoint, sender, deliveryId;
    QByteArray method, target;
    HeaderList headers;
    qint64 size = 0;
    Instant receivedAt, lastReceivedAt;
    int receivedTimes = 1;
    Verdict verdict = Verdict::Unsigned;
    QString reason; //!< refused: why
    int responseStatus = 0;
    qint64 answeredInMs = -1; //!< -1: not known
    //! Waiting, Understood, Ignored (understood, nothing to show), NotUnderstood
    enum class Understood {
        Waiting,
        Understood,
        Ignored,
        NotUnderstood
    } understood = Understood::Waiting;
    QString problem; //!< why not understood, or why ignored
    qint64 replayOf = 0;
    qint64 duplicateOf = 0; //!< in lists of duplicates only
};

//! Refused requests are no rows of `deliveries`; their ids lie apart, so that one number names
//! either. An id tells its time, so it stays the same each time the table of refusals is replaced.
inline constexpr qint64 firstRefusalId = 9'000'000'000'000;
[[nodiscard]] inline bool isRefusalId(qint64 id)
{
    return id >= firstRefusalId;
}
[[nodiscard]] inline qint64 refusalIdAt(Instant receivedAt)
{
    return firstRefusalId + toMilliseconds(receivedAt);
}

//! What commit() made of a delivery.
struct CommitOutcome
{
    qint64 id = 0; //!< of the row: the first one's for a duplicate
    bool duplicate = false;
};

//! A room of a chat platform that has added our bot.
struct SpaceRecord
{
    enum class State { Pending, Accepted, Removed };
    QString endpoint; //!< where its events come in
    QString space; //!< the platform's stable id: "spaces/AAAA"
    QString name, kind; //!< as the platform shows it; "SPACE", "GROUP_CHAT", "DIRECT_MESSAGE"
    QString changedBy; //!< who added or removed the bot
    State state = State::Pending;
    Instant changedAt;
    std::optional<Instant> mutedUntil;
    bool operator==(const SpaceRecord &) const = default;
};
QString toText(SpaceRecord::State state);
std::optional<SpaceRecord::State> spaceStateFromText(QStringView text);

//! A trigger offered as a button of a message. What the platform sees and gives back is the handle
//! alone.
struct ButtonRecord
{
    QString handle;
    QString target;
    qint64 subject = 0;
    QString trigger;
    Instant createdAt;
};

//! One use of a trigger.
struct RunRecord
{
    enum class Status { Queued, Running, Passed, Failed, Cancelled, Blocked, Unknown };
    qint64 id = 0;
    QString trigger;
    QString startedByKind; //!< desktop, rule, command, cli
    QString startedByUser;
    QJsonObject params;
    Status status = Status::Queued;
    Instant startedAt;
    std::optional<Instant> finishedAt;
    QString reason, output, url;
    bool dryRun = false;
    bool requestStarted =
        false; //!< the request may have left; after a crash: unknown unless resumable
    QString resumeToken;
    qint64 subject = 0; //!< that it was started for, or 0
    int subjectAttempt = 0;
    qint64 causedByEvent = 0;
    int chainDepth = 0;
};
QString toText(RunRecord::Status status);
std::optional<RunRecord::Status> runStatusFromText(QStringView text);
QJsonObject toJson(const RunRecord &run);
QJsonObject toJson(const OutboxRow &row, const QString &subjectText);
QJsonObject toJson(const DeliveryRecord &delivery);

//! The window's search language, parsed: `status:failed sender:drone branch:main "some text"`.
//! Fields: status, kind, sender, endpoint, project, pipeline, branch, author, number, is:open,
//! is:unread, is:pinned, before:DATE, after:DATE; a leading '-' negates; anything else is full
//! text.
struct Query
{
    struct Term
    {
        QString field;
        QString value;
        bool negated = false;
    };
    QList<Term> terms;
    QStringList words; //!< full text, all must match
    QStringList problems; //!< "status:faild: no such status"

    [[nodiscard]] bool isEmpty() const { return terms.isEmpty() && words.isEmpty(); }
    [[nodiscard]] static Query parse(QStringView text);
};

//! Where a page starts: keyset, never offset. Newest first; {} is the top.
struct PageKey
{
    qint64 changedAt = 0;
    qint64 id = 0;
    [[nodiscard]] bool isTop() const { return id == 0; }
};

struct Counters
{
    qint64 subjects = 0, deliveries = 0, refused = 0, notUnderstood = 0, outboxWaiting = 0,
           outboxFailed = 0;
};

//! Pipelines of the sidebar with their last ends, newest first.
struct PipelineSummary
{
    QString project, pipeline;
    QList<Status> lastTen;
};

} // namespace signalbox
