// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/answerbox.h"

#include "receive/answertext.h"

#include <atomic>

namespace signalbox {

namespace {

//! Shared by all copies of one Responder: the last one to go without a call answers 503.
class OpenAnswer
{
public:
    OpenAnswer(std::shared_ptr<AnswerBox> box, AnswerTicket ticket)
        : m_box(std::move(box)), m_ticket(ticket)
    {
    }
    OpenAnswer(const OpenAnswer &) = delete;
    OpenAnswer &operator=(const OpenAnswer &) = delete;
    ~OpenAnswer() { give(refusal(503)); }

    void give(Answer answer)
    {
        if (!m_given.exchange(true))
            m_box->put(m_ticket, std::move(answer));
    }

private:
    std::shared_ptr<AnswerBox> m_box;
    AnswerTicket m_ticket;
    std::atomic<bool> m_given = false;
};

} // namespace

void AnswerBox::put(AnswerTicket ticket, Answer answer)
{
    const std::lock_guard lock(m_mutex);
    if (!m_wake)
        return;
    m_filled.emplace_back(ticket, std::move(answer));
    // One wake-up for all answers of a group commit.
    if (m_filled.size() == 1)
        m_wake();
}

AnswerBox::Filled AnswerBox::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_filled, {});
}

void AnswerBox::close()
{
    const std::lock_guard lock(m_mutex);
    m_wake = nullptr;
    m_filled.clear();
}

Responder AnswerBox::responder(std::shared_ptr<AnswerBox> box, AnswerTicket ticket)
{
    return [open = std::make_shared<OpenAnswer>(std::move(box), ticket)](Answer answer) {
        open->give(std::move(answer));
    };
}

} // namespace signalbox
