// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordlimits.h"

#include "targets/discord/discordanswer.h"

#include <algorithm>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds invalidWindow = 10min;
constexpr qsizetype mostRoutes = 1000;

void dropBefore(std::deque<Instant> &times, Instant limit)
{
    while (!times.empty() && times.front() <= limit)
        times.pop_front();
}

// "channels/123" of "POST channels/123/messages": one bucket is counted apart for each of them.
QByteArray topLevel(const QByteArray &route)
{
    return route.mid(route.indexOf(' ') + 1);
}

} // namespace

QByteArray DiscordLimits::bucketOf(const QByteArray &route) const
{
    return m_buckets.value(route, route) + ' ' + topLevel(route);
}

void DiscordLimits::prune(Instant now)
{
    dropBefore(m_invalid, now - invalidWindow);
    dropBefore(m_sent, now - 1s);
    if (m_closed.size() > mostRoutes)
        m_closed.removeIf([now](const auto &each) { return each.value() <= now; });
    if (m_buckets.size() > mostRoutes)
        m_buckets.clear(); // learnt again with the next answers
}

std::chrono::milliseconds DiscordLimits::waitFor(const QByteArray &route, Instant now) const
{
    Instant free = std::max(now, m_globalUntil);
    free = std::max(free, m_closed.value(bucketOf(route), now));
    if (m_invalid.size() >= std::size_t(mostInvalid))
        free =
            std::max(free, m_invalid[m_invalid.size() - std::size_t(mostInvalid)] + invalidWindow);
    if (m_sent.size() >= std::size_t(mostPerSecond))
        free = std::max<Instant>(free, m_sent[m_sent.size() - std::size_t(mostPerSecond)] + 1s);
    return free - now;
}

std::chrono::milliseconds DiscordLimits::admit(const QByteArray &route, Instant now)
{
    prune(now);
    const auto wait = waitFor(route, now);
    if (wait <= 0ms)
        m_sent.push_back(now);
    return std::max<std::chrono::milliseconds>(wait, 0ms);
}

void DiscordLimits::note(const QByteArray &route, const HttpReply &reply, Instant now)
{
    prune(now);
    const auto bucket = headerValue(reply.headers, "X-RateLimit-Bucket");
    if (bucket && !bucket->isEmpty())
        m_buckets.insert(route, *bucket);
    const auto scope = headerValue(reply.headers, "X-RateLimit-Scope").value_or(QByteArray());
    const bool limited = reply.status == 429;
    if (reply.status == 401 || reply.status == 403 || (limited && scope != "shared"))
        m_invalid.push_back(now);
    std::chrono::milliseconds pause = discordPause(reply);
    if (limited)
        pause = std::max(pause, readDiscordAnswer(reply, now).retryAfter.value_or(0ms));
    const bool global = limited
        && (scope == "global"
            || headerValue(reply.headers, "X-RateLimit-Global").value_or(QByteArray()) == "true");
    if (global)
        m_globalUntil = std::max(m_globalUntil, now + pause);
    else if (pause > 0ms)
        m_closed.insert(bucketOf(route), now + pause);
}

} // namespace signalbox
