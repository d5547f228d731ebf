// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receive/listener.h"

#include <atomic>
#include <deque>
#include <mutex>

namespace signalbox {

//! The owner's side of a listener, which remembers everything. Read from the test's thread while
//! the listener calls it from its own. Routes: /hook, /echo (answers with the body), /large (20
//! MiB), /huge (1 GiB), /hold (kept for the test to answer), /drop (never answered); methods GET,
//! HEAD, POST and PUT.
class RecordingHandler final : public RequestHandler
{
public:
    struct RefusedHost
    {
        QByteArray host;
        bool throughTunnel = false;
    };

    Route route(const QByteArray &method, const QByteArray &path, bool) override
    {
        ++m_routed;
        if (method != "POST" && method != "PUT" && method != "GET" && method != "HEAD")
            return {};
        if (path == "/large")
            return {true, 20 * Limits::mebi};
        if (path == "/huge")
            return {true, 1024 * Limits::mebi};
        return {path == "/hook" || path == "/echo" || path == "/hold" || path == "/drop"};
    }

    void handle(Delivery delivery, Responder respond) override
    {
        const QByteArray path = delivery.path();
        const QByteArray body = delivery.body;
        const std::lock_guard lock(m_mutex);
        m_deliveries.push_back(std::move(delivery));
        if (path == "/hold")
            m_held.push_back(std::move(respond));
        else if (path == "/echo")
            respond({200, {}, body});
        else if (path != "/drop")
            respond({202, {{"X-Number", QByteArray::number(int(m_deliveries.size()))}}, "taken"});
    }

    void hostRefused(const QByteArray &host, bool throughTunnel) override
    {
        const std::lock_guard lock(m_mutex);
        m_refusedHosts.push_back({host, throughTunnel});
    }

    bool healthy() const override { return m_healthy; }

    [[nodiscard]] int count() const
    {
        const std::lock_guard lock(m_mutex);
        return int(m_deliveries.size());
    }
    [[nodiscard]] Delivery last() const
    {
        const std::lock_guard lock(m_mutex);
        return m_deliveries.empty() ? Delivery() : m_deliveries.back();
    }
    [[nodiscard]] int held() const
    {
        const std::lock_guard lock(m_mutex);
        return int(m_held.size());
    }
    [[nodiscard]] Responder takeHeld()
    {
        const std::lock_guard lock(m_mutex);
        Responder responder = std::move(m_held.front());
        m_held.pop_front();
        return responder;
    }
    [[nodiscard]] QList<RefusedHost> refusedHosts() const
    {
        const std::lock_guard lock(m_mutex);
        return m_refusedHosts;
    }

    std::atomic<bool> m_healthy = true;
    std::atomic<int> m_routed = 0;

private:
    mutable std::mutex m_mutex;
    std::deque<Delivery> m_deliveries;
    std::deque<Responder> m_held;
    QList<RefusedHost> m_refusedHosts;
};

} // namespace signalbox
