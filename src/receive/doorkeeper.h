// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receive/headrules.h"
#include "receive/hostrules.h"
#include "receive/listener.h"

#include <chrono>
#include <optional>

namespace signalbox {

//! What a complete head leads to, decided before a byte of the body is read.
struct Admission
{
    enum class Kind { Refused, Health, Delivery };

    Kind kind = Kind::Refused;
    int status = 400; //!< of a refusal
    bool framingKnown = true; //!< false: nobody can say where the next request begins
    QByteArray target; //!< in origin form
    qint64 maxBodyBytes = 0;
};

//! Who is let in: framing, Host, method, route, expectation, coding and claimed length, in this
//! order, so that a foreign page learns nothing about paths. One for all connections; io thread
//! only.
class Doorkeeper
{
public:
    Doorkeeper(RequestHandler &handler, const HostRules &hosts, const Limits &limits)
        : m_handler(handler), m_hosts(hosts), m_limits(limits)
    {
    }

    //! `dialled` is the address the connection came in at.
    [[nodiscard]] Admission admit(const RequestHead &head, const QByteArray &dialled,
                                  bool throughTunnel);

private:
    [[nodiscard]] Admission admitDelivery(const RequestHead &head, const QByteArray &target,
                                          bool throughTunnel);
    void reportHost(const QByteArray &host, bool throughTunnel);

    RequestHandler &m_handler;
    const HostRules &m_hosts;
    const Limits &m_limits;
    std::optional<std::chrono::steady_clock::time_point> m_reportedAt;
};

} // namespace signalbox
