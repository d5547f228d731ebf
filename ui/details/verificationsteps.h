// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/diagnosis.h"
#include "desk/facts.h"
#include "ui/details/steplist.h"

namespace signalbox {

//! How far a delivery came: what arrived, was looked for, found and stored. `examination` (may be
//! null) tells header, form and time apart.
[[nodiscard]] QList<StepList::Step> stepsOf(const DeliveryDetails &details, Instant now,
                                            const Examination *examination = nullptr);

//! The verdict in one sentence.
[[nodiscard]] QString verdictSentence(const DeliveryDetails &details);

} // namespace signalbox
