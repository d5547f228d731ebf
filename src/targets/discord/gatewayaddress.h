// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "targets/discord/identifybudget.h"
#include "transport/httpclient.h"

namespace signalbox {

//! What GET /gateway/bot says.
struct GatewayAddress
{
    QUrl url;
    SessionStartLimit limit;
};

//! Errors: Unauthorized (the token: no use to try again), RateLimited, Unavailable, Corrupt.
[[nodiscard]] Result<GatewayAddress> readGatewayAddress(const Result<HttpReply> &reply,
                                                        Instant now);

//! With the version and the encoding we speak.
[[nodiscard]] QUrl gatewaySocketUrl(QUrl base);

} // namespace signalbox
