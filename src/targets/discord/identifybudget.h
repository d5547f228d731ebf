// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QString>

#include <chrono>

namespace signalbox {

//! `session_start_limit` of GET /gateway/bot.
struct SessionStartLimit
{
    int total = 1000;
    int remaining = 1000;
    std::chrono::milliseconds resetAfter{0};
};

//! How often a bot may still sign in. After 1,000 identifies in 24 hours Discord takes the bot's
//! token away, so ours are counted in a file that outlives restarts, besides what Discord says, and
//! the last fifty stay unused. Main thread.
class IdentifyBudget
{
public:
    static constexpr int reserve = 50;
    static constexpr std::chrono::hours window{24};
    static constexpr std::chrono::seconds between{5}; //!< two identifies of one bot

    //! `bot`: tells the bots in one file apart; no secret.
    IdentifyBudget(QString file, QString bot, const Clock &clock);

    //! When the next identify may leave: now, or later.
    [[nodiscard]] Instant allowedFrom(const SessionStartLimit &limit) const;
    //! Before each identify leaves. Errors: Storage.
    [[nodiscard]] Result<void> spend();

private:
    struct Spent
    {
        Instant since{};
        Instant last{};
        int used = 0;
    };
    [[nodiscard]] Spent spent() const;

    const QString m_file;
    const QString m_bot;
    const Clock &m_clock;
};

} // namespace signalbox
