// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace signalbox {

//! Why something did not work, as a sentence: made from the kind, followed by what was found.
[[nodiscard]] QString errorSentence(const Error &error);

} // namespace signalbox
