// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace signalbox {

struct CommandResult
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    [[nodiscard]] QList<QJsonObject> lines() const; //!< one JSON object a line
};

//! The real program as a process over a data folder of its own, with a private run-time folder and
//! only the environment given here. Killed with the test.
class RunningProgram
{
public:
    RunningProgram();
    ~RunningProgram();

    void setConfig(const QJsonObject &config);
    void setEnvironment(const QString &name, const QString &value)
    {
        m_environment.insert(name, value);
    }
    //! `serve --listen 127.0.0.1:0`; true once the ready line came.
    [[nodiscard]] bool start();
    [[nodiscard]] int terminate(); //!< SIGTERM; the exit code
    void kill(); //!< SIGKILL
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

    [[nodiscard]] QUrl endpoint(const QString &name) const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    //! Any other command over the same data folder, to its end.
    [[nodiscard]] CommandResult command(const QStringList &arguments);
    //! Posts and waits for the answer's status (0: none came).
    [[nodiscard]] int post(const QString &endpoint, const QByteArray &body,
                           const HeaderList &headers);
    [[nodiscard]] QByteArray errorOutput();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QProcessEnvironment m_environment;
    QJsonArray m_endpoints;
};

//! Signed as JobServ does: X-JobServ-Sig: sha256:HEX over the body.
[[nodiscard]] HeaderList signedAsFoundries(const QByteArray &body, const QByteArray &secret);
//! Signed as Drone does (draft-cavage HTTP signature over date and digest), now.
[[nodiscard]] HeaderList signedAsDrone(const QByteArray &body, const QByteArray &event,
                                       const QByteArray &secret);

//! A small JobServ build and Drone build in their senders' forms.
[[nodiscard]] QByteArray foundriesBuild(int number, const QByteArray &status);
[[nodiscard]] QByteArray droneBuild(int number, const QByteArray &status, const QByteArray &action,
                                    int version);

} // namespace signalbox
