// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deliverypipeline.h"

#include "desk/refusals.h"
#include "senders/answering.h"
#include "store/store.h"

#include <chrono>

namespace signalbox {

namespace {

using SteadyClock = std::chrono::steady_clock;

Answer plainAnswer(int status, const char *text)
{
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, text};
}

Answer tryLater()
{
    Answer answer = plainAnswer(503, "not stored, send again later\n");
    answer.headers.append(HeaderField{"Retry-After", "10"});
    return answer;
}

bool carriesBody(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

} // namespace

DeliveryPipeline::DeliveryPipeline(Store &store, Refusals &refusals, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_refusals(refusals)
    , m_clock(clock)
{
}

void DeliveryPipeline::setEndpoints(EndpointTablePointer endpoints)
{
    const std::lock_guard lock(m_mutex);
    m_endpoints = std::move(endpoints);
}

EndpointTablePointer DeliveryPipeline::endpoints() const
{
    const std::lock_guard lock(m_mutex);
    return m_endpoints;
}

// Step 1: what may arrive at all.
Route DeliveryPipeline::route(const QByteArray &, const QByteArray &path, bool)
{
    const EndpointTablePointer table = endpoints();
    const Endpoint *endpoint = table ? table->findPath(path) : nullptr;
    if (!endpoint)
        return {};
    Route route;
    route.found = true;
    route.maxBodyBytes = endpoint->maxBodyBytes();
    if (endpoint->recipe)
        route.answerWithin = endpoint->recipe->acknowledgeWithin;
    return route;
}

// Step 2: verified, or refused with one flat answer that tells a guesser nothing.
void DeliveryPipeline::handle(Delivery delivery, Responder respond)
{
    if (!carriesBody(delivery.method)) {
        Answer answer = plainAnswer(405, "deliveries are sent with POST\n");
        answer.headers.append(HeaderField{"Allow", "POST, PUT, PATCH"});
        respond(answer);
        return;
    }
    const EndpointTablePointer table = endpoints();
    const Endpoint *endpoint = table ? table->findPath(delivery.path()) : nullptr;
    if (!endpoint) {
        respond(plainAnswer(404, "no such endpoint\n"));
        return;
    }
    const RecipePointer recipe = endpoint->recipe ? endpoint->recipe : table->book().detect(delivery);
    if (!recipe) {
        respond(plainAnswer(404, "no such endpoint\n"));
        return;
    }
    Verification verification = Verifier::verify(*recipe, endpoint->identity, delivery, m_clock.now());
    if (auto *accepted = std::get_if<AcceptedDelivery>(&verification)) {
        store(recipe, std::move(*accepted), std::move(respond));
        return;
    }
    const auto *refusal = std::get_if<Refusal>(&verification);
    refuse(*endpoint, *recipe, delivery,
           refusal ? *refusal : Refusal{RefusalCause::UnknownKey, QString()}, respond);
}

void DeliveryPipeline::refuse(const Endpoint &endpoint, const Recipe &recipe, const Delivery &delivery,
                              const Refusal &reason, const Responder &respond)
{
    if (reason.cause == RefusalCause::MissingSignature) {
        if (const auto answer = unsignedCheckAnswer(recipe, delivery)) {
            respond(*answer);
            return;
        }
    }
    m_refusals.add(endpoint.settings.name, recipe.id, delivery, reason);
    announce();
    // Our own trouble is no reason for the sender to give the delivery up.
    respond(reason.cause == RefusalCause::SecretUnavailable ? tryLater()
                                                            : plainAnswer(401, "refused\n"));
}

// Step 3: committed first, answered then.
void DeliveryPipeline::store(const RecipePointer &recipe, AcceptedDelivery accepted, Responder respond)
{
    const auto arrived = SteadyClock::now();
    const Answer success = recipe->fallbackAnswer;
    m_store.commit(std::move(accepted),
                   [this, arrived, success, respond = std::move(respond)](Result<CommitOutcome> outcome) {
                       if (!outcome) {
                           respond(tryLater());
                           announce();
                           return;
                       }
                       Answer answer = success;
                       answer.headers.append(HeaderField{"Signalbox-Delivery", QByteArray::number(outcome->id)});
                       respond(answer);
                       const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
                           SteadyClock::now() - arrived);
                       if (!outcome->duplicate) {
                           m_store.recordAnswer(outcome->id, answer.status, took.count());
                           if (m_wake)
                               m_wake();
                       }
                       announce();
                   });
}

void DeliveryPipeline::hostRefused(const QByteArray &host, bool throughTunnel)
{
    Q_EMIT hostWasRefused(QString::fromLatin1(host.left(255)), throughTunnel);
}

bool DeliveryPipeline::healthy() const
{
    return m_store.healthy();
}

void DeliveryPipeline::announce()
{
    if (!m_announced.exchange(true))
        Q_EMIT deliveriesChanged();
}

} // namespace signalbox
