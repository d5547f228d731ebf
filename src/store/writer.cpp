// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include "store/tables/deliverytable.h"

#include <sqlite3.h>

#include <iterator>

namespace signalbox {

namespace {

constexpr std::size_t batchLimit = 256;
// A sender waits for its delivery, nobody for what is made of it: that goes in portions which hold
// a delivery up for a few milliseconds only. Smaller ones would write the same pages more often.
constexpr std::size_t othersAtOnce = 32;
constexpr int waitingDeliveriesLimit = 1000;
constexpr qint64 waitingBytesLimit = qint64(64) * 1024 * 1024;
// Everything else is bounded by whoever asks; this stops a runaway.
constexpr std::size_t waitingOthersLimit = 20000;
constexpr std::size_t waitingAnswersLimit = 10000;
// Answers are no reason for an fsync: they go with other things, or together after this.
constexpr std::chrono::milliseconds answersWait{1000};
// After a failed commit an empty one is tried this often, so that health returns without a
// delivery.
constexpr std::chrono::milliseconds probeEvery{2000};

int onCommit(void *frames, sqlite3 *, const char *, int count)
{
    *static_cast<int *>(frames) = count;
    return SQLITE_OK;
}

template <typename Queue, typename Jobs>
void moveFront(Queue &queue, std::size_t atMost, Jobs &jobs)
{
    const auto end = queue.begin() + static_cast<std::ptrdiff_t>(std::min(queue.size(), atMost));
    std::move(queue.begin(), end, std::back_inserter(jobs));
    queue.erase(queue.begin(), end);
}

// Errors that have nothing to do with what one job wanted to write.
bool concernsAll(const Error &error)
{
    return error.kind == ErrorKind::Storage || error.kind == ErrorKind::Busy
        || error.kind == ErrorKind::Corrupt;
}

} // namespace

Store::Writer::Writer(OpenedDatabase opened, QString folder)
    : m_folder(std::move(folder))
    , m_keptAside(std::move(opened.keptAside))
    , m_database(std::move(opened.database))
    , m_transaction(std::make_unique<Transaction>(*m_database))
    , m_checkpointer(databasePath(m_folder))
    , m_trainer(std::make_unique<DictionaryTrainer>())
{
    sqlite3_wal_hook(m_database->handle(), onCommit, &m_logFrames);
    m_hasDictionaries = m_database->number("SELECT count(*) FROM dictionaries") >= packPurposes;
    m_thread = std::thread([this] { run(); });
}

Store::Writer::~Writer()
{
    close();
}

void Store::Writer::post(Job job)
{
    std::optional<Error> refusal;
    {
        const std::lock_guard lock(m_mutex);
        const bool full = job.isDelivery ? m_waitingDeliveries >= waitingDeliveriesLimit
                || (m_waitingBytes > 0 && m_waitingBytes + job.bytes > waitingBytesLimit)
                                         : m_others.size() >= waitingOthersLimit;
        if (m_closing) {
            refusal =
                Error{ErrorKind::Cancelled, QStringLiteral("the store is closed"), std::nullopt};
        } else if (full) {
            refusal =
                Error{ErrorKind::Busy, QStringLiteral("too much waits to be stored"), std::nullopt};
        } else {
            m_waitingDeliveries += job.isDelivery ? 1 : 0;
            m_waitingBytes += job.bytes;
            (job.isDelivery ? m_deliveries : m_others).push_back(std::move(job));
        }
    }
    if (refusal)
        job.done(fail(*refusal));
    else
        m_changed.notify_one();
}

void Store::Writer::postAnswer(qint64 delivery, int status, qint64 answeredInMs)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing || m_answers.size() >= waitingAnswersLimit)
            return;
        first = m_answers.empty();
        m_answers.push_back({delivery, status, answeredInMs});
    }
    if (first)
        m_changed.notify_one();
}

void Store::Writer::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool Store::Writer::healthy() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastCommitGood && !m_closing && m_waitingDeliveries < waitingDeliveriesLimit
        && m_waitingBytes < waitingBytesLimit && m_others.size() < waitingOthersLimit;
}

void Store::Writer::run()
{
    Batch batch;
    while (take(batch)) {
        write(batch);
        batch = {};
        afterwards();
    }
    // Others that read would keep the log from being emptied.
    m_trainer.reset();
    m_checkpointer.stop();
    sqlite3_wal_checkpoint_v2(m_database->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr,
                              nullptr);
    m_transaction.reset();
    m_database.reset();
}

// Waits for something to write; false once closed and empty. An empty batch probes the disk.
bool Store::Writer::take(Batch &batch)
{
    std::unique_lock lock(m_mutex);
    const auto isEmpty = [this] { return m_deliveries.empty() && m_others.empty(); };
    const auto begins = [this, isEmpty] { return m_closing || !isEmpty(); };
    while (!begins()) {
        if (m_lastCommitGood && m_answers.empty())
            m_changed.wait(lock);
        else if (!m_changed.wait_for(lock, m_lastCommitGood ? answersWait : probeEvery, begins))
            break;
    }
    if (m_closing && isEmpty() && m_answers.empty())
        return false;
    moveFront(m_deliveries, batchLimit, batch.jobs);
    moveFront(m_others, othersAtOnce, batch.jobs);
    batch.answers.swap(m_answers);
    return true;
}

void Store::Writer::write(Batch &batch)
{
    std::vector<Result<void>> results;
    results.reserve(batch.jobs.size());
    std::optional<Error> error = writeTogether(batch, results);
    if (error && !concernsAll(*error) && !batch.jobs.empty()) {
        // One job spoilt the transaction: each for itself, so that the others do not suffer.
        results.clear();
        for (Job &job : batch.jobs)
            results.push_back(writeAlone(job));
        error.reset();
    }
    if (error) {
        m_lastCommitGood = false;
        if (error->kind == ErrorKind::Corrupt)
            markSuspect(databasePath(m_folder));
        results.assign(batch.jobs.size(), Result<void>(fail(*error)));
    }
    release(batch);
    for (std::size_t index = 0; index < batch.jobs.size(); ++index)
        batch.jobs[index].done(results[index]);
}

std::optional<Error> Store::Writer::writeTogether(Batch &batch, std::vector<Result<void>> &results)
{
    if (m_transaction->begin()) {
        for (Job &job : batch.jobs) {
            results.push_back(job.write(*m_transaction));
            if (m_database->failed())
                break;
        }
        for (const LateAnswer &answer : batch.answers)
            writeAnswer(*m_transaction, answer.delivery, answer.status, answer.answeredInMs);
        // An unhealthy disk is only believed again after a page was really written.
        if (!m_lastCommitGood)
            m_database->run(
                "INSERT OR REPLACE INTO notes(key, value) VALUES('probe', randomblob(64))");
    }
    if (!m_database->failed() && m_transaction->commit()) {
        m_lastCommitGood = true;
        return std::nullopt;
    }
    const std::optional<Error> error = m_database->takeError();
    m_transaction->rollBack();
    return error;
}

Result<void> Store::Writer::writeAlone(Job &job)
{
    Batch alone;
    alone.jobs.push_back(std::move(job));
    std::vector<Result<void>> results;
    const std::optional<Error> error = writeTogether(alone, results);
    job = std::move(alone.jobs.front());
    if (error && concernsAll(*error))
        m_lastCommitGood = false;
    if (error)
        return fail(*error);
    return results.front();
}

void Store::Writer::release(const Batch &batch)
{
    const std::lock_guard lock(m_mutex);
    for (const Job &job : batch.jobs) {
        m_waitingDeliveries -= job.isDelivery ? 1 : 0;
        m_waitingBytes -= job.bytes;
    }
}

// After the callbacks: nobody waits for what is done here, but the next batch.
void Store::Writer::afterwards()
{
    m_checkpointer.note(m_logFrames);
    if (!m_hasDictionaries && !m_trainer->wasStarted())
        learnDictionaries();
}

void Store::Writer::learnDictionaries()
{
    const qint64 stored =
        m_database->number("SELECT number FROM counters WHERE name = ?", counter::deliveries);
    const qint64 events = m_database->number("SELECT max(id) FROM events");
    (void)m_database->takeError();
    // Events come a little later than bodies; a desk that makes none of its deliveries is not
    // waited for.
    if (stored < samplesForDictionary
        || (events < samplesForDictionary && stored < 10 * samplesForDictionary))
        return;
    m_trainer->start(m_folder, [this](const TrainedDictionaries &dictionaries) {
        Job job;
        job.write = [dictionaries](Transaction &transaction) -> Result<void> {
            for (const auto &[purpose, bytes] : dictionaries) {
                transaction.database().run(
                    "INSERT OR REPLACE INTO dictionaries(id, purpose, bytes) VALUES(?, ?, ?)",
                    dictionaryId(purpose), static_cast<int>(purpose), bytes);
            }
            return {};
        };
        job.done = [this, dictionaries](const Result<void> &written) {
            m_hasDictionaries = written.has_value();
            for (const auto &[purpose, bytes] : dictionaries) {
                if (written)
                    m_transaction->packer().use(purpose, bytes);
            }
        };
        post(std::move(job));
    });
}

} // namespace signalbox
