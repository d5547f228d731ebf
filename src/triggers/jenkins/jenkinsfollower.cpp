// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/jenkins/jenkinsfollower.h"

#include "core/event.h"
#include "triggers/jenkins/jenkinsbuild.h"
#include "triggers/jenkins/jenkinspage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace signalbox {

namespace {

using State = RunReport::State;

constexpr qsizetype consoleLimit = 256 * 1024;
constexpr qint64 largestConsole = 16 * 1024 * 1024;
constexpr int lasting = 5; // so many refusals in a row are no accident
constexpr int inputEvery = 3;

} // namespace

qint64 queueItemIn(const QString &address)
{
    static const QRegularExpression item(QStringLiteral("queue/item/(\\d{1,18})"));
    return item.match(address).captured(1).toLongLong();
}

QString JenkinsSpot::toToken() const
{
    if (!build.isEmpty())
        return QStringLiteral("build ") + build;
    return queueItem == 0 ? QString() : QStringLiteral("queue %1 %2").arg(queueItem).arg(job);
}

JenkinsSpot JenkinsSpot::fromToken(const QString &token)
{
    JenkinsSpot spot;
    if (token.startsWith(QLatin1String("build ")))
        spot.build = token.mid(6);
    else if (token.startsWith(QLatin1String("queue "))) {
        spot.queueItem = token.section(u' ', 1, 1).toLongLong();
        spot.job = token.section(u' ', 2);
    }
    return spot;
}

JenkinsFollower::JenkinsFollower(JenkinsClient &client, const Clock &clock, JenkinsSpot spot,
                                 FollowPace pace, Trigger::Report report)
    : m_client(client)
    , m_clock(clock)
    , m_spot(std::move(spot))
    , m_pace(pace)
    , m_report(std::move(report))
    , m_began(clock.now())
    , m_pause(pace.every)
    , m_console(client.masking(), consoleLimit)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JenkinsFollower::look);
}

void JenkinsFollower::begin()
{
    m_words = QStringLiteral("waits in the queue of Jenkins");
    tell(State::Queued, m_words);
    look();
}

void JenkinsFollower::stop()
{
    static const QStringList ways{QStringLiteral("stop"), QStringLiteral("term"),
                                  QStringLiteral("kill")};
    const QString way = ways.at(qMin(m_stops++, 2));
    const QString path = m_spot.build.isEmpty()
        ? QStringLiteral("queue/cancelItem?id=%1").arg(m_spot.queueItem)
        : m_spot.build + way;
    m_client.post(this, path, {}, [this](const Result<HttpReply> &reply) {
        // Some versions answer 404 although it worked: the next look tells.
        if (reply && reply->status >= 400 && reply->status != 404)
            tell(m_state, m_words + QStringLiteral("; ") + jenkinsFault(*reply, m_client.host()));
    });
    m_pause = m_pace.every;
}

void JenkinsFollower::look()
{
    if (m_ended)
        return;
    if (m_clock.now() - m_began > m_pace.giveUp)
        return finish(State::Unknown,
                      QStringLiteral("not followed any longer: it has run for more than a day"));
    ++m_looks;
    if (m_spot.build.isEmpty())
        lookAtQueue();
    else
        lookAtBuild();
}

void JenkinsFollower::again()
{
    m_timer.start(m_pause);
    m_pause = std::min(m_pace.longest, m_pause + m_pace.every / 10);
}

void JenkinsFollower::trouble(const QString &what, bool isLasting)
{
    tell(m_state, m_words.isEmpty() ? what : m_words + QStringLiteral("; ") + what);
    if (isLasting && ++m_refusals >= lasting)
        return finish(State::Unknown, what);
    if (!m_timer.isActive())
        again();
}

bool JenkinsFollower::isGood(const Result<HttpReply> &reply, QJsonObject *answer)
{
    if (!reply) {
        trouble(QStringLiteral("Jenkins cannot be reached: ") + reply.error().detail, false);
        return false;
    }
    const QJsonDocument document = QJsonDocument::fromJson(reply->body);
    if (reply->status == 200 && document.isObject()) {
        m_refusals = 0;
        *answer = document.object();
        return true;
    }
    trouble(jenkinsFault(*reply, m_client.host()), !isPassing(*reply));
    return false;
}

void JenkinsFollower::lookAtQueue()
{
    m_client.get(this, QStringLiteral("queue/item/%1/api/json").arg(m_spot.queueItem),
                 [this](const Result<HttpReply> &reply) {
                     QJsonObject item;
                     if (reply && reply->status == 404 && headerValue(reply->headers, "x-jenkins"))
                         return searchBuild(); // forgotten about five minutes after it left
                     if (isGood(reply, &item))
                         readQueueItem(item);
                 });
}

void JenkinsFollower::readQueueItem(const QJsonObject &item)
{
    const QJsonObject executable = item.value(QLatin1String("executable")).toObject();
    const QString task =
        item.value(QLatin1String("task")).toObject().value(QLatin1String("url")).toString();
    if (!pathBelowRoot(task).isEmpty())
        m_spot.job = pathBelowRoot(task);
    if (item.value(QLatin1String("cancelled")).toBool())
        return finish(State::Cancelled, QStringLiteral("taken out of the queue of Jenkins"));
    QString build = pathBelowRoot(executable.value(QLatin1String("url")).toString());
    if (build.isEmpty() && !m_spot.job.isEmpty() && executable.contains(QLatin1String("number")))
        build = m_spot.job + QString::number(executable.value(QLatin1String("number")).toInteger())
            + u'/';
    if (!build.isEmpty()) {
        m_spot.build = build;
        m_pause = m_pace.every;
        m_words = QStringLiteral("#%1 has begun")
                      .arg(executable.value(QLatin1String("number")).toInteger());
        tell(State::Running, m_words); // remembered at once: the item is forgotten soon
        return look();
    }
    const QString why = plainLine(item.value(QLatin1String("why")).toString());
    m_words = why.isEmpty() ? QStringLiteral("waits in the queue of Jenkins")
                            : QStringLiteral("in the queue: ") + why;
    if (item.value(QLatin1String("stuck")).toBool())
        m_words += QStringLiteral(" (stuck)");
    tell(State::Queued, m_words);
    again();
}

// The item is gone; the build that came of it knows its number.
void JenkinsFollower::searchBuild()
{
    const QString lost =
        QStringLiteral("Jenkins has forgotten what became of queue item %1").arg(m_spot.queueItem);
    if (m_spot.job.isEmpty())
        return finish(State::Unknown, lost);
    m_client.get(
        this, m_spot.job + QStringLiteral("api/json?tree=builds[number,url,queueId]{0,100}"),
        [this, lost](const Result<HttpReply> &reply) {
            QJsonObject job;
            if (!isGood(reply, &job))
                return;
            const QJsonArray builds = job.value(QLatin1String("builds")).toArray();
            for (const QJsonValue &each : builds) {
                const QJsonObject build = each.toObject();
                if (build.value(QLatin1String("queueId")).toInteger(-1) != m_spot.queueItem)
                    continue;
                m_spot.build = pathBelowRoot(build.value(QLatin1String("url")).toString());
                if (!m_spot.build.isEmpty())
                    return look();
            }
            finish(State::Unknown, lost);
        });
}

void JenkinsFollower::lookAtBuild()
{
    m_client.get(this, m_spot.build + QStringLiteral("api/json?tree=") + QLatin1String(buildTree),
                 [this](const Result<HttpReply> &reply) {
                     QJsonObject build;
                     if (isGood(reply, &build))
                         readBuild(*reply, build);
                 });
}

void JenkinsFollower::readBuild(const HttpReply &reply, const QJsonObject &build)
{
    const JenkinsBuild seen = jenkinsBuild(build, reply, m_clock.now());
    m_url = m_client.root()
                .resolved(QUrl::fromEncoded(m_spot.build.toUtf8()))
                .toString(QUrl::FullyEncoded);
    if (seen.outcome)
        m_outcome = std::pair(*seen.outcome, seen.words);
    else
        m_words = seen.words;
    if (!seen.outcome && m_inputKnown && m_looks % inputEvery == 0)
        askForInput();
    readConsole(seen.outcome.has_value());
}

void JenkinsFollower::askForInput()
{
    m_client.get(this, m_spot.build + QStringLiteral("wfapi/pendingInputActions"),
                 [this](const Result<HttpReply> &reply) {
                     m_inputKnown = reply && reply->status == 200;
                     const QJsonObject first = m_inputKnown
                         ? QJsonDocument::fromJson(reply->body).array().first().toObject()
                         : QJsonObject();
                     m_waitsFor = plainLine(first.value(QLatin1String("message")).toString());
                 });
}

void JenkinsFollower::readConsole(bool last)
{
    const auto goOn = [this, last] {
        if (last && (!m_consoleMore || m_consoleOff))
            return finish(m_outcome->first, m_outcome->second);
        const QString question = m_waitsFor.isEmpty()
            ? QString()
            : QStringLiteral(", waits for an answer: ") + m_waitsFor;
        tell(State::Running, m_words + question);
        again();
    };
    if (m_consoleOff)
        return goOn();
    const QString path =
        m_spot.build + QStringLiteral("logText/progressiveText?start=%1").arg(m_consoleAt);
    m_client.get(
        this, path,
        [this, goOn](const Result<HttpReply> &reply) {
            if (!reply && reply.error().kind != ErrorKind::TooLarge)
                return goOn(); // asked again with the next look
            // Too long, or not allowed: the run is followed without it.
            if (!reply || reply->status != 200) {
                m_consoleOff = !reply || !isPassing(*reply);
                return goOn();
            }
            const qint64 size =
                headerValue(reply->headers, "x-text-size").value_or(QByteArray()).toLongLong();
            m_console.append(reply->body);
            m_consoleAt = qMax(m_consoleAt, size);
            m_consoleMore = headerValue(reply->headers, "x-more-data").has_value();
            goOn();
        },
        largestConsole);
}

void JenkinsFollower::tell(RunReport::State state, const QString &reason)
{
    if (m_ended)
        return;
    m_state = state;
    RunReport report;
    report.state = state;
    report.reason = plainLine(reason);
    report.output = m_console.text();
    report.resumeToken = m_spot.toToken();
    report.url = safeLink(m_url);
    m_report(report);
}

void JenkinsFollower::finish(RunReport::State state, const QString &reason)
{
    m_timer.stop();
    m_console.finish();
    tell(state, reason);
    m_ended = true;
    Q_EMIT ended();
}

} // namespace signalbox
