// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/verifier.h"

#include <QJsonDocument>

#include <QTest>

namespace signalbox {

//! 2026-11-21 04:00:05
inline constexpr Instant testNow{std::chrono::milliseconds(1795233605000)};

inline Recipe recipeWith(const char *verification)
{
    Recipe recipe;
    recipe.id = QStringLiteral("test");
    recipe.verification = QJsonDocument::fromJson(verification).object();
    return recipe;
}

inline EndpointIdentity endpointWith(const QList<QByteArray> &secrets)
{
    EndpointIdentity endpoint;
    endpoint.name = QStringLiteral("lmp");
    for (const QByteArray &secret : secrets)
        endpoint.secrets.append(Secret(secret));
    endpoint.secretConfigured = !secrets.isEmpty();
    return endpoint;
}

inline Delivery deliveryWith(const HeaderList &headers, const QByteArray &body = "{}")
{
    Delivery delivery;
    delivery.method = "POST";
    delivery.target = "/hook";
    delivery.headers = headers;
    delivery.body = body;
    delivery.receivedAt = testNow;
    return delivery;
}

//! "verified", "unsigned" or the words of the refusal, for tables.
inline QString outcome(const Verification &verification)
{
    if (const auto *accepted = std::get_if<AcceptedDelivery>(&verification))
        return toText(accepted->verdict());
    if (const auto *refusal = std::get_if<Refusal>(&verification))
        return toText(refusal->cause);
    return QStringLiteral("needs a key");
}

} // namespace signalbox
