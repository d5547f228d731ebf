// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace signalbox {

//! Takes from this process whatever a jq program could misuse, before the first byte of input is
//! read: environment, descriptors except 0, files, core dumps, other processes, memory beyond 512
//! MiB.
void confineProcess();

//! From now on this process ends when it computes for long (20 to 40 s of its processor time)
//! without noteAnswered(): longer than any deadline of the parent's. Against a parent that died
//! while a program loops: without it the loop would go on for ever. Costs nothing while nothing
//! runs.
void startWatchdog();
void noteAnswered();

} // namespace signalbox
