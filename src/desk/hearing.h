// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/endpointtable.h"
#include "desk/rulebook.h"
#include "senders/answering.h"
#include "store/storereader.h"

#include <functional>

namespace signalbox {

//! Where something was said, and what is asked to understand it. Worker's thread.
struct Hearing
{
    JqRunner &jq;
    StoreReader &reader;
    const Endpoint *endpoint = nullptr; //!< none: it is not configured any more
    Occasion occasion = Occasion::Live;
};

//! What became of it. The runs are committed with the event.
struct Heard
{
    Outcome outcome;
    QList<RunRecord> runs;
};

//! Takes what was said in a chat (Event::command): matches and authorises it.
using CommandListener = std::function<Heard(const Hearing &at, const Event &event)>;

} // namespace signalbox
