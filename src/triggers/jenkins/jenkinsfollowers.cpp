// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/jenkins/jenkinsfollowers.h"

namespace signalbox {

namespace {

constexpr double shortestPollSeconds = 0.02;
constexpr double longestPollSeconds = 60;

} // namespace

JenkinsFollowers::JenkinsFollowers(JenkinsClient &client, const Clock &clock, FollowPace pace)
    : m_client(client), m_clock(clock), m_pace(pace)
{
}

void JenkinsFollowers::follow(qint64 runId, const JenkinsSpot &spot, Trigger::Report report)
{
    auto follower =
        std::make_unique<JenkinsFollower>(m_client, m_clock, spot, m_pace, std::move(report));
    JenkinsFollower *began = follower.get();
    m_followers[runId] = std::move(follower);
    QObject::connect(began, &JenkinsFollower::ended, began, [this, runId] {
        const auto known = m_followers.find(runId);
        if (known == m_followers.end())
            return;
        known->second.release()->deleteLater(); // it is still telling
        m_followers.erase(known);
    });
    began->begin();
}

bool JenkinsFollowers::stop(qint64 runId)
{
    const auto known = m_followers.find(runId);
    if (known == m_followers.end())
        return false;
    known->second->stop();
    return true;
}

FollowPace paceFrom(const QJsonObject &settings)
{
    FollowPace pace;
    const double seconds =
        qBound(shortestPollSeconds, settings.value(QLatin1String("pollSeconds")).toDouble(1),
               longestPollSeconds);
    pace.every = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
    pace.longest = std::max(pace.every, std::min(pace.every * 5, pace.longest));
    return pace;
}

} // namespace signalbox
