// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QString>

namespace signalbox {

//! "/lmp-k7wq3n5tzh2m9xv4bd8r6cyfpa": 130 bits from the system's generator, in letters and digits
//! that are not mistaken for each other. `name` only makes it recognisable; what is unfit for a
//! path is left out.
[[nodiscard]] QString randomPath(const QString &name);

//! 256 bits in hexadecimal digits, which no sender's form mangles.
[[nodiscard]] Secret randomSecret();

} // namespace signalbox
