// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway's connection: where to, how it ends, and what then. gatewaytalk.cpp is what is said
// on it.
#include "targets/discord/gateway.h"

#include "core/clock.h"
#include "core/whendone.h"
#include "targets/discord/discordanswer.h"
#include "targets/serviceaddress.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace signalbox {

namespace {

using Then = GatewayClose::Then;

// Anything but 1000 and 1001, which would end the session that is to be resumed.
constexpr int closeToResume = 4200;
constexpr int closeToLeave = 1000;
constexpr qint64 longestGatewayFrame = 4 * 1024 * 1024;

// Tells bots apart in the budget's file, and nothing else about them.
QString botDigest(const Secret &token)
{
    const QByteArray digest =
        QCryptographicHash::hash("gateway:" + token.expose(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(16));
}

double anyNumber()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

DiscordGateway::DiscordGateway(GatewaySetup setup, HttpClient &http, const Clock &clock,
                               GatewayTimes times, std::function<double()> random)
    : ChatLine(setup.target, QStringLiteral("discord"))
    , m_setup(std::move(setup))
    , m_http(http)
    , m_clock(clock)
    , m_times(times)
    , m_random(random ? std::move(random) : anyNumber)
    , m_budget(m_setup.budgetFile, botDigest(m_setup.token), clock)
    , m_resumePause(times.firstPause, times.longestPause)
    , m_identifyPause(times.firstIdentifyPause, times.longestPause)
{
    for (QTimer *timer : {&m_retry, &m_deadline, &m_stable, &m_presencePause})
        timer->setSingleShot(true);
    m_stable.setInterval(times.stable);
    m_presencePause.setInterval(times.betweenPresences);
    connect(&m_retry, &QTimer::timeout, this, &DiscordGateway::connectNext);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { leave(Then::Resume, QStringLiteral("Discord does not answer")); });
    connect(&m_stable, &QTimer::timeout, this, [this] {
        m_resumePause.reset();
        m_identifyPause.reset();
        m_forgotten = 0;
    });
    connect(&m_presencePause, &QTimer::timeout, this, &DiscordGateway::sendPresence);
    connect(&m_socket, &WebSocketClient::opened, this,
            [this] { m_deadline.start(m_times.helloWithin); });
    connect(&m_socket, &WebSocketClient::textReceived, this, &DiscordGateway::take);
    connect(&m_socket, &WebSocketClient::ended, this, &DiscordGateway::onEnded);
    connect(&m_heart, &GatewayHeart::beatDue, this, [this] {
        m_socket.sendText(heartbeatFrame(m_session ? m_session->sequence : std::nullopt));
    });
    connect(&m_heart, &GatewayHeart::fellSilent, this,
            [this] { leave(Then::Resume, QStringLiteral("Discord fell silent")); });
}

DiscordGateway::~DiscordGateway()
{
    stop();
}

void DiscordGateway::start()
{
    if (std::exchange(m_running, true))
        return;
    m_resumePause.reset();
    m_identifyPause.reset();
    connectNext();
}

void DiscordGateway::stop()
{
    if (!std::exchange(m_running, false))
        return;
    quiet();
    m_session.reset();
    m_socket.close(closeToLeave);
    setState({});
}

void DiscordGateway::quiet()
{
    ++m_round;
    m_heart.stop();
    for (QTimer *timer : {&m_retry, &m_deadline, &m_stable, &m_presencePause})
        timer->stop();
    m_presenceSent.reset();
    m_greeted = false;
}

void DiscordGateway::connectNext()
{
    ++m_round;
    setState({LineState::Phase::Connecting, {}, {}});
    if (m_session)
        openSocket(QUrl(m_session->resumeUrl, QUrl::StrictMode));
    else
        askAddress();
}

void DiscordGateway::askAddress()
{
    HttpRequest request;
    request.method = "GET";
    request.idempotent = true;
    request.url = serviceUrl(m_setup.api, "gateway/bot");
    request.headers = {{"Authorization", "Bot " + m_setup.token.expose()},
                       {"User-Agent", discordUserAgent()}};
    request.purpose = purpose(QStringLiteral("gateway"));
    whenDone(m_http.send(request), this, [this, round = m_round](const Result<HttpReply> &reply) {
        if (m_running && round == m_round)
            takeAddress(readGatewayAddress(reply, m_clock.now()));
    });
}

void DiscordGateway::takeAddress(const Result<GatewayAddress> &address)
{
    if (!address) {
        const Error &error = address.error();
        if (error.kind == ErrorKind::Unauthorized)
            stopFor(error.detail);
        else if (error.retryAfterSeconds)
            wait(std::chrono::seconds(*error.retryAfterSeconds), error.detail);
        else
            wait(m_identifyPause.next(), error.detail);
        return;
    }
    const Instant now = m_clock.now();
    if (const Instant from = m_budget.allowedFrom(address->limit); from > now) {
        const bool shortly = from - now <= IdentifyBudget::between;
        wait(from - now, shortly ? QString() : QStringLiteral("too many sign-ins today"));
        return;
    }
    openSocket(address->url);
}

void DiscordGateway::openSocket(const QUrl &base)
{
    m_greeted = false;
    WebSocketRequest request;
    request.url = gatewaySocketUrl(base);
    request.headers = {{"User-Agent", discordUserAgent()}};
    request.connectWithin = m_times.helloWithin;
    request.maxMessageBytes = longestGatewayFrame;
    request.purpose = purpose(QStringLiteral("gateway"));
    if (const auto opened = m_socket.open(request); !opened) {
        m_session.reset();
        wait(m_identifyPause.next(), opened.error().detail);
    }
}

void DiscordGateway::onEnded(const WebSocketEnd &end)
{
    if (!m_running || end.byUs)
        return; // what comes next is decided already
    const GatewayClose close = gatewayClose(end.code);
    quiet();
    if (!end.wasOpen) {
        // Where the session lived nobody answers any more.
        m_session.reset();
        wait(m_identifyPause.next(), end.detail);
        return;
    }
    if (close.then == Then::Stop) {
        stopFor(close.reason);
        return;
    }
    if (close.then == Then::Identify)
        m_session.reset();
    wait(m_session ? m_resumePause.next() : m_identifyPause.next(), close.reason);
}

void DiscordGateway::leave(Then then, const QString &why)
{
    quiet();
    m_socket.close(closeToResume);
    if (then == Then::Identify)
        m_session.reset();
    wait(m_session ? m_resumePause.next() : m_identifyPause.next(), why);
}

void DiscordGateway::wait(std::chrono::milliseconds pause, const QString &why)
{
    m_deadline.stop();
    m_retry.start(pause);
    setState({LineState::Phase::Waiting, why, m_clock.now() + pause});
}

void DiscordGateway::stopFor(const QString &why)
{
    quiet();
    m_session.reset();
    m_running = false;
    m_socket.close(closeToLeave);
    setState({LineState::Phase::Stopped, why, {}});
}

ChatLineKind discordGatewayKind()
{
    ChatLineKind kind;
    kind.target = QStringLiteral("discord-bot");
    kind.sender = QStringLiteral("discord");
    kind.credential = QStringLiteral("token");
    kind.showsPresence = true;
    kind.isWanted = [](const QJsonObject &settings, const QStringList &) {
        return settings.value(QLatin1String("presence")).toBool();
    };
    kind.create = [](const TargetSetup &setup,
                     const LineSurroundings &around) -> Result<std::unique_ptr<ChatLine>> {
        auto api = serviceBase(setup, "discordApi");
        if (!api)
            return fail(api.error());
        auto token = storedSecret(setup, "token");
        if (!token)
            return fail(token.error());
        return std::make_unique<DiscordGateway>(
            GatewaySetup{setup.name, std::move(*token), std::move(*api),
                         setting(setup, "applicationId"),
                         around.stateFolder + QStringLiteral("/discord-signins.json")},
            around.http, around.clock);
    };
    return kind;
}

} // namespace signalbox
