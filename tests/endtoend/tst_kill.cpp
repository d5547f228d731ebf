// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endtoend/runningprogram.h"
#include "support/fakehttpserver.h"

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

private:
    static void configure(RunningProgram &program, const QUrl &target)
    {
        program.setEnvironment(QStringLiteral("TEST_SECRET"), QString::fromLatin1(secret));
        QJsonObject config{
            {QStringLiteral("endpoints"),
             QJsonArray{QJsonObject{
                 {QStringLiteral("name"), QStringLiteral("lmp")},
                 {QStringLiteral("path"), QStringLiteral("/lmp-k3v9x2c7m4q8w1z5t6y0b2n8h4")},
                 {QStringLiteral("sender"), QStringLiteral("foundries")},
                 {QStringLiteral("secret"),
                  QJsonObject{{QStringLiteral("env"), QStringLiteral("TEST_SECRET")}}}}}}};
        if (!target.isEmpty()) {
            program.setEnvironment(QStringLiteral("TARGET_URL"), target.toString());
            config.insert(QStringLiteral("targets"),
                          QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("out")},
                                                 {QStringLiteral("kind"), QStringLiteral("http")},
                                                 {QStringLiteral("url"),
                                                  QJsonObject{{QStringLiteral("env"),
                                                               QStringLiteral("TARGET_URL")}}}}});
            config.insert(
                QStringLiteral("rules"),
                QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("all")},
                                       {QStringLiteral("do"),
                                        QJsonArray{QJsonObject{{QStringLiteral("forward"),
                                                                QStringLiteral("out")}}}}}});
        }
        program.setConfig(config);
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "tst_kill.moc"
