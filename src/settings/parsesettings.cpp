// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/parsesettings.h"

#include "settings/addresses.h"
#include "settings/jsonscan.h"

#include <QJsonDocument>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype longestName = 100;
constexpr double longestRetentionDays = 3650;
constexpr double leastStoreMiB = 16;
constexpr double largestStoreMiB = 1024 * 1024;

const QList<std::pair<QString, QString>> defaultAddresses{
    {QStringLiteral("slackApi"), QStringLiteral("https://slack.com/api")},
    {QStringLiteral("discordApi"), QStringLiteral("https://discord.com/api/v10")},
    {QStringLiteral("googleChatApi"), QStringLiteral("https://chat.googleapis.com")},
    {QStringLiteral("googleToken"), QStringLiteral("https://oauth2.googleapis.com/token")},
};

NotificationSettings readNotifications(const MemberReader &top)
{
    const MemberReader reader = top.object(QStringLiteral("notifications"));
    NotificationSettings notifications;
    notifications.enabled = reader.flag(QStringLiteral("enabled"), true);
    notifications.sound = reader.flag(QStringLiteral("sound"), false);
    if (reader.has(QStringLiteral("quietHours"))) {
        const MemberReader hours = reader.object(QStringLiteral("quietHours"));
        notifications.quietFrom = hours.timeOfDay(QStringLiteral("from"), Need::Required);
        notifications.quietTo = hours.timeOfDay(QStringLiteral("to"), Need::Required);
    }
    return notifications;
}

RetentionSettings readRetention(const MemberReader &top)
{
    const MemberReader reader = top.object(QStringLiteral("retention"));
    RetentionSettings retention;
    retention.days =
        reader.number(QStringLiteral("days"), retention.days, {1, longestRetentionDays});
    retention.maxMiB =
        reader.number(QStringLiteral("maxMiB"), retention.maxMiB, {leastStoreMiB, largestStoreMiB});
    return retention;
}

ServiceSettings readServices(const MemberReader &top, const QString &folder)
{
    const MemberReader reader = top.object(QStringLiteral("services"));
    ServiceSettings services;
    for (const auto &[name, address] : defaultAddresses)
        services.addresses.insert(name, address);
    const QStringList members = reader.members().keys();
    for (const QString &member : members) {
        // Other texts are kept too: a stand-in for an address of a later version harms nobody.
        if (!reader.value(member).isString())
            continue;
        const QString fault = addressFault(reader.value(member).toString());
        if (fault.isEmpty())
            services.addresses.insert(member, reader.value(member));
        else
            reader.note(member, fault + u'.');
    }
    for (const auto &[name, address] : defaultAddresses) {
        if (reader.has(name) && !reader.value(name).isString())
            reader.unexpected(name, QStringLiteral("an address such as ") + address);
    }
    if (reader.has(QStringLiteral("slackResponseHosts")))
        services.slackResponseHosts = reader.texts(QStringLiteral("slackResponseHosts"));
    const MemberReader keys = reader.object(QStringLiteral("pinnedKeys"));
    const QStringList addresses = keys.members().keys();
    for (const QString &address : addresses) {
        const QString file =
            keys.text(address, Need::Required, QStringLiteral("the path of a local file"));
        services.pinnedKeys.insert(address, absolutePath(file, folder));
    }
    return services;
}

Settings readAll(const MemberReader &top, const ParseContext &context)
{
    Settings settings;
    settings.listener = readListener(top, context);
    settings.endpoints = readEndpoints(top, context);
    settings.targets = readTargets(top, context);
    settings.triggers = readTriggers(top, context);
    settings.tunnel = readTunnel(top, context);
    settings.notifications = readNotifications(top);
    settings.retention = readRetention(top);
    settings.services = readServices(top, context.folder);
    settings.language = top.word(QStringLiteral("language"),
                                 {QStringLiteral("en"), QStringLiteral("ko"), QStringLiteral("de")},
                                 Need::Optional);
    settings.authors = top.texts(QStringLiteral("me"));
    settings.commands = readCommands(top, settings);
    settings.rules = readRules(top, settings);
    return settings;
}

} // namespace

QString SeenNames::read(const MemberReader &reader)
{
    const QString member = QStringLiteral("name");
    const QString expected =
        QStringLiteral("a name of one line, at most %1 characters").arg(longestName);
    const QString name = reader.text(member, Need::Required, expected);
    const bool hasControls = std::any_of(name.begin(), name.end(), [](QChar character) {
        return character.category() == QChar::Other_Control;
    });
    if (hasControls || name.size() > longestName || name.trimmed() != name)
        reader.unexpected(member, expected);
    else if (!name.isEmpty())
        note(reader, member, name);
    return name;
}

void SeenNames::note(const MemberReader &reader, const QString &member, const QString &value)
{
    const QString earlier = m_seenAt.value(value);
    if (!earlier.isEmpty())
        reader.note(member,
                    QStringLiteral("is %1, which %2 has already. Expected another one.")
                        .arg(describe(value), earlier));
    else
        m_seenAt.insert(value, reader.path());
}

ParsedSettings parseSettings(const QByteArray &json, const QString &folder, const KnownKinds &kinds)
{
    ParsedSettings parsed;
    const QByteArray text = json.trimmed().isEmpty() ? QByteArrayLiteral("{}") : json;
    const JsonScan scan = scanJson(text);
    parsed.problems = scan.problems;
    if (!parsed.valid())
        return parsed;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject()) {
        parsed.problems.append(
            {QString(), QStringLiteral("The file holds no object. Expected { … }."), false});
        return parsed;
    }
    const MemberReader top(document.object(), QString(), parsed.problems);
    parsed.settings = readAll(top, {folder, kinds});
    return parsed;
}

} // namespace signalbox
