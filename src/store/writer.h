// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/packing/dictionarytrainer.h"
#include "store/sqlite/checkpointer.h"
#include "store/sqlite/databasefile.h"
#include "store/store.h"
#include "store/tables/transaction.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace signalbox {

//! The writer's thread and its queue. Takes whatever waits, writes it in one transaction with one
//! fsync, then calls everybody back. No deliberate wait for more: while one commit runs the next
//! batch gathers.
class Store::Writer
{
public:
    struct Job
    {
        //! Runs inside the transaction, a second time when another job of the batch spoilt it.
        std::function<Result<void>(Transaction &)> write;
        std::function<void(const Result<void> &)> done;
        bool isDelivery = false;
        qint64 bytes = 0;
    };

    Writer(OpenedDatabase opened, QString folder);
    ~Writer();

    //! Refused jobs (queue full, closed) are called back at once, in the caller's thread.
    void post(Job job);
    void postAnswer(qint64 delivery, int status, qint64 answeredInMs);
    void close();

    [[nodiscard]] bool healthy() const;
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] const QString &keptAside() const { return m_keptAside; }

private:
    struct LateAnswer
    {
        qint64 delivery = 0;
        int status = 0;
        qint64 answeredInMs = 0;
    };
    struct Batch
    {
        std::vector<Job> jobs;
        std::vector<LateAnswer> answers;
    };

    void run();
    [[nodiscard]] bool take(Batch &batch);
    void write(Batch &batch);
    [[nodiscard]] std::optional<Error> writeTogether(Batch &batch,
                                                     std::vector<Result<void>> &results);
    [[nodiscard]] Result<void> writeAlone(Job &job);
    void release(const Batch &batch);
    void afterwards();
    void learnDictionaries();

    const QString m_folder;
    const QString m_keptAside;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Transaction> m_transaction;
    Checkpointer m_checkpointer;
    int m_logFrames = 0; //!< pages in the write-ahead log, told by SQLite after each commit

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_deliveries;
    std::deque<Job> m_others;
    std::vector<LateAnswer> m_answers;
    int m_waitingDeliveries = 0; //!< taken ones included, until they are committed
    qint64 m_waitingBytes = 0;
    bool m_closing = false;
    std::atomic<bool> m_lastCommitGood = true;

    bool m_hasDictionaries = false;
    std::unique_ptr<DictionaryTrainer> m_trainer;
    std::thread m_thread;
};

} // namespace signalbox
