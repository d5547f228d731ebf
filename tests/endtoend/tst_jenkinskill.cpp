// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Jenkins job that is followed, and kill -9 half way: in its queue, in its build, before its
// answer. The same run ends right after the next start, and nothing is started twice.
#include "endtoend/runningprogram.h"
#include "store/storereader.h"
#include "triggers/standinjenkins.h"

#include <QTest>

using namespace signalbox;

namespace {

QStringList script(const char *text)
{
    return QString::fromLatin1(text).split(u',');
}

} // namespace

class JenkinsKillTest : public QObject
{
    Q_OBJECT

    static void configure(RunningProgram &program, const StandInJenkins &jenkins)
    {
        program.setEnvironment(QStringLiteral("JENKINS_TOKEN"), QStringLiteral("11token22"));
        program.setConfig(
            {{QStringLiteral("triggers"),
              QJsonArray{QJsonObject{
                  {QStringLiteral("name"), QStringLiteral("deploy")},
                  {QStringLiteral("kind"), QStringLiteral("jenkins-job")},
                  {QStringLiteral("url"), jenkins.url().toString()},
                  {QStringLiteral("job"), QStringLiteral("team/deploy")},
                  {QStringLiteral("user"), QStringLiteral("ada")},
                  {QStringLiteral("token"),
                   QJsonObject{{QStringLiteral("env"), QStringLiteral("JENKINS_TOKEN")}}},
                  {QStringLiteral("pollSeconds"), 0.1}}}}});
    }
    // Read beside the running program: a command would keep the stand-in from answering.
    static RunRecord newestRun(const RunningProgram &program)
    {
        const auto reader = StoreReader::open(program.folder() + QStringLiteral("/data"));
        const auto runs = reader ? (*reader)->runs({}, 0, 1) : Result<QList<RunRecord>>();
        return runs ? runs->value(0) : RunRecord();
    }
    // The stand-in lives in this thread: it answers only between two commands.
    static int start(RunningProgram &program)
    {
        return program
            .command({QStringLiteral("trigger"), QStringLiteral("deploy"), QStringLiteral("--yes"),
                      QStringLiteral("--param"), QStringLiteral("tag=b12"),
                      QStringLiteral("--no-wait")})
            .exitCode;
    }
    static int looks(const StandInJenkins &jenkins, const QByteArray &path)
    {
        int count = 0;
        for (const RecordedRequest &request : jenkins.server.requests())
            count += request.target.contains(path) ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void endsRightAfterAKill_data()
    {
        QTest::addColumn<QStringList>("queueBefore");
        QTest::addColumn<QStringList>("buildBefore");
        QTest::addColumn<QByteArray>("killedAt"); // looked at there at least twice
        QTest::addColumn<QStringList>("queueAfter");
        QTest::addColumn<QStringList>("buildAfter");
        QTest::addColumn<int>("startUpPages"); // Jenkins was restarted as well
        QTest::addColumn<QString>("status");
        const QByteArray queue = "/queue/item/61/";
        const QByteArray build = "/deploy/12/api/json";
        const auto row = [](const char *name, const char *queueBefore, const char *buildBefore,
                            const QByteArray &at, const char *queueAfter, const char *buildAfter,
                            int pages, const char *status) {
            QTest::newRow(name) << script(queueBefore) << script(buildBefore) << at
                                << script(queueAfter) << script(buildAfter) << pages
                                << QString::fromLatin1(status);
        };
        row("in the queue", "waiting", "running", queue, "waiting,left", "running,SUCCESS", 0,
            "passed");
        row("in the queue, left meanwhile", "blocked", "running", queue, "left", "FAILURE", 0,
            "failed");
        row("in the queue, forgotten meanwhile", "waiting", "running", queue, "gone", "SUCCESS", 0,
            "passed");
        row("in the queue, cancelled meanwhile", "stuck", "running", queue, "cancelled", "running",
            0, "cancelled");
        row("in the build", "left", "running", build, "left", "running,SUCCESS", 0, "passed");
        row("in the build, over meanwhile", "left", "running", build, "gone", "FAILURE", 0,
            "failed");
        row("in the build, aborted meanwhile", "left", "running", build, "left", "ABORTED", 0,
            "cancelled");
        row("result set while still building", "left", "early SUCCESS", build, "left",
            "early SUCCESS,early FAILURE,FAILURE", 0, "failed");
        row("Jenkins restarts too", "left", "running", build, "left", "running,SUCCESS", 3,
            "passed");
    }
    void endsRightAfterAKill()
    {
        QFETCH(QStringList, queueBefore);
        QFETCH(QStringList, buildBefore);
        QFETCH(QByteArray, killedAt);
        QFETCH(QStringList, queueAfter);
        QFETCH(QStringList, buildAfter);
        QFETCH(int, startUpPages);
        QFETCH(QString, status);
        StandInJenkins jenkins;
        jenkins.queue = queueBefore;
        jenkins.build = buildBefore;
        jenkins.console = QStringList{QStringLiteral("one\n"), QStringLiteral("two\n")};
        RunningProgram program;
        configure(program, jenkins);
        QVERIFY(program.start());
        QCOMPARE(start(program), 0);
        QTRY_VERIFY_WITH_TIMEOUT(looks(jenkins, killedAt) >= 2, 10'000);
        const qint64 id = newestRun(program).id;
        QVERIFY(id != 0);
        program.kill();

        jenkins.queue = queueAfter;
        jenkins.build = buildAfter;
        jenkins.down = startUpPages;
        QVERIFY(program.start());
        QTRY_COMPARE_WITH_TIMEOUT(toText(newestRun(program).status), status, 30'000);
        const RunRecord run = newestRun(program);
        QCOMPARE(run.id, id);
        if (status == QLatin1String("passed"))
            QCOMPARE(run.output, QStringLiteral("one\ntwo\n"));
        QCOMPARE(jenkins.posts().size(), 1);
    }

    // Killed before Jenkins' answer: nobody can tell whether it starts, so a person decides.
    void neverStartsTwice()
    {
        StandInJenkins jenkins;
        jenkins.postAnswer.act = ScriptedAnswer::Act::StaySilent;
        jenkins.postAnswer.status = 201;
        RunningProgram program;
        configure(program, jenkins);
        QVERIFY(program.start());
        QCOMPARE(start(program), 0);
        QTRY_COMPARE_WITH_TIMEOUT(jenkins.posts().size(), 1, 10'000);
        program.kill();
        jenkins.postAnswer = {};
        jenkins.postAnswer.status = 0;
        QVERIFY(program.start());
        QTRY_COMPARE_WITH_TIMEOUT(newestRun(program).status, RunRecord::Status::Unknown, 20'000);
        QCOMPARE(jenkins.posts().size(), 1);
    }
};

QTEST_GUILESS_MAIN(JenkinsKillTest)
#include "tst_jenkinskill.moc"
