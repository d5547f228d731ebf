// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpclient.h"

namespace signalbox {

namespace {
using namespace std::chrono_literals;
// Longer than any real pause; keeps a wrong clock on the other side from parking a message for
// years.
constexpr std::chrono::milliseconds longestPause = 24h;
} // namespace

std::optional<std::chrono::milliseconds> retryAfter(const HttpReply &reply, Instant now)
{
    const auto field = headerValue(reply.headers, "Retry-After");
    if (!field)
        return std::nullopt;
    bool isNumber = false;
    const double seconds = field->trimmed().toDouble(&isNumber);
    if (isNumber) {
        if (!(seconds >= 0))
            return std::nullopt;
        const double most = double(longestPause.count()) / 1000;
        return std::chrono::milliseconds(qint64(qMin(seconds, most) * 1000 + 0.5));
    }
    const auto date = parseInstant(QString::fromLatin1(*field));
    if (!date)
        return std::nullopt;
    return std::clamp<std::chrono::milliseconds>(*date - now, 0ms, longestPause);
}

} // namespace signalbox
