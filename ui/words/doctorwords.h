// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/diagnosis.h"

namespace signalbox {

//! What the doctor found, as a sentence, and what to do about it. `sender` is shown by its name.
[[nodiscard]] QString causeSentence(const Finding &finding);
[[nodiscard]] QString remedySentence(const Finding &finding);
//! "“sha256=” and 64 hex digits"
[[nodiscard]] QString shapeWords(const SignatureShape &shape);

} // namespace signalbox
