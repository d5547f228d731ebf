// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receive/requestparser.h"

#include <optional>

namespace signalbox {

//! Where a request wants to go: the name it calls us by and the target in origin form.
struct Destination
{
    QByteArray host; //!< as HostRules::hostName() gives it
    QByteArray target; //!< path and query
};

//! 0, or the status that refuses how the body is framed (RFC 9112, section 6): the parser has
//! refused conflicting and malformed lengths, but takes one given twice, and an unknown transfer
//! coding for no body at all.
[[nodiscard]] int framingFault(const RequestHead &head);

//! Absent: not exactly one Host, no valid one, or a target that is no path (400).
[[nodiscard]] std::optional<Destination> destinationOf(const RequestHead &head);

[[nodiscard]] bool isKnownMethod(QByteArrayView method);

//! Whether bytes of a body follow the head.
[[nodiscard]] bool hasBody(const RequestHead &head);

//! Bodies come as they are: what a content coding unpacks to has no limit known beforehand.
[[nodiscard]] bool hasContentCoding(const RequestHead &head);

enum class Expectation { None, Continue, Unknown };
[[nodiscard]] Expectation expectationOf(const RequestHead &head);

} // namespace signalbox
