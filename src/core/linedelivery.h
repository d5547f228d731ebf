// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"

namespace signalbox {

//! Step 1 for what comes over a line: a connection that this program opened to the platform by TLS
//! and authenticated with its own token, so that nobody else can speak there. Only ChatLine (in
//! targets) can make one: what came in through the listener can never skip its signature this way,
//! it does not compile.
class LineDelivery
{
public:
    [[nodiscard]] const Delivery &delivery() const { return m_delivery; }
    //! The recipe that understands it: "slack", "discord".
    [[nodiscard]] const QString &sender() const { return m_sender; }
    //! The target whose line it is, and by that the endpoint it belongs to.
    [[nodiscard]] const QString &line() const { return m_line; }
    //! The line's own id of it, for a recipe that finds none in the body.
    [[nodiscard]] const QString &deliveryId() const { return m_deliveryId; }

private:
    friend class ChatLine;
    LineDelivery() = default;

    Delivery m_delivery;
    QString m_sender;
    QString m_line;
    QString m_deliveryId;
};

} // namespace signalbox
