// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How step 4 folds an event into its subject, and what follows from that.
#include "desk/spaces.h"
#include "desk/understandinground.h"

#include "desk/commands.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr int eventsLookedBack = 100; // of one subject, for the end of its attempt before

QString branchKey(const Event &event)
{
    const QChar separator(0x1f);
    return event.endpoint + separator + event.project + separator + event.pipeline + separator
        + event.branch;
}

// Builds and deployments have a line to break; alarms and images have not.
bool hasTransitions(const Event &event)
{
    const bool ended = event.status == Status::Passed || event.status == Status::Failed;
    return ended && (event.kind == Kind::Build || event.kind == Kind::Deployment)
        && (!event.project.isEmpty() || !event.pipeline.isEmpty());
}

} // namespace

Heard UnderstandingWorker::hear(const Event &event, const Endpoint *endpoint, Round &round)
{
    if (!m_commandListener || event.replayOf != 0)
        return {};
    const Heard heard = m_commandListener({m_jq, *m_reader, endpoint, round.occasion}, event);
    round.spoken.insert(event.delivery, heard.outcome);
    return heard;
}

void UnderstandingWorker::foldInto(UnderstoodDelivery &done, const Event &arrived, Round &round,
                                   const Endpoint *endpoint, const QString &confirmUrl)
{
    Event event = arrived;
    const QString key = subjectKey(event.endpoint, event.subject);
    if (!event.dedupe.isEmpty() && event.replayOf == 0) {
        const QString dedupeKey = key + QChar(0x1f) + event.dedupe;
        if (round.dedupes.contains(dedupeKey)
            || m_reader->isKnownEvent(key, event.dedupe).value_or(false))
            return;
        round.dedupes.insert(dedupeKey);
    }
    UnderstoodBatch::Entry entry;
    Heard heard;
    // A command is taken before it is folded, so that its row tells what became of it.
    if (event.command && event.delivery != 0 && event.delivery == done.delivery)
        heard = hear(event, endpoint, round);
    entry.outcome = heard.outcome;
    event = withOutcome(event, heard.outcome);
    std::optional<Subject> before;
    if (const auto known = round.subjects.constFind(key); known != round.subjects.constEnd())
        before = *known;
    else if (auto stored = m_reader->subjectByKey(key))
        before = *stored;

    FoldOutcome outcome = fold(before, event);
    if (outcome.statusChanged && !outcome.history)
        outcome.subject.event.transition = transitionOf(outcome, before, round);
    round.subjects.insert(key, outcome.subject);

    UnderstoodDelivery::FoldedEvent folded;
    folded.event = event;
    folded.event.transition = outcome.history ? std::nullopt : outcome.subject.event.transition;
    folded.subject = outcome.subject;
    folded.history = outcome.history;
    folded.runs = heard.runs;
    if (round.rules) {
        const bool replayed = round.occasion == Occasion::Replayed;
        RuleBook::Case given{
            outcome,
            round.occasion,
            !replayed || round.wishes.forward,
            (!replayed || round.wishes.act)
                && (endpoint ? endpoint->mayTrigger(event.verified) : event.verified),
            0,
            {}};
        if (round.run)
            addOrigin(given, *round.run);
        Consequences consequences = round.rules->apply(m_jq, given, m_clock.now());
        for (const OutboxRow &row : std::as_const(consequences.outbox)) {
            if (repeatsRelay(done, row, round))
                continue;
            if (const TargetSettings *target = round.rules->targetWithSpaces(row.target))
                folded.outbox += rowsForSpaces(*m_reader, *target, row, m_clock.now());
            else
                folded.outbox.append(row);
        }
        for (const RunRecord &run : std::as_const(consequences.runs)) {
            if (isFirstUse(run.trigger, outcome.subject, round))
                folded.runs.append(run);
        }
        round.batch.faults += consequences.faults;
        // A run that waits for a person rings by itself, with buttons.
        if (!replayed && !(round.run && event.status == Status::Blocked))
            entry.notify = consequences.notify;
    }
    if (round.occasion != Occasion::Replayed)
        entry.confirmUrl = confirmUrl;
    entry.folded = folded;
    entry.isNew = outcome.isNew;
    entry.occasion = round.occasion;
    round.batch.entries.append(entry);
    round.writtenWith.append(done.delivery);
    done.events.append(std::move(folded));
}

// A relay sends the delivery itself, once, however many events it holds.
bool UnderstandingWorker::repeatsRelay(const UnderstoodDelivery &done, const OutboxRow &row,
                                       const Round &round) const
{
    if (!round.rules->relays(row.target))
        return false;
    return std::any_of(done.events.begin(), done.events.end(), [&](const auto &folded) {
        return std::any_of(folded.outbox.begin(), folded.outbox.end(),
                           [&](const OutboxRow &other) { return other.target == row.target; });
    });
}

// A rule starts one trigger at most once for each subject and attempt.
bool UnderstandingWorker::isFirstUse(const QString &trigger, const Subject &subject, Round &round)
{
    const QString use =
        trigger + QChar(0x1f) + subject.key + QChar(0x1f) + QString::number(subject.event.attempt);
    if (round.triggered.contains(use))
        return false;
    round.triggered.insert(use);
    // When the store cannot tell, not starting is the safe side.
    return subject.id == 0
        || !m_reader->wasTriggered(trigger, subject.id, subject.event.attempt).value_or(true);
}

// The end of the attempt before the present one, which began in an earlier round.
std::optional<Status> UnderstandingWorker::endBefore(const Subject &subject)
{
    if (subject.event.attempt < 2 || subject.id == 0)
        return std::nullopt;
    const auto events = m_reader->eventsOfSubject(subject.id, eventsLookedBack);
    for (const Event &event : events.value_or(QList<Event>())) {
        if (event.status == Status::Passed || event.status == Status::Failed)
            return event.status;
    }
    return std::nullopt;
}

std::optional<Transition> UnderstandingWorker::transitionOf(const FoldOutcome &outcome,
                                                            const std::optional<Subject> &before,
                                                            Round &round)
{
    const Event &event = outcome.subject.event;
    if (!hasTransitions(event))
        return std::nullopt;
    const QString key = branchKey(event);
    const Instant end = event.finishedAt.value_or(outcome.subject.changedAt);
    const auto known = round.ends.constFind(key);
    const bool knownIsNewer = known != round.ends.constEnd() && known->second > end;
    if (knownIsNewer || m_reader->endedSince(event, end, before ? before->id : 0).value_or(false))
        return std::nullopt; // told late: the branch has gone on since
    std::optional<Status> last;
    if (outcome.attemptChanged && before && isFinal(before->event.status))
        last = before->event.status; // a re-run is measured against the run it repeats
    else if (const auto repeated = before ? endBefore(*before) : std::nullopt)
        last = repeated;
    else if (known != round.ends.constEnd())
        last = known->first;
    else
        last = m_reader
                   ->lastEnd(event.endpoint, event.project, event.pipeline, event.branch,
                             before ? before->id : 0)
                   .value_or(std::nullopt);
    round.ends.insert(key, {event.status, end});
    if (!last)
        return std::nullopt;
    if (event.status == Status::Failed)
        return *last == Status::Failed ? Transition::StillBroken : Transition::Broken;
    return *last == Status::Failed ? std::optional(Transition::Fixed) : std::nullopt;
}

} // namespace signalbox
