// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/commandbook.h"
#include "desk/hearing.h"
#include "desk/questions.h"

#include <chrono>
#include <mutex>

namespace signalbox {

//! Takes what was said in a chat, and the buttons pressed there: matches it, asks whether this user
//! may, asks back where a trigger is armed or a build of the same commit or tag is still running,
//! and gives the runs it starts. It starts nothing itself: the runs are committed with the event
//! and begun by Runs, which holds cool-down and allowed hours. Owned by the desk; hear() in the
//! worker's thread, setBook() from any.
class Commands
{
public:
    static constexpr std::chrono::seconds timeToConfirm{60};

    explicit Commands(const Clock &clock) : m_clock(clock) { }

    void setBook(CommandBookPointer book);

    //! Everything but a live, verified command of somebody allowed starts nothing.
    [[nodiscard]] Heard hear(const Hearing &at, const Event &event);

private:
    [[nodiscard]] CommandBookPointer book();
    [[nodiscard]] std::optional<Heard> answered(const Hearing &at, const CommandBook &book,
                                                const Event &event,
                                                const CommandBook::Speaker &speaker,
                                                bool fitsAnother);
    [[nodiscard]] Heard pressed(const Hearing &at, const CommandBook &book, const Event &event,
                                const CommandBook::Speaker &speaker);
    [[nodiscard]] Heard use(const Hearing &at, const CommandBook &book, const CommandUse &use,
                            const CommandBook::Speaker &speaker, bool confirmed);
    [[nodiscard]] Heard ask(const CommandUse &use, const CommandBook::Speaker &speaker,
                            const QString &nameToType);
    [[nodiscard]] Heard start(const CommandUse &use, const QString &user) const;
    [[nodiscard]] std::optional<QString> closedTrigger(const CommandBook &book,
                                                       const CommandUse &use) const;

    const Clock &m_clock;
    std::mutex m_mutex;
    CommandBookPointer m_book;
    Questions m_questions; // worker's thread
};

//! The event as the timeline shows it: with what became of the command in it.
[[nodiscard]] Event withOutcome(Event event, const Outcome &outcome);

} // namespace signalbox
