// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/verifier.h"

namespace signalbox {

//! How old, and how far ahead of our clock, a signature may be unless a recipe says otherwise.
inline constexpr double signatureWindowSeconds = 300;

//! Seconds since 1970 as senders write them into headers: digits and nothing else.
[[nodiscard]] std::optional<Instant> instantFromSeconds(QByteArrayView digits);

//! A refusal when it was signed outside the window, in either direction.
[[nodiscard]] std::optional<Refusal> outsideWindow(Instant signedAt, Instant now,
                                                   double windowSeconds);

//! The one value of a header, or why not: MissingSignature, or MalformedSignature when it is
//! repeated.
[[nodiscard]] std::variant<QByteArray, Refusal> onlyHeader(const Delivery &delivery,
                                                           const QByteArray &name);

} // namespace signalbox
