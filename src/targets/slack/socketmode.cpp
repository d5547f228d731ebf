// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/slack/socketmode.h"

#include "core/clock.h"
#include "core/whendone.h"
#include "targets/serviceaddress.h"
#include "transport/httpclient.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSet>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(socketModeLog, "signalbox.targets.slack.socketmode")

constexpr int mostUnacknowledged = 500;
constexpr qsizetype mostLeaving = 4;

// With these of apps.connections.open trying again changes nothing (@slack/socket-mode, and the
// scope).
bool isFinal(const QString &error)
{
    static const QSet<QString> words{QStringLiteral("not_authed"),
                                     QStringLiteral("invalid_auth"),
                                     QStringLiteral("account_inactive"),
                                     QStringLiteral("user_removed_from_team"),
                                     QStringLiteral("team_disabled"),
                                     QStringLiteral("token_revoked"),
                                     QStringLiteral("token_expired"),
                                     QStringLiteral("missing_scope"),
                                     QStringLiteral("not_allowed_token_type"),
                                     QStringLiteral("forbidden_team")};
    return words.contains(error);
}

} // namespace

SocketMode::SocketMode(SocketModeSetup setup, HttpClient &http, const Clock &clock,
                       SocketModeTimes times)
    : ChatLine(setup.target, QStringLiteral("slack"))
    , m_setup(std::move(setup))
    , m_http(http)
    , m_clock(clock)
    , m_times(times)
    , m_pause(times.firstPause, times.longestPause)
{
    m_retry.setSingleShot(true);
    m_stable.setSingleShot(true);
    m_stable.setInterval(times.stable);
    connect(&m_retry, &QTimer::timeout, this, &SocketMode::askAddress);
    connect(&m_stable, &QTimer::timeout, this, [this] { m_pause.reset(); });
}

SocketMode::~SocketMode()
{
    stop();
}

void SocketMode::start()
{
    if (std::exchange(m_running, true))
        return;
    m_pause.reset();
    askAddress();
}

void SocketMode::stop()
{
    if (!std::exchange(m_running, false))
        return;
    dropAll();
    setState({});
}

void SocketMode::dropAll()
{
    ++m_round;
    m_asking = false;
    m_retry.stop();
    m_stable.stop();
    const QList<QPointer<SocketModeConnection>> all = m_leaving + QList{m_current, m_next};
    m_current.clear();
    m_next.clear();
    m_leaving.clear();
    for (const QPointer<SocketModeConnection> &each : all) {
        if (!each)
            continue;
        each->disconnect(this);
        each->close();
        each->deleteLater();
    }
}

// The address is good for one connection.
void SocketMode::askAddress()
{
    if (m_asking || m_next)
        return;
    m_asking = true;
    m_retry.stop();
    if (!m_current)
        setState({LineState::Phase::Connecting, {}, {}});
    HttpRequest request;
    request.url = serviceUrl(m_setup.api, "apps.connections.open");
    request.headers = {{"Authorization", "Bearer " + m_setup.appToken.expose()},
                       {"Content-Type", "application/x-www-form-urlencoded"}};
    request.purpose = purpose(QStringLiteral("Socket Mode"));
    whenDone(m_http.send(request), this, [this, round = ++m_round](const Result<HttpReply> &reply) {
        if (!m_running || round != m_round)
            return;
        m_asking = false;
        takeAddress(reply);
    });
}

void SocketMode::takeAddress(const Result<HttpReply> &reply)
{
    if (!reply) {
        wait(m_pause.next(), reply.error().detail);
        return;
    }
    const QJsonObject said = QJsonDocument::fromJson(reply->body).object();
    if (said.value(QLatin1String("ok")).toBool()) {
        openConnection(QUrl(said.value(QLatin1String("url")).toString(), QUrl::StrictMode));
        return;
    }
    const QString error = said.value(QLatin1String("error")).toString().left(100);
    const QString why = error.isEmpty() ? QStringLiteral("Slack answers %1").arg(reply->status)
                                        : QStringLiteral("Slack answers ") + error;
    if (isFinal(error))
        stopFor(why);
    else
        wait(retryAfter(*reply, m_clock.now()).value_or(m_pause.next()), why);
}

void SocketMode::openConnection(const QUrl &url)
{
    auto *connection = new SocketModeConnection(m_times, this);
    connect(connection, &SocketModeConnection::greeted, this,
            [this, connection] { onGreeted(connection); });
    connect(connection, &SocketModeConnection::disconnectAnnounced, this,
            [this, connection](const QString &reason) { onAnnounced(connection, reason); });
    connect(connection, &SocketModeConnection::ended, this,
            [this, connection](const QString &why) { onEnded(connection, why); });
    connect(connection, &SocketModeConnection::enveloped, this,
            [this, connection](const SocketModeFrame &frame, const QByteArray &text) {
                onEnveloped(connection, frame, text);
            });
    m_next = connection;
    if (const auto opened = connection->open(url, purpose(QStringLiteral("Socket Mode"))); !opened)
        onEnded(connection, opened.error().detail);
}

void SocketMode::onGreeted(SocketModeConnection *connection)
{
    if (connection != m_next)
        return;
    if (m_current)
        retire(m_current);
    m_current = m_next;
    m_next.clear();
    m_stable.start();
    setState({LineState::Phase::Up, {}, {}});
}

void SocketMode::onAnnounced(SocketModeConnection *connection, const QString &reason)
{
    if (reason == QLatin1String("link_disabled")) {
        stopFor(QStringLiteral("Socket Mode is switched off in the app's settings"));
        return;
    }
    if (connection != m_current || m_next || m_asking)
        return;
    // One that is told to go as soon as it has come must not become a race.
    if (m_stable.isActive())
        m_retry.start(m_pause.next());
    else
        askAddress();
}

void SocketMode::onEnded(SocketModeConnection *connection, const QString &why)
{
    const bool wasCurrent = connection == m_current;
    const bool wasNext = connection == m_next;
    connection->disconnect(this);
    connection->deleteLater();
    m_leaving.removeAll(connection);
    if (wasCurrent) {
        m_current.clear();
        m_stable.stop();
    }
    if (wasNext)
        m_next.clear();
    if ((wasNext || wasCurrent) && !m_next && !m_asking)
        wait(m_pause.next(), why);
    else if (wasCurrent)
        setState({LineState::Phase::Connecting, {}, {}});
}

// Slack has been told of the new one; what it still sends here is taken.
void SocketMode::retire(SocketModeConnection *connection)
{
    m_leaving.append(connection);
    QTimer::singleShot(m_times.drain, connection, [this, connection] {
        m_leaving.removeAll(connection);
        connection->disconnect(this);
        connection->close();
        connection->deleteLater();
    });
    while (m_leaving.size() > mostLeaving) {
        if (const auto oldest = m_leaving.takeFirst())
            oldest->deleteLater();
    }
}

void SocketMode::onEnveloped(SocketModeConnection *connection, const SocketModeFrame &frame,
                             const QByteArray &text)
{
    const QPointer<SocketModeConnection> from(connection);
    switch (m_seen.state(frame.envelopeId)) {
    case SeenEnvelopes::State::UnderWay:
        return;
    case SeenEnvelopes::State::Acknowledged:
        acknowledge(from, acknowledgement(frame.envelopeId, false, {}));
        return;
    case SeenEnvelopes::State::New:
        break;
    }
    if (m_waiting >= mostUnacknowledged) {
        qCWarning(socketModeLog) << purpose(QStringLiteral("Socket Mode"))
                                 << "too much at once: left to Slack's repetition";
        return;
    }
    ++m_waiting;
    m_seen.begin(frame.envelopeId);
    const QString id = frame.eventId.isEmpty() ? frame.envelopeId : frame.eventId;
    whenDone(
        handOver(text, m_clock.now(), id), this, [this, from, frame](const Result<Answer> &answer) {
            --m_waiting;
            // Only what is stored is acknowledged: Slack sends the rest again.
            if (!answer || answer->status >= 400) {
                m_seen.forget(frame.envelopeId);
                return;
            }
            m_seen.acknowledged(frame.envelopeId);
            acknowledge(from, acknowledgement(frame.envelopeId, frame.takesPayload, answer->body));
        });
}

// Another connection of the same app will do when the one it came by is gone.
void SocketMode::acknowledge(const QPointer<SocketModeConnection> &connection,
                             const QByteArray &text)
{
    if (!m_running || (connection && connection->send(text)))
        return;
    if (m_current)
        m_current->send(text);
}

void SocketMode::wait(std::chrono::milliseconds pause, const QString &why)
{
    m_retry.start(pause);
    if (!m_current)
        setState({LineState::Phase::Waiting, why, m_clock.now() + pause});
}

void SocketMode::stopFor(const QString &why)
{
    dropAll();
    m_running = false;
    setState({LineState::Phase::Stopped, why, {}});
}

ChatLineKind socketModeKind()
{
    ChatLineKind kind;
    kind.target = QStringLiteral("slack-bot");
    kind.sender = QStringLiteral("slack");
    kind.credential = QStringLiteral("appToken");
    kind.isWanted = [](const QJsonObject &, const QStringList &secretNames) {
        return secretNames.contains(QStringLiteral("appToken"));
    };
    kind.create = [](const TargetSetup &setup,
                     const LineSurroundings &around) -> Result<std::unique_ptr<ChatLine>> {
        auto api = serviceBase(setup, "slackApi");
        if (!api)
            return fail(api.error());
        auto token = storedSecret(setup, "appToken");
        if (!token)
            return fail(token.error());
        return std::make_unique<SocketMode>(
            SocketModeSetup{setup.name, std::move(*token), std::move(*api)}, around.http,
            around.clock);
    };
    return kind;
}

} // namespace signalbox
