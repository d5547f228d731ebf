// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace signalbox {

//! What the program ends with (DESIGN, section 5): contract.
enum ExitCode {
    exitDone = 0,
    exitFailed = 1,
    exitWrongUse = 2,
    exitNothingRunning = 3,
    exitDataInUse = 4,
};

} // namespace signalbox
