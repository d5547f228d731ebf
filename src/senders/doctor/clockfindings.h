// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/doctor/doctor.h"
#include "senders/schemes/account.h"

namespace signalbox {

//! Why a signature that fits is too old or too new: a replay, a wrong clock (measured, also at what
//! else came lately), a time zone, or a late arrival.
[[nodiscard]] QList<Finding> clockFindings(const DoctorCase &given, const Recipe &recipe,
                                           const SchemeAccount &account);

} // namespace signalbox
