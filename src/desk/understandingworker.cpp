// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/understandingworker.h"

#include "desk/spaces.h"
#include "desk/understandinground.h"
#include "senders/understand.h"

#include <QLoggingCategory>

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
// So many deliveries in this time are a burst. As long as it lasts, but no longer than the limit
// after each round, the processor and the disk are for those who wait for an answer.
constexpr std::chrono::milliseconds burstLook{20};
constexpr int burstDeliveries = 5;
constexpr std::chrono::milliseconds burstPause{200};

// Accepting goes before understanding when both want the processor: a sender waits for its answer.
void stepBehindTheListener()
{
#ifdef __linux__
    // Linux keeps the niceness of each thread by itself, whatever POSIX says of processes.
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness);
#endif
}

} // namespace

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
    qRegisterMetaType<Event>();
    qRegisterMetaType<Outcome>();
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
        m_isUrgent = true;
    }
    m_condition.notify_one();
}

void UnderstandingWorker::deliveryCame()
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = !std::exchange(m_somethingWaits, true);
        ++m_cameSince;
    }
    if (isFirst)
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
        bool isMore = true;
        while (isMore) {
            isMore = workOnce();
            giveWay();
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return;
        }
    }
}

// Until the burst is over, somebody waits for an answer of ours, or it is enough.
void UnderstandingWorker::giveWay()
{
    std::unique_lock lock(m_mutex);
    for (auto waited = burstLook; waited <= burstPause; waited += burstLook) {
        m_cameSince = 0;
        if (m_condition.wait_for(lock, burstLook, [this] { return m_stopping || m_isUrgent; })
            || m_cameSince < burstDeliveries)
            return;
    }
}

// One round: true when more may be waiting.
bool UnderstandingWorker::workOnce()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isUrgent = false;
    }
    // Whoever waits for an answer goes before what only waits to be shown.
    if (workOnAsked() || workOnOwnEvents() || workOnRuns())
        return true;
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
    enter(round);
    for (const DeliveryRecord &record : *waiting)
        workOn(record, round);
    finish(round, *waiting);
    return waiting->size() == deliveriesPerRound || round.error.has_value();
}

void UnderstandingWorker::enter(Round &round)
{
    const std::lock_guard lock(m_mutex);
    round.endpoints = m_endpoints;
    round.rules = m_rules;
}

// Waits until all of it is written, and tells of it.
void UnderstandingWorker::finish(Round &round, const QList<DeliveryRecord> &records)
{
    for (int at = 0; at < round.expected; ++at)
        round.written.acquire();
    if (round.error) {
        qCWarning(understandingLog) << "cannot write what was understood:" << toText(*round.error);
        std::unique_lock lock(m_mutex);
        for (const DeliveryRecord &record : records) {
            if (record.replayOf != 0 && !round.outcomes.contains(record.id))
                m_replays[record.replayOf].append(round.replays.value(record.id));
        }
        m_condition.wait_for(lock, pauseAfterStoreError, [this] { return m_stopping; });
    }
    // Ids are known only now.
    QList<UnderstoodBatch::Entry> written;
    QHash<qint64, qsizetype> taken;
    for (qsizetype at = 0; at < round.batch.entries.size(); ++at) {
        UnderstoodBatch::Entry &entry = round.batch.entries[at];
        const qint64 delivery = round.writtenWith.at(at);
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
}

void UnderstandingWorker::workOn(const DeliveryRecord &record, Round &round)
{
    UnderstoodDelivery done;
    done.delivery = record.id;
    const Endpoint *endpoint =
        round.endpoints ? round.endpoints->findName(record.endpoint) : nullptr;
    const RecipePointer recipe =
        round.endpoints ? round.endpoints->book().find(record.sender) : nullptr;
    round.wishes = record.replayOf != 0 ? takeReplay(record.replayOf) : ReplayWishes();
    if (record.replayOf != 0)
        round.replays.insert(record.id, round.wishes);
    round.occasion = record.replayOf != 0 ? Occasion::Replayed
        : record.receivedAt < m_startedAt ? Occasion::CaughtUp
                                          : Occasion::Live;
    Result<Understanding> understanding =
        fail(ErrorKind::NotFound, QStringLiteral("no recipe for this sender"));
    if (recipe) {
        auto body = m_reader->body(record.id);
        if (body)
            understanding =
                understand(m_jq, *recipe, storedFrom(record, std::move(*body), endpoint));
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
        QHash<qsizetype, QString> confirmUrls;
        for (const Confirmation &confirmation : understanding->confirmations)
            confirmUrls.insert(confirmation.event, confirmation.url);
        for (qsizetype at = 0; at < understanding->events.size(); ++at)
            foldInto(done, understanding->events.at(at), round, endpoint, confirmUrls.value(at));
        for (const Event &event : std::as_const(understanding->events)) {
            if (const auto space = spaceNews(event); space && event.replayOf == 0)
                done.spaces.append(*space);
        }
    }
    write(std::move(done), round);
}

void UnderstandingWorker::write(UnderstoodDelivery done, Round &round)
{
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

} // namespace signalbox
