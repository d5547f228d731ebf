// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/understand.h"

#include <QJsonArray>

namespace signalbox {

//! What a delivery was understood as, in the form of samples/NAME.events.json: what is printed and
//! what folding needs, without what Signalbox adds (ids, endpoint, sender, time of arrival);
//! reasons to ignore last.
[[nodiscard]] QJsonArray expectedEvents(const Understanding &understanding);

//! Whether the signs of a recipe hold for a delivery: a catch-all endpoint would take it for its
//! own.
[[nodiscard]] bool isDetected(const Recipe &recipe, const Delivery &delivery);

} // namespace signalbox
