// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pendinganswers.h"

#include <algorithm>
#include <vector>

namespace signalbox {

namespace {
constexpr qint64 nobodysDelivery = 0; // what only waits for its time
}

PendingAnswers::PendingAnswers() : m_thread([this] { watch(); }) { }

PendingAnswers::~PendingAnswers()
{
    stop();
}

// A fifth of the sender's patience is left for the way back.
PendingAnswer::SteadyClock::time_point
PendingAnswers::deadlineFor(PendingAnswer::SteadyClock::time_point arrived, const Recipe &recipe)
{
    return arrived + recipe.acknowledgeWithin * 4 / 5;
}

void PendingAnswers::add(qint64 delivery, PendingAnswer pending)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping && m_pending.size() < most) {
            // Nobody takes them while the worker hangs; those that are dropped get the fixed
            // answer.
            if (m_new.size() >= static_cast<qsizetype>(most))
                m_new.removeFirst();
            m_new.append({delivery, pending.known});
            m_pending.emplace(delivery, std::move(pending));
            m_condition.notify_one();
            return;
        }
    }
    pending.respond(pending.recipe->fallbackAnswer);
}

void PendingAnswers::giveLater(PendingAnswer::SteadyClock::time_point when, PendingAnswer pending)
{
    if (when > PendingAnswer::SteadyClock::now()) {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping && m_pending.size() < most) {
            pending.deadline = when;
            m_pending.emplace(nobodysDelivery, std::move(pending));
            m_condition.notify_one();
            return;
        }
    }
    pending.respond(pending.recipe->fallbackAnswer);
}

QList<std::pair<qint64, bool>> PendingAnswers::takeNew()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_new, {});
}

bool PendingAnswers::answer(qint64 delivery, std::optional<Answer> answer)
{
    std::vector<PendingAnswer> waited;
    {
        const std::lock_guard lock(m_mutex);
        const auto [first, last] = m_pending.equal_range(delivery);
        for (auto each = first; each != last; ++each)
            waited.push_back(std::move(each->second));
        m_pending.erase(first, last);
    }
    for (const PendingAnswer &each : waited)
        each.respond(answer.value_or(each.recipe->fallbackAnswer));
    return !waited.empty();
}

void PendingAnswers::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_condition.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void PendingAnswers::watch()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto now = PendingAnswer::SteadyClock::now();
        std::vector<PendingAnswer> late;
        auto next = PendingAnswer::SteadyClock::time_point::max();
        for (auto each = m_pending.begin(); each != m_pending.end();) {
            if (m_stopping || each->second.deadline <= now) {
                late.push_back(std::move(each->second));
                each = m_pending.erase(each);
                continue;
            }
            next = std::min(next, each->second.deadline);
            ++each;
        }
        if (!late.empty()) {
            lock.unlock();
            for (const PendingAnswer &each : late)
                each.respond(each.recipe->fallbackAnswer);
            lock.lock();
            continue;
        }
        if (m_stopping)
            return;
        if (next == PendingAnswer::SteadyClock::time_point::max())
            m_condition.wait(lock);
        else
            m_condition.wait_until(lock, next);
    }
}

} // namespace signalbox
