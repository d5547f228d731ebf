// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped example "cloudmaster": from the slash command in Slack to the answer, the status post
// and the second action, with Libcloud between us and a stand-in of EC2, and with its dummy cloud.
#include "desk/exampledesk.h"
#include "resources/resources.h"

#include <QProcess>
#include <QTest>
#include <QUrlQuery>

using namespace signalbox;

namespace {

constexpr int patience = 60'000; // Python and Libcloud start slowly where the machine is busy

//! EC2 as far as Libcloud asks it.
struct FakeEc2
{
    FakeEc2()
    {
        server.setResponder([this](const RecordedRequest &request) {
            return ScriptedAnswer::text(200, answer(request), {{"Content-Type", "text/xml"}});
        });
    }
    QByteArray answer(const RecordedRequest &request)
    {
        const QUrlQuery query(QUrl(QString::fromLatin1(request.target)));
        const QByteArray action = query.queryItemValue(QStringLiteral("Action")).toLatin1();
        asked.append(action);
        isSigned = isSigned && request.raw.contains("Credential=AKIDEXAMPLE/")
            && !request.raw.contains("aws-secret-key");
        QByteArray inner;
        if (action == "DescribeInstances")
            inner = "<reservationSet><item><instancesSet>" + instances("running")
                + "</instancesSet></item></reservationSet>";
        else if (action == "DescribeImages")
            inner =
                "<imagesSet><item><imageId>ami-1</imageId><name>debian</name></item></imagesSet>";
        else if (action == "RunInstances") {
            machines = {
                query.queryItemValue(QStringLiteral("TagSpecification.1.Tag.1.Value")).toLatin1()};
            inner = "<instancesSet>" + instances("pending") + "</instancesSet>";
        } else if (action == "TerminateInstances") {
            inner = "<instancesSet><item><instanceId>i-1</instanceId><currentState><code>32</code>"
                    "<name>shutting-down</name></currentState></item></instancesSet>";
            machines.clear();
        }
        return '<' + action + "Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">" + inner
            + "</" + action + "Response>";
    }
    [[nodiscard]] QByteArray instances(const QByteArray &state) const
    {
        QByteArray items;
        for (const QByteArray &name : machines)
            items += "<item><instanceId>i-1</instanceId><instanceState><code>16</code><name>"
                + state
                + "</name></instanceState><launchTime>2026-11-21T04:00:00.000Z</launchTime><tagSet>"
                  "<item><key>Name</key><value>"
                + name
                + "</value></item><item><key>managedby</key><value>cloudmaster</value></item>"
                  "</tagSet></item>";
        return items;
    }

    FakeHttpServer server;
    QList<QByteArray> machines, asked;
    bool isSigned = true;
};

bool hasLibcloud()
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"), QStringLiteral("import libcloud")});
    return python.waitForFinished(patience) && python.exitCode() == 0;
}

} // namespace

class TestExampleClouds : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QByteArray slash(const QByteArray &text, const QByteArray &user = "U2147483697")
    {
        const QByteArray body = "team_id=T024BE7LH&user_id=" + user
            + "&channel_id=C1&command=%2Fcloudmaster&text=" + text.toPercentEncoding()
            + "&trigger_id=" + QByteArray::number(++m_said) + "&response_url="
            + m_slack.url(QStringLiteral("/response")).toEncoded().toPercentEncoding();
        const auto reply =
            m_desk->deliver(QStringLiteral("cloudmaster"), QStringLiteral("slack"), Secret("shh"),
                            "application/x-www-form-urlencoded", body);
        if (!reply || reply->status != 200)
            qWarning() << (reply ? QString::number(reply->status) : toText(reply.error()));
        return reply && reply->status == 200 ? reply->body : QByteArray();
    }
    //! At once, or where the machine is busy and the fixed answer was given, by response_url.
    [[nodiscard]] bool answers(const QByteArray &text, const QByteArray &words,
                               const QByteArray &user = "U2147483697")
    {
        const int before = countOf(m_slack, "/response", words);
        return slash(text, user).contains(words)
            || QTest::qWaitFor([&] { return countOf(m_slack, "/response", words) > before; },
                               patience);
    }
    [[nodiscard]] bool isToldSoon(const QByteArray &target, const QByteArray &words) const
    {
        return QTest::qWaitFor([&] { return countOf(m_slack, target, words) > 0; }, patience);
    }

    FakeHttpServer m_slack;
    FakeEc2 m_ec2;
    std::unique_ptr<ExampleDesk> m_desk;
    int m_said = 0;

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_desk = std::make_unique<ExampleDesk>();
        MemorySecretStore &secrets = m_desk->work.secrets;
        secrets.set(QStringLiteral("slack-signing-secret"), "shh");
        secrets.set(QStringLiteral("slack-status-url"),
                    m_slack.url(QStringLiteral("/status")).toEncoded());
        secrets.set(QStringLiteral("cloud-aws"),
                    "{\"access_key\": \"AKIDEXAMPLE\", \"secret_key\": \"aws-secret-key\", "
                    "\"region\": \"eu-central-1\", \"image\": \"ami-1\", \"endpoint\": \""
                        + m_ec2.server.url(QString()).toEncoded() + "\"}");
        // No account there: said so, each for itself.
        for (const char *cloud : {"cloud-azure", "cloud-gcp", "cloud-vsphere"})
            secrets.set(QLatin1String(cloud), "{\"username\": \"nobody\"}");
        QVERIFY(m_desk->start(
            QStringLiteral("cloudmaster"),
            {{QStringLiteral("slackResponseHosts"), QJsonArray{QStringLiteral("127.0.0.1")}}}));
    }
    void cleanupTestCase() { m_desk.reset(); }

    void echoes()
    {
        QVERIFY(answers("echo  hello  world", "Started cloud-echo"));
        QVERIFY(isToldSoon("/response", "hello world\""));
    }
    void helpsAndRefuses()
    {
        QVERIFY(answers("", "cloudmaster create NAME on aws|azure|gcp|vsphere|demo"));
        QVERIFY(answers("help", "cloudmaster list aws|azure|gcp|vsphere|demo|all"));
        const qsizetype before = m_desk->runs().size();
        QVERIFY(answers("list demo", "You may not use this command here", "U1"));
        QVERIFY(answers("create a b on aws", "You can say")); // a name has no blanks
        QCOMPARE(m_desk->runs().size(), before);
    }

    void createsListsAndDeletes_data()
    {
        QTest::addColumn<QByteArray>("cloud");
        QTest::addColumn<QByteArray>("listed");
        QTest::addColumn<QByteArray>("deleted");
        QTest::newRow("EC2") << QByteArray("aws") << QByteArray("web-1  running")
                             << QByteArray("web-1");
        // Forgets what it made when the program ends.
        QTest::newRow("dummy") << QByteArray("demo") << QByteArray("dummy-2  running")
                               << QByteArray("dummy-1");
    }
    void createsListsAndDeletes()
    {
        QFETCH(QByteArray, cloud);
        QFETCH(QByteArray, listed);
        QFETCH(QByteArray, deleted);
        if (!hasLibcloud())
            QSKIP("python3-libcloud is not installed");
        // As people type: case and blanks do not matter.
        QVERIFY(answers("create web-1  on " + cloud.toUpper() + ' ', "Started cloud-" + cloud));
        QVERIFY(isToldSoon("/response", "VM web-1 deployed on " + cloud));
        // The status post, and what follows a VM.
        QVERIFY(isToldSoon("/status", "cloud-" + cloud));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->runs().contains(QStringLiteral("vm-deployed passed")),
                                 patience);
        QVERIFY(isToldSoon("/status", "vm-deployed"));
        const RunRecord second =
            m_desk->desk().reader().runs(QStringLiteral("vm-deployed"), 0, 1).value().constFirst();
        QCOMPARE(second.output.trimmed(), QStringLiteral("web-1 is up: put your own program here"));
        QVERIFY(answers("list " + cloud, "Started cloud-" + cloud));
        QVERIFY(isToldSoon("/response", listed));
        // Deleting is asked back.
        const QByteArray question = "Start delete-" + cloud;
        QVERIFY(answers("delete " + deleted + " on " + cloud, question));
        QVERIFY(answers("delete yes", "Not confirmed")); // that is no answer
        QVERIFY(answers("delete " + deleted + " on " + cloud, question));
        QVERIFY(answers("yes", "Started delete-" + cloud));
        QVERIFY(isToldSoon("/response", "VM " + deleted + " deleted on " + cloud));
        if (cloud == "aws") {
            QVERIFY(m_ec2.isSigned);
            QVERIFY(m_ec2.asked.contains("RunInstances")
                    && m_ec2.asked.contains("TerminateInstances"));
        }
    }

    void listsAll()
    {
        if (!hasLibcloud())
            QSKIP("python3-libcloud is not installed");
        QVERIFY(answers("list all", "Started cloud-aws, cloud-azure, cloud-gcp, cloud-vsphere"));
        QVERIFY(isToldSoon("/response", "Instances in cloud aws: none"));
        QVERIFY(isToldSoon("/response", "the cloud's secret has no tenant"));
        QVERIFY(isToldSoon("/response", "the cloud's secret has no client_email"));
        QVERIFY(isToldSoon("/response", "cloud-vsphere"));
    }
};

QTEST_GUILESS_MAIN(TestExampleClouds)

#include "tst_exampleclouds.moc"
