// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <chrono>
#include <memory>

namespace signalbox {

//! A jq program. Equal sources are compiled once in the helper process.
struct JqProgram
{
    QString name; //!< for messages: "drone/events.jq", "rule failures on main"
    QByteArray source;

    bool operator==(const JqProgram &) const = default;
};

inline constexpr std::chrono::milliseconds eventsDeadline{500};
inline constexpr std::chrono::milliseconds answerDeadline{250};

//! Runs jq programs in a helper process (signalbox-jq) that has no environment, no files and no
//! network, is killed at the deadline and started again. Blocking: lives in a worker thread, one
//! runner a thread, used only there.
class JqRunner
{
public:
    //! `helperProgram`: path of the signalbox-jq executable. Started on first use.
    explicit JqRunner(QString helperProgram);
    ~JqRunner();
    JqRunner(const JqRunner &) = delete;

    //! All outputs of the program on one input (JSON text). Errors: InvalidInput (does not compile,
    //! with "line N: …"; or its own error), Timeout, TooLarge (outputs, size), Cancelled (the
    //! process died), Busy (suspended: failed three times in a row, until its source changes),
    //! Unavailable (no helper).
    [[nodiscard]] Result<QList<QByteArray>>
    run(const JqProgram &program, const QByteArray &input,
        std::chrono::milliseconds deadline = eventsDeadline);
    //! Compiles only: Ok, or InvalidInput with the line.
    [[nodiscard]] Result<void> check(const JqProgram &program);
    //! Compiles ahead, at start, for configured endpoints.
    void prepare(const JqProgram &program) { (void)check(program); }

private:
    class Process;
    std::unique_ptr<Process> m_process;
};

//! Finds signalbox-jq beside this program or in the installed libexec folder.
[[nodiscard]] QString findJqHelper();

} // namespace signalbox
