// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace signalbox {

//! 130 bits from the system's generator, in letters and digits that are not mistaken for each
//! other: what makes a path or a button's handle unguessable. Any thread.
[[nodiscard]] QString unguessableText();

} // namespace signalbox
