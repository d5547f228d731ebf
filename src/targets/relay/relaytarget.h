// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"

namespace signalbox {

//! Sends the delivery itself on, byte for byte: body, and header fields in order with repeats and
//! case. QNetworkAccessManager folds repeated fields and adds its own, hence a writer of our own.
[[nodiscard]] TargetKind relayKind();

} // namespace signalbox
