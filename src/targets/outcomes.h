// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"
#include "transport/httpclient.h"

namespace signalbox {

//! Of an attempt without an answer. NotSent and Timeout may be repeated; what may have been taken
//! is Unknown; an address that may not be called stops the target.
[[nodiscard]] SendOutcome outcomeOfError(const Error &error);

//! Of an answer by its status alone: 2xx Sent; 408, 425, 429 and 5xx RetryLater with the pause the
//! field names; everything else, redirects included, Refused.
[[nodiscard]] SendOutcome outcomeOfStatus(const HttpReply &reply, Instant now);

//! One line for people out of what a stranger's server said: no controls, no markup, at most 200
//! characters; "HTTP 502" when nothing usable was said.
[[nodiscard]] QString answerLine(int status, const QString &said);

//! Sends and reads the answer. The future always ends; it holds an error only when the work was
//! given up (Cancelled) because `receiver` or the client went away.
using AnswerReader = std::function<SendOutcome(const HttpReply &)>;
[[nodiscard]] QFuture<Result<SendOutcome>>
sendAndRead(HttpClient &client, const HttpRequest &request, QObject *receiver, AnswerReader read);
//! The same of a reply under way by other means. `repeatable`: a lost answer is no Unknown.
[[nodiscard]] QFuture<Result<SendOutcome>> readWhenDone(const QFuture<Result<HttpReply>> &reply,
                                                        bool repeatable, QObject *receiver,
                                                        AnswerReader read);

} // namespace signalbox
