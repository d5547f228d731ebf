// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endtoend/runningprogram.h"
#include "support/fakehttpserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace signalbox;

namespace {

const QByteArray secret = "a secret for tests";

QJsonObject endpoint(const QString &name, const QString &sender)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("path"), QStringLiteral("/%1-k3v9x2c7m4q8w1z5t6y0b2n8h4").arg(name)},
            {QStringLiteral("sender"), sender},
            {QStringLiteral("secret"),
             QJsonObject{{QStringLiteral("env"), QStringLiteral("TEST_SECRET")}}}};
}

QJsonArray forwardingRule(const QString &target)
{
    return {QJsonObject{
        {QStringLiteral("name"), QStringLiteral("everything")},
        {QStringLiteral("do"), QJsonArray{QJsonObject{{QStringLiteral("forward"), target}}}}}};
}

QJsonObject targetOf(const QString &name, const QString &kind)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("url"),
             QJsonObject{{QStringLiteral("env"), QStringLiteral("TARGET_URL")}}}};
}

QJsonObject jenkins(const FakeHttpServer &server)
{
    return {{QStringLiteral("name"), QStringLiteral("deploy-staging")},
            {QStringLiteral("kind"), QStringLiteral("jenkins-webhook")},
            {QStringLiteral("url"), server.url(QString()).toString()},
            {QStringLiteral("token"),
             QJsonObject{{QStringLiteral("env"), QStringLiteral("JENKINS_TOKEN")}}},
            {QStringLiteral("body"),
             QJsonObject{{QStringLiteral("jq"), QStringLiteral("{tag: .params.tag}")}}},
            {QStringLiteral("confirm"), QStringLiteral("click")}};
}

} // namespace

//! The program as a user runs it without a window: real process, real sockets, real files.
class ServeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAndUnderstandsASignedDelivery()
    {
        RunningProgram program;
        program.setEnvironment(QStringLiteral("TEST_SECRET"), QString::fromLatin1(secret));
        program.setConfig(
            {{QStringLiteral("endpoints"),
              QJsonArray{endpoint(QStringLiteral("lmp"), QStringLiteral("foundries"))}}});
        QVERIFY2(program.start(), program.errorOutput().constData());
        const QByteArray body = foundriesBuild(68, "FAILED");
        const HeaderList headers = signedAsFoundries(body, secret);

        QCOMPARE(program.post(QStringLiteral("lmp"), body, headers), 200);
        QCOMPARE(program.post(QStringLiteral("lmp"), body, headers), 200);
        QCOMPARE(program.post(QStringLiteral("lmp"), body + ' ', headers), 401);

        const QStringList list{QStringLiteral("events"), QStringLiteral("--json")};
        QTRY_COMPARE(program.command(list).lines().size(), 1);
        const QJsonObject event = program.command(list).lines().constFirst();
        QCOMPARE(event.value(QLatin1String("project")).toString(), QStringLiteral("acme/lmp"));
        QCOMPARE(event.value(QLatin1String("number")).toString(), QStringLiteral("68"));
        QCOMPARE(event.value(QLatin1String("status")).toString(), QStringLiteral("failed"));
        QCOMPARE(event.value(QLatin1String("verified")).toBool(), true);
        QCOMPARE(event.value(QLatin1String("jobs")).toArray().size(), 1);

        const QStringList deliveries{QStringLiteral("deliveries"), QStringLiteral("--json")};
        QTRY_COMPARE(program.command(deliveries).lines().size(), 2);
        QHash<QString, QJsonObject> byVerdict;
        for (const QJsonObject &row : program.command(deliveries).lines())
            byVerdict.insert(row.value(QLatin1String("verdict")).toString(), row);
        QCOMPARE(
            byVerdict.value(QStringLiteral("verified")).value(QLatin1String("received")).toInt(),
            2);
        QVERIFY(byVerdict.value(QStringLiteral("refused"))
                    .value(QLatin1String("reason"))
                    .toString()
                    .contains(QLatin1String("signature does not match")));

        const QString id =
            byVerdict.value(QStringLiteral("verified")).value(QLatin1String("id")).toString();
        QCOMPARE(program.command({QStringLiteral("show"), id, QStringLiteral("--raw")}).output,
                 body);
        QCOMPARE(program.terminate(), 0);
        // What was stored is there without the program, too.
        QCOMPARE(program.command(list).lines().size(), 1);
    }

    void editsOneDiscordMessageAsTheBuildGoesOn()
    {
        FakeHttpServer discord;
        discord.setStandingAnswer(ScriptedAnswer::json(200, R"({"id":"1122334455"})"));
        RunningProgram program;
        program.setEnvironment(QStringLiteral("TEST_SECRET"), QString::fromLatin1(secret));
        program.setEnvironment(QStringLiteral("TARGET_URL"),
                               discord.url(QStringLiteral("/api/webhooks/1/token")).toString());
        program.setConfig(
            {{QStringLiteral("endpoints"),
              QJsonArray{endpoint(QStringLiteral("ci"), QStringLiteral("drone"))}},
             {QStringLiteral("targets"),
              QJsonArray{targetOf(QStringLiteral("team"), QStringLiteral("discord-webhook"))}},
             {QStringLiteral("rules"), forwardingRule(QStringLiteral("team"))}});
        QVERIFY2(program.start(), program.errorOutput().constData());
        int expected = 0;
        for (const QByteArray &status :
             {QByteArray("pending"), QByteArray("running"), QByteArray("success")}) {
            const QByteArray action = expected == 0 ? "created" : "updated";
            const QByteArray body = droneBuild(189, status, action, expected + 1);
            QCOMPARE(program.post(QStringLiteral("ci"), body, signedAsDrone(body, "build", secret)),
                     200);
            ++expected;
            QTRY_COMPARE_WITH_TIMEOUT(discord.requests().size(), expected, 10'000);
        }
        QCOMPARE(discord.requests().at(0).method, QByteArray("POST"));
        for (int at = 1; at < 3; ++at) {
            QCOMPARE(discord.requests().at(at).method, QByteArray("PATCH"));
            QVERIFY(discord.requests().at(at).target.contains("/messages/1122334455"));
        }
        const QStringList rows{QStringLiteral("events"), QStringLiteral("--json"),
                               QStringLiteral("--subjects")};
        QCOMPARE(program.command(rows).lines().size(), 1);
        QCOMPARE(
            program.command(rows).lines().constFirst().value(QLatin1String("status")).toString(),
            QStringLiteral("passed"));
    }

    void pullsALeverAtMostOnce_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("reason");
        const QByteArray triggered =
            R"({"jobs":{"deploy":{"triggered":true,"id":7,"url":"queue/item/7/"}},"message":"Triggered jobs."})";
        const QByteArray filtered =
            R"({"jobs":{"deploy":{"triggered":false,"id":0,"url":"","regexpFilterText":"b12","regexpFilterExpression":"^release/"}},"message":"Triggered jobs."})";
        QTest::newRow("started") << QStringList{QStringLiteral("--yes")} << triggered << 1 << 0
                                 << "passed"
                                 << "queue/item/7";
        QTest::newRow("not confirmed") << QStringList() << triggered << 0 << 1 << ""
                                       << "--yes";
        QTest::newRow("dry run") << QStringList{QStringLiteral("--dry-run")} << triggered << 1 << 0
                                 << "passed"
                                 << "deploy";
        QTest::newRow("filter") << QStringList{QStringLiteral("--yes")} << filtered << 1 << 1
                                << "failed"
                                << "^release/";
    }
    void pullsALeverAtMostOnce()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, answer);
        QFETCH(int, requests);
        QFETCH(int, exitCode);
        QFETCH(QString, status);
        QFETCH(QString, reason);
        FakeHttpServer server;
        server.setStandingAnswer(ScriptedAnswer::json(200, answer));
        RunningProgram program;
        program.setEnvironment(QStringLiteral("JENKINS_TOKEN"), QStringLiteral("lever-token"));
        program.setConfig({{QStringLiteral("triggers"), QJsonArray{jenkins(server)}}});
        QVERIFY2(program.start(), program.errorOutput().constData());

        // The fake lives in this process: the command must not block it.
        const QStringList all =
            QStringList{QStringLiteral("trigger"), QStringLiteral("deploy-staging"),
                        QStringLiteral("--param"), QStringLiteral("tag=b12"),
                        QStringLiteral("--no-wait")}
            + arguments;
        const CommandResult result = program.command(all);
        if (requests == 0) {
            QCOMPARE(result.exitCode, exitCode);
            QVERIFY(result.errors.contains(reason.toUtf8()));
            QVERIFY(server.requests().isEmpty());
            return;
        }
        QTRY_COMPARE(server.requests().size(), requests);
        const QStringList runs{QStringLiteral("runs"), QStringLiteral("--json")};
        QTRY_COMPARE(
            program.command(runs).lines().value(0).value(QLatin1String("status")).toString(),
            status);
        const QJsonObject run = program.command(runs).lines().constFirst();
        QVERIFY2(run.value(QLatin1String("reason")).toString().contains(reason),
                 QJsonDocument(run).toJson().constData());
        const RecordedRequest &request = server.requests().constFirst();
        QCOMPARE(headerValue(request.headers, "token").value_or(QByteArray()),
                 QByteArray("lever-token"));
        QCOMPARE(headerValue(request.headers, "gwt-dry-run").has_value(),
                 arguments.contains(QStringLiteral("--dry-run")));
        QVERIFY(request.body.contains("\"b12\""));
        QVERIFY(!program.command(runs).output.contains("lever-token"));
        QCOMPARE(server.requests().size(), requests);
    }

    void keepsTheContractOfExitCodes()
    {
        RunningProgram program;
        program.setConfig({});
        QCOMPARE(program.command({QStringLiteral("trigger"), QStringLiteral("x")}).exitCode, 3);
        QCOMPARE(program.command({QStringLiteral("events"), QStringLiteral("--no-such-option")})
                     .exitCode,
                 2);
        QCOMPARE(program.command({QStringLiteral("events"), QStringLiteral("--json")}).exitCode, 0);
        QVERIFY(program.start());
        QCOMPARE(program.command({QStringLiteral("serve")}).exitCode, 4);
        QCOMPARE(program
                     .command({QStringLiteral("forward"), QStringLiteral("1"),
                               QStringLiteral("nowhere")})
                     .exitCode,
                 1);
        QCOMPARE(program.terminate(), 0);
    }

    void refusesAFaultyConfigurationByItsPath()
    {
        RunningProgram program;
        program.setConfig(
            {{QStringLiteral("targets"),
              QJsonArray{targetOf(QStringLiteral("team"), QStringLiteral("slak-webhook"))}}});
        const CommandResult result = program.command({QStringLiteral("check")});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.output.contains("targets[0].kind is \"slak-webhook\""));
    }
};

QTEST_GUILESS_MAIN(ServeTest)
#include "tst_serve.moc"
