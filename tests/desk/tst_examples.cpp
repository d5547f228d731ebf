// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the shipped examples are, what taking one in does, and the two that go one way only: from
// Foundries.io to a program on this computer, from Drone to Discord.
#include "desk/exampledesk.h"
#include "desk/fakeplatforms.h"
#include "resources/resources.h"
#include "settings/settings.h"
#include "support/result.h"

#include <QScopeGuard>
#include <QTcpSocket>
#include <QTest>

using namespace signalbox;

namespace {

QString resourceText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

//! An agent that says what ngrok's says, in a folder of its own.
bool putAgent(const QDir &folder, const QByteArray &publicUrl)
{
    QFile agent(folder.filePath(QStringLiteral("ngrok")));
    if (!agent.open(QIODevice::WriteOnly))
        return false;
    agent.write("#!/bin/sh\n"
                "case \"$*\" in *version*) echo 'ngrok version 3.5.0'; exit 0;; esac\n"
                "for last in \"$@\"; do :; done\n"
                "echo \"$last\" > \"${0%/*}/addr\"\n"
                "echo 't=2026-11-21T04:00:05+0000 lvl=info msg=\"started tunnel\" obj=tunnels "
                "name=command_line addr=http://'\"$last\"' url="
                + publicUrl + "'\nexec sleep 60\n");
    agent.close();
    return agent.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

//! What a sender says to the public address, as the agent passes it on.
QByteArray saidThroughTunnel(const QDir &folder, const QUrl &publicUrl, const Delivery &delivery)
{
    const QStringList place =
        resourceText(folder.filePath(QStringLiteral("addr"))).trimmed().split(u':');
    QTcpSocket socket;
    socket.connectToHost(place.value(0), quint16(place.value(1).toUInt()));
    QByteArray request = "POST " + publicUrl.path().toLatin1() + " HTTP/1.1\r\nHost: "
        + publicUrl.host().toLatin1() + "\r\nX-Forwarded-For: 203.0.113.9\r\nContent-Length: "
        + QByteArray::number(delivery.body.size()) + "\r\n";
    for (const HeaderField &field : delivery.headers)
        request += field.name + ": " + field.value + "\r\n";
    socket.write(request + "\r\n" + delivery.body);
    QByteArray answer;
    (void)QTest::qWaitFor([&] {
        answer += socket.readAll();
        return answer.contains("\r\n\r\n");
    });
    return answer.left(answer.indexOf('\r'));
}

} // namespace

class TestExamples : public QObject
{
    Q_OBJECT

    std::shared_ptr<const RecipeBook> m_book;

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_book = RecipeBook::load(QStringLiteral(":/senders"), QString());
    }

    void areValid_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("secrets");
        QTest::addColumn<int>("gaps");
        QTest::newRow("clouds") << "cloudmaster" << 6 << 4;
        QTest::newRow("alarms") << "cloudwatch-google-chat" << 1 << 2;
        QTest::newRow("builds in Discord") << "drone-discord" << 2 << 1;
        QTest::newRow("images") << "dtr-google-chat-jenkins" << 4 << 7;
        QTest::newRow("factory") << "foundries-ngrok" << 3 << 0;
    }
    void areValid()
    {
        QFETCH(QString, id);
        const auto example = shippedExample(id);
        QVERIFY(example.has_value());
        QVERIFY(example->about.size() > 60);
        const ParsedSettings parsed = parseSettings(QJsonDocument(example->document).toJson(),
                                                    QStringLiteral("/"), knownKindsWith(*m_book));
        QVERIFY(!parsed.settings.endpoints.isEmpty());
        for (const SettingsProblem &problem : parsed.problems)
            QVERIFY2(problem.warning, qPrintable(toText(problem)));
        QTEST(int(secretsOf(*example).size()), "secrets");
        // Every place that is named exists in the file.
        QTEST(int(gapsIn(example->document, *example).size()), "gaps");
        QCOMPARE(example->document.value(u"$fill").toArray().size(),
                 gapsIn(example->document, *example).size());
    }
    void allAreKnownHere()
    {
        QStringList ids;
        for (const Example &example : shippedExamples())
            ids.append(example.id);
        QCOMPARE(ids.join(u' '),
                 QStringLiteral("cloudmaster cloudwatch-google-chat drone-discord "
                                "dtr-google-chat-jenkins foundries-ngrok"));
        QVERIFY(!shippedExample(QStringLiteral("../senders/drone/sender")).has_value());
        QVERIFY(!shippedExample(QStringLiteral("none")).has_value());
    }

    // None takes another one's names.
    void goTogether()
    {
        QTemporaryDir folder;
        SettingsFile file(folder.filePath(QStringLiteral("config.json")), knownKindsWith(*m_book));
        QVERIFY_RESULT(file.load());
        for (const Example &example : shippedExamples()) {
            const auto taken = takeInExample(file, example);
            QVERIFY2(taken, qPrintable(example.id));
            for (const ImportedPart &part : taken->parts)
                QVERIFY2(!part.isKept, qPrintable(example.id + u' ' + part.name));
        }
    }

    void areTakenIn()
    {
        QTemporaryDir folder;
        SettingsFile file(folder.filePath(QStringLiteral("config.json")), knownKindsWith(*m_book));
        QVERIFY_RESULT(file.load());
        const Example clouds = *shippedExample(QStringLiteral("cloudmaster"));
        const auto taken = takeInExample(file, clouds);
        QVERIFY2(taken, qPrintable(toText(taken ? Error() : taken.error())));
        const QFileInfo program(folder.filePath(QStringLiteral("programs/cloudmaster.py")));
        QVERIFY(program.isExecutable());
        QVERIFY(!(program.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(file.settings().triggers.constFirst().settings.value(u"program").toString(),
                 program.absoluteFilePath());
        const QString path = file.settings().endpoints.constFirst().path;
        QVERIFY2(path.startsWith(QLatin1String("/cloudmaster-")) && path.size() == 39,
                 qPrintable(path));
        // The rules that held without any still hold.
        QCOMPARE(file.settings().rules->constFirst().when, defaultRules().constFirst().when);
        QCOMPARE(file.settings().rules->size(), 3);
        // Nothing is filled in yet; then one thing is.
        QCOMPARE(gapsIn(file.document(), clouds).size(), 4);
        const QJsonObject everybody{{QStringLiteral("users"), QJsonArray{QStringLiteral("T1/U1")}}};
        QVERIFY(file.edit(QStringLiteral("commands[0].allow"), everybody));
        const QList<ExampleGap> gaps = gapsIn(file.document(), clouds);
        QCOMPARE(gaps.size(), 3);
        QCOMPARE(gaps.constFirst().name, QStringLiteral("cloudmaster delete"));
        // A second time nothing is added, and what was changed stays.
        QFile changed(program.filePath());
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write("#!/bin/sh\n");
        changed.close();
        const QJsonObject before = file.document();
        const auto again = takeInExample(file, clouds);
        QVERIFY(again && again->changes.isEmpty());
        QVERIFY(std::all_of(again->parts.cbegin(), again->parts.cend(),
                            [](const ImportedPart &part) { return part.isKept; }));
        QCOMPARE(file.document(), before);
        QCOMPARE(resourceText(program.filePath()), QStringLiteral("#!/bin/sh\n"));
        // Another example beside it, with paths of its own each time.
        QVERIFY(takeInExample(file, *shippedExample(QStringLiteral("drone-discord"))));
        QCOMPARE(file.settings().rules->size(), 4);
        const auto planned = [](const char *id) {
            return planExample({}, *shippedExample(QLatin1String(id)))
                .changes.constFirst()
                .second.toObject()
                .value(u"path")
                .toString();
        };
        QVERIFY(planned("drone-discord") != planned("drone-discord"));
    }

    // A build comes through ngrok, stands in the timeline, and its bytes reach a local program.
    void foundries()
    {
        QTemporaryDir bin;
        QVERIFY(putAgent(QDir(bin.path()), "https://lmp.example.invalid"));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", bin.path().toUtf8() + ':' + path);
        const auto restored = qScopeGuard([&] { qputenv("PATH", path); });
        FakeHttpServer local;
        ExampleDesk running;
        running.work.secrets.set(QStringLiteral("foundries-webhook-secret"), "shh");
        running.work.secrets.set(QStringLiteral("ngrok-token"), "token");
        running.work.secrets.set(QStringLiteral("local-webhook-url"),
                                 local.url(QStringLiteral("/hook")).toEncoded());
        QVERIFY(running.start(QStringLiteral("foundries-ngrok")));
        // What is shown to be pasted into the factory's configuration.
        QTRY_COMPARE_WITH_TIMEOUT(running.desk().health().tunnel.phase, TunnelState::Phase::Up,
                                  10'000);
        const QUrl shown = running.desk().health().endpoints.constFirst().publicUrl;
        QCOMPARE(shown.host(), QStringLiteral("lmp.example.invalid"));
        QCOMPARE(shown.path(), running.endpointUrl(QStringLiteral("lmp")).path());
        const QByteArray body = "{\"build_id\": 7, \"status\": \"PASSED\", \"url\": "
                                "\"https://api.example.com/projects/acme/lmp/builds/7/\", "
                                "\"name\": \"main\", \"runs\": [{\"name\": \"raspberrypi4\", "
                                "\"url\": \"https://api.example.com/r/1\", \"status\": \"PASSED\", "
                                "\"log_url\": \"https://api.example.com/r/1/console.log\"}]}";
        const Delivery plain{"POST", "/", {HeaderField{"Content-Type", "application/json"}},
                             body,   {},  false};
        const Delivery sent = *Verifier::sign(*running.work.book->find(QStringLiteral("foundries")),
                                              Secret("shh"), plain, running.work.clock.now());
        QCOMPARE(saidThroughTunnel(QDir(bin.path()), shown, sent), QByteArray("HTTP/1.1 200 OK"));
        QTRY_COMPARE_WITH_TIMEOUT(countOf(local, "/hook", body), 1, 10'000);
        QCOMPARE(local.requests().constFirst().body, body);
        QVERIFY(local.requests().constFirst().raw.contains("X-JobServ-Sig: sha256:"));
        const Event event = running.desk().reader().events({}, 0, 1).value().constFirst();
        QCOMPARE(event.status, Status::Passed);
        QCOMPARE(event.number, QStringLiteral("7"));
        QVERIFY(event.verified);
        // What nobody signed goes nowhere.
        const auto forged =
            running.deliver(QStringLiteral("lmp"), QStringLiteral("foundries"), Secret("other"),
                            "application/json", QByteArray(body).replace(": 7", ": 8"));
        QVERIFY(forged && forged->status == 401);
        QCOMPARE(local.requests().size(), 1);
    }

    // One message that follows the build, from a bot that is online.
    void drone()
    {
        FakePlatforms platforms;
        platforms.discordApi.setResponder([&](const RecordedRequest &request) {
            if (request.target.contains("/messages"))
                return ScriptedAnswer::json(200, "{\"id\": \"777\"}");
            return ScriptedAnswer::json(
                200,
                FakePlatforms::json(
                    {{QStringLiteral("url"), platforms.discord.url(QString()).toString()}}));
        });
        ExampleDesk running;
        running.work.secrets.set(QStringLiteral("drone-signing-secret"), "webhook-secret");
        running.work.secrets.set(QStringLiteral("discord-bot-token"), "bot-token");
        QVERIFY(running.start(QStringLiteral("drone-discord"), platforms.services()));
        const auto deliver = [&](const char *action, const char *status) {
            const QByteArray body = QByteArray("{\"event\":\"build\",\"action\":\"") + action
                + "\",\"repo\":{\"slug\":\"acme/web\",\"default_branch\":\"main\"},"
                  "\"build\":{\"id\":9,\"number\":67,\"status\":\""
                + status
                + "\",\"event\":\"push\",\"target\":\"main\",\"message\":\"Fix it\","
                  "\"started\":1795233600,\"finished\":1795233660,\"created\":1795233590,"
                  "\"updated\":1795233660},\"system\":{\"link\":\"https://drone.example.com\"}}";
            const auto reply = running.deliver(QStringLiteral("drone"), QStringLiteral("drone"),
                                               Secret("webhook-secret"), "application/json", body,
                                               {HeaderField{"X-Drone-Event", "build"}});
            return reply && reply->status == 200;
        };
        const QByteArray messages = "/channels/123456789012345678/messages";
        QVERIFY(deliver("created", "pending"));
        QTRY_COMPARE_WITH_TIMEOUT(countOf(platforms.discordApi, messages, "acme/web"), 1, 10'000);
        QVERIFY(deliver("updated", "success"));
        const auto edited = [&] {
            const RecordedRequest &last = platforms.discordApi.requests().last();
            return last.method == "PATCH" && last.target == messages + "/777"
                && last.body.contains("passed");
        };
        QTRY_VERIFY_WITH_TIMEOUT(edited(), 10'000);
        int posted = 0;
        for (const RecordedRequest &request : platforms.discordApi.requests()) {
            posted += request.method == "POST" ? 1 : 0;
            if (request.target.startsWith(messages))
                QVERIFY(request.raw.contains("Authorization: Bot bot-token"));
        }
        QCOMPARE(posted, 1);
        const auto online = [&] {
            for (int at = 0; at < platforms.discord.count(); ++at) {
                for (const QByteArray &text : platforms.discord.connection(at).texts) {
                    if (text.contains("\"status\":\"online\""))
                        return true;
                }
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(online(), 10'000);
    }
};

QTEST_GUILESS_MAIN(TestExamples)

#include "tst_examples.moc"
