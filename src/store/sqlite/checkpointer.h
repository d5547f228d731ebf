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
    explicit Checkpointer(const QString &databasePath);
    ~Checkpointer(); //!< stop()
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

    //! How many pages the log holds after a commit. Any thread.
    void note(int logFrames);
    void stop(); //!< after the one in hand; joins

private:
    [[nodiscard]] bool isDue() const;
    void run(const QString &path);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_frames = 0; //!< in the log
    int m_written = 0; //!< of them already in the file
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace signalbox
