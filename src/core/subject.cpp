// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subject.h"

#include <algorithm>

namespace signalbox {

namespace {

// A failed build asks for somebody for this long.
constexpr std::chrono::hours openFor{24 * 3};

void takeNewer(QString &current, const QString &next)
{
    if (!next.isEmpty())
        current = next;
}

template <typename T> void takeNewer(std::optional<T> &current, const std::optional<T> &next)
{
    if (next)
        current = next;
}

// A delivery may carry all jobs or one: updated by name, in the order first seen.
QList<Job> mergedJobs(QList<Job> jobs, const QList<Job> &next)
{
    for (const Job &job : next) {
        const auto known = std::find_if(jobs.begin(), jobs.end(),
                                        [&](const Job &other) { return other.name == job.name; });
        if (known == jobs.end())
            jobs.append(job);
        else if (mayFollow(known->status, job.status))
            *known = job;
    }
    return jobs;
}

// Later events often tell less (a job's end does not repeat the branch), so what is known stays.
Event merged(const Event &current, const Event &next)
{
    Event event = next;
    const std::initializer_list<QString Event::*> kept{
        &Event::title,    &Event::project, &Event::pipeline, &Event::number, &Event::branch,
        &Event::tag,      &Event::commit,  &Event::image,    &Event::digest, &Event::environment,
        &Event::severity, &Event::author,  &Event::message,  &Event::url,    &Event::order};
    for (QString Event::*member : kept) {
        event.*member = current.*member;
        takeNewer(event.*member, next.*member);
    }
    event.startedAt = current.startedAt;
    takeNewer(event.startedAt, next.startedAt);
    event.defaultBranch = current.defaultBranch || next.defaultBranch;
    event.jobs = mergedJobs(current.jobs, next.jobs);
    if (next.details.isEmpty())
        event.details = current.details;
    return event;
}

// The sender's own counter (Drone's build.version): numbers by value, anything else as text.
bool isOlder(const QString &order, const QString &than)
{
    if (order.isEmpty() || than.isEmpty())
        return false;
    bool leftIsNumber = false;
    bool rightIsNumber = false;
    // Beyond 2^53 a double would take neighbours for equal.
    const qint64 leftCount = order.toLongLong(&leftIsNumber);
    const qint64 rightCount = than.toLongLong(&rightIsNumber);
    if (leftIsNumber && rightIsNumber)
        return leftCount < rightCount;
    const double left = order.toDouble(&leftIsNumber);
    const double right = than.toDouble(&rightIsNumber);
    if (leftIsNumber && rightIsNumber)
        return left < right;
    return order < than;
}

bool isAlarm(const Event &event)
{
    return event.kind == Kind::Alarm;
}

// Our own runs are told in order, and one whose answer was lost really ends as unknown.
bool isRun(const Event &event)
{
    return event.kind == Kind::Run;
}

// Queued or running after the end is a re-run, unless it is only late.
bool beginsAttempt(const Event &current, const Event &next)
{
    if (next.attempt > current.attempt)
        return true;
    const bool begins = next.status == Status::Queued || next.status == Status::Running;
    if (isAlarm(next) || !begins || !isFinal(current.status) || next.attempt < current.attempt)
        return false;
    return next.startedAt && current.finishedAt && *next.startedAt > *current.finishedAt;
}

// Many senders count no attempts: theirs is always 1, also in a re-run that only its times gave
// away.
bool isOfPresentAttempt(const Event &current, const Event &next)
{
    if (next.attempt >= current.attempt)
        return true;
    const std::optional<Instant> at = next.startedAt ? next.startedAt : next.finishedAt;
    return at && current.startedAt && *at >= *current.startedAt;
}

Subject firstOf(const Event &event)
{
    Subject subject;
    subject.key = subjectKey(event.endpoint, event.subject);
    subject.event = event;
    subject.firstSeenAt = event.receivedAt;
    subject.changedAt = event.receivedAt;
    subject.eventCount = 1;
    return subject;
}

// A job may end after its run was told to have ended: the row's status stays, its jobs go on.
void takeLateJobs(Subject &subject, const Event &event)
{
    const QList<Job> jobs = mergedJobs(subject.event.jobs, event.jobs);
    if (jobs == subject.event.jobs)
        return;
    subject.event.jobs = jobs;
    subject.changedAt = std::max(subject.changedAt, event.receivedAt);
}

} // namespace

QString subjectKey(const QString &endpoint, const QString &subject)
{
    return endpoint + QChar(0x1f) + subject;
}

FoldOutcome fold(const std::optional<Subject> &current, const Event &event)
{
    if (!current)
        return {firstOf(event), true, true, true, false};

    FoldOutcome outcome;
    outcome.subject = *current;
    Subject &subject = outcome.subject;
    ++subject.eventCount;

    const Event &known = current->event;
    const bool newAttempt = beginsAttempt(known, event);
    const bool sameAttempt = !newAttempt && isOfPresentAttempt(known, event);
    const bool older = isOlder(event.order, known.order);
    const bool overtaken = older || !(newAttempt || sameAttempt);
    const bool goesBack =
        isRun(event) ? isFinal(known.status) : !mayFollow(known.status, event.status);
    const bool late = !newAttempt && !isAlarm(event) && goesBack;
    // Not understood says nothing new about a state that is known.
    if (overtaken || late
        || (event.status == Status::Unknown && known.status != Status::Unknown && !isRun(event))) {
        outcome.history = true;
        if (sameAttempt && !older)
            takeLateJobs(subject, event);
        return outcome;
    }

    Event folded = merged(known, event);
    // Why the attempt before failed, or a job of a run that passed, says nothing about this state.
    const bool wentWell = event.status == Status::Passed || event.status == Status::Resolved;
    if (newAttempt || wentWell)
        folded.message = event.message;
    folded.attempt = std::max(known.attempt, event.attempt);
    if (newAttempt) {
        if (event.attempt <= known.attempt)
            folded.attempt = known.attempt + 1;
        folded.jobs = event.jobs;
        folded.startedAt = event.startedAt;
        folded.finishedAt = event.finishedAt;
    } else if (!isAlarm(event)) {
        if (!folded.finishedAt)
            folded.finishedAt = known.finishedAt;
    }
    outcome.attemptChanged = folded.attempt != known.attempt;
    outcome.statusChanged = outcome.attemptChanged || folded.status != known.status;
    if (!outcome.statusChanged && !folded.transition)
        folded.transition = known.transition;
    subject.event = folded;
    subject.receivedTimes = 1;
    if (outcome.statusChanged || folded.jobs != known.jobs)
        subject.changedAt = event.receivedAt;
    if (outcome.statusChanged) {
        subject.unread = true;
        subject.acknowledged = false;
    }
    return outcome;
}

bool isOpen(const Subject &subject, bool newestOfBranch, Instant now)
{
    if (subject.acknowledged)
        return false;
    switch (subject.event.status) {
    case Status::Firing:
        return true;
    case Status::Blocked:
        return subject.event.kind == Kind::Run || newestOfBranch;
    case Status::Failed:
        return newestOfBranch && now - subject.changedAt <= openFor;
    default:
        return false;
    }
}

} // namespace signalbox
