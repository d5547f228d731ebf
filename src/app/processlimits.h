// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace signalbox {

//! Raises the soft limit of open files towards the hard one, called before anything listens:
//! desktops start programs with 1,024, of which the listener's connections would be a part only.
void raiseDescriptorLimit();

//! Makes the allocator give freed memory back: after a burst the program stays in the tray for
//! days. Called before the first thread starts.
void keepFreedMemorySmall();

} // namespace signalbox
