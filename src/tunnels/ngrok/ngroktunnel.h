// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/growingpause.h"
#include "tunnels/ngrok/ngrokagent.h"
#include "tunnels/ngrok/ngrokapi.h"
#include "tunnels/tunnel.h"

#include <QTimer>

#include <chrono>

namespace signalbox {

//! How long things may take; tests have less patience.
struct NgrokTimes
{
    std::chrono::milliseconds startDeadline{30'000}; //!< until the agent has an address
    std::chrono::milliseconds startPoll{1'000};
    std::chrono::milliseconds poll{10'000};
    std::chrono::milliseconds firstPause{2'000};
    std::chrono::milliseconds longestPause{300'000};
    std::chrono::milliseconds stable{60'000}; //!< up that long: the next pause is short again
};

struct NgrokSetup
{
    QString program; //!< path, or a name looked up in PATH
    QString domain;
    QUrl agentApi{QStringLiteral("http://127.0.0.1:4040")};
    Secret token;
};

//! A tunnel through ngrok. A running agent is used: its own tunnel to our port, or one made through
//! its local API (and closed again by stop()). Without one an agent is started. Both are watched:
//! an address that changes, an agent that ends, a session that is lost are told by stateChanged.
class NgrokTunnel final : public Tunnel
{
    Q_OBJECT

public:
    NgrokTunnel(NgrokSetup setup, HttpClient &http, NgrokTimes times = {});
    ~NgrokTunnel() override;

    void start(quint16 port) override;
    void stop() override;
    [[nodiscard]] TunnelState state() const override { return m_state; }

private:
    void look();
    void found(const QList<AgentTunnel> &tunnels);
    void openThroughAgent();
    void startAgent();
    void read(const NgrokLine &line);
    void agentEnded(const QString &error);
    void poll();
    void polled(const std::optional<QList<AgentTunnel>> &tunnels);
    void up(const QUrl &publicUrl, bool ownAgent);
    void sessionLost();
    void waitAndRetry(TunnelState::Reason reason, const QString &detail);
    void setState(const TunnelState &state);
    [[nodiscard]] QString tunnelName() const;
    [[nodiscard]] QString withoutToken(QString text) const;

    NgrokSetup m_setup;
    NgrokTimes m_times;
    NgrokApi m_api;
    NgrokAgent m_agent;
    GrowingPause m_pause;
    QTimer m_poll, m_retry, m_startDeadline, m_stable;
    TunnelState m_state;
    quint16 m_port = 0; //!< 0: stopped
    int m_round = 0; //!< answers of an earlier round are dropped
    int m_unanswered = 0; //!< polls in a row
    int m_errorCode = 0;
    QString m_errorText;
    QUrl m_lastUrl;
    bool m_opened = false; //!< through a foreign agent's API
    bool m_oldAgent = false; //!< takes --hostname instead of --domain
    bool m_unknownFlag = false;
};

[[nodiscard]] TunnelKind ngrokKind();

} // namespace signalbox
