// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/target.h"

#include "targets/discord/discordbot.h"
#include "targets/discord/discordwebhook.h"
#include "targets/googlechat/googlechatapp.h"
#include "targets/googlechat/googlechatwebhook.h"
#include "targets/http/httptarget.h"
#include "targets/relay/relaytarget.h"
#include "targets/slack/slackbot.h"
#include "targets/slack/slackwebhook.h"

namespace signalbox {

const QList<TargetKind> &targetKinds()
{
    static const QList<TargetKind> kinds{
        slackWebhookKind(),      slackBotKind(),      discordWebhookKind(), discordBotKind(),
        googleChatWebhookKind(), googleChatAppKind(), httpKind(),           relayKind(),
    };
    return kinds;
}

const TargetKind *targetKind(const QString &id)
{
    for (const TargetKind &kind : targetKinds()) {
        if (kind.id == id)
            return &kind;
    }
    return nullptr;
}

} // namespace signalbox
