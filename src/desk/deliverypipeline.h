// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/echo.h"
#include "desk/endpointtable.h"
#include "receive/listener.h"
#include "store/records.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <mutex>

namespace signalbox {

class NetworkKeys;
class PendingAnswers;
class Refusals;
class Store;

//! Steps 1 to 3 of a delivery's way: arrives, verified, stored and only then answered. Made in the
//! main thread; its RequestHandler side runs in the listener's thread, commits come back in the
//! store's.
class DeliveryPipeline : public QObject, public RequestHandler
{
    Q_OBJECT

public:
    DeliveryPipeline(Store &store, Refusals &refusals, NetworkKeys &keys, PendingAnswers &answers,
                     const Clock &clock, QObject *parent = nullptr);

    void setEndpoints(EndpointTablePointer endpoints); //!< any thread
    [[nodiscard]] EndpointTablePointer endpoints() const;
    //! Called after each commit of something new, in the store's thread: step 4 may begin.
    //! `isAwaited`: its sender waits for what step 4 answers.
    void setWake(std::function<void(bool isAwaited)> wake) { m_wake = std::move(wake); }

    Route route(const QByteArray &method, const QByteArray &path, bool throughTunnel) override;
    void handle(Delivery delivery, Responder respond) override;
    //! What came over a line of ours, from the main thread; the endpoint is the one with the line's
    //! name.
    void takeFromLine(const LineDelivery &line, Responder respond);
    void hostRefused(const QByteArray &host, bool throughTunnel) override;
    [[nodiscard]] bool healthy() const override;

Q_SIGNALS:
    // Emitted from other threads: connect queued (the default across threads).
    void deliveriesChanged(); //!< coalesced until acknowledged
    void hostWasRefused(const QString &host, bool throughTunnel);

public:
    //! The main thread has read what deliveriesChanged announced: announce again from now on.
    void acknowledgeChanges() { m_announced = false; }

private:
    //! One request on its way through verification, which may have to wait for a key.
    struct Incoming
    {
        Delivery delivery;
        EndpointTablePointer table; //!< keeps the endpoint alive
        const Endpoint *endpoint = nullptr;
        RecipePointer recipe;
        Responder respond;
        std::chrono::steady_clock::time_point arrived;
        int keysAsked = 0;
        std::optional<Echo> echo{}; //!< wanted instead of the recipe's answer
    };
    using IncomingPointer = std::shared_ptr<Incoming>;

    void judge(const IncomingPointer &incoming);
    void park(const IncomingPointer &incoming, const NeedsKey &key);
    void refuse(const Incoming &incoming, const Refusal &reason);
    void store(const Incoming &incoming, AcceptedDelivery accepted);
    void answer(const Incoming &incoming, bool mayAsk, const CommitOutcome &outcome);
    void announce();

    Store &m_store;
    Refusals &m_refusals;
    NetworkKeys &m_keys;
    PendingAnswers &m_answers;
    const Clock &m_clock;
    std::function<void(bool isAwaited)> m_wake;
    mutable std::mutex m_mutex;
    EndpointTablePointer m_endpoints;
    std::atomic<bool> m_announced = false;
};

} // namespace signalbox
