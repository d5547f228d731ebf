// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/runs.h"

#include "core/whendone.h"
#include "desk/buildunderway.h"
#include "desk/committed.h"
#include "desk/eventinput.h"
#include "desk/startparams.h"
#include "shape/shapingthread.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QPromise>

namespace signalbox {

namespace {

constexpr std::chrono::seconds firstRepeatPause{2};
constexpr int runsLookedBack = 50;
constexpr std::chrono::seconds outputWrittenEvery{1};

std::optional<RunRecord::Status> statusOf(RunReport::State state)
{
    switch (state) {
    case RunReport::State::NotStarted:
        return std::nullopt;
    case RunReport::State::Queued:
        return RunRecord::Status::Queued;
    case RunReport::State::Running:
        return RunRecord::Status::Running;
    case RunReport::State::Passed:
        return RunRecord::Status::Passed;
    case RunReport::State::Failed:
        return RunRecord::Status::Failed;
    case RunReport::State::Cancelled:
        return RunRecord::Status::Cancelled;
    case RunReport::State::Unknown:
        return RunRecord::Status::Unknown;
    }
    return std::nullopt;
}

Error unarmedError(const QString &trigger, const ArmingVerdict &verdict, Instant now)
{
    Error error{ErrorKind::Refused, trigger + u' ' + toText(*verdict.refusal), std::nullopt};
    if (verdict.readyAt) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(*verdict.readyAt - now);
        error.retryAfterSeconds = static_cast<int>(left.count());
        error.detail += QStringLiteral(", %1 s left").arg(left.count());
    }
    return error;
}

} // namespace

Runs::Runs(Store &store, StoreReader &reader, TriggerBoard &triggers, ShapingThread &shaping,
           const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_reader(reader)
    , m_triggers(triggers)
    , m_shaping(shaping)
    , m_clock(clock)
{
    connect(&m_triggers, &TriggerBoard::changed, this, &Runs::onTriggersChanged);
}

void Runs::stop()
{
    m_stopped = true;
}

bool Runs::isRunning(const QString &trigger) const
{
    return m_starting.contains(trigger)
        || std::any_of(m_active.begin(), m_active.end(),
                       [&](const RunRecord &run) { return run.trigger == trigger && !run.dryRun; });
}

std::optional<Instant> Runs::readyAt(const QString &trigger) const
{
    TriggerStart asked;
    asked.trigger = asked.typedName = trigger;
    return verdictOn(asked).readyAt;
}

// `exceptRun` is the run that asks: its own row is no start before it.
std::optional<Instant> Runs::lastStart(const QString &trigger, qint64 exceptRun) const
{
    if (const auto known = m_lastStart.constFind(trigger); known != m_lastStart.constEnd())
        return *known;
    if (exceptRun == 0)
        return m_reader.lastRunAt(trigger).value_or(std::nullopt);
    const auto runs = m_reader.runs(trigger, exceptRun, runsLookedBack);
    for (const RunRecord &run : runs.value_or(QList<RunRecord>())) {
        if (run.requestStarted && !run.dryRun)
            return run.startedAt;
    }
    return std::nullopt;
}

ArmingVerdict Runs::verdictOn(const TriggerStart &start, qint64 exceptRun) const
{
    const LiveTrigger *live = m_triggers.find(start.trigger);
    const Instant now = m_clock.now();
    return judge({live->settings.arming, start, isRunning(start.trigger),
                  lastStart(start.trigger, exceptRun), now,
                  QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).time()});
}

QJsonObject Runs::inputFor(qint64 subject, const QJsonObject &params) const
{
    QJsonObject input{{QStringLiteral("params"), params}};
    if (subject != 0) {
        const auto stored = m_reader.subject(subject);
        if (stored && *stored)
            input.insert(QLatin1String("event"), eventInput(**stored));
    }
    return input;
}

// Every field of the trigger in which {"jq": …} is computed, as one object by field name.
QFuture<Result<QJsonValue>> Runs::compute(const LiveTrigger &live, qint64 subject,
                                          const QJsonObject &params) const
{
    QJsonObject literals;
    const QJsonObject settings = live.kind->completed ? live.kind->completed(live.settings.settings)
                                                      : live.settings.settings;
    for (const QString &field : live.kind->computed) {
        const QJsonValue literal = settings.value(field);
        if (!literal.isUndefined())
            literals.insert(field, literal);
    }
    return m_shaping.computed(live.settings.name, literals, inputFor(subject, params));
}

QFuture<Result<qint64>> Runs::start(const TriggerStart &start)
{
    const LiveTrigger *live = m_triggers.find(start.trigger);
    if (!live)
        return readyFuture<qint64>(
            fail(ErrorKind::NotFound, QStringLiteral("no trigger named ") + start.trigger));
    if (live->fault)
        return readyFuture<qint64>(fail(*live->fault));
    if (start.dryRun && !live->kind->canDryRun)
        return readyFuture<qint64>(
            fail(ErrorKind::InvalidInput, start.trigger + QStringLiteral(" has no dry run")));
    const ArmingVerdict verdict = verdictOn(start);
    if (verdict.refusal)
        return readyFuture<qint64>(fail(unarmedError(start.trigger, verdict, m_clock.now())));

    const auto build =
        start.dryRun ? std::nullopt : buildUnderWay(m_reader, start.params, m_clock.now());
    if (build && !start.afterBuild)
        return readyFuture<qint64>(
            fail(ErrorKind::Refused,
                 QStringLiteral("%1 waits: %2 of this commit or tag is still running. It can start "
                                "when that has passed (--after-build)")
                     .arg(start.trigger, headingOf(build->event))));

    RunRecord run;
    run.trigger = start.trigger;
    run.startedByKind = start.byKind;
    run.startedByUser = start.byUser;
    run.params = withDefaults(*live, asJsonObject(start.params));
    if (build)
        letWait(run, build->id, headingOf(build->event));
    run.startedAt = m_clock.now();
    run.dryRun = start.dryRun;
    run.subject = start.subject;
    if (!run.dryRun && !build) {
        m_lastStart.insert(run.trigger, run.startedAt);
        m_starting.append(run.trigger); // a second click must find it running
    }
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    const bool queue = verdict.queue;
    const bool waits = build.has_value();
    whenDone(
        committed<qint64>([&](Store::Done<qint64> done) { m_store.addRun(run, std::move(done)); }),
        this, [this, run, queue, waits, promise](const Result<qint64> &id) mutable {
            if (!run.dryRun)
                m_starting.removeOne(run.trigger);
            if (id) {
                run.id = *id;
                Q_EMIT runChanged(run);
                if (waits)
                    startAfterBuild(run);
                else if (queue && isRunning(run.trigger))
                    m_waiting[run.trigger].append(run);
                else
                    fire(run);
            }
            promise->addResult(id);
            promise->finish();
        });
    return promise->future();
}

QFuture<Result<qint64>> Runs::release(qint64 id, const TriggerStart &arming)
{
    auto stored = m_reader.run(id);
    if (!stored || !*stored)
        return readyFuture<qint64>(fail(ErrorKind::NotFound, QStringLiteral("no such run")));
    RunRecord run = **stored;
    if (run.status != RunRecord::Status::Blocked || isTaken(id))
        return readyFuture<qint64>(
            fail(ErrorKind::Refused, QStringLiteral("this run does not wait")));
    const LiveTrigger *live = m_triggers.find(run.trigger);
    if (!live || live->fault)
        return readyFuture<qint64>(
            fail(live ? *live->fault : Error{ErrorKind::NotFound, run.trigger, std::nullopt}));
    TriggerStart start = arming;
    start.trigger = run.trigger;
    const ArmingVerdict verdict = verdictOn(start);
    if (verdict.refusal)
        return readyFuture<qint64>(fail(unarmedError(run.trigger, verdict, m_clock.now())));
    m_taken.insert(id);
    run.status = RunRecord::Status::Queued;
    run.startedAt = m_clock.now();
    m_lastStart.insert(run.trigger, run.startedAt);
    if (verdict.queue) {
        m_waiting[run.trigger].append(run);
        m_store.updateRun(run, [](const Result<void> &) {});
        Q_EMIT runChanged(run);
    } else {
        fire(run);
    }
    return readyFuture<qint64>(run.id);
}

void Runs::begin(RunRecord run)
{
    if (const LiveTrigger *live = m_triggers.find(run.trigger))
        run.params = withDefaults(*live, run.params);
    Q_EMIT runChanged(run);
    if (waitsForBuild(run))
        startAfterBuild(run);
    else if (run.status == RunRecord::Status::Queued) // else blocked: a person is asked
        takeUp({run, false});
}

void Runs::beginNow(RunRecord run)
{
    const LiveTrigger *live = m_triggers.find(run.trigger);
    if (!live || live->fault) {
        end(run, RunRecord::Status::Failed,
            live ? toText(*live->fault) : QStringLiteral("no such trigger"));
        return;
    }
    TriggerStart asked;
    asked.trigger = run.trigger;
    // Who said a command was asked back in the chat, and has confirmed there.
    if (run.startedByKind == QLatin1String("command"))
        asked.typedName = run.trigger;
    const ArmingVerdict verdict = verdictOn(asked, run.id);
    if (verdict.refusal) {
        end(run, RunRecord::Status::Cancelled, run.trigger + u' ' + toText(*verdict.refusal));
        return;
    }
    m_lastStart.insert(run.trigger, run.startedAt);
    if (verdict.queue)
        m_waiting[run.trigger].append(run);
    else
        fire(run);
}

void Runs::fire(RunRecord run)
{
    const LiveTrigger *live = m_triggers.find(run.trigger);
    m_active.insert(run.id, run);
    whenDone(compute(*live, run.subject, run.params), this,
             [this, run](const Result<QJsonValue> &body) {
                 if (body)
                     send(run, *body);
                 else
                     end(run, RunRecord::Status::Failed, toText(body.error()));
             });
}

// The intent is on disk before anything leaves.
void Runs::send(RunRecord run, const QJsonValue &body)
{
    run.requestStarted = true;
    whenDone(
        committed<void>([&](Store::Done<void> done) { m_store.updateRun(run, std::move(done)); }),
        this, [this, run, body](const Result<void> &written) {
            if (written && !m_stopped)
                request(run, body);
            else
                end(run, RunRecord::Status::Failed,
                    QStringLiteral("not started: ")
                        + (written ? QStringLiteral("quitting") : toText(written.error())));
        });
}

void Runs::request(const RunRecord &run, const QJsonValue &body)
{
    LiveTrigger *live = m_triggers.find(run.trigger);
    if (!live || !live->trigger) {
        end(run, RunRecord::Status::Failed, QStringLiteral("the trigger was changed"));
        return;
    }
    live->trigger->start(callFor(run, body),
                         [guard = QPointer<Runs>(this), run, body](const RunReport &told) {
                             if (guard)
                                 guard->report(run, body, told);
                         });
}

void Runs::report(RunRecord run, const QJsonValue &body, const RunReport &told)
{
    const auto known = m_active.constFind(run.id);
    if (known == m_active.constEnd())
        return; // ended meanwhile: cancelled by a person
    run = *known;
    const auto status = statusOf(told.state);
    if (!status) {
        const LiveTrigger *live = m_triggers.find(run.trigger);
        const int within = live ? live->settings.arming.startWithinSeconds : 0;
        const auto pause = told.retryAfter.value_or(firstRepeatPause);
        const bool inTime = m_clock.now() + pause < run.startedAt + std::chrono::seconds(within);
        if (!told.repeatable || !inTime) {
            end(run, RunRecord::Status::Failed, told.reason);
            return;
        }
        run.reason = told.reason;
        save(run);
        QTimer::singleShot(pause, this, [this, run, body] {
            if (m_active.contains(run.id) && !m_stopped)
                request(run, body);
        });
        return;
    }
    const bool outputAlone = run.status == *status && run.reason == told.reason
        && (told.resumeToken.isEmpty() || told.resumeToken == run.resumeToken);
    run.output = told.output.isEmpty() ? run.output : told.output;
    run.url = told.url.isEmpty() ? run.url : told.url;
    run.resumeToken = told.resumeToken.isEmpty() ? run.resumeToken : told.resumeToken;
    run.requestStarted = true;
    if (*status == RunRecord::Status::Queued || *status == RunRecord::Status::Running) {
        run.status = *status;
        run.reason = told.reason;
        if (outputAlone && m_clock.now() - m_savedAt.value(run.id) < outputWrittenEvery) {
            m_active.insert(run.id, run);
            Q_EMIT runChanged(run);
        } else {
            save(run);
        }
        return;
    }
    end(run, *status, told.reason);
}

void Runs::save(const RunRecord &run)
{
    m_active.insert(run.id, run);
    m_savedAt.insert(run.id, m_clock.now());
    m_store.updateRun(run, [](const Result<void> &) {});
    Q_EMIT runChanged(run);
}

void Runs::end(RunRecord run, RunRecord::Status status, const QString &reason)
{
    run.status = status;
    run.reason = reason;
    run.finishedAt = m_clock.now();
    m_active.remove(run.id);
    m_savedAt.remove(run.id);
    // Later: it may be the retired trigger itself that reports.
    QTimer::singleShot(0, this, &Runs::onTriggersChanged);
    m_store.updateRun(run, [](const Result<void> &) {});
    Q_EMIT runChanged(run);
    startQueued(run.trigger);
}

void Runs::startQueued(const QString &trigger)
{
    if (m_stopped || isRunning(trigger) || m_waiting.value(trigger).isEmpty())
        return;
    RunRecord next = m_waiting[trigger].takeFirst();
    const LiveTrigger *live = m_triggers.find(trigger);
    if (live && !live->fault)
        fire(next);
    else
        end(next, RunRecord::Status::Failed, QStringLiteral("the trigger was changed"));
}

} // namespace signalbox
