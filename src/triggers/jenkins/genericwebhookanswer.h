// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpclient.h"
#include "triggers/trigger.h"

#include <QUrl>

namespace signalbox {

//! Where a Jenkins is and how it knows us.
struct JenkinsPlace
{
    QUrl root; //!< ends in "/": what Jenkins' relative addresses are relative to
    QUrl invoke; //!< of the plugin
    Secret token;
};

//! What an answer of the plugin means for a run. Per job {"triggered": bool, "id", "url":
//! "queue/item/N/", "regexpFilterText", "regexpFilterExpression"}; a filter that did not match is a
//! 200 too. Source of the format: jenkinsci/generic-webhook-trigger-plugin,
//! GenericWebHookRequestReceiver; 2018's shape
//! ({"data": {"triggerResults": …}}) is read as well. Our token is masked everywhere.
[[nodiscard]] RunReport explainAnswer(const HttpReply &reply, const JenkinsPlace &place,
                                      bool dryRun, Instant now);

//! What no answer at all means.
[[nodiscard]] RunReport explainFailure(const Error &error);

} // namespace signalbox
