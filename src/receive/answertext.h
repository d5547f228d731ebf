// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"

namespace signalbox {

//! What of the request and the connection an answer's bytes depend on.
struct AnswerContext
{
    bool toHead = false; //!< the method was HEAD: length, but no body
    bool close = false; //!< the connection ends after this answer
    int minorVersion = 1; //!< the peer's: HTTP/1.0 must be told that we keep the connection
    Instant now;
};

//! An answer as bytes for the wire. Fields that decide where the answer ends are ours alone; fields
//! that would break a line are left out.
[[nodiscard]] QByteArray toWire(const Answer &answer, const AnswerContext &context);

//! An answer of our own, without a body; the 503 ones say when to come again.
[[nodiscard]] Answer refusal(int status);

} // namespace signalbox
