// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outbox.h"

#include "core/whendone.h"
#include "desk/backoff.h"
#include "desk/committed.h"
#include "desk/messageinput.h"
#include "shape/shapingthread.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr int rowsLookedAt = 200;
constexpr std::chrono::seconds pauseAfterStoreError{5};
// Timers stand still while the computer sleeps, the clock does not: looked at this often.
constexpr std::chrono::milliseconds longestSleep{30'000};

} // namespace

Outbox::Outbox(Store &store, StoreReader &reader, TargetBoard &targets, ShapingThread &shaping,
               const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_reader(reader)
    , m_targets(targets)
    , m_shaping(shaping)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::pump);
    connect(&m_targets, &TargetBoard::changed, this, &Outbox::wake);
}

void Outbox::start()
{
    m_running = true;
    wake();
}

void Outbox::stop()
{
    m_running = false;
    m_timer.stop();
}

void Outbox::wake()
{
    if (m_running)
        m_timer.start(0);
}

int Outbox::waitingFor(const QString &target) const
{
    return m_lanes.value(target).waiting;
}

std::optional<Instant> Outbox::nextFor(const QString &target) const
{
    return m_lanes.value(target).next;
}

QString Outbox::lastAnswer(const QString &target) const
{
    return m_lanes.value(target).lastAnswer;
}

// Looks at the head of each target's line; only the head may go, so that order is kept.
void Outbox::pump()
{
    if (!m_running)
        return;
    const Instant now = m_clock.now();
    std::optional<Instant> soonest;
    for (const QString &name : m_targets.names()) {
        Lane &lane = m_lanes[name];
        if (lane.busy)
            continue;
        const auto line = m_reader.waitingOutbox(name, rowsLookedAt);
        if (!line) {
            soonest = now + pauseAfterStoreError;
            continue;
        }
        lane.waiting = static_cast<int>(line->size());
        lane.next.reset();
        LiveTarget *live = m_targets.find(name);
        if (line->isEmpty() || !live || live->stopped || live->fault || !live->target)
            continue;
        const OutboxRow &head = line->constFirst();
        const Instant due = std::max(lane.notBefore, head.nextAt.value_or(now));
        if (due > now) {
            lane.next = due;
            soonest = soonest ? std::min(*soonest, due) : due;
            continue;
        }
        // Of several changes of one subject only the newest is told, in the place of the first. A relay
        // passes on deliveries, not changes: each counts.
        const bool coalesces = live->kind->takesMessage && !head.byHand;
        OutboxRow chosen = head;
        for (const OutboxRow &row : *line) {
            if (coalesces && row.subject == head.subject && !row.byHand)
                chosen = row;
        }
        begin(*live, chosen);
    }
    if (soonest) {
        m_timer.start(std::clamp<std::chrono::milliseconds>(*soonest - now, std::chrono::milliseconds(1),
                                                            longestSleep));
    }
}

void Outbox::begin(LiveTarget &live, OutboxRow row)
{
    const QString target = live.settings.name;
    m_lanes[target].busy = true;
    if (row.inFlight)
        row.mayHaveBeenSent = true; // a crash between sending and hearing the answer
    row.inFlight = true;
    ++row.attempts;
    row.lastAt = m_clock.now();
    if (live.kind->takesMessage && !row.byHand && row.subject != 0)
        m_store.supersedeOutbox(target, row.subject, row.id, [](const Result<void> &) {});
    const auto commit = committed<void>(
        [&](Store::Done<void> done) { m_store.updateOutbox(row, std::move(done)); });
    whenDone(commit, this, [this, target, row](const Result<void> &written) {
        LiveTarget *current = m_targets.find(target);
        if (!written || !m_running || !current || !current->target) {
            m_lanes[target].busy = false;
            m_lanes[target].notBefore = m_clock.now() + pauseAfterStoreError;
            wake();
            return;
        }
        auto made = makeOutgoing(m_reader, m_endpoints, *current, row);
        if (!made) {
            if (made.error().kind == ErrorKind::Busy)
                tryAgain(target, row, made.error());
            else
                failRow(target, row, toText(made.error()));
            return;
        }
        if (!current->kind->takesMessage) {
            send(target, row, std::move(made->message));
            return;
        }
        shape(target, row, std::move(made->message), made->templateInput);
    });
}

void Outbox::shape(const QString &target, OutboxRow row, OutgoingMessage message, const QJsonObject &input)
{
    LiveTarget *live = m_targets.find(target);
    whenDone(m_shaping.value(live->messageTemplate, input), this,
             [this, target, row, message](const Result<QJsonValue> &shaped) mutable {
                 LiveTarget *current = m_targets.find(target);
                 if (!current || !current->target) {
                     finish(target, row);
                     return;
                 }
                 Result<QJsonObject> sealed = fail(ErrorKind::InvalidInput, QString());
                 if (!shaped)
                     sealed = fail(shaped.error());
                 else if (shaped->isObject())
                     sealed = current->kind->seal(shaped->toObject());
                 else
                     sealed = fail(ErrorKind::InvalidInput, QStringLiteral("the template gives no object"));
                 if (!sealed) {
                     failRow(target, row, QStringLiteral("message template: ") + toText(sealed.error()));
                     return;
                 }
                 message.message = *sealed;
                 send(target, row, std::move(message));
             });
}

void Outbox::send(const QString &target, OutboxRow row, OutgoingMessage message)
{
    LiveTarget *live = m_targets.find(target);
    whenDone(live->target->send(message), this, [this, target, row](Result<SendOutcome> outcome) {
        settle(target, row, std::move(outcome));
    });
}

void Outbox::settle(const QString &target, OutboxRow row, Result<SendOutcome> outcome)
{
    Lane &lane = m_lanes[target];
    if (LiveTarget *live = m_targets.find(target); live && live->target)
        lane.notBefore = m_clock.now() + live->target->pace();
    row.inFlight = false;
    if (!outcome) {
        // Given up on the way, as when the target's settings change under it: it may have gone out.
        row.mayHaveBeenSent = row.mayHaveBeenSent || outcome.error().kind != ErrorKind::NotSent;
        tryAgain(target, row, outcome.error());
        return;
    }
    row.lastStatus = outcome->status;
    row.lastTookMs = outcome->took.count();
    row.answer = outcome->answer;
    if (outcome->remoteId && row.subject != 0 && !row.byHand)
        m_store.setRemoteMessage({target, row.subject, *outcome->remoteId}, [](const Result<void> &) {});
    if (outcome->state == SendOutcome::State::Sent)
        row.state = OutboxRow::State::Sent;
    else
        settleUnsent(target, row, *outcome);
    finish(target, row);
}

void Outbox::settleUnsent(const QString &target, OutboxRow &row, const SendOutcome &outcome)
{
    Lane &lane = m_lanes[target];
    switch (outcome.state) {
    case SendOutcome::State::Sent:
        return;
    case SendOutcome::State::Unknown:
        // The platform gives no way to ask: a message twice is better than none, and it is marked.
        row.mayHaveBeenSent = true;
        [[fallthrough]];
    case SendOutcome::State::RetryLater:
        retryLater(row, outcome.retryAfter);
        lane.notBefore = row.nextAt.value_or(lane.notBefore);
        return;
    case SendOutcome::State::RemoteLost:
        // Somebody deleted it: the next attempt, at once, posts a new one.
        m_store.setRemoteMessage({target, row.subject, QString()}, [](const Result<void> &) {});
        row.nextAt = m_clock.now();
        return;
    case SendOutcome::State::Refused:
        row.state = OutboxRow::State::Failed;
        return;
    case SendOutcome::State::TargetGone:
        // The row waits: once the target is set right it goes out.
        row.nextAt.reset();
        m_targets.stop(target, outcome.answer);
        return;
    }
}

void Outbox::retryLater(OutboxRow &row, std::optional<std::chrono::milliseconds> wait)
{
    const Instant now = m_clock.now();
    const double jitter = std::uniform_real_distribution<double>(0.0, 1.0)(m_random);
    const auto pause = pauseAfter(row.attempts, now - row.createdAt, jitter);
    if (!pause) {
        row.state = OutboxRow::State::Failed;
        row.nextAt.reset();
        return;
    }
    // What the platform asked for is never undercut.
    row.nextAt = now + (wait ? std::max(*wait, std::chrono::milliseconds(0)) : *pause);
}

void Outbox::tryAgain(const QString &target, OutboxRow row, const Error &because)
{
    row.answer = toText(because);
    retryLater(row, std::nullopt);
    Lane &lane = m_lanes[target];
    lane.notBefore = row.nextAt.value_or(lane.notBefore);
    finish(target, row);
}

void Outbox::failRow(const QString &target, OutboxRow row, const QString &because)
{
    row.state = OutboxRow::State::Failed;
    row.inFlight = false;
    row.answer = because;
    finish(target, row);
}

void Outbox::finish(const QString &target, OutboxRow row)
{
    row.inFlight = false;
    m_lanes[target].lastAnswer = row.answer;
    const auto commit = committed<void>(
        [&](Store::Done<void> done) { m_store.updateOutbox(row, std::move(done)); });
    whenDone(commit, this, [this, target, row](const Result<void> &written) {
        Lane &lane = m_lanes[target];
        lane.busy = false;
        if (!written)
            lane.notBefore = m_clock.now() + pauseAfterStoreError;
        Q_EMIT rowChanged(row);
        wake();
    });
}

} // namespace signalbox
