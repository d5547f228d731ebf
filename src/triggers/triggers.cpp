// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/trigger.h"

#include "triggers/http/httptrigger.h"
#include "triggers/jenkins/jenkinsjob.h"
#include "triggers/jenkins/jenkinswebhook.h"
#include "triggers/program/programtrigger.h"
#include "triggers/space/mutespace.h"

namespace signalbox {

//! An ordinary list: objects that register themselves would be left out of a static library.
const QList<TriggerKind> &triggerKinds()
{
    static const QList<TriggerKind> kinds{
        jenkinsWebhookKind(),
        jenkinsJobKind(),
        httpTriggerKind(),
        programKind(),
        muteSpaceKind(),
    };
    return kinds;
}

const TriggerKind *triggerKind(const QString &id)
{
    for (const TriggerKind &kind : triggerKinds()) {
        if (kind.id == id)
            return &kind;
    }
    return nullptr;
}

} // namespace signalbox
