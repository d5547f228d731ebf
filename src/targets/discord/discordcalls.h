// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/discord/discordlimits.h"
#include "targets/target.h"

#include <QObject>

namespace signalbox {

//! Requests of one Discord target, held back when a limit says so. Owned by the target; when it
//! goes, what is under way ends as Cancelled.
class DiscordCalls
{
public:
    //! `topLevel`: "channels/123", or for a webhook its own; `token` of a bot, else empty.
    DiscordCalls(const TargetSetup &setup, Secret token, HttpClient &client, const Clock &clock);

    using Complete = std::function<void(SendOutcome &, const HttpReply &)>;
    //! `route` names the limit: "POST channels/123".
    [[nodiscard]] QFuture<Result<SendOutcome>> call(const QByteArray &method, const QUrl &url,
                                                    const QByteArray &route,
                                                    const QJsonObject &body, Complete complete);
    //! What the last answer asks to wait before the next request of this target.
    [[nodiscard]] std::chrono::milliseconds pause() const;
    [[nodiscard]] QObject *receiver() { return &m_receiver; }

private:
    [[nodiscard]] std::optional<SendOutcome> heldBack(const QByteArray &route);

    const QString m_purpose;
    const Secret m_token;
    const QByteArray m_tokenDigest;
    const std::shared_ptr<DiscordLimits> m_limits;
    HttpClient &m_client;
    const Clock &m_clock;
    QByteArray m_lastRoute;
    QObject m_receiver; // last, so that nothing arrives in a half-gone target
};

//! An edit leaves alone what it does not name, so a button no longer there must be taken away by
//! name; and sender, thread and nonce belong to the first post only.
[[nodiscard]] QJsonObject discordEditOf(QJsonObject message);

} // namespace signalbox
