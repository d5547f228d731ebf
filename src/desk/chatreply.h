// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/event.h"
#include "core/result.h"
#include "core/secret.h"
#include "settings/settings.h"
#include "transport/httpclient.h"

namespace signalbox {

//! What is told to whoever said a command.
struct ChatWords
{
    QString text;
    QString output; //!< of a program, shown as it is
    QString link;
    bool isPrivate = false;
    QString action, label; //!< a button that confirms
};

//! The platforms whose chats can be answered.
enum class ChatPlatform { None, Slack, Discord, GoogleChat };
[[nodiscard]] ChatPlatform chatPlatform(const Event &event);

//! The message in the platform's form, sealed by its target's own rules: nothing in it pings, all
//! of it fits. Error InvalidInput: nothing is left to show.
[[nodiscard]] Result<QJsonObject> chatMessage(ChatPlatform platform, const ChatWords &words);

//! An output in pieces that each fit into a message of the platform, cut between lines, at most so
//! many; the last one counts the lines that found no place.
[[nodiscard]] QStringList answerPages(ChatPlatform platform, const QString &output, qsizetype most);

//! Where Slack takes the answer to this command without a token, or an empty address: only at a
//! host the settings admit.
[[nodiscard]] QUrl slackResponseUrl(const Event &event, const ServiceSettings &services);
//! The first answer to this interaction, which can be edited for 15 minutes; or an empty address.
[[nodiscard]] QUrl discordOriginalUrl(const Event &event, const ServiceSettings &services);

//! Requests that post as the bot, where it was asked.
[[nodiscard]] HttpRequest slackBotRequest(const Event &event, const ServiceSettings &services,
                                          const Secret &token, QJsonObject message, bool isPrivate);
[[nodiscard]] HttpRequest discordBotRequest(const Event &event, const ServiceSettings &services,
                                            const Secret &token, const QJsonObject &message);
//! Into the thread, by the webhook of the space; the address is empty when the webhook is another
//! space's.
[[nodiscard]] HttpRequest googleWebhookRequest(const Event &event, const Secret &url,
                                               QJsonObject message);

} // namespace signalbox
