// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace signalbox {

//! A point in time, UTC, milliseconds. Stored as a 64-bit count since 1970.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] inline Instant instantFromMilliseconds(qint64 milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

[[nodiscard]] inline qint64 toMilliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

//! ISO 8601, UTC, milliseconds: "2026-11-21T04:00:05.000Z" (RFC 3339, section 5.6).
[[nodiscard]] QString toIsoText(Instant instant);

//! Reads what senders write: RFC 3339 with or without fraction (to nanoseconds) and offset ("Z",
//! "+02:00", "+0200"), a blank for the T, RFC 9110 HTTP dates. Year 1 and empty text are "absent".
[[nodiscard]] std::optional<Instant> parseInstant(QStringView text);

//! Epoch seconds or milliseconds (told apart by size; 0 and negative are "absent").
[[nodiscard]] std::optional<Instant> instantFromEpoch(double number);

} // namespace signalbox
