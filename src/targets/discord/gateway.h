// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/growingpause.h"
#include "targets/chatline.h"
#include "targets/discord/gatewayaddress.h"
#include "targets/discord/gatewayframes.h"
#include "targets/discord/gatewayheart.h"
#include "targets/discord/identifybudget.h"
#include "transport/websocketclient.h"

#include <QTimer>

namespace signalbox {

//! How long things may take; tests have less patience.
struct GatewayTimes
{
    std::chrono::milliseconds helloWithin{20'000};
    std::chrono::milliseconds readyWithin{60'000};
    std::chrono::milliseconds firstPause{1'000}; //!< before a resume
    std::chrono::milliseconds firstIdentifyPause{5'000};
    std::chrono::milliseconds longestPause{300'000};
    std::chrono::milliseconds invalidSessionLeast{1'000};
    std::chrono::milliseconds invalidSessionMost{5'000};
    std::chrono::milliseconds stable{60'000}; //!< ready that long: the next pause is short again
    std::chrono::milliseconds betweenPresences{5'000};
};

struct GatewaySetup
{
    QString target;
    Secret token;
    QByteArray api; //!< base address
    QString applicationId; //!< may be empty: any
    QString budgetFile;
};

//! A bot's connection to Discord's gateway, version 10: shows the bot online, and brings its
//! interactions. A broken connection is resumed, a session that Discord has forgotten is begun anew
//! within the budget of sign-ins, and an answer that trying again cannot change stops it with its
//! reason.
class DiscordGateway final : public ChatLine
{
    Q_OBJECT

public:
    //! `random` gives numbers from 0 to 1.
    DiscordGateway(GatewaySetup setup, HttpClient &http, const Clock &clock,
                   GatewayTimes times = {}, std::function<double()> random = {});
    ~DiscordGateway() override;

    void start() override;
    void stop() override;
    void setPresence(Presence presence) override;

private:
    // Connecting.
    void connectNext();
    void askAddress();
    void takeAddress(const Result<GatewayAddress> &address);
    void openSocket(const QUrl &base);
    void onEnded(const WebSocketEnd &end);
    void leave(GatewayClose::Then then, const QString &why);
    void wait(std::chrono::milliseconds pause, const QString &why);
    void stopFor(const QString &why);
    void quiet();

    // Frames.
    void take(const QByteArray &text);
    void hello(const QJsonObject &data);
    void dispatch(const GatewayFrame &frame);
    void ready(const QJsonObject &data);
    void up();
    void invalidSession(bool resumable);
    void sendPresence();
    void interaction(const QJsonObject &data);
    void answer(const QString &id, const Secret &token, const Answer &answer);

    const GatewaySetup m_setup;
    HttpClient &m_http;
    const Clock &m_clock;
    const GatewayTimes m_times;
    const std::function<double()> m_random;
    IdentifyBudget m_budget;
    WebSocketClient m_socket;
    GatewayHeart m_heart;
    GrowingPause m_resumePause, m_identifyPause;
    QTimer m_retry, m_deadline, m_stable, m_presencePause;
    std::optional<GatewaySession> m_session;
    Presence m_presence = Presence::Online;
    std::optional<Presence> m_presenceSent;
    int m_round = 0; //!< answers of an earlier round are dropped
    int m_waiting = 0; //!< interactions
    int m_forgotten = 0; //!< times in a row that Discord has forgotten the session
    bool m_running = false;
    bool m_greeted = false; //!< hello has come on this connection
};

//! The row for chatLineKinds().
[[nodiscard]] ChatLineKind discordGatewayKind();

} // namespace signalbox
