// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/understand.h"
#include "senders/verifier.h"

#include <QJsonArray>
#include <QSet>

namespace signalbox {

//! 2026-11-21 04:00:05
inline constexpr Instant sampleNow{std::chrono::milliseconds(1795233605000)};
inline constexpr char sampleSecret[] = "a secret for samples only";

inline Delivery deliveryOf(const RecipeSample &sample)
{
    Delivery delivery;
    delivery.method = sample.method;
    delivery.target = sample.target;
    delivery.headers = sample.headers;
    delivery.body = sample.body;
    delivery.receivedAt = sampleNow;
    return delivery;
}

//! An endpoint that takes the samples of a recipe, and what they are signed with.
struct SampleEndpoint
{
    EndpointIdentity identity;
    Secret secret;
};

inline SampleEndpoint endpointForSamples(const Recipe &recipe)
{
    SampleEndpoint endpoint;
    endpoint.identity.name = QStringLiteral("samples");
    const auto made = Verifier::sampleIdentity(recipe, Secret(sampleSecret));
    if (!made)
        return endpoint;
    endpoint.secret = made->secret;
    endpoint.identity.options = made->options;
    endpoint.identity.pinnedKeys = made->pinnedKeys;
    // Keys that lie elsewhere stand in options and pins; else the secret is the endpoint's own.
    if (recipe.usesSecret && made->pinnedKeys.isEmpty() && made->options.isEmpty()) {
        endpoint.identity.secrets = {made->secret};
        endpoint.identity.secretConfigured = true;
    }
    return endpoint;
}

inline StoredDelivery storedOf(const Recipe &recipe, const Delivery &delivery)
{
    StoredDelivery stored;
    stored.id = 1;
    stored.delivery = delivery;
    stored.endpoint = QStringLiteral("samples");
    stored.sender = recipe.id;
    return stored;
}

} // namespace signalbox
