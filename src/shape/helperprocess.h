// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include "shape/helper/frames.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <chrono>

#include <sys/types.h>

namespace signalbox {

//! The running signalbox-jq and the socket to it. Used by one thread; nothing waits beyond its
//! deadline.
class HelperProcess
{
public:
    struct Reply
    {
        JqReplyKind kind = JqReplyKind::Done;
        QByteArray bytes;
    };

    explicit HelperProcess(QString program) : m_program(std::move(program)) { }
    ~HelperProcess() { stop(); }
    HelperProcess(const HelperProcess &) = delete;
    HelperProcess &operator=(const HelperProcess &) = delete;

    [[nodiscard]] bool isRunning() const { return m_socket >= 0; }
    //! 0 while it does not run.
    [[nodiscard]] qint64 processId() const { return m_process > 0 ? m_process : 0; }
    //! Unavailable when the program is missing or cannot be started.
    [[nodiscard]] Result<void> start();
    //! One request and its reply. After an error (Timeout, Cancelled, Internal) the process is
    //! gone.
    [[nodiscard]] Result<Reply> exchange(JqRequestKind kind, quint64 number, QByteArrayView bytes,
                                         std::chrono::milliseconds deadline);
    //! Ends it at once. It holds nothing worth a goodbye.
    void stop();

private:
    struct Watch;
    [[nodiscard]] Result<void> send(Watch &watch, const char *bytes, size_t size);
    [[nodiscard]] Result<Reply> receiveReply(Watch &watch);
    //! What there is, at least a byte.
    [[nodiscard]] Result<size_t> receive(Watch &watch, char *bytes, size_t atMost);
    //! Until the socket is ready.
    [[nodiscard]] Result<void> wait(Watch &watch, short direction);
    [[nodiscard]] std::chrono::nanoseconds processorTime() const;
    //! Ends it and tells how it died.
    [[nodiscard]] Error lost();

    QString m_program;
    pid_t m_process = -1;
    int m_socket = -1;
};

} // namespace signalbox
