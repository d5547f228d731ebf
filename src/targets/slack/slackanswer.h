// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"
#include "transport/httpclient.h"

namespace signalbox {

//! Where a message of Slack stands: "C0123/1627323577.000100". A time stamp is text and stays text.
struct SlackPlace
{
    QString channel;
    QString timeStamp;
};
[[nodiscard]] std::optional<SlackPlace> slackPlaceFrom(const QString &remoteId);

//! What an answer of the Web API means. Slack answers 200 to failures too: its words decide; only
//! 429 and 5xx count as a status. The remote id of a message that was taken is filled in.
[[nodiscard]] SendOutcome readSlackApiAnswer(const HttpReply &reply, Instant now);

} // namespace signalbox
