// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace signalbox {

inline constexpr std::chrono::seconds pauseAfterStoreError{5};

} // namespace signalbox
