// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tests' stand-ins for Discord, Slack and Google as a program: prints where they listen, then
// obeys one line of words each and answers with one line of JSON. Ends with its standard input.
#include "core/clock.h"
#include "support/fakediscord.h"
#include "support/fakegoogle.h"
#include "support/fakeslack.h"
#include "targets/googlechat/googletoken.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QTextStream>

#include <cstdio>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

struct StandIns
{
    FakeDiscord discord{"discord-token"};
    FakeSlack slack{"xapp-1", "xoxb-1"};
    FakeGoogle google;
};

void say(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stdout);
    std::fflush(stdout);
}

QJsonArray textsOf(const FakeWebSocketServer &server, const QString &name)
{
    QJsonArray connections;
    for (int number = 0; number < server.count(); ++number) {
        const FakeConnection &each = server.connection(number);
        QJsonArray texts;
        for (const QByteArray &text : each.texts)
            texts.append(QJsonDocument::fromJson(text).object());
        connections.append(QJsonObject{{QStringLiteral("server"), name},
                                       {QStringLiteral("address"), each.address.toString()},
                                       {QStringLiteral("texts"), texts},
                                       {QStringLiteral("ended"), each.ended},
                                       {QStringLiteral("broken"), each.broken},
                                       {QStringLiteral("closeCode"), each.closeCode}});
    }
    return connections;
}

QJsonObject discordState(const FakeDiscord &discord)
{
    QJsonArray messages;
    for (const FakeDiscord::Message &each : discord.messages)
        messages.append(QJsonObject{{QStringLiteral("id"), each.id},
                                    {QStringLiteral("body"), each.body},
                                    {QStringLiteral("edits"), each.edits}});
    return {{QStringLiteral("gateway"), textsOf(discord.gateway, QStringLiteral("gateway"))},
            {QStringLiteral("resumed"), textsOf(discord.resumed, QStringLiteral("resumed"))},
            {QStringLiteral("messages"), messages},
            {QStringLiteral("refused"), discord.limit.refused()},
            {QStringLiteral("early"), discord.limit.early()},
            {QStringLiteral("faults"), QJsonArray::fromStringList(discord.faults)}};
}

QJsonObject slackState(const FakeSlack &slack)
{
    QJsonArray messages;
    for (const FakeSlack::Message &each : slack.messages)
        messages.append(QJsonObject{{QStringLiteral("ts"), each.ts},
                                    {QStringLiteral("body"), each.body},
                                    {QStringLiteral("edits"), each.edits}});
    return {{QStringLiteral("socket"), textsOf(slack.socket, QStringLiteral("socket"))},
            {QStringLiteral("messages"), messages},
            {QStringLiteral("early"), slack.limit.early()},
            {QStringLiteral("faults"), QJsonArray::fromStringList(slack.faults)}};
}

QJsonObject googleState(const FakeGoogle &google)
{
    QJsonArray messages;
    for (const FakeGoogle::Message &each : google.messages)
        messages.append(QJsonObject{{QStringLiteral("name"), each.name},
                                    {QStringLiteral("body"), each.body},
                                    {QStringLiteral("edits"), each.edits}});
    return {{QStringLiteral("tokens"), google.tokensGiven},
            {QStringLiteral("messages"), messages},
            {QStringLiteral("refused"), QJsonArray::fromStringList(google.refusedAssertions)}};
}

bool obeyDiscord(FakeDiscord &discord, const QStringList &words)
{
    const QString act = words.value(1);
    const auto [server, number] = discord.sessionAt();
    if (act == QLatin1String("mute") || act == QLatin1String("unmute"))
        discord.acknowledges = act == QLatin1String("unmute");
    else if (act == QLatin1String("refuse"))
        discord.limit.refuseNext(std::chrono::milliseconds(words.value(2).toInt()));
    else if (act == QLatin1String("remove"))
        discord.remove(words.value(2));
    else if (!server)
        return false;
    else if (act == QLatin1String("op7"))
        server->send(number, FakeDiscord::frame(7, QJsonValue::Null));
    else if (act == QLatin1String("op9"))
        discord.invalidate(words.value(2) == QLatin1String("true"));
    else if (act == QLatin1String("dispatch"))
        server->send(number,
                     discord.dispatch("GUILD_DELETE", {{QStringLiteral("id"), words.value(2)}}));
    else if (act == QLatin1String("miss")) // an event that the broken connection never brought
        (void)discord.dispatch("GUILD_DELETE", {{QStringLiteral("id"), words.value(2)}});
    else if (act == QLatin1String("close"))
        server->close(number, words.value(2).toInt());
    else if (act == QLatin1String("break"))
        server->breakOff(number);
    else
        return false;
    return true;
}

bool obeySlack(FakeSlack &slack, const QStringList &words)
{
    const QString act = words.value(1);
    const int last = slack.socket.count() - 1;
    if (last < 0)
        return false;
    if (act == QLatin1String("envelope"))
        slack.deliver(last, words.value(2).toLatin1(), words.value(3) == QLatin1String("true"),
                      R"({"command":"/deploy","text":"b12","team_id":"T1","user_id":"U1"})");
    else if (act == QLatin1String("disconnect"))
        slack.socket.send(last, slack.disconnect(words.value(2).toLatin1().constData()));
    else if (act == QLatin1String("break"))
        slack.socket.breakOff(last);
    else
        return false;
    return true;
}

QJsonObject obeyGoogle(FakeGoogle &google, const QStringList &words)
{
    if (words.value(1) == QLatin1String("revoke")) {
        google.revokeTokens();
        return {{QStringLiteral("ok"), true}};
    }
    const SystemClock clock;
    const auto account = serviceAccountFrom(Secret(google.keyFile()));
    const auto made =
        account ? tokenAssertion(*account, clock.now()) : Result<QByteArray>(fail(account.error()));
    return {{QStringLiteral("ok"), made.has_value()},
            {QStringLiteral("assertion"), QString::fromLatin1(made.value_or(QByteArray()))}};
}

QJsonObject obey(StandIns &standIns, const QStringList &words)
{
    const QString whom = words.value(0);
    if (whom == QLatin1String("state"))
        return {{QStringLiteral("discord"), discordState(standIns.discord)},
                {QStringLiteral("slack"), slackState(standIns.slack)},
                {QStringLiteral("google"), googleState(standIns.google)}};
    if (whom == QLatin1String("google"))
        return obeyGoogle(standIns.google, words);
    const bool done = whom == QLatin1String("discord") ? obeyDiscord(standIns.discord, words)
                                                       : obeySlack(standIns.slack, words);
    return {{QStringLiteral("ok"), done}};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    StandIns standIns;
    standIns.discord.interval = 500;
    standIns.discord.betweenIdentifies = 5s;
    standIns.slack.pingEvery(200ms);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Text))
        return 1;
    QTextStream lines(&input);
    QSocketNotifier spoken(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&spoken, &QSocketNotifier::activated, &application, [&] {
        const QString line = lines.readLine();
        if (line.isNull())
            return QCoreApplication::quit();
        say(obey(standIns, line.simplified().split(u' ')));
    });
    say({{QStringLiteral("discordApi"), standIns.discord.api.url(QString()).toString()},
         {QStringLiteral("slackApi"), standIns.slack.api.url(QStringLiteral("/api/")).toString()},
         {QStringLiteral("googleApi"), standIns.google.api.url(QString()).toString()},
         {QStringLiteral("googleKey"), QJsonDocument::fromJson(standIns.google.keyFile()).object()},
         {QStringLiteral("googlePublicKey"), QString::fromLatin1(FakeGoogle::publicKeyPem())}});
    return QCoreApplication::exec();
}
