// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/checkpointer.h"

#include "store/sqlite/database.h"

#include <sqlite3.h>

#include <utility>

namespace signalbox {

namespace {

// Pages of 4 KiB in the log from which it is written back (16 MiB), and from which the writer is
// held up until it can begin at the log's start again (128 MiB).
constexpr int checkpointFrames = 4000;
constexpr int restartFrames = 32000;
// For the lock of a commit in hand.
constexpr int lockedForMilliseconds = 1000;

std::unique_ptr<Database> opened(const QString &path)
{
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return nullptr;
    sqlite3_busy_timeout((*database)->handle(), lockedForMilliseconds);
    // Only a connection that has read knows that there is a log.
    (void)(*database)->number("SELECT count(*) FROM sqlite_schema");
    (void)(*database)->takeError();
    return std::move(*database);
}

void checkpoint(Database &database, bool isLong)
{
    const auto write = [&database](int mode) {
        sqlite3_wal_checkpoint_v2(database.handle(), nullptr, mode, nullptr, nullptr);
    };
    write(SQLITE_CHECKPOINT_PASSIVE);
    // Commits add to the log meanwhile; what is left now is short, and they may wait for it.
    if (isLong)
        write(SQLITE_CHECKPOINT_RESTART);
}

} // namespace

Checkpointer::Checkpointer(const QString &databasePath)
    : m_thread([this, databasePath] { run(databasePath); })
{
}

Checkpointer::~Checkpointer()
{
    stop();
}

void Checkpointer::note(int logFrames)
{
    {
        const std::lock_guard lock(m_mutex);
        if (logFrames < m_frames) // begun again at its start
            m_written = 0;
        m_frames = logFrames;
        if (!isDue())
            return;
    }
    m_changed.notify_one();
}

bool Checkpointer::isDue() const
{
    return m_frames - m_written >= checkpointFrames;
}

void Checkpointer::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Checkpointer::run(const QString &path)
{
    std::unique_ptr<Database> database;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || isDue(); });
        if (m_stopping)
            return;
        const bool isLong = m_frames >= restartFrames;
        m_written = m_frames; // a failure loses nothing: the log stays and is tried again later
        lock.unlock();
        if (!database)
            database = opened(path);
        if (database)
            checkpoint(*database, isLong);
        lock.lock();
    }
}

} // namespace signalbox
