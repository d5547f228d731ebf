// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

#include <sys/types.h>

class QSocketNotifier;

namespace signalbox {

//! What is started, whole. Nothing is inherited but what stands here.
struct ProcessPlan
{
    QString keeper; //!< path of signalbox-run
    QString program; //!< looked up in the environment's PATH when it holds no slash
    QStringList arguments;
    QString workingFolder;
    QList<QByteArray> environment; //!< "NAME=value"; may hold secrets
    QByteArray input; //!< standard input, a file in memory
    QStringList removedFiles; //!< when it has ended
    std::chrono::milliseconds grace{5000}; //!< between asking to end and killing
};

//! How it ended.
struct ProcessEnding
{
    enum class Kind {
        Exited, //!< number: exit code
        Killed, //!< number: signal
        NotStarted, //!< number: errno
        Lost, //!< the keeper was killed
    };
    Kind kind = Kind::Lost;
    int number = 0;
};

//! A program with everything it starts, kept by signalbox-run: whatever forks, detaches or ignores
//! SIGTERM is ended with it. Reads no faster than 20 MiB a second, so that a flood slows down
//! itself. Main thread. Destroyed while it runs: asked to end, the keeper sees to the rest.
class KeptProcess : public QObject
{
    Q_OBJECT

public:
    explicit KeptProcess(QObject *parent = nullptr);
    ~KeptProcess() override;

    [[nodiscard]] Result<void> start(const ProcessPlan &plan);
    //! Asks the program and all its children to end, and kills them after the grace.
    void end();

Q_SIGNALS:
    void printed(const QByteArray &bytes);
    void ended(const signalbox::ProcessEnding &ending); //!< once, after the last printed()

private:
    void readOutput();
    void readStatus();
    void finish();

    pid_t m_keeper = -1;
    int m_output = -1;
    int m_status = -1;
    QByteArray m_statusText;
    std::unique_ptr<QSocketNotifier> m_outputNotifier, m_statusNotifier;
    QTimer m_pause; //!< between two helpings of a flood
};

//! Path of signalbox-run: installed, beside the program, or in a build tree. "" when it is nowhere.
[[nodiscard]] QString findProgramKeeper();

} // namespace signalbox
