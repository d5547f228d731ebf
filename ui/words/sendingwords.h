// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QCoreApplication>

namespace signalbox {

//! How a message to a target fares, in words. Pure.
class SendingWords
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::SendingWords)

public:
    //! Why it has not gone out yet: "tries again in 12 s"; empty when it does not wait.
    [[nodiscard]] static QString waiting(const WaitingReason &reason, Instant now);
    //! "taken (HTTP 200)"
    [[nodiscard]] static QString attempt(const AttemptRecord &attempt);
    [[nodiscard]] static Status shapeOf(AttemptRecord::Outcome outcome);
    //! How a bot's open connection stands: "connected".
    [[nodiscard]] static QString line(const LineState &line, Instant now);
};

} // namespace signalbox
