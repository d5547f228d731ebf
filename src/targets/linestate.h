// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <QString>

#include <optional>

namespace signalbox {

//! Where a line stands, as one value.
struct LineState
{
    enum class Phase {
        Off,
        Connecting,
        Up,
        Waiting, //!< until `nextTry`
        Stopped, //!< for good, until a person sets it right
    };
    Phase phase = Phase::Off;
    QString detail; //!< why it waits or has stopped: one line, no secret
    std::optional<Instant> nextTry;

    bool operator==(const LineState &) const = default;
};

//! How a bot is shown.
enum class Presence { Online, Idle, Offline };

} // namespace signalbox
