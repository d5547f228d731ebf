// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/endpointtable.h"
#include "senders/doctor/doctor.h"
#include "store/storereader.h"

namespace signalbox {

class Refusals;

//! Gathers what the doctor may know about a delivery: itself, its endpoint with the present
//! secrets, the others, and what else came lately. `refusals` (may be null) still has the
//! credentials of refused ones that the store has not. Errors: NotFound (no such delivery, endpoint
//! gone, body not kept).
[[nodiscard]] Result<DoctorCase> doctorCase(StoreReader &reader, const EndpointTable &endpoints,
                                            const Refusals *refusals, qint64 delivery);

} // namespace signalbox
