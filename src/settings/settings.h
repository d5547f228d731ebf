// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fieldspec.h"
#include "core/result.h"
#include "core/secretreference.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

//! The configuration as plain values (DESIGN, section 5). Comparable and copyable; pages edit a
//! copy.
namespace signalbox {

struct ListenerSettings
{
    QString address = QStringLiteral("127.0.0.1");
    int port = 8642;
    QStringList hosts;
    QString certificateFile, keyFile; //!< absolute
    bool operator==(const ListenerSettings &) const = default;
};

struct EndpointSettings
{
    QString name;
    QString path;
    QString sender; //!< recipe id, or "auto" for a catch-all
    QList<SecretReference> secrets; //!< `secret`: one or a list while it rotates
    QJsonObject options;
    bool operator==(const EndpointSettings &) const = default;
};

//! One target, trigger or tunnel: common members apart, the kind's own ones in `settings`.
struct PartSettings
{
    QString name;
    QString kind;
    QJsonObject settings; //!< without secret references
    QMap<QString, SecretReference>
        secrets; //!< by member name; those of `secrets` as "secrets.NAME"
    bool operator==(const PartSettings &) const = default;
};

enum class Confirm { None, Click, Hold, Name };
QString toText(Confirm confirm);
std::optional<Confirm> confirmFromText(QStringView text);

struct Arming
{
    Confirm confirm = Confirm::Click;
    int coolDownSeconds = 0;
    bool queueWhileRunning = false; //!< `whileRunning`: "refuse" (default) or "queue"
    QString allowedFrom,
        allowedTo; //!< `allowedHours`: {"from": "08:00", "to": "18:00"}, local time
    int startWithinSeconds = 120;
    bool operator==(const Arming &) const = default;
};

struct TargetSettings : PartSettings
{
    QString language; //!< "en", "ko", "de"
    QString timeZone; //!< IANA name
    QString templateFile; //!< absolute; a user's own message.jq
    std::optional<QStringList> states;
    bool operator==(const TargetSettings &) const = default;
};

struct TriggerSettings : PartSettings
{
    Arming arming;
    bool operator==(const TriggerSettings &) const = default;
};

struct RuleAction
{
    enum class Kind { Notify, Forward, Trigger };
    Kind kind = Kind::Notify;
    QString name; //!< target or trigger
    QJsonObject params; //!< trigger: literal or {"jq": …}
    bool sound = false;
    QString urgency; //!< "low", "normal", "critical" or ""
    bool operator==(const RuleAction &) const = default;
};

struct RuleSettings
{
    QString name;
    QString when; //!< jq condition over the event; empty: always
    bool everyEvent = false; //!< "on": "every"
    bool enabled = true;
    QList<RuleAction> actions;
    bool operator==(const RuleSettings &) const = default;
};

struct CommandSettings
{
    QString name, pattern;
    QStringList endpoints;
    QJsonObject params;
    QJsonValue trigger; //!< a name, or {"by": …, "map": …}
    QStringList users, channels;
    bool operator==(const CommandSettings &) const = default;
};

struct NotificationSettings
{
    bool enabled = true;
    QString quietFrom, quietTo; //!< "22:00", local time; empty: none
    bool sound = false;
    bool operator==(const NotificationSettings &) const = default;
};

struct RetentionSettings
{
    int days = 30;
    int maxMiB = 1024;
    bool operator==(const RetentionSettings &) const = default;
};

struct ServiceSettings
{
    QJsonObject addresses; //!< slackApi, discordApi, … with defaults filled in
    QStringList slackResponseHosts{QStringLiteral("hooks.slack.com")};
    QMap<QString, QString> pinnedKeys; //!< key address → absolute local file
    bool operator==(const ServiceSettings &) const = default;
};

struct Settings
{
    ListenerSettings listener;
    QList<EndpointSettings> endpoints;
    QList<TargetSettings> targets;
    QList<TriggerSettings> triggers;
    QList<CommandSettings> commands;
    std::optional<QList<RuleSettings>> rules; //!< absent: the built-in default holds
    std::optional<PartSettings> tunnel;
    NotificationSettings notifications;
    RetentionSettings retention;
    ServiceSettings services;
    QString language; //!< of the window; empty: the desktop's
    QStringList authors; //!< "me": names whose builds colour the tray
    bool operator==(const Settings &) const = default;
};

//! A fault found: where (JSON path "targets[1].kind"), what stood there, what is expected.
struct SettingsProblem
{
    QString path;
    QString text;
    bool warning = false;
};
QString toText(const SettingsProblem &problem);

//! What a kind of target, trigger or tunnel may hold, handed in by desk (settings knows no kinds).
struct KindFields
{
    QString id;
    FieldSpecs fields;
};
struct KnownKinds
{
    QList<KindFields> targets, triggers, tunnels;
    QStringList senders;
};

struct ParsedSettings
{
    Settings settings; //!< meaningful only without errors
    QList<SettingsProblem> problems; //!< errors and warnings
    [[nodiscard]] bool valid() const;
};

//! Parses and checks. `folder` makes relative paths absolute. An empty text is the empty
//! configuration.
[[nodiscard]] ParsedSettings parseSettings(const QByteArray &json, const QString &folder,
                                           const KnownKinds &kinds);

//! The rules in force without a `rules` key: notify on failed, fixed, firing, resolved, blocked.
[[nodiscard]] QList<RuleSettings> defaultRules();

} // namespace signalbox
