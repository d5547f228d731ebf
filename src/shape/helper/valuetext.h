// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

extern "C" {
#include <jv.h>
}

namespace signalbox {

//! JSON text to a value and back, as jv_parse_sized() and jv_dump_string() do, for texts as
//! Signalbox sends them and several times as fast: most of a small run was spent there. What is
//! unusual is left to jq.

//! Invalid when the text is not JSON, or nested too deep for jq.
[[nodiscard]] jv readValue(std::string_view text);
//! Appends; takes the value.
void writeValue(std::string &out, jv value);

} // namespace signalbox
