// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receive/listener.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace signalbox {

//! Which request an answer belongs to.
struct AnswerTicket
{
    quint64 connection = 0;
    quint64 request = 0;
};

//! Where answers from other threads wait for the io thread. Outlives the listener as long as
//! somebody holds a Responder; once closed it takes answers and forgets them.
class AnswerBox
{
public:
    using Filled = std::vector<std::pair<AnswerTicket, Answer>>;

    //! `wake` is called, from any thread, when the first answer arrives after a take().
    explicit AnswerBox(std::function<void()> wake) : m_wake(std::move(wake)) { }

    void put(AnswerTicket ticket, Answer answer);
    [[nodiscard]] Filled take();
    //! After it returns `wake` is not called any more.
    void close();

    [[nodiscard]] static Responder responder(std::shared_ptr<AnswerBox> box, AnswerTicket ticket);

private:
    std::mutex m_mutex;
    std::function<void()> m_wake;
    Filled m_filled;
};

} // namespace signalbox
