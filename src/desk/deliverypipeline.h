// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/endpointtable.h"
#include "receive/listener.h"

#include <QObject>

#include <atomic>
#include <mutex>

namespace signalbox {

class Refusals;
class Store;

//! Steps 1 to 3 of a delivery's way: arrives, verified, stored and only then answered. Made in the main
//! thread; its RequestHandler side runs in the listener's thread, commits come back in the store's.
class DeliveryPipeline : public QObject, public RequestHandler
{
    Q_OBJECT

public:
    DeliveryPipeline(Store &store, Refusals &refusals, const Clock &clock, QObject *parent = nullptr);

    void setEndpoints(EndpointTablePointer endpoints); //!< any thread
    [[nodiscard]] EndpointTablePointer endpoints() const;
    //! Called after each commit of something new, in the store's thread: step 4 may begin.
    void setWake(std::function<void()> wake) { m_wake = std::move(wake); }

    Route route(const QByteArray &method, const QByteArray &path, bool throughTunnel) override;
    void handle(Delivery delivery, Responder respond) override;
    void hostRefused(const QByteArray &host, bool throughTunnel) override;
    [[nodiscard]] bool healthy() const override;

Q_SIGNALS:
    // Emitted from other threads: connect queued (the default across threads).
    void deliveriesChanged();                             //!< coalesced until acknowledged
    void hostWasRefused(const QString &host, bool throughTunnel);

public:
    //! The main thread has read what deliveriesChanged announced: announce again from now on.
    void acknowledgeChanges() { m_announced = false; }

private:
    void store(const RecipePointer &recipe, AcceptedDelivery accepted, Responder respond);
    void refuse(const Endpoint &endpoint, const Recipe &recipe, const Delivery &delivery,
                const Refusal &reason, const Responder &respond);
    void announce();

    Store &m_store;
    Refusals &m_refusals;
    const Clock &m_clock;
    std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    EndpointTablePointer m_endpoints;
    std::atomic<bool> m_announced = false;
};

} // namespace signalbox
