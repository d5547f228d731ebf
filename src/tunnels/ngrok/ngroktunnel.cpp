// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnels/ngrok/ngroktunnel.h"

#include "transport/httpclient.h"
#include "tunnels/ngrok/ngrokerrors.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace signalbox {

namespace {

using Phase = TunnelState::Phase;
using Reason = TunnelState::Reason;

const QString defaultProgram = QStringLiteral("ngrok");
//! A single unanswered poll may be a busy machine.
constexpr int mostUnanswered = 2;

//! Only a person can mend these; they are tried again all the same, in case one did.
bool needsPerson(Reason reason)
{
    return reason == Reason::ProgramMissing || reason == Reason::NotLoggedIn
        || reason == Reason::Refused;
}

} // namespace

NgrokTunnel::NgrokTunnel(NgrokSetup setup, HttpClient &http, NgrokTimes times)
    : m_setup(std::move(setup))
    , m_times(times)
    , m_api(http, m_setup.agentApi)
    , m_pause(times.firstPause, times.longestPause)
{
    for (QTimer *timer : {&m_retry, &m_startDeadline, &m_stable})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &NgrokTunnel::look);
    connect(&m_poll, &QTimer::timeout, this, &NgrokTunnel::poll);
    connect(&m_stable, &QTimer::timeout, this, [this] { m_pause.reset(); });
    connect(&m_startDeadline, &QTimer::timeout, this, &NgrokTunnel::sessionLost);
    connect(&m_agent, &NgrokAgent::lineRead, this, &NgrokTunnel::read);
    connect(&m_agent, &NgrokAgent::ended, this, &NgrokTunnel::agentEnded);
}

NgrokTunnel::~NgrokTunnel()
{
    // No signal from a half-destroyed object; the agent ends with its member.
    disconnect();
    if (m_opened)
        m_api.close(tunnelName());
}

void NgrokTunnel::start(quint16 port)
{
    if (m_port == port)
        return;
    stop();
    m_port = port;
    m_pause.reset();
    look();
}

void NgrokTunnel::stop()
{
    ++m_round;
    for (QTimer *timer : {&m_poll, &m_retry, &m_startDeadline, &m_stable})
        timer->stop();
    if (m_opened)
        m_api.close(tunnelName());
    m_port = 0;
    m_opened = false;
    m_agent.stop();
    setState({});
}

void NgrokTunnel::look()
{
    ++m_round;
    m_unanswered = 0;
    m_errorCode = 0;
    m_errorText.clear();
    m_lastUrl.clear();
    m_unknownFlag = false;
    m_poll.stop();
    m_api.setBase(m_setup.agentApi);
    TunnelState starting;
    starting.phase = Phase::Starting;
    setState(starting);
    m_api.list([this, round = m_round](const std::optional<QList<AgentTunnel>> &tunnels) {
        if (round != m_round)
            return;
        if (tunnels)
            found(*tunnels);
        else
            startAgent();
    });
}

void NgrokTunnel::found(const QList<AgentTunnel> &tunnels)
{
    if (const auto tunnel = tunnelTo(tunnels, m_port, m_setup.domain))
        up(tunnel->publicUrl, false);
    else
        openThroughAgent();
}

//! A second agent would count against the account's limit, so the running one is asked first.
void NgrokTunnel::openThroughAgent()
{
    const QString name = tunnelName();
    m_api.open(name, m_port, m_setup.domain,
               [this, name, round = m_round](const Result<AgentTunnel> &tunnel) {
                   if (round != m_round) {
                       // Stopped meanwhile: nobody wants it any more.
                       if (tunnel)
                           m_api.close(name);
                       return;
                   }
                   if (!tunnel || tunnel->publicUrl.scheme() != QLatin1String("https")) {
                       startAgent();
                       return;
                   }
                   m_opened = true;
                   up(tunnel->publicUrl, false);
               });
}

void NgrokTunnel::startAgent()
{
    const QString wanted = m_setup.program.isEmpty() ? defaultProgram : m_setup.program;
    const QString program = QStandardPaths::findExecutable(wanted);
    if (program.isEmpty()) {
        waitAndRetry(Reason::ProgramMissing, wanted);
        return;
    }
    m_startDeadline.start(m_times.startDeadline);
    m_poll.start(m_times.startPoll);
    const QString flag = m_oldAgent ? QStringLiteral("--hostname") : QStringLiteral("--domain");
    m_agent.start(program, agentArguments(m_port, m_setup.domain, flag), m_setup.token);
}

void NgrokTunnel::read(const NgrokLine &line)
{
    if (line.code != 0)
        m_errorCode = line.code;
    if (!line.error.isEmpty()
        && (m_errorText.isEmpty() || line.event == NgrokLine::Event::SessionLost))
        m_errorText = line.error;
    switch (line.event) {
    case NgrokLine::Event::TunnelStarted:
        if (!line.publicUrl.isEmpty()
            && (line.target.isEmpty() || leadsToPort(line.target, m_port)))
            up(line.publicUrl, true);
        break;
    case NgrokLine::Event::WebService:
        m_api.setBase(QUrl(QStringLiteral("http://") + line.target, QUrl::StrictMode));
        break;
    case NgrokLine::Event::SessionUp:
        // After a reconnect the agent has the same address and does not print it again.
        if (!m_lastUrl.isEmpty())
            up(m_lastUrl, true);
        break;
    case NgrokLine::Event::SessionLost:
        if (m_state.phase == Phase::Up)
            sessionLost();
        break;
    case NgrokLine::Event::UnknownFlag:
        m_unknownFlag = true;
        break;
    case NgrokLine::Event::Other:
        break;
    }
}

//! The agent goes on by itself, so it is left running.
void NgrokTunnel::sessionLost()
{
    m_stable.stop();
    TunnelState waiting;
    waiting.phase = Phase::Waiting;
    waiting.reason = Reason::NoAnswer;
    waiting.detail = withoutToken(m_errorText);
    waiting.ownAgent = true;
    setState(waiting);
}

void NgrokTunnel::agentEnded(const QString &error)
{
    if (m_unknownFlag && !m_oldAgent && !m_setup.domain.isEmpty()) {
        m_oldAgent = true;
        look();
        return;
    }
    if (!error.isEmpty()) {
        waitAndRetry(Reason::ProgramMissing, error);
    } else if (m_errorCode != 0) {
        const NgrokError known = ngrokError(m_errorCode);
        waitAndRetry(known.reason, known.detail);
    } else if (m_errorText.contains(QLatin1String("address already in use"))) {
        waitAndRetry(Reason::PortTaken, withoutToken(m_errorText));
    } else {
        waitAndRetry(Reason::Died, withoutToken(m_errorText));
    }
}

void NgrokTunnel::poll()
{
    m_api.list([this, round = m_round](const std::optional<QList<AgentTunnel>> &tunnels) {
        if (round == m_round)
            polled(tunnels);
    });
}

void NgrokTunnel::polled(const std::optional<QList<AgentTunnel>> &tunnels)
{
    const bool own = m_agent.isRunning();
    m_unanswered = tunnels ? 0 : m_unanswered + 1;
    if (!tunnels) {
        // Our own agent's end is seen at once; its API may be switched off.
        if (!own && m_unanswered >= mostUnanswered)
            waitAndRetry(Reason::Died, QStringLiteral("the agent that was running has ended"));
        return;
    }
    const auto tunnel = tunnelTo(*tunnels, m_port, m_setup.domain);
    // The list survives a lost session, so while one is lost the log alone counts.
    const bool lost = own && m_state.phase == Phase::Waiting;
    if (tunnel && !lost)
        up(tunnel->publicUrl, own);
    else if (!tunnel && !own)
        look();
}

void NgrokTunnel::up(const QUrl &publicUrl, bool ownAgent)
{
    m_startDeadline.stop();
    m_poll.start(m_times.poll);
    if (!m_stable.isActive())
        m_stable.start(m_times.stable);
    m_lastUrl = publicUrl;
    m_errorText.clear();
    TunnelState state;
    state.phase = Phase::Up;
    state.publicUrl = publicUrl;
    state.ownAgent = ownAgent;
    setState(state);
}

void NgrokTunnel::waitAndRetry(Reason reason, const QString &detail)
{
    ++m_round;
    for (QTimer *timer : {&m_poll, &m_startDeadline, &m_stable})
        timer->stop();
    m_opened = false;
    m_agent.stop();
    const auto pause = m_pause.next();
    TunnelState state;
    state.phase = needsPerson(reason) ? Phase::Failed : Phase::Waiting;
    state.reason = reason;
    state.detail = detail;
    state.nextTrySeconds = static_cast<int>((pause.count() + 999) / 1000);
    m_retry.start(pause);
    setState(state);
}

//! By port, so that two programs that share an agent do not close each other's.
QString NgrokTunnel::tunnelName() const
{
    return QStringLiteral("signalbox-%1").arg(m_port);
}

QString NgrokTunnel::withoutToken(QString text) const
{
    if (!m_setup.token.isEmpty())
        text.replace(QString::fromUtf8(m_setup.token.expose()), QStringLiteral("[token]"));
    return text;
}

void NgrokTunnel::setState(const TunnelState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

} // namespace signalbox
