// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From what is said in a chat to its last message: a whole desk, the platforms' own recipes, a real
// program and a stand-in for the platform.
#include "desk/desk.h"

#include "crypto/publickey.h"
#include "desk/kinds.h"
#include "resources/resources.h"
#include "senders/verifier.h"
#include "settings/settingsfile.h"
#include "store/storereader.h"
#include "support/fakehttpserver.h"
#include "support/memorysecretstore.h"
#include "support/outcome.h"
#include "support/result.h"
#include "transport/httpclient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const char chatSettings[] = R"json({
 "endpoints": [
  {"name": "slack", "path": "/slack-k3v9x2c7m4q8w1z5t6y0b2n8h4", "sender": "slack", "secret": {"env": "SLACK"}},
  {"name": "open", "path": "/open-k3v9x2c7m4q8w1z5t6y0b2n8h4", "sender": "slack"}],
 "targets": [{"name": "post", "kind": "slack-webhook", "url": {"env": "POST"}}],
 "triggers": [
  {"name": "slow", "kind": "program", "program": "/bin/sh", "arguments": ["-c", "echo made $NAME; sleep 1; echo ready"],
   "environment": {"NAME": {"jq": ".params.name"}}, "confirm": "none", "coolDownSeconds": 60},
  {"name": "armed", "kind": "program", "program": "/bin/echo", "arguments": [{"jq": ".params.tag"}], "confirm": "click"}],
 "commands": [
  {"name": "create", "endpoints": ["slack", "open"], "pattern": "cloudmaster create (?<name>\\S+)", "trigger": "slow", "allow": {"users": ["T1/U1"]}},
  {"name": "deploy", "endpoints": ["slack"], "pattern": "deploy (?<tag>\\S+)", "trigger": "armed", "allow": {"users": ["T1/U1"]}}],
 "services": {"slackResponseHosts": ["127.0.0.1"]}})json";

QByteArray form(const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + name + '=' + value.toPercentEncoding();
    return body;
}

} // namespace

class TestChatCommands : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;
    MemorySecretStore m_secrets;
    FakeHttpServer m_platform;
    std::shared_ptr<const RecipeBook> m_book;
    std::unique_ptr<SettingsFile> m_file;
    std::unique_ptr<Desk> m_desk;

    [[nodiscard]] Delivery slash(const QByteArray &command, const QByteArray &text,
                                 const QByteArray &user = "U1") const
    {
        const QByteArray body =
            form({{"team_id", "T1"},
                  {"user_id", user},
                  {"user_name", "ann"},
                  {"channel_id", "C1"},
                  {"command", command},
                  {"text", text},
                  {"response_url", m_platform.url(QStringLiteral("/response")).toEncoded()},
                  {"trigger_id", "1." + text}});
        const Delivery plain{
            "POST", "/",           {{"Content-Type", "application/x-www-form-urlencoded"}},
            body,   m_clock.now(), false};
        return Verifier::sign(*m_book->find(QStringLiteral("slack")), Secret("shh"), plain,
                              m_clock.now())
            .value_or(plain);
    }
    [[nodiscard]] Result<HttpReply> post(const char *endpoint, const Delivery &delivery)
    {
        HttpClient client;
        HttpRequest request;
        for (const EndpointFacts &facts : m_desk->health().endpoints) {
            if (facts.name == QLatin1String(endpoint))
                request.url = facts.localUrl;
        }
        request.headers = delivery.headers;
        request.body = delivery.body;
        return outcomeOf(client.send(request));
    }
    [[nodiscard]] QJsonObject say(const Delivery &delivery, const char *endpoint = "slack")
    {
        const auto reply = post(endpoint, delivery);
        return reply && reply->status == 200 ? QJsonDocument::fromJson(reply->body).object()
                                             : QJsonObject();
    }
    [[nodiscard]] QList<RunRecord> runs() const
    {
        return m_desk->reader().runs({}, 0, 50).value_or(QList<RunRecord>());
    }
    [[nodiscard]] QByteArray told(int at) const
    {
        return at < m_platform.requests().size() ? m_platform.requests().at(at).body : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_secrets.set(QStringLiteral("SLACK"), "shh");
        m_secrets.set(QStringLiteral("POST"), "https://hooks.slack.com/services/T1/B1/x");
        QFile config(m_folder.filePath(QStringLiteral("config.json")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(chatSettings);
        config.close();
        m_book = RecipeBook::load(QStringLiteral(":/senders"), QString());
        m_file = std::make_unique<SettingsFile>(config.fileName(), knownKindsWith(*m_book));
        QVERIFY(m_file->load());
        m_desk = std::make_unique<Desk>(DeskPaths{m_folder.path(), QStringLiteral(SIGNALBOX_JQ)},
                                        *m_file, m_secrets, m_clock);
        QSignalSpy ready(m_desk.get(), &Desk::ready);
        QVERIFY(m_desk->start(std::pair(QStringLiteral("127.0.0.1"), quint16(0))));
        QVERIFY(ready.wait(5000));
    }
    void cleanupTestCase() { m_desk.reset(); }

    void runsNothingUnsigned()
    {
        Delivery tampered = slash("/cloudmaster", "create vm0");
        tampered.body.replace("vm0", "vm1");
        const auto refused = post("slack", tampered);
        QVERIFY(refused && refused->status == 401);
        // An endpoint without a secret takes it, and starts nothing.
        const Delivery plain = slash("/cloudmaster", "create vm0");
        const QJsonObject answer = say({"POST",
                                        "/",
                                        {{"Content-Type", "application/x-www-form-urlencoded"}},
                                        plain.body,
                                        m_clock.now(),
                                        false},
                                       "open");
        QVERIFY(
            !answer.value(QStringLiteral("text")).toString().contains(QStringLiteral("Started")));
        QCOMPARE(m_desk->reader().events({}, 0, 10).value().size(), 1);
        QVERIFY(runs().isEmpty());
    }

    void refusesInPrivate()
    {
        const QJsonObject answer = say(slash("/cloudmaster", "create vm0", "U2"));
        QCOMPARE(answer.value(QStringLiteral("response_type")).toString(),
                 QStringLiteral("ephemeral"));
        QVERIFY(
            answer.value(QStringLiteral("text")).toString().contains(QStringLiteral("may not")));
        QVERIFY(runs().isEmpty());
        const Event recorded = m_desk->reader().events({}, 0, 1).value().constFirst();
        QCOMPARE(recorded.status, Status::Skipped);
        QVERIFY(recorded.message.contains(QStringLiteral("may not")));
        QCOMPARE(recorded.command->user, QStringLiteral("T1/U2"));
        QVERIFY(m_platform.requests().isEmpty());
    }

    void acknowledgesAndReports()
    {
        const Delivery command = slash("/cloudmaster", "create  web-1");
        QElapsedTimer timer;
        timer.start();
        const QJsonObject answer = say(command);
        QVERIFY(timer.elapsed() < 3000);
        QCOMPARE(answer.value(QStringLiteral("response_type")).toString(),
                 QStringLiteral("in_channel"));
        QVERIFY(answer.value(QStringLiteral("text"))
                    .toString()
                    .contains(QStringLiteral("slow (name web-1)")));
        QTRY_COMPARE_WITH_TIMEOUT(m_platform.requests().size(), 2, 15'000);
        QVERIFY(told(0).contains("running"));
        QVERIFY2(told(1).contains("passed") && told(1).contains("made web-1")
                     && told(1).contains("ready"),
                 told(1).constData());
        QVERIFY(told(1).contains("\"response_type\":\"in_channel\"")
                && told(1).contains("\"replace_original\":false"));
        QCOMPARE(runs().size(), 1);
        QCOMPARE(runs().constFirst().startedByKind, QStringLiteral("command"));
        QCOMPARE(runs().constFirst().startedByUser, QStringLiteral("T1/U1"));

        // The very same request again is answered, and does nothing.
        const auto again = post("slack", command);
        QVERIFY(again && again->status == 200);
        QCOMPARE(runs().size(), 1);

        // Cooling down: the run ends at once, and says so to them alone.
        (void)say(slash("/cloudmaster", "create web-2"));
        QTRY_COMPARE_WITH_TIMEOUT(m_platform.requests().size(), 3, 15'000);
        QVERIFY(told(2).contains("cooling down")
                && told(2).contains("\"response_type\":\"ephemeral\""));
        QVERIFY(!told(2).contains("made web-2"));
    }

    void startsNothingAgainWhenReplayed()
    {
        const qsizetype before = runs().size();
        // The newest event may be that of a run.
        const auto newestCommand = [this] {
            const auto found = m_desk->reader().events(Query::parse(u"kind:command"), 0, 1).value();
            return found.isEmpty() ? Event() : found.constFirst();
        };
        const qint64 delivery = newestCommand().delivery;
        QVERIFY(outcomeOf(m_desk->replay(delivery, true, true)));
        QTRY_VERIFY(newestCommand().replayOf == delivery);
        QCOMPARE(runs().size(), before);
    }

    void asksBackWithAButton()
    {
        const int before = int(m_platform.requests().size());
        const QJsonObject question = say(slash("/deploy", "b12"));
        QCOMPARE(question.value(QStringLiteral("response_type")).toString(),
                 QStringLiteral("ephemeral"));
        QString action;
        for (const QJsonValue &block : question.value(QStringLiteral("blocks")).toArray()) {
            for (const QJsonValue &element :
                 block.toObject().value(QStringLiteral("elements")).toArray())
                action = element.toObject().value(QStringLiteral("action_id")).toString();
        }
        QVERIFY(!action.isEmpty());
        const QJsonObject payload{
            {QStringLiteral("type"), QStringLiteral("block_actions")},
            {QStringLiteral("team"), QJsonObject{{QStringLiteral("id"), QStringLiteral("T1")}}},
            {QStringLiteral("user"), QJsonObject{{QStringLiteral("id"), QStringLiteral("U1")}}},
            {QStringLiteral("channel"), QJsonObject{{QStringLiteral("id"), QStringLiteral("C1")}}},
            {QStringLiteral("response_url"), m_platform.url(QStringLiteral("/button")).toString()},
            {QStringLiteral("actions"),
             QJsonArray{QJsonObject{{QStringLiteral("action_id"), action},
                                    {QStringLiteral("type"), QStringLiteral("button")}}}}};
        const QByteArray body =
            form({{"payload", QJsonDocument(payload).toJson(QJsonDocument::Compact)}});
        const Delivery plain{
            "POST", "/",           {{"Content-Type", "application/x-www-form-urlencoded"}},
            body,   m_clock.now(), false};
        const auto reply = post("slack",
                                Verifier::sign(*m_book->find(QStringLiteral("slack")),
                                               Secret("shh"), plain, m_clock.now())
                                    .value());
        QVERIFY(reply && reply->status == 200 && reply->body.isEmpty());
        // A button's answer shows no words, so they come by response_url.
        QTRY_VERIFY_WITH_TIMEOUT(m_platform.requests().size() >= before + 2
                                     && m_platform.requests().last().body.contains("passed"),
                                 15'000);
        QVERIFY(told(before).contains("Started armed"));
        QCOMPARE(m_platform.requests().last().target, QByteArray("/button"));
        QCOMPARE(runs().constFirst().params.value(QStringLiteral("tag")).toString(),
                 QStringLiteral("b12"));
    }
};

QTEST_GUILESS_MAIN(TestChatCommands)

#include "tst_chatcommands.moc"
