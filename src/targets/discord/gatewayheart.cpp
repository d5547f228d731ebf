// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/gatewayheart.h"

#include <algorithm>

namespace signalbox {

GatewayHeart::GatewayHeart(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &GatewayHeart::tick);
}

void GatewayHeart::start(std::chrono::milliseconds interval, double jitter)
{
    m_interval = interval;
    m_unanswered = false;
    const double first = static_cast<double>(interval.count()) * std::clamp(jitter, 0.0, 1.0);
    m_timer.start(std::chrono::milliseconds(static_cast<qint64>(first)));
}

void GatewayHeart::stop()
{
    m_timer.stop();
}

void GatewayHeart::tick()
{
    if (m_unanswered) {
        Q_EMIT fellSilent();
        return;
    }
    m_unanswered = true;
    m_timer.start(m_interval);
    Q_EMIT beatDue();
}

} // namespace signalbox
