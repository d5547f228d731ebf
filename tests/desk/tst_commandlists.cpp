// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/commandlists.h"

#include "desk/chatdesk.h"
#include "desk/commandregistrar.h"
#include "resources/resources.h"
#include "support/result.h"

#include <QTest>

using namespace signalbox;

namespace {

CommandSettings command(const char *pattern,
                        const QStringList &endpoints = {QStringLiteral("chat")})
{
    CommandSettings made;
    made.name = QString::fromLatin1(pattern);
    made.pattern = made.name;
    made.endpoints = endpoints;
    return made;
}

QString described(const ListedCommand &listed)
{
    QString text = listed.name + u':' + listed.usages.join(u'|');
    if (!listed.options)
        return text + QStringLiteral(" text");
    for (const ListedOption &option : *listed.options)
        text += QStringLiteral(" %1%2%3").arg(option.name, option.required ? u"!" : u"?",
                                              option.choices.join(u','));
    return text;
}

QJsonObject member(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toObject();
}

} // namespace

class CommandListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeResources(); }

    void takesPatternsApart_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("listed"); // "": not listed
        const auto row = [](const char *name, const char *pattern, const char *listed) {
            QTest::newRow(name) << QString::fromUtf8(pattern) << QString::fromUtf8(listed);
        };
        row("word", "status", "status:");
        row("anchored", "^Status$", "status:");
        row("value", "deploy (?<tag>\\S+)", "deploy:TAG tag!");
        row("optional value", "^deploy(?: (?<tag>\\S+))?$", "deploy:[TAG] tag?");
        row("choice", "list (?<cloud>aws|gcp)", "list:aws|gcp cloud!aws,gcp");
        row("two values", "deploy (?<tag>\\S+) (?<stage>a|b)", "deploy:TAG a|b tag! stage!a,b");
        row("blanks", "deploy\\s+(?<tag>\\S+)", "deploy:TAG tag!");
        row("words between", "create (?<name>\\S+) on (?<cloud>\\w+)", "create:NAME on CLOUD text");
        row("no group", "say .*", "say:… text");
        row("polite", "(?:please )?deploy (?<tag>\\S+)", "deploy:TAG tag!");
        row("begins with a value", "(?<what>\\S+) now", "");
        row("begins with anything", ".*", "");
        row("longer than any platform takes", "abcdefghijklmnopqrstuvwxyzabcdefghijk", "");
    }
    void takesPatternsApart()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, listed);
        const QList<CommandSettings> commands{command(pattern.toLatin1().constData())};
        const auto list = listedCommands(commands, {QStringLiteral("chat")});
        QCOMPARE(list.isEmpty() ? QString() : described(list.constFirst()), listed);
        QCOMPARE(unlistedCommands(commands, {QStringLiteral("chat")}).isEmpty(), !listed.isEmpty());
        QVERIFY(listedCommands(commands, {QStringLiteral("else")}).isEmpty());
    }

    void oneWordIsOneCommand()
    {
        const auto list = listedCommands({command("cloud list (?<cloud>\\w+)"),
                                          command("cloud echo"), command("deploy (?<tag>\\S+)")},
                                         {QStringLiteral("chat")});
        QCOMPARE(list.size(), 2);
        QCOMPARE(described(list.at(0)), QStringLiteral("cloud:list CLOUD|echo text"));
        const QJsonArray discord = discordCommands(list);
        const QJsonObject cloud = discord.at(0).toObject();
        QCOMPARE(cloud.value(QLatin1String("name")).toString(), QStringLiteral("cloud"));
        QCOMPARE(cloud.value(QLatin1String("description")).toString(),
                 QStringLiteral("list CLOUD · echo"));
        const QJsonObject text = cloud.value(QLatin1String("options")).toArray().at(0).toObject();
        QCOMPARE(text.value(QLatin1String("name")).toString(), QStringLiteral("text"));
        QCOMPARE(text.value(QLatin1String("type")).toInt(), 3);
        QVERIFY(text.value(QLatin1String("required")).toBool());
    }

    void keepsToDiscordsLimits()
    {
        QList<CommandSettings> many;
        for (int at = 0; at < 80; ++at)
            many.append(command(
                ("word" + QByteArray::number(at) + " " + QByteArray(300, 'x') + "(?<a>\\S+)")
                    .constData()));
        const QJsonArray list = discordCommands(listedCommands(many, {QStringLiteral("chat")}));
        QCOMPARE(list.size(), 50);
        for (const QJsonValue &each : list) {
            const QJsonObject shown = each.toObject();
            QVERIFY(shown.value(QLatin1String("description")).toString().size() <= 100);
            QVERIFY(!shown.value(QLatin1String("description")).toString().isEmpty());
        }
    }

    // The whole way: the Discord is told, and Slack gets an app to paste.
    void makesThemKnown()
    {
        ChatDesk chats;
        const QJsonObject deploy{{QStringLiteral("name"), QStringLiteral("deploy")},
                                 {QStringLiteral("pattern"), QStringLiteral("deploy (?<tag>\\S+)")},
                                 {QStringLiteral("endpoints"), ChatDesk::endpoints()},
                                 {QStringLiteral("trigger"), QStringLiteral("plain")},
                                 {QStringLiteral("allow"), ChatDesk::allow()}};
        const QJsonObject plain{{QStringLiteral("name"), QStringLiteral("plain")},
                                {QStringLiteral("kind"), QStringLiteral("program")},
                                {QStringLiteral("program"), QStringLiteral("/bin/true")}};
        QVERIFY(chats.start({{QStringLiteral("commands"), QJsonArray{deploy}},
                             {QStringLiteral("triggers"), QJsonArray{plain}}}));
        const Settings &settings = chats.at.file->settings();
        CommandRegistrar registrar(chats.at.secrets, chats.at.clock);
        const auto names = outcomeOf(registrar.registerCommands(settings, QStringLiteral("guild")));
        QVERIFY2(names, names ? "" : qPrintable(toText(names.error())));
        QCOMPARE(*names, QStringList{QStringLiteral("deploy")});
        const RecordedRequest put = chats.platforms.discordApi.requests().constLast();
        QCOMPARE(put.method, QByteArray("PUT"));
        QCOMPARE(put.target, QByteArray("/applications/900/commands"));
        QCOMPARE(headerValue(put.headers, "authorization"), QByteArray("Bot hush"));
        QVERIFY(
            headerValue(put.headers, "user-agent").value_or(QByteArray()).startsWith("DiscordBot"));
        const QJsonObject told = QJsonDocument::fromJson(put.body).array().at(0).toObject();
        QCOMPARE(told.value(QLatin1String("name")).toString(), QStringLiteral("deploy"));

        const auto socket = slackManifest(settings, QStringLiteral("team"), QUrl());
        QVERIFY(socket);
        QVERIFY(member(*socket, "settings").value(QLatin1String("socket_mode_enabled")).toBool());
        QVERIFY(!QJsonDocument(*socket).toJson().contains("url"));
        const auto http = slackManifest(settings, QStringLiteral("slack"),
                                        QUrl(QStringLiteral("https://desk.example.com")));
        QVERIFY(http);
        const QJsonObject slash = member(*http, "features")
                                      .value(QLatin1String("slash_commands"))
                                      .toArray()
                                      .at(0)
                                      .toObject();
        QCOMPARE(slash.value(QLatin1String("command")).toString(), QStringLiteral("/deploy"));
        QCOMPARE(slash.value(QLatin1String("usage_hint")).toString(), QStringLiteral("TAG"));
        QVERIFY(slash.value(QLatin1String("url"))
                    .toString()
                    .startsWith(QStringLiteral("https://desk.example.com/slack-")));
        QVERIFY(!slackManifest(settings, QStringLiteral("guild"), QUrl()));
        QVERIFY(!outcomeOf(registrar.registerCommands(settings, QStringLiteral("team"))));
    }
};

QTEST_GUILESS_MAIN(CommandListsTest)
#include "tst_commandlists.moc"
