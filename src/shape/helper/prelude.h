// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace signalbox {

//! Definitions in front of every program, on one line, so that line numbers in messages are the
//! program's own. They give null for null, never nothing and never an error.
[[nodiscard]] std::string_view prelude();

} // namespace signalbox
