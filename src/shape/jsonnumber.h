// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace signalbox {

struct JsonNumber
{
    qsizetype length = 0; //!< bytes of the number's text; 0: there is none
    bool exact = false; //!< a double holds it as written: at most 2^53, at most 15 digits
};

//! The number at `at` by the grammar of RFC 8259, section 6.
[[nodiscard]] JsonNumber readJsonNumber(const char *at, const char *end);

} // namespace signalbox
