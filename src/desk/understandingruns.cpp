// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the changes of our own runs become events, and what they may lead to.
#include "desk/runevent.h"
#include "desk/understandinground.h"

namespace signalbox {

void UnderstandingWorker::addRun(const RunRecord &run)
{
    {
        const std::lock_guard lock(m_mutex);
        m_runs.append(run);
        m_runs.last().output.clear();
        m_somethingWaits = true;
    }
    m_condition.notify_one();
}

// They come with no delivery: one write for all that wait.
bool UnderstandingWorker::workOnRuns()
{
    QList<RunRecord> runs;
    {
        const std::lock_guard lock(m_mutex);
        runs = std::exchange(m_runs, {});
    }
    if (runs.isEmpty())
        return false;
    Round round;
    enter(round);
    UnderstoodDelivery done;
    for (const RunRecord &run : std::as_const(runs)) {
        round.run = &run;
        const bool old = run.finishedAt && *run.finishedAt < m_startedAt;
        round.occasion = old ? Occasion::CaughtUp : Occasion::Live;
        foldInto(done, eventOfRun(run, old ? *run.finishedAt : m_clock.now()), round, nullptr);
    }
    write(std::move(done), round);
    finish(round, {});
    if (round.error) {
        const std::lock_guard lock(m_mutex);
        m_runs = runs + m_runs;
    }
    return true;
}

// The triggers whose runs led to this one, itself the last.
QStringList UnderstandingWorker::ancestorsOf(const RunRecord &run)
{
    QStringList names{run.trigger};
    qint64 cause = run.causedByEvent;
    while (cause != 0 && names.size() <= mostChainDepth) {
        const auto event = m_reader->event(cause).value_or(std::nullopt);
        if (!event || event->kind != Kind::Run)
            break;
        const auto earlier = m_reader->run(event->number.toLongLong()).value_or(std::nullopt);
        if (!earlier)
            break;
        names.prepend(earlier->trigger);
        cause = earlier->causedByEvent;
    }
    return names;
}

void UnderstandingWorker::addOrigin(RuleBook::Case &given, const RunRecord &run)
{
    given.chainDepth = run.chainDepth;
    given.ancestors = ancestorsOf(run);
    // What was stopped because of a loop must not begin it anew.
    given.mayTrigger = !(run.startedByKind == QLatin1String("rule") && !run.requestStarted
                         && run.status == RunRecord::Status::Cancelled);
}

} // namespace signalbox
