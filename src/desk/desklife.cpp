// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk does by itself while it runs: takes notes of what its parts report, and keeps
// house.
#include "core/whendone.h"
#include "desk/committed.h"
#include "desk/deskparts.h"
#include "desk/traystate.h"

#include <QDateTime>
#include <QLoggingCategory>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(lifeLog, "signalbox.desk.life")

constexpr int mostOpenSubjects = 200;
constexpr int mostRefusedHosts = 20;
constexpr std::chrono::seconds refusalsEvery{5};
constexpr int runsRecalled = 50;

QTime localTime(Instant now)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).time();
}

QUrl endpointUrl(QUrl base, const QString &path)
{
    base.setPath(path);
    return base;
}

// The keychain itself, not a secret that it lacks.
bool isKeyringTrouble(const std::optional<Error> &fault)
{
    return fault && (fault->kind == ErrorKind::Timeout || fault->kind == ErrorKind::Unavailable);
}

} // namespace

void Desk::Private::onUnderstood(const UnderstoodBatch &batch)
{
    if (stopped)
        return; // on its way while we stopped; what it asked for is in the store
    QList<qint64> subjects;
    bool forwards = false;
    for (const UnderstoodBatch::Entry &entry : batch.entries) {
        if (!subjects.contains(entry.folded.subject.id))
            subjects.append(entry.folded.subject.id);
        forwards = forwards || !entry.folded.outbox.isEmpty();
        Q_EMIT desk.eventStored(entry.folded.event);
        for (const RunRecord &run : entry.folded.runs)
            runs->begin(run);
        if (entry.folded.event.command)
            chats->tellOutcome(entry.folded.event, entry.outcome,
                               entry.occasion == Occasion::CaughtUp);
        // A sample's address is made up, but its host is not.
        if (!entry.confirmUrl.isEmpty() && !isSampleEndpoint(entry.folded.event.endpoint))
            confirmations->confirm(entry.folded.event, entry.confirmUrl,
                                   recipe(entry.folded.event.sender));
    }
    for (const QString &fault : batch.faults)
        qCWarning(lifeLog) << "rule" << fault;
    if (!subjects.isEmpty()) {
        Q_EMIT desk.subjectsChanged(subjects);
        runs->lookAtBuilds();
    }
    if (forwards)
        outbox->wake();
    const Instant now = clock.now();
    const QString target =
        current.targets.size() == 1 ? current.targets.constFirst().name : QString();
    for (NotificationFacts facts : bell.ring(batch.entries, now, localTime(now))) {
        facts.matchingTrigger = desk.primaryTrigger(facts.subject);
        if (facts.matchingTrigger.isEmpty())
            facts.forwardTarget = target;
        Q_EMIT desk.notificationRequested(facts);
    }
    healthLater();
}

void Desk::Private::onRunChanged(const RunRecord &run)
{
    Q_EMIT desk.runChanged(run);
    if (chats && !stopped)
        chats->onRun(run);
    const bool underWay = run.status == RunRecord::Status::Queued
        || run.status == RunRecord::Status::Running || run.status == RunRecord::Status::Blocked;
    const auto told = toldRuns.constFind(run.id);
    if (told != toldRuns.constEnd() && *told == run.status)
        return; // its words or output alone
    if (underWay)
        toldRuns.insert(run.id, run.status);
    else
        toldRuns.remove(run.id);
    worker->addRun(run);
    const Instant now = clock.now();
    if (run.status == RunRecord::Status::Blocked && run.startedByKind == QLatin1String("rule")
        && !bell.isQuiet(now, localTime(now))) {
        NotificationFacts facts;
        facts.key = QStringLiteral("run/") + QString::number(run.id);
        facts.subjectId = run.subject;
        if (const auto subject = reader->subject(run.subject); subject && *subject)
            facts.subject = **subject;
        facts.urgency = QStringLiteral("normal");
        facts.blockedRun = run.id;
        facts.matchingTrigger = run.trigger;
        Q_EMIT desk.notificationRequested(facts);
    }
    healthLater();
}

// A crash may have come between a run's change and its event; what is an event already is known by
// its id.
void Desk::Private::recallRuns()
{
    QList<RunRecord> latest = reader->runs(QString(), 0, runsRecalled).value_or(QList<RunRecord>());
    for (auto run = latest.crbegin(); run != latest.crend(); ++run)
        worker->addRun(*run);
}

void Desk::Private::onDeliveriesChanged()
{
    if (stopped)
        return;
    pipeline->acknowledgeChanges();
    // The first refusal after a quiet time is written at once; in a flood the house timer sets the
    // pace.
    if (clock.now() - refusalsWrittenAt >= refusalsEvery)
        writeRefusals();
    healthLater();
}

void Desk::Private::onHostRefused(const QString &host, bool throughTunnel)
{
    for (RefusedHost &known : refusedHosts) {
        if (known.host == host && known.throughTunnel == throughTunnel) {
            known.at = clock.now();
            healthLater();
            return;
        }
    }
    refusedHosts.prepend({host, throughTunnel, clock.now()});
    if (refusedHosts.size() > mostRefusedHosts)
        refusedHosts.removeLast();
    healthLater();
}

void Desk::Private::onTunnelState(const TunnelState &state)
{
    listener->setTunnelHost(state.publicUrl.host());
    const QUrl base = state.phase == TunnelState::Phase::Up ? state.publicUrl : QUrl();
    // Verification may depend on it: tokens are made out to the public address.
    if (std::exchange(publicBase, base) != base)
        rebuildEndpoints();
    healthLater();
}

void Desk::Private::healthLater()
{
    if (!healthTimer.isActive())
        healthTimer.start();
}

void Desk::Private::refreshHealth()
{
    if (!store)
        return;
    Health seen = lookAround();
    showPresence(seen);
    const Instant now = clock.now();
    const auto open = reader->openSubjects(now, mostOpenSubjects);
    const auto running = reader->subjects(Query::parse(u"status:running"), {}, mostOpenSubjects);
    TrayFacts facts = trayFacts(seen, open.value_or(QList<Subject>()),
                                running ? static_cast<int>(running->size()) : 0, bell.isPaused(now),
                                current.authors);
    tellStopped(seen);
    if (!(seen == health)) {
        health = std::move(seen);
        Q_EMIT desk.healthChanged();
    }
    if (!(facts == tray)) {
        tray = std::move(facts);
        Q_EMIT desk.trayChanged();
    }
}

Health Desk::Private::lookAround()
{
    Health seen;
    seen.listener.running = listener->isRunning();
    seen.listener.address = listenerOptions.address;
    seen.listener.port = listener->port();
    seen.listener.tls = !listenerOptions.certificateFile.isEmpty();
    seen.listener.beyondLoopback = listenerOptions.address != QLatin1String("127.0.0.1")
        && listenerOptions.address != QLatin1String("::1")
        && listenerOptions.address != QLatin1String("localhost");
    seen.listener.error = listenerError;
    seen.tunnelConfigured = current.tunnel.has_value();
    if (tunnel)
        seen.tunnel = tunnel->state();
    if (!store->healthy())
        seen.store =
            Error{ErrorKind::Storage, QStringLiteral("deliveries cannot be stored"), std::nullopt};
    seen.keyring = keyringError;
    seen.settingsProblems = settings.problems();
    seen.recipeProblems = book->problems();
    seen.refusedHosts = refusedHosts;
    seen.counters = reader->counters().value_or(Counters{});

    QUrl local;
    local.setScheme(seen.listener.tls ? QStringLiteral("https") : QStringLiteral("http"));
    local.setHost(listenerOptions.address == QLatin1String("0.0.0.0") ? QStringLiteral("127.0.0.1")
                                                                      : listenerOptions.address);
    local.setPort(listener->port());
    for (const EndpointSettings &endpoint : current.endpoints + sampleEndpoints) {
        EndpointFacts facts;
        facts.name = endpoint.name;
        facts.sender = endpoint.sender;
        facts.path = endpoint.path;
        if (const RecipePointer known = recipe(endpoint.sender))
            facts.senderName = known->name;
        else if (endpoint.sender != QLatin1String("auto"))
            facts.fault = Error{ErrorKind::NotFound, endpoint.sender, std::nullopt};
        facts.localUrl = endpointUrl(local, endpoint.path);
        if (seen.tunnel.phase == TunnelState::Phase::Up)
            facts.publicUrl = endpointUrl(seen.tunnel.publicUrl, endpoint.path);
        facts.isSigned = !endpoint.secrets.isEmpty() || sampleSecrets.contains(endpoint.name);
        if (const auto fault = endpointFaults.constFind(endpoint.name);
            fault != endpointFaults.constEnd())
            facts.fault = *fault;
        facts.refused = refusals.total(endpoint.name);
        seen.endpoints.append(facts);
    }
    for (const TargetSettings &settingsOfTarget : std::as_const(current.targets)) {
        TargetFacts facts;
        facts.name = settingsOfTarget.name;
        facts.kind = settingsOfTarget.kind;
        facts.waiting = outbox->waitingFor(facts.name);
        facts.nextAt = outbox->nextFor(facts.name);
        facts.detail = outbox->lastAnswer(facts.name);
        const LiveTarget *live = targets->find(facts.name);
        if (live && live->stopped) {
            facts.state = TargetFacts::State::Stopped;
            facts.detail = live->stoppedBecause;
        } else if (live && live->fault && live->fault->kind != ErrorKind::Busy) {
            const bool noSecret = live->fault->kind == ErrorKind::NotFound
                || live->fault->kind == ErrorKind::Unauthorized
                || live->fault->kind == ErrorKind::Unavailable
                || live->fault->kind == ErrorKind::Timeout;
            facts.state = noSecret ? TargetFacts::State::NoSecret : TargetFacts::State::Faulty;
            facts.detail = live->fault->detail;
        } else if (facts.nextAt) {
            facts.state = TargetFacts::State::Waiting;
        }
        if (live && isKeyringTrouble(live->fault) && !seen.keyring)
            seen.keyring = live->fault;
        noteLine(facts);
        seen.targets.append(facts);
    }
    for (const QString &name : triggers->names()) {
        const LiveTrigger *live = triggers->find(name);
        TriggerFacts facts;
        facts.name = name;
        facts.kind = live->settings.kind;
        facts.arming = live->settings.arming;
        facts.canDryRun = live->kind && live->kind->canDryRun;
        facts.canBrowse = live->kind && live->kind->canBrowse;
        facts.running = runs->isRunning(name);
        facts.readyAt = runs->readyAt(name);
        if (live->fault && live->fault->kind != ErrorKind::Busy)
            facts.fault = live->fault;
        if (isKeyringTrouble(live->fault) && !seen.keyring)
            seen.keyring = live->fault;
        seen.triggers.append(facts);
    }
    return seen;
}

// Small steps while nothing else is to be done.
void Desk::Private::housekeep()
{
    writeRefusals();
    store->retain(current.retention.days, current.retention.maxMiB, [](const Result<bool> &) {});
    healthLater();
}

void Desk::Private::writeRefusals()
{
    if (!refusals.takeDirty())
        return;
    refusalsWrittenAt = clock.now();
    whenDone(committed<void>([this](Store::Done<void> done) {
                 store->replaceRefusals(refusals.snapshot(), std::move(done));
             }),
             &desk, [this](const Result<void> &) {
                 Q_EMIT desk.refusalsChanged();
                 healthLater();
             });
}

} // namespace signalbox
