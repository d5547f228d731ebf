// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subject.h"
#include "desk/sendingfacts.h"
#include "senders/recipe.h"
#include "settings/settings.h"
#include "store/records.h"
#include "targets/linestate.h"
#include "tunnels/tunnel.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

//! What desk tells the window: plain values, no sentences (ui makes those).
namespace signalbox {

struct ListenerFacts
{
    bool running = false;
    QString address;
    quint16 port = 0;
    bool tls = false;
    bool beyondLoopback = false; //!< bound to more than 127.0.0.1: shown as a warning
    std::optional<Error> error;
    bool operator==(const ListenerFacts &) const = default;
};

struct TargetFacts
{
    enum class State { Ready, Waiting, Stopped, NoSecret, Faulty };
    QString name, kind;
    State state = State::Ready;
    QString detail; //!< last answer or error, one line
    int waiting = 0;
    std::optional<Instant> nextAt;
    std::optional<LineState> line; //!< of a bot that keeps a connection open
    bool operator==(const TargetFacts &) const = default;
};

struct TriggerFacts
{
    QString name, kind;
    Arming arming;
    bool canDryRun = false;
    bool canBrowse = false; //!< Desk::browseTrigger
    bool running = false;
    std::optional<Instant> readyAt; //!< end of the cool-down, when in the future
    std::optional<Error> fault; //!< no secret, bad settings
    bool operator==(const TriggerFacts &) const = default;
};

struct EndpointFacts
{
    QString name, sender, senderName, path;
    QUrl localUrl;
    QUrl publicUrl; //!< empty without a tunnel
    bool isSigned = false;
    std::optional<Error> fault; //!< unknown sender, secret not readable
    qint64 received = 0, refused = 0;
    bool operator==(const EndpointFacts &) const = default;
};

struct RefusedHost
{
    QString host;
    bool throughTunnel = false;
    Instant at;
    bool operator==(const RefusedHost &) const = default;
};

//! The line of truth at the foot of the sidebar, and what the tray shows.
struct Health
{
    ListenerFacts listener;
    TunnelState tunnel;
    bool tunnelConfigured = false;
    QList<TargetFacts> targets;
    QList<TriggerFacts> triggers;
    QList<EndpointFacts> endpoints;
    QList<RefusedHost> refusedHosts;
    std::optional<Error> store;
    std::optional<Error> keyring;
    QList<SettingsProblem> settingsProblems;
    QList<RecipeProblem> recipeProblems;
    Counters counters;
    bool operator==(const Health &other) const;
};

//! Worst first, as LOOKS.md orders them.
enum class TrayState { Offline, Firing, Failed, Waiting, Problem, Running, Muted, Clear };

struct TrayFacts
{
    TrayState state = TrayState::Clear;
    int open = 0; //!< the count on the badge
    int running = 0;
    QList<Subject> lastFailures; //!< at most 5, for the menu
    bool operator==(const TrayFacts &) const = default;
};

//! A bell to ring. One per subject: a later one with the same key replaces it.
struct NotificationFacts
{
    QString key;
    qint64 subjectId = 0;
    Subject subject;
    bool sound = false;
    QString urgency; //!< "low", "normal", "critical"
    QString matchingTrigger; //!< offered as a button, or empty
    QString forwardTarget; //!< offered as a button, or empty
    qint64 blockedRun = 0; //!< a run that waits for a person
    //! A target that was stopped, and why: nothing of the above but key and urgency is set then.
    QString stoppedTarget, stoppedBecause;
    int summaryOf = 1; //!< > 1: many subjects folded into one
};

//! Key of the bell about a target; no subject's key is one.
[[nodiscard]] QString targetBellKey(const QString &target);

//! One delivery as the details pane shows it. Sensitive fields are masked already.
struct DeliveryDetails
{
    DeliveryRecord record;
    HeaderList headers;
    QByteArray body; //!< masked; raw bytes only through Desk::rawBody
    QString sender;
    QString verificationScheme;
    QString signatureHeader; //!< shortened on both sides
    qint64 allowedMs = 0; //!< how long the sender waits for an answer; 0: not known
};

//! A parameter that the other side asks for.
struct ParamFacts
{
    enum class Kind { Line, Lines, Flag, Choice, Hidden };
    QString name;
    Kind kind = Kind::Line;
    QString description; //!< foreign text
    QString value; //!< what holds unless another is given
    QStringList choices; //!< Choice: one of these; else proposals
};

//! What a trigger would send, shown before it is armed.
struct TriggerPreview
{
    QString trigger, kind;
    QString destination; //!< host, or program path
    QList<std::pair<QString, QString>> params;
    QString body; //!< pretty-printed, secrets masked
    Arming arming;
    std::optional<RunRecord> lastRun;
    QString blockedBy; //!< "" or why it cannot start now: cool-down, running, hours
    std::optional<Instant> readyAt;
    QList<ParamFacts> form; //!< what the other side asks for, and proposals (tags seen)
    QString formProblem; //!< why it could not be asked
    std::optional<Subject>
        build; //!< under way for the same commit or tag: it can start when that passes
};

//! Who starts a trigger and how it was armed.
struct TriggerStart
{
    QString trigger;
    QMap<QString, QString> params;
    qint64 subject = 0; //!< for a button on an event, else 0
    bool dryRun = false;
    QString byKind = QStringLiteral("desktop");
    QString byUser;
    bool clicked = false; //!< meets confirm click
    bool held = false; //!< meets confirm hold
    QString typedName; //!< meets confirm name when equal to the trigger's name
    bool afterBuild = false; //!< when the build of the same commit or tag has passed
};

//! Something that a trigger's other side could start, or a folder of such things.
struct TriggerPlaceFacts
{
    QString path, name;
    bool isFolder = false;
};

//! A way to try the program at once: samples of all recipes.
struct SampleChoice
{
    QString sender, senderName, sample, description;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::Subject)
Q_DECLARE_METATYPE(signalbox::NotificationFacts)
