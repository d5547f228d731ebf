// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/checkpointer.h"

#include "store/sqlite/database.h"

#include <sqlite3.h>

#include <chrono>

namespace signalbox {

namespace {

// For readers of what the log holds.
constexpr int lockedForMilliseconds = 100;
constexpr std::chrono::seconds longestWait{10};

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
    // What was added meanwhile is short; the writer waits for this.
    if (isLong)
        write(SQLITE_CHECKPOINT_RESTART);
}

} // namespace

Checkpointer::Checkpointer(const QString &databasePath, Limits limits)
    : m_limits(limits), m_thread([this, databasePath] { run(databasePath); })
{
}

Checkpointer::~Checkpointer()
{
    stop();
}

void Checkpointer::note(int logFrames)
{
    std::unique_lock lock(m_mutex);
    if (logFrames < m_frames) // begun again at its start
        m_written = 0;
    m_frames = logFrames;
    if (!isDue())
        return;
    m_changed.notify_all();
    if (m_frames >= m_limits.restart)
        m_changed.wait_for(lock, longestWait,
                           [this] { return m_stopping || (!m_isWorking && !isDue()); });
}

bool Checkpointer::isDue() const
{
    return m_frames - m_written >= m_limits.writeBack;
}

void Checkpointer::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
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
        const bool isLong = m_frames >= m_limits.restart;
        m_written = m_frames; // a failure loses nothing: the log stays and is tried again later
        m_isWorking = true;
        lock.unlock();
        if (!database)
            database = opened(path);
        if (database)
            checkpoint(*database, isLong);
        lock.lock();
        m_isWorking = false;
        m_changed.notify_all();
    }
}

} // namespace signalbox
