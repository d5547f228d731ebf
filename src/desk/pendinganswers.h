// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "receive/listener.h"
#include "senders/recipebook.h"

#include <QList>

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace signalbox {

//! An interactive delivery that is stored and whose sender waits for what becomes of it.
struct PendingAnswer
{
    using SteadyClock = std::chrono::steady_clock;

    RecipePointer recipe;
    Responder respond; //!< wrapped by the pipeline: also notes how long it took
    SteadyClock::time_point deadline; //!< then the recipe's fixed answer is given
    bool known = false; //!< received again: it is answered, and nothing is done a second time
};

//! Who waits for an answer. A thread of its own gives the recipe's fixed answer to whoever has
//! waited too long, so that neither a slow program nor a slow disk can make a sender wait past its
//! patience. Owned by the desk; all methods from any thread.
class PendingAnswers
{
public:
    static constexpr std::size_t most = 256; //!< further ones get the fixed answer at once

    PendingAnswers();
    ~PendingAnswers(); //!< stop()
    PendingAnswers(const PendingAnswers &) = delete;

    void add(qint64 delivery, PendingAnswer pending);
    //! Its respond is called at `when`, whatever it is given; at once when too many wait.
    void giveLater(PendingAnswer::SteadyClock::time_point when, PendingAnswer pending);
    //! Deliveries nobody has begun to answer, in the order they came; each is told once.
    [[nodiscard]] QList<std::pair<qint64, bool>> takeNew(); //!< with PendingAnswer::known
    //! Answers with the fixed answer when there is none. False: too late, or another was first.
    bool answer(qint64 delivery, std::optional<Answer> answer);
    void stop(); //!< everybody gets the fixed answer

    [[nodiscard]] static PendingAnswer::SteadyClock::time_point
    deadlineFor(PendingAnswer::SteadyClock::time_point arrived, const Recipe &recipe);

private:
    void watch();

    std::mutex m_mutex;
    std::condition_variable m_condition;
    std::multimap<qint64, PendingAnswer>
        m_pending; // two repetitions of one delivery wait for one id
    QList<std::pair<qint64, bool>> m_new;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace signalbox
