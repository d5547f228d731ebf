// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace signalbox {

//! Makes the files of this folder readable as ":/senders/…", ":/icons/…". They sit in a static
//! library, whose resources a linker leaves out unless somebody asks for them: main and tests call
//! this first.
void initializeResources();

} // namespace signalbox
