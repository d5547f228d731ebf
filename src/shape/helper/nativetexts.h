// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nativevalue.h"

namespace signalbox::texts {

// The prelude's definitions that make texts of texts; as there, null for null.
jv line(const Arguments &given);
jv words(const Arguments &given);
jv joinGiven(const Arguments &given);
jv join(const Arguments &given);
jv shortened(const Arguments &given);
jv clip(const Arguments &given);
jv branch(const Arguments &given);
jv lower(const Arguments &given);
jv upper(const Arguments &given);
jv swap(const Arguments &given);

[[nodiscard]] std::string inLowerCase(std::string_view text);

} // namespace signalbox::texts
