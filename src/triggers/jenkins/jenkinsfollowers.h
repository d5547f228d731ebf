// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triggers/jenkins/jenkinsfollower.h"

#include <map>

namespace signalbox {

//! All runs of one trigger that are under way.
class JenkinsFollowers
{
public:
    JenkinsFollowers(JenkinsClient &client, const Clock &clock, FollowPace pace);

    void follow(qint64 runId, const JenkinsSpot &spot, Trigger::Report report);
    [[nodiscard]] bool stop(qint64 runId);

private:
    JenkinsClient &m_client;
    const Clock &m_clock;
    FollowPace m_pace;
    std::map<qint64, std::unique_ptr<JenkinsFollower>> m_followers;
};

//! `pollSeconds` of the settings.
[[nodiscard]] FollowPace paceFrom(const QJsonObject &settings);

} // namespace signalbox
