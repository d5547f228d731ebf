// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publicprobe.h"

#include "core/whendone.h"
#include "transport/httpclient.h"

namespace signalbox {

namespace {
constexpr std::chrono::milliseconds probeWithin{10'000};
constexpr int mostMissed = 2; // one may be lost on the way
} // namespace

PublicProbe::PublicProbe(HttpClient &http, std::chrono::milliseconds every, QObject *parent)
    : QObject(parent), m_http(http)
{
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &PublicProbe::ask);
}

void PublicProbe::setBase(const QUrl &base)
{
    if (base == m_base)
        return;
    m_base = base;
    m_missed = 0;
    m_timer.stop();
    if (std::exchange(m_reached, false))
        Q_EMIT changed();
    if (base.isEmpty())
        return;
    m_timer.start();
    ask();
}

void PublicProbe::ask()
{
    HttpRequest request;
    request.method = "GET";
    request.idempotent = true;
    request.url = m_base;
    request.url.setPath(QStringLiteral("/health"));
    request.deadline = probeWithin;
    request.purpose = QStringLiteral("health at the public address");
    whenDone(m_http.send(request), this, [this, base = m_base](const Result<HttpReply> &reply) {
        if (base == m_base)
            take(reply && reply->status == 200);
    });
}

void PublicProbe::take(bool answered)
{
    m_missed = answered ? 0 : m_missed + 1;
    const bool reached = answered || (m_reached && m_missed < mostMissed);
    if (std::exchange(m_reached, reached) != reached)
        Q_EMIT changed();
}

} // namespace signalbox
