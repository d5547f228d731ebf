// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes over a line, on its way through a whole desk.
#include "desk/desk.h"

#include "desk/fakeplatforms.h"
#include "desk/kinds.h"
#include "resources/resources.h"
#include "settings/settingsfile.h"
#include "store/storereader.h"
#include "support/memorysecretstore.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

KnownKinds kindsWithBots(const RecipeBook &book)
{
    KnownKinds kinds = knownKindsWith(book);
    const auto field = [](const char *name, FieldSpec::Type type) {
        FieldSpec spec;
        spec.name = QLatin1String(name);
        spec.type = type;
        return spec;
    };
    const auto add = [&kinds](const QString &id, const FieldSpecs &fields) {
        for (const KindFields &known : std::as_const(kinds.targets)) {
            if (known.id == id)
                return;
        }
        kinds.targets.append({id, fields});
    };
    using Type = FieldSpec::Type;
    add(QStringLiteral("slack-bot"),
        {field("token", Type::SecretText), field("channel", Type::Text),
         field("appToken", Type::SecretText)});
    add(QStringLiteral("discord-bot"),
        {field("token", Type::SecretText), field("channel", Type::Text),
         field("presence", Type::Flag)});
    return kinds;
}

struct WholeDesk
{
    bool start(const FakePlatforms &platforms)
    {
        const QJsonObject env{{QStringLiteral("env"), QStringLiteral("TOKEN")}};
        const QJsonObject slack{{QStringLiteral("name"), QStringLiteral("team")},
                                {QStringLiteral("kind"), QStringLiteral("slack-bot")},
                                {QStringLiteral("channel"), QStringLiteral("C1")},
                                {QStringLiteral("token"), env},
                                {QStringLiteral("appToken"), env}};
        const QJsonObject discord{
            {QStringLiteral("name"), QStringLiteral("guild")},
            {QStringLiteral("kind"), QStringLiteral("discord-bot")},
            {QStringLiteral("channel"), QStringLiteral("1234567890123456789")},
            {QStringLiteral("token"), env},
            {QStringLiteral("presence"), true}};
        QFile config(folder.filePath(QStringLiteral("config.json")));
        if (!config.open(QIODevice::WriteOnly))
            return false;
        config.write(
            QJsonDocument(QJsonObject{{QStringLiteral("targets"), QJsonArray{slack, discord}},
                                      {QStringLiteral("services"), platforms.services()}})
                .toJson());
        config.close();
        secrets.set(QStringLiteral("TOKEN"), "a-token");
        const auto book = RecipeBook::load(QStringLiteral(":/senders"),
                                           folder.filePath(QStringLiteral("senders")));
        file = std::make_unique<SettingsFile>(config.fileName(), kindsWithBots(*book));
        if (!file->load())
            return false;
        desk = std::make_unique<Desk>(DeskPaths{folder.path(), QStringLiteral(SIGNALBOX_JQ)}, *file,
                                      secrets, clock);
        return desk->start(std::pair(QStringLiteral("127.0.0.1"), quint16(0))).has_value();
    }
    [[nodiscard]] QList<Event> events() const
    {
        return desk->reader().events({}, 0, 100).value_or(QList<Event>());
    }

    QTemporaryDir folder;
    MemorySecretStore secrets;
    SystemClock clock;
    std::unique_ptr<SettingsFile> file;
    std::unique_ptr<Desk> desk;
};

} // namespace

class LineDeliveriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeResources(); }

    void slackCommandsBecomeDeliveries()
    {
        FakePlatforms platforms;
        WholeDesk at;
        QVERIFY(at.start(platforms));
        QTRY_COMPARE(platforms.slack.count(), 1);
        const QJsonObject payload{
            {QStringLiteral("command"), QStringLiteral("/deploy")},
            {QStringLiteral("text"), QStringLiteral("b12")},
            {QStringLiteral("team_id"), QStringLiteral("T1")},
            {QStringLiteral("user_id"), QStringLiteral("U1")},
            {QStringLiteral("channel_id"), QStringLiteral("C1")},
            {QStringLiteral("response_url"), QStringLiteral("https://hooks.slack.com/commands/x")}};
        const QJsonObject envelope{{QStringLiteral("envelope_id"), QStringLiteral("env-1")},
                                   {QStringLiteral("type"), QStringLiteral("slash_commands")},
                                   {QStringLiteral("accepts_response_payload"), true},
                                   {QStringLiteral("payload"), payload}};
        platforms.slack.send(0, envelope);
        QTRY_COMPARE(platforms.slack.textCount(0), 1);
        QCOMPARE(platforms.slack.connection(0).json(0).value(u"envelope_id").toString(),
                 QStringLiteral("env-1"));
        QTRY_COMPARE(at.events().size(), 1);
        const Event event = at.events().first();
        QCOMPARE(event.endpoint, QStringLiteral("team"));
        QCOMPARE(event.sender, QStringLiteral("slack"));
        QVERIFY(event.verified);
        QCOMPARE(event.title, QStringLiteral("/deploy b12"));
        QCOMPARE(event.deliveryId, QStringLiteral("env-1"));
        // Sent again by the next connection: acknowledged, and no second row.
        platforms.slack.breakOff(0);
        QTRY_COMPARE_WITH_TIMEOUT(platforms.slack.count(), 2, 10000);
        platforms.slack.send(1, envelope);
        QTRY_COMPARE(platforms.slack.textCount(1), 1);
        QCOMPARE(at.events().size(), 1);
    }

    void discordInteractionsBecomeDeliveries()
    {
        FakePlatforms platforms;
        WholeDesk at;
        QVERIFY(at.start(platforms));
        QTRY_COMPARE(platforms.discord.textCount(0), 1);
        QTRY_VERIFY(at.desk->health().listener.running);
        platforms.dispatch(0, "INTERACTION_CREATE",
                           {{QStringLiteral("id"), QStringLiteral("901")},
                            {QStringLiteral("type"), 2},
                            {QStringLiteral("token"), QStringLiteral("itoken")},
                            {QStringLiteral("application_id"), QStringLiteral("77")},
                            {QStringLiteral("data"),
                             QJsonObject{{QStringLiteral("name"), QStringLiteral("deploy")}}}});
        QTRY_COMPARE(at.events().size(), 1);
        QCOMPARE(at.events().first().endpoint, QStringLiteral("guild"));
        QVERIFY(at.events().first().verified);
        // Beside it goes what was made of the command, which is tried again where it comes first.
        const auto callback = [&platforms] {
            for (const RecordedRequest &request : platforms.discordApi.requests()) {
                if (request.target == "/interactions/901/itoken/callback")
                    return QJsonDocument::fromJson(request.body).object();
            }
            return QJsonObject();
        };
        QTRY_VERIFY(callback().contains(u"type"));
        at.desk->stop();
        QTRY_VERIFY(platforms.discord.connection(0).ended);
        QCOMPARE(platforms.discord.connection(0).closeCode, 1000);
    }
};

QTEST_GUILESS_MAIN(LineDeliveriesTest)
#include "tst_linedeliveries.moc"
