// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "core/result.h"

namespace signalbox {

//! The header of a relayed delivery: its method, the target's path and query, its fields in order
//! with repeats and case. Host, Content-Length and Connection are our own, in the place of the old
//! ones; fields meant for one hop only (RFC 9110, 7.6.1) and Expect are left out; X-Forwarded-*
//! stay. Error InvalidInput: a field that cannot be written.
[[nodiscard]] Result<QByteArray>
relayHeader(const Delivery &delivery, const QByteArray &requestTarget, const QByteArray &host);

} // namespace signalbox
