// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of Runs that do not start anything by themselves: stopping, waiting for a build, and
// taking up after a crash.
#include "desk/runs.h"

#include "desk/buildunderway.h"
#include "desk/committed.h"
#include "desk/startparams.h"

#include <QPointer>

namespace signalbox {

namespace {
constexpr QLatin1String waitingMark("after "); // and the build's id, in place of a resume token
}

QFuture<Result<void>> Runs::cancel(qint64 id)
{
    if (m_active.contains(id)) {
        const RunRecord run = m_active.value(id);
        if (m_triggers.stopRun(run.trigger, id))
            return readyFuture<void>({}); // it reports its end itself
        return readyFuture<void>(
            fail(ErrorKind::Refused,
                 QStringLiteral("what was started there cannot be stopped from here")));
    }
    for (QList<RunRecord> &waiting : m_waiting) {
        for (qsizetype at = 0; at < waiting.size(); ++at) {
            if (waiting.at(at).id == id) {
                end(waiting.takeAt(at), RunRecord::Status::Cancelled, QString());
                return readyFuture<void>({});
            }
        }
    }
    if (m_afterBuild.contains(id)) {
        end(m_afterBuild.take(id), RunRecord::Status::Cancelled, QString());
        return readyFuture<void>({});
    }
    const auto stored = m_reader.run(id);
    if (!stored || !*stored)
        return readyFuture<void>(fail(ErrorKind::NotFound, QStringLiteral("no such run")));
    if ((*stored)->status != RunRecord::Status::Blocked || isTaken(id))
        return readyFuture<void>(fail(ErrorKind::Refused, QStringLiteral("this run has ended")));
    m_taken.insert(id);
    end(**stored, RunRecord::Status::Cancelled, QString());
    return readyFuture<void>({});
}

bool Runs::isTaken(qint64 run) const
{
    return m_taken.contains(run);
}

void Runs::recover()
{
    const auto unfinished = m_reader.unfinishedRuns();
    if (!unfinished)
        return;
    // Those under way first: what waits behind them must find them.
    for (bool underWay : {true, false}) {
        for (const RunRecord &run : *unfinished) {
            if (run.status == RunRecord::Status::Blocked || run.requestStarted != underWay)
                continue; // a blocked one still waits for its person
            if (underWay && run.resumeToken.isEmpty())
                end(run, RunRecord::Status::Unknown,
                    QStringLiteral("Signalbox was stopped before the answer came"));
            else
                takeUp({run, true});
        }
    }
}

// Whether it must wait for its trigger's secrets; then it is kept.
bool Runs::isHeld(const Held &held)
{
    const LiveTrigger *live = m_triggers.find(held.run.trigger);
    if (!live || !live->fault || live->fault->kind != ErrorKind::Busy)
        return false;
    m_held[held.run.trigger].append(held);
    return true;
}

void Runs::takeUp(const Held &held)
{
    if (isHeld(held))
        return;
    if (held.recovered)
        recoverNow(held.run);
    else
        beginNow(held.run);
}

void Runs::onTriggersChanged()
{
    m_triggers.forgetRetired([this](const QString &name) { return isRunning(name); });
    if (m_stopped)
        return;
    const QHash<QString, QList<Held>> before = std::exchange(m_held, {});
    for (const QList<Held> &waiting : before) {
        for (const Held &held : waiting)
            takeUp(held);
    }
}

void Runs::recoverNow(RunRecord run)
{
    const LiveTrigger *live = m_triggers.find(run.trigger);
    const bool ready = live && !live->fault && live->trigger;
    if (waitsForBuild(run)) {
        startAfterBuild(run);
        return;
    }
    if (run.requestStarted) {
        if (ready)
            resume(run);
        else
            end(run, RunRecord::Status::Unknown,
                QStringLiteral("Signalbox was stopped before the answer came"));
        return;
    }
    const int within = live ? live->settings.arming.startWithinSeconds : 0;
    if (!ready || m_clock.now() >= run.startedAt + std::chrono::seconds(within))
        end(run, RunRecord::Status::Failed,
            QStringLiteral("not started: too late after a restart"));
    else if (isRunning(run.trigger) && live->settings.arming.queueWhileRunning)
        m_waiting[run.trigger].append(run);
    else if (isRunning(run.trigger))
        end(run, RunRecord::Status::Failed,
            QStringLiteral("not started: another run was under way"));
    else
        fire(run);
}

void Runs::letWait(RunRecord &run, qint64 build, const QString &heading)
{
    run.reason = QStringLiteral("waits until %1 has passed").arg(heading);
    run.resumeToken = waitingMark + QString::number(build);
}

bool Runs::waitsForBuild(const RunRecord &run)
{
    return run.resumeToken.startsWith(waitingMark) && !run.requestStarted;
}

void Runs::startAfterBuild(const RunRecord &run)
{
    m_afterBuild.insert(run.id, run);
    // It may have ended while the wish was written.
    QTimer::singleShot(0, this, &Runs::lookAtBuilds);
}

void Runs::lookAtBuilds()
{
    if (m_stopped)
        return;
    const QHash<qint64, RunRecord> waiting = m_afterBuild;
    for (const RunRecord &run : waiting)
        lookAtBuild(run);
}

void Runs::lookAtBuild(RunRecord run)
{
    const LiveTrigger *live = m_triggers.find(run.trigger);
    if (live && live->fault && live->fault->kind == ErrorKind::Busy)
        return; // its secrets are being read
    if (buildUnderWay(m_reader, asTextMap(run.params), m_clock.now()))
        return;
    m_afterBuild.remove(run.id);
    const auto build =
        m_reader.subject(run.resumeToken.section(u' ', 1).toLongLong()).value_or(std::nullopt);
    const QString heading = build ? headingOf(build->event) : QStringLiteral("the build");
    run.resumeToken.clear();
    run.startedAt = m_clock.now();
    if (!build || build->event.status != Status::Passed) {
        end(run, RunRecord::Status::Cancelled,
            QStringLiteral("not started: %1 did not pass").arg(heading));
        return;
    }
    if (!live || live->fault) {
        end(run, RunRecord::Status::Failed, QStringLiteral("the trigger was changed"));
        return;
    }
    TriggerStart asked; // confirmed when it was asked for
    asked.trigger = asked.typedName = run.trigger;
    const ArmingVerdict verdict = verdictOn(asked, run.id);
    if (verdict.refusal) {
        end(run, RunRecord::Status::Cancelled, run.trigger + u' ' + toText(*verdict.refusal));
        return;
    }
    run.reason.clear();
    m_lastStart.insert(run.trigger, run.startedAt);
    if (verdict.queue)
        m_waiting[run.trigger].append(run);
    else
        fire(run);
}

void Runs::resume(const RunRecord &run)
{
    m_active.insert(run.id, run);
    m_triggers.find(run.trigger)
        ->trigger->resume(run.id, run.resumeToken,
                          [guard = QPointer<Runs>(this), run](const RunReport &told) {
                              if (guard)
                                  guard->report(run, {}, told);
                          });
}

} // namespace signalbox
