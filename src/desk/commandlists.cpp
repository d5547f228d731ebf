// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/commandlists.h"

#include "desk/commandwords.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype longestCommandName = 32; // Slack's and Discord's
constexpr qsizetype mostListed = 50; // Slack's; Discord allows 100
constexpr qsizetype mostOptions = 25;
constexpr qsizetype mostChoices = 25;
constexpr qsizetype longestDescription = 100; // Discord's, the narrower one
constexpr qsizetype longestHint = 1'000;
constexpr int stringOption = 3; // Discord's type of an option
const char freeText[] = "text";

QString cutLine(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : text.left(most - 1) + u'…';
}

//! A pattern taken apart: its first word and, if only named values follow, these.
struct TakenApart
{
    QString word;
    std::optional<QList<ListedOption>> options;
};

std::optional<TakenApart> takeApart(const QString &pattern)
{
    // A polite word in front is optional: "(?:please )?deploy".
    static const QRegularExpression begin(
        QStringLiteral("^\\^?(?:\\(\\?:[\\w ]+\\)\\?)*(?<word>[A-Za-z0-9_-]+)(?=$|[ (\\\\$])"));
    static const QRegularExpression value(QStringLiteral(
        "^(?<maybe>\\(\\?:)?(?: |\\\\s\\+)\\(\\?P?<(?<name>[A-Za-z_]\\w*)>(?<inner>[^()]*)\\)"
        "(?(<maybe>)\\)\\?)"));
    static const QRegularExpression choice(QStringLiteral("^[\\w-]+(\\|[\\w-]+)*$"));
    const auto first = begin.match(pattern);
    if (!first.hasMatch() || first.captured(QStringLiteral("word")).size() > longestCommandName)
        return std::nullopt;
    TakenApart found{first.captured(QStringLiteral("word")).toLower(), QList<ListedOption>()};
    QString rest = pattern.mid(first.capturedEnd());
    for (auto next = value.match(rest); next.hasMatch(); next = value.match(rest)) {
        ListedOption option{next.captured(QStringLiteral("name")).toLower(),
                            next.captured(QStringLiteral("maybe")).isEmpty(),
                            {}};
        const QString inner = next.captured(QStringLiteral("inner"));
        if (choice.match(inner).hasMatch())
            option.choices = inner.split(u'|');
        found.options->append(option);
        rest = rest.mid(next.capturedEnd());
    }
    if (rest == QLatin1String("$"))
        rest.clear();
    if (!rest.isEmpty() || found.options->size() > mostOptions)
        found.options.reset();
    return found;
}

bool hears(const CommandSettings &command, const QStringList &endpoints)
{
    return std::any_of(command.endpoints.begin(), command.endpoints.end(),
                       [&](const QString &each) { return endpoints.contains(each); });
}

QString usageOf(const CommandSettings &command, const QString &word)
{
    const QString shown = readablePattern(command.pattern);
    const qsizetype at = shown.indexOf(word, 0, Qt::CaseInsensitive);
    return at < 0 ? shown : shown.mid(at + word.size()).simplified();
}

QString descriptionOf(const ListedCommand &command)
{
    QStringList usages = command.usages;
    usages.removeAll(QString());
    return cutLine(usages.isEmpty() ? command.name : usages.join(QStringLiteral(" · ")),
                   longestDescription);
}

QJsonObject discordOption(const ListedOption &option)
{
    QJsonObject shown{{QStringLiteral("type"), stringOption},
                      {QStringLiteral("name"), option.name.left(longestCommandName)},
                      {QStringLiteral("description"), cutLine(option.name, longestDescription)},
                      {QStringLiteral("required"), option.required}};
    QJsonArray choices;
    for (const QString &choice : option.choices)
        choices.append(
            QJsonObject{{QStringLiteral("name"), choice}, {QStringLiteral("value"), choice}});
    if (!choices.isEmpty() && choices.size() <= mostChoices)
        shown.insert(QStringLiteral("choices"), choices);
    return shown;
}

//! Whether the values come in the pattern's order: people may fill in several optional ones as they
//! like. If not, one text is asked for.
bool keepTheirOrder(const QList<ListedOption> &options)
{
    const auto required = [](const ListedOption &option) { return option.required; };
    return std::is_partitioned(options.begin(), options.end(), required)
        && std::count_if(options.begin(), options.end(), required) + 1 >= options.size();
}

QJsonObject botFeatures()
{
    return {{QStringLiteral("app_home"),
             QJsonObject{{QStringLiteral("home_tab_enabled"), false},
                         {QStringLiteral("messages_tab_enabled"), true},
                         {QStringLiteral("messages_tab_read_only_enabled"), false}}},
            {QStringLiteral("bot_user"),
             QJsonObject{{QStringLiteral("display_name"), QStringLiteral("signalbox")},
                         {QStringLiteral("always_online"), false}}}};
}

bool isSocketMode(const Settings &settings, const QString &name)
{
    return std::any_of(settings.targets.begin(), settings.targets.end(),
                       [&](const TargetSettings &target) {
                           return target.name == name && target.kind == QLatin1String("slack-bot")
                               && target.secrets.contains(QStringLiteral("appToken"));
                       });
}

const EndpointSettings *slackEndpoint(const Settings &settings, const QString &name)
{
    const auto found = std::find_if(
        settings.endpoints.begin(), settings.endpoints.end(), [&](const EndpointSettings &each) {
            return each.name == name && each.sender == QLatin1String("slack");
        });
    return found == settings.endpoints.end() ? nullptr : &*found;
}

} // namespace

QList<ListedCommand> listedCommands(const QList<CommandSettings> &commands,
                                    const QStringList &endpoints)
{
    QList<ListedCommand> listed;
    for (const CommandSettings &command : commands) {
        const auto apart = hears(command, endpoints) ? takeApart(command.pattern) : std::nullopt;
        if (!apart)
            continue;
        const QString usage = usageOf(command, apart->word);
        const auto same = std::find_if(listed.begin(), listed.end(),
                                       [&](const auto &each) { return each.name == apart->word; });
        if (same != listed.end()) {
            same->usages.append(usage);
            same->options.reset();
        } else if (listed.size() < mostListed) {
            listed.append({apart->word, {usage}, apart->options});
        }
    }
    return listed;
}

QStringList unlistedCommands(const QList<CommandSettings> &commands, const QStringList &endpoints)
{
    QStringList names;
    for (const CommandSettings &command : commands) {
        if (hears(command, endpoints) && !takeApart(command.pattern))
            names.append(command.name);
    }
    return names;
}

QJsonArray discordCommands(const QList<ListedCommand> &commands)
{
    QJsonArray list;
    for (const ListedCommand &command : commands) {
        QJsonArray options;
        if (command.options && keepTheirOrder(*command.options)) {
            for (const ListedOption &option : *command.options)
                options.append(discordOption(option));
        } else {
            QJsonObject words =
                discordOption({QLatin1String(freeText), !command.usages.contains(QString()), {}});
            words.insert(QStringLiteral("description"), descriptionOf(command));
            options.append(words);
        }
        list.append(QJsonObject{{QStringLiteral("type"), 1},
                                {QStringLiteral("name"), command.name},
                                {QStringLiteral("description"), descriptionOf(command)},
                                {QStringLiteral("options"), options}});
    }
    return list;
}

QStringList slackApps(const Settings &settings)
{
    QStringList names;
    for (const TargetSettings &target : settings.targets) {
        if (isSocketMode(settings, target.name))
            names.append(target.name);
    }
    for (const EndpointSettings &endpoint : settings.endpoints) {
        if (endpoint.sender == QLatin1String("slack") && !names.contains(endpoint.name)
            && !endpoint.path.isEmpty())
            names.append(endpoint.name);
    }
    return names;
}

QStringList discordEndpoints(const Settings &settings, const QString &target)
{
    QStringList names{target};
    for (const EndpointSettings &endpoint : settings.endpoints) {
        if (endpoint.sender == QLatin1String("discord") && !names.contains(endpoint.name))
            names.append(endpoint.name);
    }
    return names;
}

Result<QJsonObject> slackManifest(const Settings &settings, const QString &name, const QUrl &base)
{
    const bool socket = isSocketMode(settings, name);
    const EndpointSettings *endpoint = slackEndpoint(settings, name);
    if (!socket && !endpoint)
        return fail(ErrorKind::NotFound,
                    QStringLiteral("no endpoint for Slack and no slack-bot with an app token is "
                                   "named ")
                        + name);
    const QString path = endpoint ? endpoint->path : QString();
    QUrl address = base;
    address.setPath(path);
    const QString url = base.isEmpty() ? QStringLiteral("https://YOUR-PUBLIC-ADDRESS") + path
                                       : address.toString(QUrl::FullyEncoded);
    const auto addressed = [&](QJsonObject object) {
        if (!socket)
            object.insert(QStringLiteral("request_url"), url);
        return object;
    };
    QJsonArray commands;
    for (const ListedCommand &command : listedCommands(settings.commands, {name})) {
        QJsonObject shown{{QStringLiteral("command"), QString(u'/' + command.name)},
                          {QStringLiteral("description"), descriptionOf(command)},
                          {QStringLiteral("should_escape"), false}};
        if (!socket)
            shown.insert(QStringLiteral("url"), url);
        QStringList usages = command.usages;
        usages.removeAll(QString());
        if (!usages.isEmpty())
            shown.insert(QStringLiteral("usage_hint"),
                         cutLine(usages.join(QStringLiteral(" | ")), longestHint));
        commands.append(shown);
    }
    QJsonObject features = botFeatures();
    if (!commands.isEmpty())
        features.insert(QStringLiteral("slash_commands"), commands);
    const QJsonArray scopes{QStringLiteral("app_mentions:read"), QStringLiteral("chat:write"),
                            QStringLiteral("commands"), QStringLiteral("im:history")};
    const QJsonArray events{QStringLiteral("app_mention"), QStringLiteral("message.im")};
    return QJsonObject{
        {QStringLiteral("display_information"),
         QJsonObject{{QStringLiteral("name"), QStringLiteral("Signalbox")}}},
        {QStringLiteral("features"), features},
        {QStringLiteral("oauth_config"),
         QJsonObject{{QStringLiteral("scopes"), QJsonObject{{QStringLiteral("bot"), scopes}}}}},
        {QStringLiteral("settings"),
         QJsonObject{
             {QStringLiteral("event_subscriptions"),
              addressed({{QStringLiteral("bot_events"), events}})},
             {QStringLiteral("interactivity"), addressed({{QStringLiteral("is_enabled"), true}})},
             {QStringLiteral("org_deploy_enabled"), false},
             {QStringLiteral("socket_mode_enabled"), socket},
             {QStringLiteral("token_rotation_enabled"), false}}}};
}

} // namespace signalbox
