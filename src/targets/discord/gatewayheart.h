// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace signalbox {

//! The heartbeat of a gateway connection: says when to beat, and when the other side has not
//! acknowledged the last beat by the time of the next (a zombie). Owned by the gateway.
class GatewayHeart : public QObject
{
    Q_OBJECT

public:
    explicit GatewayHeart(QObject *parent = nullptr);

    //! `jitter` from 0 to 1: when in the first interval the first beat comes, so that after an
    //! outage not everybody beats at once.
    void start(std::chrono::milliseconds interval, double jitter);
    void stop();
    void acknowledged() { m_unanswered = false; }

Q_SIGNALS:
    void beatDue();
    void fellSilent();

private:
    void tick();

    QTimer m_timer;
    std::chrono::milliseconds m_interval{0};
    bool m_unanswered = false;
};

} // namespace signalbox
