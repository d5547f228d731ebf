// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/target.h"

namespace signalbox {

//! Any endpoint that takes JSON. Fields: url, method, headers, token (sent as a bearer token).
[[nodiscard]] TargetKind httpKind();

} // namespace signalbox
