// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace signalbox {

//! What kind of thing went wrong. Callers branch on it; ui/ makes the sentence for people from it.
enum class ErrorKind {
    InvalidInput, //!< what was given cannot be right (a file, an argument, a payload)
    NotFound, //!< the named thing does not exist
    Refused, //!< the other side, or a rule of ours, said no; repeating changes nothing
    Unauthorized, //!< credentials missing, wrong or locked
    RateLimited, //!< the other side asked to wait, see Error::retryAfterSeconds
    NotSent, //!< a request never reached the other side: repeating is safe
    OutcomeUnknown, //!< a request may have been carried out: repeating is a person's decision
    Timeout, //!< the deadline passed
    Cancelled, //!< the work was given up, or whoever did it is gone
    TooLarge, //!< over a limit of ours
    Busy, //!< full or locked for now
    Storage, //!< disk, permission, input/output
    Corrupt, //!< stored data is damaged or of a newer version
    Unavailable, //!< a service or program this needs is not there
    Internal, //!< our own mistake
};

QString toText(ErrorKind kind);

//! A failure as a value. Holds no secret and no payload, so it may be logged and shown.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString detail; //!< one line for log and command line: found, expected
    std::optional<int> retryAfterSeconds; //!< set when the other side named a time

    bool operator==(const Error &) const = default;
};

//! "kind: detail", for logs and the command line.
QString toText(const Error &error);

template <typename T> using Result = tl::expected<T, Error>;

//! `return fail(ErrorKind::NotFound, ...)` from any function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString detail)
{
    return tl::unexpected<Error>(Error{kind, std::move(detail), std::nullopt});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace signalbox
