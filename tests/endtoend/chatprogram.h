// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endtoend/runningprogram.h"
#include "support/fakediscord.h"
#include "support/fakegoogle.h"
#include "support/fakeslack.h"

namespace signalbox {

//! The real program with an application on each chat platform, all of them stand-ins. Its
//! endpoints: "ci" (Drone), "alarms" (Alertmanager), "chat" (Google Chat).
class ChatProgram
{
public:
    //! The kind of the one target, "team".
    explicit ChatProgram(const QString &kind);

    RunningProgram program;
    FakeDiscord discord{"bot-token"};
    FakeSlack slack{{}, "xoxb-token"};
    FakeGoogle google;

    [[nodiscard]] bool start();
    void restart() //!< as after kill -9
    {
        program.kill();
        m_running = program.start();
    }
    [[nodiscard]] bool isRunning() const { return m_running; }
    //! A Drone build's news; the answer's status.
    [[nodiscard]] int build(int number, const char *status, int version);
    [[nodiscard]] int alarm(const char *name);
    //! From Google, signed as Google signs.
    [[nodiscard]] int chatEvent(const char *type, const char *space);

    void goDown();
    void comeBack();
    void loseAnswers(bool lose);
    [[nodiscard]] FakeLimit &limit();
    [[nodiscard]] FakeHttpServer &api();

    //! What stands on the platform, oldest first, follow-ups left out.
    [[nodiscard]] QList<QByteArray> messages() const;
    [[nodiscard]] int edits() const;
    //! That post or edit, since the n-th of all.
    [[nodiscard]] QList<QByteArray> sentSince(qsizetype first);
    [[nodiscard]] bool isIdle(); //!< nothing waits
    [[nodiscard]] int passedBuilds(); //!< that are understood to have

private:
    const QString m_kind;
    QTemporaryDir m_folder;
    bool m_running = false;
};

} // namespace signalbox
