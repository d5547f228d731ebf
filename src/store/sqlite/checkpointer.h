// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace signalbox {

//! Writes the log of a database back into the file (a WAL checkpoint, https://sqlite.org/wal.html),
//! in a thread and through a connection of its own: it takes some syncs, which no commit waits for.
//! Owned by the writer.
class Checkpointer
{
public:
    //! In pages of the log.
    struct Limits
    {
        int writeBack = 4000; //!< so many more are written back (16 MiB)
        int restart = 32000; //!< from here on the writer waits (128 MiB)
    };
    explicit Checkpointer(const QString &databasePath) : Checkpointer(databasePath, Limits()) { }
    Checkpointer(const QString &databasePath, Limits limits);
    ~Checkpointer(); //!< stop()
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

    //! How many pages the log holds after a commit. In the writer's thread, which is held up here
    //! when the log has become long: only while nobody writes can it begin at its start again.
    void note(int logFrames);
    void stop(); //!< after the one in hand; joins

private:
    [[nodiscard]] bool isDue() const;
    void run(const QString &path);

    const Limits m_limits;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_frames = 0; //!< in the log
    int m_written = 0; //!< of them already in the file
    bool m_isWorking = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace signalbox
