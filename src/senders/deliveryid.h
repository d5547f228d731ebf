// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"

#include <QJsonObject>

namespace signalbox {

//! The sender's id of a delivery, from a header ({"header": NAME}) or the JSON body ({"body": [KEY,
//! …]}). Empty when it is not there. Overlong ids are replaced by their digest.
[[nodiscard]] QString senderDeliveryId(const QJsonObject &place, const Delivery &delivery);

} // namespace signalbox
