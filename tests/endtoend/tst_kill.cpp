// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endtoend/runningprogram.h"
#include "support/fakehttpserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;

namespace {
const QByteArray secret = "a secret for tests";
constexpr int rounds = 3;
constexpr int postsInARound = 25;
} // namespace

//! kill -9 in the middle: nothing acknowledged is lost, nothing is there twice, what was not sent
//! is sent once.
class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasAcknowledged()
    {
        RunningProgram program;
        configure(program, {});
        QSet<QString> acknowledged;
        int number = 0;
        for (int round = 0; round < rounds; ++round) {
            QVERIFY2(program.start(), program.errorOutput().constData());
            for (int at = 0; at < postsInARound; ++at) {
                const QByteArray body = foundriesBuild(++number, "PASSED");
                if (program.post(QStringLiteral("lmp"), body, signedAsFoundries(body, secret))
                    == 200)
                    acknowledged.insert(QString::number(number));
            }
            program.kill(); // while the last ones may still be waiting to be understood
        }
        QCOMPARE(acknowledged.size(), rounds * postsInARound);
        QVERIFY(program.start());
        const QStringList list{QStringLiteral("events"), QStringLiteral("--json"),
                               QStringLiteral("--limit"), QStringLiteral("1000")};
        QTRY_COMPARE_WITH_TIMEOUT(program.command(list).lines().size(), acknowledged.size(),
                                  15'000);
        QSet<QString> understood;
        for (const QJsonObject &event : program.command(list).lines())
            understood.insert(event.value(QLatin1String("number")).toString());
        QCOMPARE(understood, acknowledged);
        const QStringList deliveries{QStringLiteral("deliveries"), QStringLiteral("--json"),
                                     QStringLiteral("--limit"), QStringLiteral("1000")};
        QCOMPARE(program.command(deliveries).lines().size(), acknowledged.size());
    }

    void sendsOnceWhatWasNotSent()
    {
        FakeHttpServer target;
        target.setStandingAnswer(ScriptedAnswer::text(503, "down"));
        RunningProgram program;
        configure(program, target.url(QStringLiteral("/hook")));
        QVERIFY2(program.start(), program.errorOutput().constData());
        const QByteArray body = foundriesBuild(1, "FAILED");
        QCOMPARE(program.post(QStringLiteral("lmp"), body, signedAsFoundries(body, secret)), 200);
        QTRY_VERIFY_WITH_TIMEOUT(!target.requests().isEmpty(), 10'000);
        program.kill();
        const qsizetype refused = target.requests().size();
        target.setStandingAnswer(ScriptedAnswer::text(200, "ok"));
        QVERIFY(program.start());
        const QStringList outbox{QStringLiteral("outbox"), QStringLiteral("--json")};
        QTRY_COMPARE_WITH_TIMEOUT(
            program.command(outbox).lines().value(0).value(QLatin1String("state")).toString(),
            QStringLiteral("sent"), 20'000);
        QCOMPARE(target.requests().size(), refused + 1);
    }

    // The platform has the message, its answer was on the way: what is asked for again bears the
    // same name, by which the platform knows it, and is then edited to the newest words.
    void namesAMessageAlikeAfterTheKill_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("name"); // what stands before the name in the request
        QTest::newRow("Google Chat") << "googlechat-app" << QByteArray("messageId=client-");
        QTest::newRow("Discord") << "discord-bot" << QByteArray("\"nonce\":\"");
    }
    void namesAMessageAlikeAfterTheKill()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, name);
        FakeHttpServer platform;
        const ScriptedAnswer good = ScriptedAnswer::json(
            200, R"({"access_token":"t","expires_in":3600,"name":"spaces/A/messages/1","id":"5"})");
        RunningProgram program;
        configureBot(program, kind, platform);
        QVERIFY2(program.start(), program.errorOutput().constData());
        const bool google = kind == QLatin1String("googlechat-app");
        if (google)
            platform.enqueue(good); // the token
        platform.setStandingAnswer({ScriptedAnswer::Act::StaySilent, 0, {}, {}, {}});
        // A failed one would post its jobs in the thread, under a name of their own.
        const QByteArray body = foundriesBuild(1, "PASSED");
        QCOMPARE(program.post(QStringLiteral("lmp"), body, signedAsFoundries(body, secret)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(platform.requests().size(), google ? 2 : 1, 10'000);
        program.kill();
        platform.setStandingAnswer(good);
        QVERIFY(program.start());
        const QStringList outbox{QStringLiteral("outbox"), QStringLiteral("--json")};
        QTRY_COMPARE_WITH_TIMEOUT(
            program.command(outbox).lines().value(0).value(QLatin1String("state")).toString(),
            QStringLiteral("sent"), 20'000);
        QSet<QByteArray> names;
        int edits = 0;
        for (const RecordedRequest &request : platform.requests()) {
            const qsizetype at = request.raw.indexOf(name);
            if (request.method == "POST" && at > 0)
                names.insert(request.raw.mid(at + name.size(), 25));
            edits += request.method == "PATCH" ? 1 : 0;
        }
        QCOMPARE(names.size(), 1);
        QCOMPARE(edits, 1);
    }

private:
    static void configureBot(RunningProgram &program, const QString &kind,
                             const FakeHttpServer &platform)
    {
        program.setEnvironment(QStringLiteral("TEST_SECRET"), QString::fromLatin1(secret));
        QFile key(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/support/testkey.pem"));
        const QString pem =
            key.open(QIODevice::ReadOnly) ? QString::fromLatin1(key.readAll()) : QString();
        const QJsonObject account{{QStringLiteral("client_email"), QStringLiteral("a@b")},
                                  {QStringLiteral("private_key"), pem}};
        program.setEnvironment(QStringLiteral("BOT_TOKEN"), QStringLiteral("hush"));
        program.setEnvironment(
            QStringLiteral("ACCOUNT"),
            QString::fromUtf8(QJsonDocument(account).toJson(QJsonDocument::Compact)));
        const auto environment = [](const char *variable) {
            return QJsonObject{{QStringLiteral("env"), QLatin1String(variable)}};
        };
        QJsonObject services;
        for (const char *service : {"slackApi", "discordApi", "googleChatApi", "googleToken"})
            services.insert(QLatin1String(service),
                            platform.url(u'/' + QLatin1String(service)).toString());
        program.setConfig(
            {{QStringLiteral("endpoints"), endpoints()},
             {QStringLiteral("services"), services},
             {QStringLiteral("rules"), forwardAll()},
             {QStringLiteral("targets"),
              QJsonArray{QJsonObject{
                  {QStringLiteral("name"), QStringLiteral("out")},
                  {QStringLiteral("kind"), kind},
                  {QStringLiteral("token"), environment("BOT_TOKEN")},
                  {QStringLiteral("channel"), QStringLiteral("700")},
                  {QStringLiteral("serviceAccount"), environment("ACCOUNT")},
                  {QStringLiteral("endpoint"), QStringLiteral("lmp")},
                  {QStringLiteral("spaces"), QJsonArray{QStringLiteral("spaces/A")}}}}}});
    }

    static QJsonArray endpoints()
    {
        return {
            QJsonObject{{QStringLiteral("name"), QStringLiteral("lmp")},
                        {QStringLiteral("path"), QStringLiteral("/lmp-k3v9x2c7m4q8w1z5t6y0b2n8h4")},
                        {QStringLiteral("sender"), QStringLiteral("foundries")},
                        {QStringLiteral("secret"),
                         QJsonObject{{QStringLiteral("env"), QStringLiteral("TEST_SECRET")}}}}};
    }

    static QJsonArray forwardAll()
    {
        return {QJsonObject{
            {QStringLiteral("name"), QStringLiteral("all")},
            {QStringLiteral("do"),
             QJsonArray{QJsonObject{{QStringLiteral("forward"), QStringLiteral("out")}}}}}};
    }

    static void configure(RunningProgram &program, const QUrl &target)
    {
        program.setEnvironment(QStringLiteral("TEST_SECRET"), QString::fromLatin1(secret));
        QJsonObject config{{QStringLiteral("endpoints"), endpoints()}};
        if (!target.isEmpty()) {
            program.setEnvironment(QStringLiteral("TARGET_URL"), target.toString());
            config.insert(QStringLiteral("targets"),
                          QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("out")},
                                                 {QStringLiteral("kind"), QStringLiteral("http")},
                                                 {QStringLiteral("url"),
                                                  QJsonObject{{QStringLiteral("env"),
                                                               QStringLiteral("TARGET_URL")}}}}});
            config.insert(QStringLiteral("rules"), forwardAll());
        }
        program.setConfig(config);
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "tst_kill.moc"
