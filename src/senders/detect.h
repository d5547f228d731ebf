// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/recipe.h"

namespace signalbox {

//! A delivery looked at by the signs of recipes; its body is read as JSON once, and only if asked
//! for.
class DeliverySigns
{
public:
    explicit DeliverySigns(const Delivery &delivery) : m_delivery(delivery) { }

    //! Whether any of the recipe's signs holds.
    [[nodiscard]] bool matches(const QJsonObject &detect);

private:
    [[nodiscard]] bool holds(const QJsonObject &sign);
    [[nodiscard]] bool hasInBody(const QString &dottedPath);

    const Delivery &m_delivery;
    std::optional<QJsonObject> m_body;
};

} // namespace signalbox
