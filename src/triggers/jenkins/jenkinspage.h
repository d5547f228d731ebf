// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpclient.h"

namespace signalbox {

//! One clear line for an answer of Jenkins that is not what was asked for: its errors are pages of
//! HTML, told apart by status and header fields. Never HTML, never a header that we sent.
[[nodiscard]] QString jenkinsFault(const HttpReply &reply, const QString &host);

//! Not now, but later: it starts up, or a proxy waits for it.
[[nodiscard]] bool isPassing(const HttpReply &reply);

//! No valid crumb: a password is used, and the request was not carried out.
[[nodiscard]] bool wantsCrumb(const HttpReply &reply);

} // namespace signalbox
