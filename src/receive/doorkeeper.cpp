// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/doorkeeper.h"

namespace signalbox {

namespace {

constexpr char healthPath[] = "/health";

Admission refused(int status)
{
    Admission admission;
    admission.status = status;
    return admission;
}

QByteArray pathOf(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.left(mark);
}

} // namespace

Admission Doorkeeper::admit(const RequestHead &head, const QByteArray &dialled, bool throughTunnel)
{
    if (const int status = framingFault(head)) {
        Admission admission = refused(status);
        admission.framingKnown = false;
        return admission;
    }
    const std::optional<Destination> destination = destinationOf(head);
    if (!destination)
        return refused(400);
    if (!m_hosts.allows(destination->host, dialled)) {
        reportHost(destination->host, throughTunnel);
        return refused(421);
    }
    if (!isKnownMethod(head.method))
        return refused(501);
    if (expectationOf(head) == Expectation::Unknown)
        return refused(417);
    if (pathOf(destination->target) != healthPath)
        return admitDelivery(head, destination->target, throughTunnel);
    if (head.method != "GET" && head.method != "HEAD")
        return refused(405);
    if (!m_handler.healthy())
        return refused(503);
    return {Admission::Kind::Health, 200, true, destination->target, 0};
}

Admission Doorkeeper::admitDelivery(const RequestHead &head, const QByteArray &target,
                                    bool throughTunnel)
{
    const Route route = m_handler.route(head.method, pathOf(target), throughTunnel);
    if (!route.found)
        return refused(404);
    if (hasContentCoding(head))
        return refused(415);
    const qint64 most = qBound(qint64(0), route.maxBodyBytes, m_limits.bodyBytes);
    if (head.contentLength.value_or(0) > static_cast<quint64>(most))
        return refused(413);
    return {Admission::Kind::Delivery, 0, true, target, most};
}

void Doorkeeper::reportHost(const QByteArray &host, bool throughTunnel)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_reportedAt && now - *m_reportedAt < m_limits.hostRefusedEvery)
        return;
    m_reportedAt = now;
    m_handler.hostRefused(host, throughTunnel);
}

} // namespace signalbox
