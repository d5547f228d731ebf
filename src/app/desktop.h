// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace signalbox {

//! The desktop program: one window, one tray icon. Ends with the application's exit code; a second
//! start over the same data folder raises the first window and ends with 0.
[[nodiscard]] int runDesktop(const CommandLine &line, int argc, char **argv);

} // namespace signalbox
