// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpclient.h"
#include "triggers/trigger.h"

namespace signalbox {

//! The `tree` that asks for exactly what is read of a build.
inline constexpr char buildTree[] = "building,inProgress,result,number,url,timestamp,duration,"
                                    "estimatedDuration,displayName,description";

//! A build as one look found it.
struct JenkinsBuild
{
    std::optional<RunReport::State>
        outcome; //!< absent while it runs, whatever its result says so far
    QString words; //!< "#12 is running, 45 %" or "#12 failed"
};

//! `now` is ours; Jenkins' own clock is taken from the answer's Date field.
[[nodiscard]] JenkinsBuild jenkinsBuild(const QJsonObject &build, const HttpReply &reply,
                                        Instant now);

} // namespace signalbox
