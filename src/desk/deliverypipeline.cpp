// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deliverypipeline.h"

#include "desk/networkkeys.h"
#include "desk/pendinganswers.h"
#include "desk/refusals.h"
#include "senders/answering.h"
#include "store/store.h"

#include <chrono>

namespace signalbox {

namespace {

using SteadyClock = std::chrono::steady_clock;

// A certificate, the one between it and a root, and one refreshed; nobody needs more.
constexpr int mostKeysAsked = 3;

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

DeliveryPipeline::DeliveryPipeline(Store &store, Refusals &refusals, NetworkKeys &keys,
                                   PendingAnswers &answers, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_refusals(refusals)
    , m_keys(keys)
    , m_answers(answers)
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
    const RecipePointer recipe =
        endpoint->recipe ? endpoint->recipe : table->book().detect(delivery);
    if (!recipe) {
        respond(plainAnswer(404, "no such endpoint\n"));
        return;
    }
    judge(std::make_shared<Incoming>(Incoming{std::move(delivery),
                                              table,
                                              endpoint,
                                              recipe,
                                              std::move(respond),
                                              SteadyClock::now(),
                                              0,
                                              {}}));
}

void DeliveryPipeline::takeFromLine(const LineDelivery &line, Responder respond)
{
    const EndpointTablePointer table = endpoints();
    const Endpoint *endpoint = table ? table->findName(line.line()) : nullptr;
    if (!endpoint || !endpoint->recipe) {
        respond(tryLater());
        return;
    }
    const Incoming incoming{
        line.delivery(),    table, endpoint, endpoint->recipe, std::move(respond),
        SteadyClock::now(), 0};
    Verification verification = Verifier::verify(*endpoint->recipe, endpoint->identity, line);
    if (auto *accepted = std::get_if<AcceptedDelivery>(&verification))
        store(incoming, std::move(*accepted));
    else
        refuse(incoming, std::get<Refusal>(verification));
}

void DeliveryPipeline::judge(const IncomingPointer &incoming)
{
    Verification verification =
        Verifier::verify(*incoming->recipe, incoming->endpoint->identity, incoming->delivery,
                         m_clock.now(), *m_keys.atHand());
    if (auto *accepted = std::get_if<AcceptedDelivery>(&verification))
        store(*incoming, std::move(*accepted));
    else if (const auto *key = std::get_if<NeedsKey>(&verification))
        park(incoming, *key);
    else
        refuse(*incoming, std::get<Refusal>(verification));
}

// Verified again in the main thread once the key is here; such deliveries are few, and each is
// bounded.
void DeliveryPipeline::park(const IncomingPointer &incoming, const NeedsKey &key)
{
    const Refusal refusal = key.otherwise.value_or(
        Refusal{RefusalCause::UnknownKey, QStringLiteral("no key at ") + key.url.host()});
    if (++incoming->keysAsked > mostKeysAsked) {
        refuse(*incoming, refusal);
        return;
    }
    const bool waits = m_keys.await(key, [this, incoming, refusal](NetworkKeys::Outcome outcome) {
        switch (outcome) {
        case NetworkKeys::Outcome::Ready:
            judge(incoming);
            return;
        case NetworkKeys::Outcome::NotRefreshed:
        case NetworkKeys::Outcome::Missing:
            refuse(*incoming, refusal);
            return;
        case NetworkKeys::Outcome::Unavailable:
            incoming->respond(tryLater());
            return;
        }
    });
    if (!waits)
        incoming->respond(tryLater());
}

void DeliveryPipeline::refuse(const Incoming &incoming, const Refusal &reason)
{
    if (reason.cause == RefusalCause::MissingSignature) {
        if (const auto answer = unsignedCheckAnswer(*incoming.recipe, incoming.delivery)) {
            incoming.respond(*answer);
            return;
        }
    }
    m_refusals.add(incoming.endpoint->settings.name, incoming.recipe->id, incoming.delivery,
                   Verifier::withoutCredentials(*incoming.recipe, incoming.delivery,
                                                incoming.endpoint->identity.options),
                   reason);
    announce();
    // Our own trouble is no reason for the sender to give the delivery up.
    incoming.respond(reason.cause == RefusalCause::SecretUnavailable
                         ? tryLater()
                         : plainAnswer(401, "refused\n"));
}

// Step 3: committed first, answered then.
void DeliveryPipeline::store(const Incoming &incoming, AcceptedDelivery accepted)
{
    const Recipe &recipe = *incoming.recipe;
    const bool mayAsk = recipe.answers && recipe.answer
        && (accepted.verdict() == Verdict::Verified || recipe.unsignedAnswers);
    Incoming rest = incoming;
    rest.echo = echoOf(incoming.endpoint->settings.options, incoming.delivery);
    rest.delivery = {}; // the store has it now
    m_store.commit(std::move(accepted), [this, rest, mayAsk](const Result<CommitOutcome> &outcome) {
        if (outcome)
            answer(rest, mayAsk, *outcome);
        else
            rest.respond(tryLater());
        announce();
    });
}

// At once, or after step 4 where the recipe's program says what.
void DeliveryPipeline::answer(const Incoming &incoming, bool mayAsk, const CommitOutcome &outcome)
{
    const auto give = [this, outcome, arrived = incoming.arrived,
                       respond = incoming.respond](Answer answer) {
        answer.headers.append(HeaderField{"Signalbox-Delivery", QByteArray::number(outcome.id)});
        const int status = answer.status;
        respond(std::move(answer));
        const auto took =
            std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - arrived);
        if (!outcome.duplicate)
            m_store.recordAnswer(outcome.id, status, took.count());
    };
    if (incoming.echo) {
        m_answers.giveLater(incoming.arrived + incoming.echo->delay,
                            {incoming.recipe,
                             [give, echo = incoming.echo->answer](const Answer &) { give(echo); },
                             {},
                             false});
    } else if (mayAsk) {
        const auto deadline = PendingAnswers::deadlineFor(incoming.arrived, *incoming.recipe);
        m_answers.add(outcome.id, {incoming.recipe, give, deadline, outcome.duplicate});
    } else {
        give(incoming.recipe->fallbackAnswer);
    }
    if (m_wake && (mayAsk || !outcome.duplicate))
        m_wake(mayAsk);
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
