// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of Runs that do not start anything: looking ahead, stopping, and taking up after a crash.
#include "desk/runs.h"

#include "core/whendone.h"
#include "desk/committed.h"
#include "shape/shapingthread.h"

#include <QJsonDocument>
#include <QPointer>
#include <QPromise>

namespace signalbox {

QFuture<Result<void>> Runs::cancel(qint64 id)
{
    if (m_active.contains(id)) {
        const RunRecord run = m_active.value(id);
        if (m_triggers.stopRun(run.trigger, id))
            return readyFuture<void>({}); // it reports its end itself
        return readyFuture<void>(
            fail(ErrorKind::Refused, QStringLiteral("what was started there cannot be stopped from here")));
    }
    for (QList<RunRecord> &waiting : m_waiting) {
        for (qsizetype at = 0; at < waiting.size(); ++at) {
            if (waiting.at(at).id == id) {
                end(waiting.takeAt(at), RunRecord::Status::Cancelled, QString());
                return readyFuture<void>({});
            }
        }
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

QFuture<Result<TriggerPreview>> Runs::preview(const TriggerStart &start)
{
    const LiveTrigger *live = m_triggers.find(start.trigger);
    if (!live)
        return readyFuture<TriggerPreview>(
            fail(ErrorKind::NotFound, QStringLiteral("no trigger named ") + start.trigger));
    if (live->fault)
        return readyFuture<TriggerPreview>(fail(*live->fault));
    TriggerPreview preview;
    preview.trigger = start.trigger;
    preview.kind = live->settings.kind;
    const QUrl url(live->settings.settings.value(QLatin1String("url")).toString());
    preview.destination = url.isEmpty() ? live->settings.settings.value(QLatin1String("program")).toString()
                                        : url.host();
    preview.arming = live->settings.arming;
    QJsonObject params;
    for (auto each = start.params.begin(); each != start.params.end(); ++each) {
        preview.params.append({each.key(), each.value()});
        params.insert(each.key(), each.value());
    }
    const auto runs = m_reader.runs(start.trigger, 0, 1);
    if (runs && !runs->isEmpty())
        preview.lastRun = runs->constFirst();
    // The confirmation itself is what the preview is for: only the other obstacles are told.
    TriggerStart armed = start;
    armed.typedName = start.trigger;
    const ArmingVerdict verdict = verdictOn(armed);
    preview.readyAt = verdict.readyAt;
    if (verdict.refusal)
        preview.blockedBy = toText(*verdict.refusal);

    auto promise = std::make_shared<QPromise<Result<TriggerPreview>>>();
    promise->start();
    whenDone(compute(*live, start.subject, params), this,
             [preview, promise](const Result<QJsonValue> &body) mutable {
                 if (!body) {
                     promise->addResult(Result<TriggerPreview>(fail(body.error())));
                 } else {
                     const QJsonDocument document(body->toObject());
                     preview.body = QString::fromUtf8(document.toJson(QJsonDocument::Indented));
                     promise->addResult(Result<TriggerPreview>(preview));
                 }
                 promise->finish();
             });
    return promise->future();
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
                end(run, RunRecord::Status::Unknown, QStringLiteral("Signalbox was stopped before the answer came"));
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
    if (run.requestStarted) {
        if (ready)
            resume(run);
        else
            end(run, RunRecord::Status::Unknown, QStringLiteral("Signalbox was stopped before the answer came"));
        return;
    }
    const int within = live ? live->settings.arming.startWithinSeconds : 0;
    if (!ready || m_clock.now() >= run.startedAt + std::chrono::seconds(within))
        end(run, RunRecord::Status::Failed, QStringLiteral("not started: too late after a restart"));
    else if (isRunning(run.trigger) && live->settings.arming.queueWhileRunning)
        m_waiting[run.trigger].append(run);
    else if (isRunning(run.trigger))
        end(run, RunRecord::Status::Failed, QStringLiteral("not started: another run was under way"));
    else
        fire(run);
}

void Runs::resume(const RunRecord &run)
{
    m_active.insert(run.id, run);
    m_triggers.find(run.trigger)->trigger->resume(
        run.id, run.resumeToken, [guard = QPointer<Runs>(this), run](const RunReport &told) {
            if (guard)
                guard->report(run, {}, told);
        });
}

} // namespace signalbox
