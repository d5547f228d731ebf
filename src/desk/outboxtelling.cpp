// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the outbox tells people: why a message waits, and what its tries came to.
#include "desk/outbox.h"

namespace signalbox {

namespace {

constexpr int countedAhead = 100;

AttemptRecord::Outcome recordedOutcome(SendOutcome::State state)
{
    switch (state) {
    case SendOutcome::State::Sent:
        return AttemptRecord::Outcome::Sent;
    case SendOutcome::State::RetryLater:
        return AttemptRecord::Outcome::Later;
    case SendOutcome::State::Refused:
    case SendOutcome::State::PlaceGone:
        return AttemptRecord::Outcome::Refused;
    case SendOutcome::State::TargetGone:
        return AttemptRecord::Outcome::TargetStopped;
    case SendOutcome::State::RemoteLost:
        return AttemptRecord::Outcome::MessageGone;
    case SendOutcome::State::Unknown:
        break;
    }
    return AttemptRecord::Outcome::Unknown;
}

} // namespace

WaitingReason Outbox::whyWaiting(const OutboxRow &row)
{
    using Why = WaitingReason::Why;
    WaitingReason reason;
    if (row.state != OutboxRow::State::Waiting)
        return reason;
    reason.why = Why::OnItsWay;
    if (row.inFlight)
        return reason;
    const LiveTarget *live = m_targets.find(row.target);
    if (!live) {
        reason.why = Why::NoTarget;
    } else if (live->stopped) {
        reason.why = Why::Stopped;
        reason.detail = live->stoppedBecause;
    } else if (live->fault || !live->target) {
        reason.why = Why::NotReady;
        reason.detail = live->fault ? live->fault->detail : QString();
    } else if (const int ahead = aheadOf(row); ahead > 0) {
        reason.why = Why::Behind;
        reason.ahead = ahead;
    } else {
        const Instant now = m_clock.now();
        const Instant lane = laneOf(row).notBefore;
        const Instant own = row.nextAt.value_or(now);
        reason.why = own > now && own >= lane ? Why::RetryAt : lane > now ? Why::Paced : Why::Next;
        if (reason.why != Why::Next)
            reason.until = std::max(lane, own);
    }
    return reason;
}

// Only the head of a line may go. Of one subject the newest goes in the place of the first.
int Outbox::aheadOf(const OutboxRow &row)
{
    const auto head = m_reader.headOfLine(row.target, row.place);
    if (!head || !*head || (*head)->id == row.id)
        return 0;
    const bool sameMessage = row.subject != 0 && (*head)->subject == row.subject && !row.byHand
        && !(*head)->byHand && row.part.isEmpty() && (*head)->part.isEmpty();
    if (sameMessage)
        return 0;
    const auto waiting = m_reader.waitingOutbox(row.target, countedAhead);
    if (!waiting)
        return 1;
    int ahead = 0;
    for (const OutboxRow &each : *waiting)
        ahead += each.place == row.place && each.id < row.id ? 1 : 0;
    return std::max(ahead, 1);
}

void Outbox::noteAttempt(const OutboxRow &row, const Result<SendOutcome> &outcome)
{
    AttemptRecord attempt;
    attempt.outbox = row.id;
    attempt.at = row.lastAt.value_or(m_clock.now());
    if (outcome) {
        attempt.outcome = recordedOutcome(outcome->state);
        attempt.status = outcome->status;
        attempt.tookMs = outcome->took.count();
        attempt.answer = outcome->answer;
    } else {
        attempt.outcome = outcome.error().kind == ErrorKind::NotSent
            ? AttemptRecord::Outcome::Later
            : AttemptRecord::Outcome::Unknown;
        attempt.tookMs = (m_clock.now() - attempt.at).count();
        attempt.answer = toText(outcome.error());
    }
    m_store.addAttempt(attempt, [](const Result<void> &) {});
}

} // namespace signalbox
