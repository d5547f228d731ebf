// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "transport/httpclient.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace signalbox {

//! What Discord allows, over all targets that go there, since it counts by address and by bot:
//! buckets and the global limit as the headers tell them, and how many requests were invalid (401,
//! 403, 429). Ten thousand of those in ten minutes earn a ban of the whole address; here it ends
//! far below. Main thread, shared by the Discord targets. Source: docs.discord.com, "Rate Limits".
class DiscordLimits
{
public:
    static constexpr int mostInvalid = 500;
    static constexpr int mostPerSecond = 40; //!< of the 50 there are

    //! How long a request to `route` ("POST channels/123") has to wait; zero: it may go, and is
    //! counted.
    [[nodiscard]] std::chrono::milliseconds admit(const QByteArray &route, Instant now);
    //! The wait alone, without counting.
    [[nodiscard]] std::chrono::milliseconds waitFor(const QByteArray &route, Instant now) const;
    void note(const QByteArray &route, const HttpReply &reply, Instant now);

    //! A token that was refused is not shown again by anybody until someone sets it anew.
    void refuse(const QByteArray &tokenDigest) { m_refused.insert(tokenDigest); }
    void forgive(const QByteArray &tokenDigest) { m_refused.remove(tokenDigest); }
    [[nodiscard]] bool isRefused(const QByteArray &tokenDigest) const
    {
        return m_refused.contains(tokenDigest);
    }

    [[nodiscard]] int invalidRequests() const { return int(m_invalid.size()); }

private:
    [[nodiscard]] QByteArray bucketOf(const QByteArray &route) const;
    void prune(Instant now);

    QHash<QByteArray, QByteArray> m_buckets; //!< by route
    QHash<QByteArray, Instant> m_closed; //!< by bucket and top-level id
    Instant m_globalUntil{};
    std::deque<Instant> m_invalid;
    std::deque<Instant> m_sent;
    QSet<QByteArray> m_refused;
};

} // namespace signalbox
