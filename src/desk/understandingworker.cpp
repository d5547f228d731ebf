// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/understandingworker.h"

#include "senders/understand.h"

#include <QLoggingCategory>

#include <semaphore>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(understandingLog, "signalbox.desk.understanding")

constexpr int deliveriesPerRound = 128;
constexpr std::chrono::seconds pauseAfterStoreError{2};
constexpr int niceness = 5;
constexpr int eventsLookedBack = 100; // of one subject, for the end of its attempt before

QString branchKey(const Event &event)
{
    const QChar separator(0x1f);
    return event.endpoint + separator + event.project + separator + event.pipeline + separator + event.branch;
}

// Builds and deployments have a line to break; alarms and images have not.
bool hasTransitions(const Event &event)
{
    const bool ended = event.status == Status::Passed || event.status == Status::Failed;
    return ended && (event.kind == Kind::Build || event.kind == Kind::Deployment)
        && (!event.project.isEmpty() || !event.pipeline.isEmpty());
}

// Accepting goes before understanding when both want the processor: a sender waits for its answer.
void stepBehindTheListener()
{
#ifdef __linux__
    // Linux keeps the niceness of each thread by itself, whatever POSIX says of processes.
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness);
#endif
}

StoredDelivery storedFrom(const DeliveryRecord &record, QByteArray body, const Endpoint *endpoint)
{
    StoredDelivery stored;
    stored.id = record.id;
    stored.delivery.method = record.method;
    stored.delivery.target = record.target;
    stored.delivery.headers = record.headers;
    stored.delivery.body = std::move(body);
    stored.delivery.receivedAt = record.receivedAt;
    stored.endpoint = record.endpoint;
    stored.sender = record.sender;
    stored.deliveryId = record.deliveryId;
    stored.verdict = record.verdict;
    stored.replayOf = record.replayOf;
    if (endpoint)
        stored.options = endpoint->settings.options;
    return stored;
}

} // namespace

// One round's own knowledge: what it has folded but the store has not committed yet.
struct UnderstandingWorker::Round
{
    EndpointTablePointer endpoints;
    RuleBookPointer rules;
    QHash<qint64, ReplayWishes> replays; // by the replaying delivery, in case it must be done again
    QHash<QString, Subject> subjects;
    QHash<QString, Status> ends;
    QSet<QString> dedupes;
    QSet<QString> triggered; // trigger, subject and attempt of runs asked for in this round
    UnderstoodBatch batch;
    ReplayWishes wishes;
    Occasion occasion = Occasion::Live;
    // Written by the store's thread, read after `written` was acquired for each delivery.
    std::mutex mutex;
    std::counting_semaphore<> written{0};
    int expected = 0;
    QHash<qint64, UnderstoodOutcome> outcomes;
    std::optional<Error> error;
};

UnderstandingWorker::UnderstandingWorker(Store &store, std::unique_ptr<StoreReader> reader,
                                         QString jqHelper, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_reader(std::move(reader))
    , m_jq(std::move(jqHelper))
    , m_clock(clock)
    , m_startedAt(clock.now())
{
    qRegisterMetaType<UnderstoodBatch>();
}

UnderstandingWorker::~UnderstandingWorker()
{
    stop();
}

void UnderstandingWorker::start()
{
    m_thread = std::thread([this] { work(); });
}

void UnderstandingWorker::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_condition.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void UnderstandingWorker::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_somethingWaits = true;
    }
    m_condition.notify_one();
}

void UnderstandingWorker::setEndpoints(EndpointTablePointer endpoints)
{
    const std::lock_guard lock(m_mutex);
    m_endpoints = std::move(endpoints);
}

void UnderstandingWorker::setRules(RuleBookPointer rules)
{
    const std::lock_guard lock(m_mutex);
    m_rules = std::move(rules);
}

void UnderstandingWorker::addReplay(qint64 delivery, ReplayWishes wishes)
{
    const std::lock_guard lock(m_mutex);
    m_replays[delivery].append(wishes);
}

void UnderstandingWorker::dropReplay(qint64 delivery)
{
    const std::lock_guard lock(m_mutex);
    QList<ReplayWishes> &waiting = m_replays[delivery];
    if (!waiting.isEmpty())
        waiting.removeLast();
}

ReplayWishes UnderstandingWorker::takeReplay(qint64 delivery)
{
    const std::lock_guard lock(m_mutex);
    const auto waiting = m_replays.find(delivery);
    if (waiting == m_replays.end())
        return {};
    const ReplayWishes wishes = waiting->isEmpty() ? ReplayWishes() : waiting->takeFirst();
    if (waiting->isEmpty())
        m_replays.erase(waiting);
    return wishes;
}

void UnderstandingWorker::work()
{
    stepBehindTheListener();
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            m_condition.wait(lock, [this] { return m_stopping || m_somethingWaits; });
            if (m_stopping)
                return;
            m_somethingWaits = false;
        }
        while (workOnce()) {
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return;
        }
    }
}

// One round: true when more may be waiting.
bool UnderstandingWorker::workOnce()
{
    const auto waiting = m_reader->waiting(deliveriesPerRound);
    if (!waiting) {
        qCWarning(understandingLog) << "cannot read waiting deliveries:" << toText(waiting.error());
        std::unique_lock lock(m_mutex);
        m_condition.wait_for(lock, pauseAfterStoreError, [this] { return m_stopping; });
        return !m_stopping;
    }
    if (waiting->isEmpty())
        return false;

    Round round;
    {
        const std::lock_guard lock(m_mutex);
        round.endpoints = m_endpoints;
        round.rules = m_rules;
    }
    for (const DeliveryRecord &record : *waiting)
        workOn(record, round);
    for (int at = 0; at < round.expected; ++at)
        round.written.acquire();
    if (round.error) {
        qCWarning(understandingLog) << "cannot write what was understood:" << toText(*round.error);
        std::unique_lock lock(m_mutex);
        for (const DeliveryRecord &record : *waiting) {
            if (record.replayOf != 0 && !round.outcomes.contains(record.id))
                m_replays[record.replayOf].append(round.replays.value(record.id));
        }
        m_condition.wait_for(lock, pauseAfterStoreError, [this] { return m_stopping; });
    }
    // Ids are known only now.
    QList<UnderstoodBatch::Entry> written;
    QHash<qint64, qsizetype> taken;
    for (UnderstoodBatch::Entry &entry : round.batch.entries) {
        const qint64 delivery = entry.folded.event.delivery;
        const auto outcome = round.outcomes.constFind(delivery);
        const qsizetype position = taken[delivery]++;
        if (outcome == round.outcomes.constEnd() || position >= outcome->events.size())
            continue; // not written: it will be understood again
        entry.folded = outcome->events.at(position);
        written.append(entry);
    }
    round.batch.entries = written;
    if (!written.isEmpty() || !round.batch.faults.isEmpty() || round.batch.notUnderstood > 0)
        Q_EMIT understood(round.batch);
    return waiting->size() == deliveriesPerRound || round.error.has_value();
}

void UnderstandingWorker::workOn(const DeliveryRecord &record, Round &round)
{
    UnderstoodDelivery done;
    done.delivery = record.id;
    const Endpoint *endpoint = round.endpoints ? round.endpoints->findName(record.endpoint) : nullptr;
    const RecipePointer recipe = round.endpoints ? round.endpoints->book().find(record.sender) : nullptr;
    round.wishes = record.replayOf != 0 ? takeReplay(record.replayOf) : ReplayWishes();
    if (record.replayOf != 0)
        round.replays.insert(record.id, round.wishes);
    round.occasion = record.replayOf != 0          ? Occasion::Replayed
        : record.receivedAt < m_startedAt          ? Occasion::CaughtUp
                                                   : Occasion::Live;
    Result<Understanding> understanding = fail(ErrorKind::NotFound, QStringLiteral("no recipe for this sender"));
    if (recipe) {
        auto body = m_reader->body(record.id);
        if (body)
            understanding = understand(m_jq, *recipe, storedFrom(record, std::move(*body), endpoint));
        else
            understanding = fail(body.error());
    }
    if (!understanding) {
        done.understood = DeliveryRecord::Understood::NotUnderstood;
        done.problem = toText(understanding.error());
        ++round.batch.notUnderstood;
    } else if (understanding->events.isEmpty()) {
        done.understood = DeliveryRecord::Understood::Ignored;
        done.problem = understanding->ignored.join(QStringLiteral(", "));
    } else {
        for (const Event &event : understanding->events)
            foldInto(done, event, round, endpoint);
    }
    ++round.expected;
    m_store.recordUnderstood(std::move(done), [&round](Result<UnderstoodOutcome> outcome) {
        {
            const std::lock_guard lock(round.mutex);
            if (outcome)
                round.outcomes.insert(outcome->delivery, std::move(*outcome));
            else
                round.error = outcome.error();
        }
        round.written.release();
    });
}

void UnderstandingWorker::foldInto(UnderstoodDelivery &done, const Event &event, Round &round,
                                   const Endpoint *endpoint)
{
    const QString key = subjectKey(event.endpoint, event.subject);
    if (!event.dedupe.isEmpty() && event.replayOf == 0) {
        const QString dedupeKey = key + QChar(0x1f) + event.dedupe;
        if (round.dedupes.contains(dedupeKey) || m_reader->isKnownEvent(key, event.dedupe).value_or(false))
            return;
        round.dedupes.insert(dedupeKey);
    }
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
    UnderstoodBatch::Entry entry;
    if (round.rules) {
        const bool replayed = round.occasion == Occasion::Replayed;
        const RuleBook::Case given{outcome, round.occasion, !replayed || round.wishes.forward,
                                   (!replayed || round.wishes.act)
                                       && (endpoint ? endpoint->mayTrigger(event.verified) : event.verified),
                                   0};
        Consequences consequences = round.rules->apply(m_jq, given, m_clock.now());
        for (const OutboxRow &row : std::as_const(consequences.outbox)) {
            if (!repeatsRelay(done, row, round))
                folded.outbox.append(row);
        }
        for (const RunRecord &run : std::as_const(consequences.runs)) {
            if (isFirstUse(run.trigger, outcome.subject, round))
                folded.runs.append(run);
        }
        round.batch.faults += consequences.faults;
        if (!replayed)
            entry.notify = consequences.notify;
    }
    entry.folded = folded;
    entry.isNew = outcome.isNew;
    entry.occasion = round.occasion;
    round.batch.entries.append(entry);
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
    const QString use = trigger + QChar(0x1f) + subject.key + QChar(0x1f)
        + QString::number(subject.event.attempt);
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
    std::optional<Status> last;
    if (outcome.attemptChanged && before && isFinal(before->event.status))
        last = before->event.status; // a re-run is measured against the run it repeats
    else if (const auto repeated = before ? endBefore(*before) : std::nullopt)
        last = repeated;
    else if (const auto known = round.ends.constFind(key); known != round.ends.constEnd())
        last = *known;
    else
        last = m_reader->lastEnd(event.endpoint, event.project, event.pipeline, event.branch,
                                 before ? before->id : 0)
                   .value_or(std::nullopt);
    round.ends.insert(key, event.status);
    if (!last)
        return std::nullopt;
    if (event.status == Status::Failed)
        return *last == Status::Failed ? Transition::StillBroken : Transition::Broken;
    return *last == Status::Failed ? std::optional(Transition::Fixed) : std::nullopt;
}

} // namespace signalbox
