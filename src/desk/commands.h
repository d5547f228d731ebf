// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/commandbook.h"
#include "desk/endpointtable.h"
#include "desk/rulebook.h"
#include "senders/answering.h"

#include <chrono>
#include <mutex>

namespace signalbox {

//! Takes what was said in a chat: matches it, asks whether this user may, asks back where a trigger
//! is armed, and gives the runs it starts. It starts nothing itself: the runs are committed with
//! the event and begun by Runs, which holds cool-down and allowed hours. Owned by the desk; hear()
//! in the worker's thread, setBook() from any.
class Commands
{
public:
    static constexpr std::chrono::seconds timeToConfirm{60};
    static constexpr qsizetype mostQuestions = 200; //!< open at once; the oldest is forgotten

    explicit Commands(const Clock &clock) : m_clock(clock) { }

    void setBook(CommandBookPointer book);

    //! Everything but a live, verified command of somebody allowed starts nothing.
    [[nodiscard]] Outcome hear(JqRunner &jq, const Event &event, const Endpoint *endpoint,
                               Occasion occasion, QList<RunRecord> &runs);

private:
    //! Asked of one user in one channel; a later one takes its place.
    struct Question
    {
        CommandBook::Speaker speaker;
        CommandUse use;
        QString handle; //!< of the button that answers it; "" when the name must be said
        QString nameToType; //!< "" when a button or "yes" is enough
        Instant until;
    };

    [[nodiscard]] CommandBookPointer book();
    [[nodiscard]] std::optional<Question> takeQuestion(const CommandBook::Speaker &speaker);
    [[nodiscard]] std::optional<Outcome> answered(const Event &event,
                                                  const CommandBook::Speaker &speaker,
                                                  bool fitsAnother, QList<RunRecord> &runs);
    [[nodiscard]] Outcome use(const CommandBook &book, const CommandUse &use,
                              const CommandBook::Speaker &speaker, QList<RunRecord> &runs);
    [[nodiscard]] Outcome ask(const CommandUse &use, const CommandBook::Speaker &speaker,
                              const QString &nameToType);
    [[nodiscard]] Outcome start(const CommandUse &use, const QString &user,
                                QList<RunRecord> &runs) const;
    [[nodiscard]] std::optional<QString> closedTrigger(const CommandBook &book,
                                                       const CommandUse &use) const;

    const Clock &m_clock;
    std::mutex m_mutex;
    CommandBookPointer m_book;
    QList<Question> m_questions; // worker's thread
};

//! The event as the timeline shows it: with what became of the command in it.
[[nodiscard]] Event withOutcome(Event event, const Outcome &outcome);

} // namespace signalbox
