// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped examples, from the request that comes in to the last message that goes out: started
// from their files with nothing changed but addresses and secrets.
#include "desk/desk.h"

#include "desk/kinds.h"
#include "resources/resources.h"
#include "senders/verifier.h"
#include "settings/settingsfile.h"
#include "store/storereader.h"
#include "support/fakehttpserver.h"
#include "support/memorysecretstore.h"
#include "support/outcome.h"
#include "transport/httpclient.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

QByteArray exampleText(const QString &name)
{
    QFile file(QStringLiteral(":/examples/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A desk that runs an example; what it says lands at `platform`.
struct ExampleDesk
{
    [[nodiscard]] bool start(const QString &example, const QJsonObject &services = {})
    {
        QJsonObject document = QJsonDocument::fromJson(exampleText(example)).object();
        document.remove(QStringLiteral("tunnel")); // needs ngrok itself
        document.insert(QStringLiteral("services"), services);
        QJsonArray triggers = document.value(QStringLiteral("triggers")).toArray();
        // What `import` does: a program beside the file.
        for (qsizetype at = 0; at < triggers.size(); ++at) {
            QJsonObject trigger = triggers.at(at).toObject();
            const QString program = QStringLiteral(EXAMPLES_FOLDER) + u'/'
                + trigger.value(QStringLiteral("program")).toString();
            if (QFileInfo(program).isFile())
                trigger.insert(QStringLiteral("program"), program);
            triggers.replace(at, trigger);
        }
        document.insert(QStringLiteral("triggers"), triggers);
        QFile config(folder.filePath(QStringLiteral("config.json")));
        if (!config.open(QIODevice::WriteOnly))
            return false;
        config.write(QJsonDocument(document).toJson());
        config.close();
        book = RecipeBook::load(QStringLiteral(":/senders"), QString());
        file = std::make_unique<SettingsFile>(config.fileName(), knownKindsWith(*book));
        if (!file->load())
            return false;
        desk = std::make_unique<Desk>(DeskPaths{folder.path(), QStringLiteral(SIGNALBOX_JQ)}, *file,
                                      secrets, clock);
        QSignalSpy ready(desk.get(), &Desk::ready);
        return desk->start(std::pair(QStringLiteral("127.0.0.1"), quint16(0))) && ready.wait(5000);
    }
    [[nodiscard]] Result<HttpReply> post(const QString &endpoint, const QString &sender,
                                         const Secret &secret, const QByteArray &type,
                                         const QByteArray &body)
    {
        const Delivery plain{"POST", "/",         {HeaderField{"Content-Type", type}},
                             body,   clock.now(), false};
        const Delivery sent =
            Verifier::sign(*book->find(sender), secret, plain, clock.now()).value_or(plain);
        HttpRequest request;
        for (const EndpointFacts &facts : desk->health().endpoints) {
            if (facts.name == endpoint)
                request.url = facts.localUrl;
        }
        request.headers = sent.headers;
        request.body = sent.body;
        return outcomeOf(client.send(request));
    }
    [[nodiscard]] QByteArray slash(const QByteArray &text, const QByteArray &user = "U2147483697")
    {
        const QByteArray body = "team_id=T024BE7LH&user_id=" + user
            + "&channel_id=C1&command=%2Fcloudmaster&text=" + text.toPercentEncoding()
            + "&response_url="
            + platform.url(QStringLiteral("/response")).toEncoded().toPercentEncoding();
        const auto reply = post(QStringLiteral("cloudmaster"), QStringLiteral("slack"),
                                Secret("shh"), "application/x-www-form-urlencoded", body);
        return reply ? reply->body : QByteArray();
    }
    [[nodiscard]] int told(const QByteArray &target, const QByteArray &words) const
    {
        int found = 0;
        for (const RecordedRequest &request : platform.requests())
            found += request.target == target && request.body.contains(words) ? 1 : 0;
        return found;
    }
    [[nodiscard]] QStringList runs() const
    {
        QStringList shown;
        for (const RunRecord &run : desk->reader().runs({}, 0, 50).value_or(QList<RunRecord>()))
            shown.prepend(run.trigger + u' ' + toText(run.status));
        return shown;
    }

    QTemporaryDir folder;
    SystemClock clock;
    MemorySecretStore secrets;
    FakeHttpServer platform;
    HttpClient client;
    std::shared_ptr<const RecipeBook> book;
    std::unique_ptr<SettingsFile> file;
    std::unique_ptr<Desk> desk;
};

bool hasLibcloud()
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"), QStringLiteral("import libcloud")});
    return python.waitForFinished(30'000) && python.exitCode() == 0;
}

} // namespace

class TestExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeResources(); }

    void areValid_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name :
             QDir(QStringLiteral(":/examples")).entryList({QStringLiteral("*.json")}))
            QTest::newRow(qPrintable(name)) << name;
    }
    void areValid()
    {
        QFETCH(QString, name);
        const auto book = RecipeBook::load(QStringLiteral(":/senders"), QString());
        const ParsedSettings parsed =
            parseSettings(exampleText(name), QStringLiteral("/"), knownKindsWith(*book));
        QStringList problems;
        for (const SettingsProblem &problem : parsed.problems)
            problems.append(toText(problem));
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QVERIFY(!parsed.settings.endpoints.isEmpty());
    }

    // Slack command -> Libcloud -> answer, status to a channel, a second action.
    void cloudmaster()
    {
        ExampleDesk running;
        running.secrets.set(QStringLiteral("slack-signing-secret"), "shh");
        running.secrets.set(QStringLiteral("slack-status-url"),
                            running.platform.url(QStringLiteral("/status")).toEncoded());
        QVERIFY(running.start(
            QStringLiteral("cloudmaster.json"),
            {{QStringLiteral("slackResponseHosts"), QJsonArray{QStringLiteral("127.0.0.1")}}}));
        QVERIFY(running.slash("echo  hello  world").contains("Started cloud-echo"));
        QTRY_COMPARE_WITH_TIMEOUT(running.told("/response", "hello world\"") > 0, true, 20'000);
        const QByteArray help = running.slash("");
        QVERIFY(help.contains("cloudmaster create NAME on aws|azure|gcp|vsphere|demo")
                && help.contains("ephemeral"));
        QVERIFY(running.slash("list demo", "U1").contains("ephemeral"));
        QCOMPARE(running.runs().size(), 1);
        QVERIFY(
            running.slash("delete dummy-1 on demo").contains("Start delete-demo (name dummy-1)?"));
        if (!hasLibcloud())
            QSKIP("python3-libcloud is not installed");
        QVERIFY(running.slash("delete yes").contains("Started delete-demo"));
        QTRY_VERIFY_WITH_TIMEOUT(running.told("/response", "VM dummy-1 deleted on demo") == 1,
                                 20'000);
        QVERIFY(running.slash("create Web-1  on DEMO ").contains("Started cloud-demo"));
        QTRY_VERIFY_WITH_TIMEOUT(running.told("/response", "VM Web-1 deployed on demo") == 1,
                                 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(running.runs().contains(QStringLiteral("vm-deployed passed")),
                                 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(running.told("/status", "cloud-demo") > 0, 20'000);
        QVERIFY(running.slash("list demo").contains("Started cloud-demo"));
        QTRY_VERIFY_WITH_TIMEOUT(running.told("/response", "dummy-2") == 1, 20'000);
    }

    // A build of Foundries.io -> timeline -> the same bytes at a program on this computer.
    void foundries()
    {
        ExampleDesk running;
        running.secrets.set(QStringLiteral("foundries-webhook-secret"), "shh");
        running.secrets.set(QStringLiteral("ngrok-token"), "none");
        running.secrets.set(QStringLiteral("local-webhook-url"),
                            running.platform.url(QStringLiteral("/hook")).toEncoded());
        QVERIFY(running.start(QStringLiteral("foundries-ngrok.json")));
        const QByteArray body =
            R"({"build_id": 7, "status": "PASSED", "url": "https://api.example.com/projects/acme/lmp/builds/7/", "runs": []})";
        const auto reply = running.post(QStringLiteral("lmp"), QStringLiteral("foundries"),
                                        Secret("shh"), "application/json", body);
        QVERIFY(reply && reply->status == 200);
        QTRY_VERIFY_WITH_TIMEOUT(running.told("/hook", body) == 1, 10'000);
        QCOMPARE(running.desk->reader().events({}, 0, 1).value().constFirst().status,
                 Status::Passed);
    }
};

QTEST_GUILESS_MAIN(TestExamples)

#include "tst_examples.moc"
