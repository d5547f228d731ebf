// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

#include "core/wordtable.h"

namespace signalbox {

namespace {
constexpr WordTable<ErrorKind, 15> errorKindWords{{{
    {ErrorKind::InvalidInput, "invalid input"},
    {ErrorKind::NotFound, "not found"},
    {ErrorKind::Refused, "refused"},
    {ErrorKind::Unauthorized, "unauthorized"},
    {ErrorKind::RateLimited, "rate limited"},
    {ErrorKind::NotSent, "not sent"},
    {ErrorKind::OutcomeUnknown, "outcome unknown"},
    {ErrorKind::Timeout, "timed out"},
    {ErrorKind::Cancelled, "cancelled"},
    {ErrorKind::TooLarge, "too large"},
    {ErrorKind::Busy, "busy"},
    {ErrorKind::Storage, "storage"},
    {ErrorKind::Corrupt, "corrupt"},
    {ErrorKind::Unavailable, "unavailable"},
    {ErrorKind::Internal, "internal"},
}}};
} // namespace

QString toText(ErrorKind kind)
{
    return errorKindWords.text(kind);
}

QString toText(const Error &error)
{
    if (error.detail.isEmpty())
        return toText(error.kind);
    return toText(error.kind) + QStringLiteral(": ") + error.detail;
}

} // namespace signalbox
