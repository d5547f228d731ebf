// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "core/event.h"
#include "core/fieldspec.h"
#include "core/result.h"
#include "core/secret.h"

#include <QFuture>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace signalbox {

class HttpClient;
class Clock;
class DiscordLimits;

//! What goes out: made by desk from an outbox row.
struct OutgoingMessage
{
    QJsonObject message; //!< the template's output, sealed; empty for relay
    QString subjectKey; //!< stable identity of the build or alarm: thread key
    std::optional<QString> remoteId; //!< of the message to edit; absent: post a new one
    QString place; //!< the space it goes to, for a kind with spaces
    //! Of a follow-up: the message whose thread it belongs to.
    std::optional<QString> threadOf;
    QByteArray threadKey; //!< names the thread of the message, the same for its follow-ups
    //! Hex digest of what must stand there once: the subject's message, or this one forward by hand
    //! or follow-up. Source of the ids by which a platform tells a repetition.
    QByteArray standingKey;
    QByteArray retryKey; //!< hex digest, equal for every try of this outbox row alone
    bool mayStand = false; //!< an earlier try may have been taken, perhaps with older words
    std::optional<Delivery> raw; //!< relay: the delivery, byte for byte
    QString endpoint; //!< relay: where it came in
    qint64 outboxId = 0; //!< stable across retries: source of nonces and request ids
};

//! What became of one attempt.
struct SendOutcome
{
    enum class State {
        Sent,
        RetryLater, //!< not taken now: retryAfter, or the backoff table
        Refused, //!< this message will never be taken; the target goes on
        TargetGone, //!< the target itself is dead (deleted, revoked): stop it and tell the user
                    //!< once
        RemoteLost, //!< the message to edit does not exist any more: post a new one
        PlaceGone, //!< this space takes nothing any more, others may
        Unknown, //!< may have been taken: never sent again by itself, a person decides
    };
    State state = State::RetryLater;
    int status = 0; //!< HTTP status, 0 when there was no answer
    QString answer; //!< one plain line for people: no secret, no HTML
    std::optional<QString> remoteId; //!< of the message now standing
    std::optional<std::chrono::milliseconds> retryAfter;
    std::chrono::milliseconds took{0};
};

//! A way out. Lives in the main thread, owned by desk.
class Target
{
public:
    virtual ~Target() = default;
    [[nodiscard]] virtual QFuture<Result<SendOutcome>> send(const OutgoingMessage &message) = 0;
    //! Smallest pause between two requests (platform's rate limit).
    [[nodiscard]] virtual std::chrono::milliseconds pace() const { return {}; }
};

//! What a target is made from: the configuration's members, secrets already fetched.
struct TargetSetup
{
    QString name;
    QJsonObject settings; //!< as in the configuration, without secrets
    QMap<QString, Secret> secrets; //!< by field name: url, token
    QJsonObject services; //!< base addresses (settings `services`)
    std::shared_ptr<DiscordLimits>
        discordLimits; //!< of all Discord targets together; empty: its own
};

//! Everything known about one kind of target, as one row of targetKinds().
struct TargetKind
{
    QString id; //!< "slack-webhook"
    QString label; //!< "Slack (incoming webhook)"
    FieldSpecs fields;
    bool edits = false; //!< a message is edited as its subject changes
    bool threads = false; //!< later messages of a subject are replies
    bool followsUp = false; //!< bulky detail can go into a thread under the message
    bool buttons = false; //!< an application's messages: triggers can be buttons
    bool spaces = false; //!< one message for each space that has accepted the bot
    bool takesMessage = true; //!< false: relay
    QSet<Status> defaultStates; //!< which changes are sent when `states` is absent
    QString templatePath; //!< ":/targets/slack/message.jq"
    //! Makes any template output, a user's own included, valid and harmless: cut to the platform's
    //! units, no pings, safe links only. Pure.
    std::function<Result<QJsonObject>(const QJsonObject &message)> seal;
    //! The shortest message there is, for when a template gives nothing that can be sent.
    std::function<QJsonObject(const QString &line)> plain;
    std::function<Result<std::unique_ptr<Target>>(const TargetSetup &, HttpClient &, const Clock &)>
        create;
};

//! All kinds, in the order the window shows them (targets.cpp).
[[nodiscard]] const QList<TargetKind> &targetKinds();
[[nodiscard]] const TargetKind *targetKind(const QString &id);

} // namespace signalbox
