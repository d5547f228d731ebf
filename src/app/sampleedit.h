// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "core/delivery.h"
#include "core/result.h"

namespace signalbox {

//! The sample as the command line changes it: --body, then --set, then --header. In a JSON body a
//! PATH is keys and indexes with dots between ("build.stages.0.name"), in a form a field's name;
//! all else stays byte for byte. InvalidInput: no such member, unreadable file.
[[nodiscard]] Result<Delivery> editedSample(Delivery sample, const CommandLine &line);

} // namespace signalbox
