// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace signalbox {

//! Sends a signal to every process below this one, however deep, found by their parents in /proc.
void signalDescendants(int number);

} // namespace signalbox
