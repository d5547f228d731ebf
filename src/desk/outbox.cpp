// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which row goes next. How it is sent is in outboxsending.cpp.
#include "desk/outbox.h"

#include "core/whendone.h"
#include "desk/committed.h"
#include "desk/outboxpauses.h"
#include "desk/spaces.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr int changesFolded = 1000;
// Timers stand still while the computer sleeps, the clock does not: looked at this often.
constexpr std::chrono::milliseconds longestSleep{30'000};

void sooner(std::optional<Instant> &soonest, Instant due)
{
    soonest = soonest ? std::min(*soonest, due) : due;
}

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
    return m_lines.value(target).waiting;
}

std::optional<Instant> Outbox::nextFor(const QString &target) const
{
    return m_lines.value(target).next;
}

QString Outbox::lastAnswer(const QString &target) const
{
    return m_lines.value(target).lastAnswer;
}

Outbox::Lane &Outbox::laneOf(const OutboxRow &row)
{
    return m_lanes[row.target + QChar(0x1f) + row.place];
}

void Outbox::pump()
{
    if (!m_running)
        return;
    const Instant now = m_clock.now();
    std::optional<Instant> soonest;
    for (const QString &name : m_targets.names())
        pumpTarget(name, now, soonest);
    if (soonest) {
        m_timer.start(std::clamp<std::chrono::milliseconds>(
            *soonest - now, std::chrono::milliseconds(1), longestSleep));
    }
}

// Looks at the head of each line; only the head may go, so that order is kept.
void Outbox::pumpTarget(const QString &name, Instant now, std::optional<Instant> &soonest)
{
    const auto lines = m_reader.waitingLines(name);
    if (!lines)
        return sooner(soonest, now + pauseAfterStoreError);
    Line &told = m_lines[name];
    told.waiting = 0;
    told.next.reset();
    for (const WaitingLine &line : *lines) {
        told.waiting += line.rows;
        const LiveTarget *live = m_targets.find(name);
        OutboxRow key;
        key.target = name;
        key.place = line.place;
        if (!live || live->stopped || live->fault || !live->target || laneOf(key).busy)
            continue;
        const auto head = m_reader.headOfLine(name, line.place);
        if (!head || !*head) {
            sooner(soonest, now + pauseAfterStoreError);
            continue;
        }
        const Instant due = std::max(laneOf(key).notBefore, (*head)->nextAt.value_or(now));
        if (due > now) {
            sooner(told.next, due);
            sooner(soonest, due);
            continue;
        }
        const auto chosen = newestOf(**head, *live);
        if (chosen)
            begin(*m_targets.find(name), *chosen);
        else
            sooner(soonest, now + pauseAfterStoreError);
    }
}

// Of several changes of one subject only the newest is told, in the place of the first. A relay
// passes on deliveries, not changes: each counts.
Result<OutboxRow> Outbox::newestOf(const OutboxRow &head, const LiveTarget &live)
{
    if (!live.kind->takesMessage || head.byHand || !head.part.isEmpty() || head.subject == 0)
        return head;
    const auto rows = m_reader.waitingOfSubject(head, changesFolded);
    if (!rows)
        return fail(rows.error());
    // The first row tells it: what it waits for and its place in the line outlive a crash with it.
    OutboxRow chosen = head;
    if (!rows->isEmpty()) {
        chosen.event = rows->constLast().event;
        chosen.delivery = rows->constLast().delivery;
        chosen.createdAt = rows->constLast().createdAt;
    }
    for (const OutboxRow &row : *rows) {
        // What may stand there already may do so for the one that takes its place.
        chosen.mayHaveBeenSent = chosen.mayHaveBeenSent || row.mayHaveBeenSent || row.inFlight;
        chosen.attempts = std::max(chosen.attempts, row.attempts);
    }
    return chosen;
}

void Outbox::begin(LiveTarget &live, OutboxRow row)
{
    laneOf(row).busy = true;
    if (row.inFlight)
        row.mayHaveBeenSent = true; // a crash between sending and hearing the answer
    if (const QString closed = closedSpace(m_reader, live, row.place, m_clock.now());
        !closed.isEmpty())
        return end(row, OutboxRow::State::Dropped, closed);
    row.inFlight = true;
    row.answer.clear();
    ++row.attempts;
    row.lastAt = m_clock.now();
    const bool folds =
        live.kind->takesMessage && !row.byHand && row.part.isEmpty() && row.subject != 0;
    const auto commit = committed<void>([&](Store::Done<void> done) {
        if (folds)
            m_store.foldOutbox(row, std::move(done));
        else
            m_store.updateOutbox(row, std::move(done));
    });
    whenDone(commit, this, [this, row](const Result<void> &written) {
        const LiveTarget *current = m_targets.find(row.target);
        if (!written || !m_running || !current || !current->target) {
            laneOf(row).busy = false;
            laneOf(row).notBefore = m_clock.now() + pauseAfterStoreError;
            return wake();
        }
        make(row);
    });
}

} // namespace signalbox
