// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/jenkins/jenkinsclient.h"
#include "triggers/jenkins/jenkinspage.h"
#include "triggers/trigger.h"

#include "support/manualclock.h"
#include "support/outcome.h"
#include "triggers/standinjenkins.h"

#include <QTest>

using namespace signalbox;
using State = RunReport::State;
Q_DECLARE_METATYPE(signalbox::RunReport::State)
Q_DECLARE_METATYPE(signalbox::ScriptedAnswer)

namespace {

struct Job
{
    Job()
    {
        setup.name = QStringLiteral("deploy");
        setup.settings = {{QStringLiteral("url"), jenkins.url().toString()},
                          {QStringLiteral("job"), QStringLiteral("team/deploy")},
                          {QStringLiteral("user"), QStringLiteral("ada")},
                          {QStringLiteral("pollSeconds"), 0.02}};
        setup.secrets = {{QStringLiteral("token"), Secret("11token22")}};
        call.runId = 1;
        call.params = {{QStringLiteral("tag"), QStringLiteral("b12 &x")},
                       {QStringLiteral("commit"), QStringLiteral("abc")}};
    }
    Trigger &trigger(const QString &kind = QStringLiteral("jenkins-job"))
    {
        if (!made)
            made = std::move(triggerKind(kind)->create(setup, http, clock).value());
        return *made;
    }
    void start(const QString &kind = QStringLiteral("jenkins-job"))
    {
        trigger(kind).start(call, [this](const RunReport &report) { reports.append(report); });
    }
    [[nodiscard]] bool hasEnded() const
    {
        return !reports.isEmpty() && reports.constLast().state != State::Running
            && reports.constLast().state != State::Queued;
    }
    [[nodiscard]] RunReport run()
    {
        start();
        return QTest::qWaitFor([this] { return hasEnded(); }) ? reports.constLast() : RunReport();
    }
    [[nodiscard]] bool said(const QString &words) const
    {
        return std::any_of(reports.begin(), reports.end(),
                           [&](const RunReport &each) { return each.reason.contains(words); });
    }

    StandInJenkins jenkins;
    HttpClient http;
    ManualClock clock;
    TriggerSetup setup;
    TriggerCall call;
    std::unique_ptr<Trigger> made;
    QList<RunReport> reports;
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u',');
}

HttpReply asReply(const ScriptedAnswer &answer)
{
    HttpReply reply;
    reply.status = answer.status;
    reply.headers = answer.headers;
    reply.body = answer.body;
    return reply;
}

} // namespace

class JenkinsJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsToTheEnd_data()
    {
        QTest::addColumn<QStringList>("queue");
        QTest::addColumn<QStringList>("build");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("said");
        QTest::newRow("straight") << words("left") << words("SUCCESS") << State::Passed
                                  << "#12 passed"
                                  << "";
        QTest::newRow("every queue state")
            << words("waiting,blocked,stuck,moment,left") << words("running,SUCCESS")
            << State::Passed << "#12 passed"
            << "Build #11 is already in progress";
        QTest::newRow("stuck is said")
            << words("stuck,left") << words("SUCCESS") << State::Passed << "#12 passed"
            << "no nodes with the label 'arm' (stuck)";
        QTest::newRow("progress by its clock")
            << words("left") << words("running,running,FAILURE") << State::Failed << "#12 failed"
            << "#12 is running, 50 %";
        QTest::newRow("result while building")
            << words("left") << words("running,early UNSTABLE,early UNSTABLE,SUCCESS")
            << State::Passed << "#12 passed"
            << "";
        QTest::newRow("neither for a moment")
            << words("left") << words("noresult,noresult,UNSTABLE") << State::Failed
            << "#12 is unstable"
            << "";
        QTest::newRow("cancelled in the queue")
            << words("waiting,cancelled") << words("SUCCESS") << State::Cancelled
            << "taken out of the queue of Jenkins"
            << "";
        QTest::newRow("forgotten, found by its builds")
            << words("waiting,gone") << words("SUCCESS") << State::Passed << "#12 passed"
            << "";
        QTest::newRow("aborted") << words("left") << words("running,ABORTED") << State::Cancelled
                                 << "#12 was aborted"
                                 << "";
        QTest::newRow("not built")
            << words("left") << words("NOT_BUILT") << State::Cancelled << "#12 was not built"
            << "";
        QTest::newRow("a word of the future")
            << words("left") << words("EXPLODED") << State::Unknown << "#12 ended as EXPLODED"
            << "";
    }
    void followsToTheEnd()
    {
        QFETCH(QStringList, queue);
        QFETCH(QStringList, build);
        QFETCH(QString, said);
        Job job;
        job.jenkins.queue = queue;
        job.jenkins.build = build;
        const RunReport report = job.run();
        QTEST(report.state, "state");
        QTEST(report.reason, "reason");
        QVERIFY(said.isEmpty() || job.said(said));
        QCOMPARE(job.jenkins.posts().size(), 1);
        QVERIFY(job.reports.constFirst().resumeToken.startsWith(QLatin1String("queue 61 ")));
    }

    void sendsTheForm()
    {
        Job job;
        (void)job.run();
        const RecordedRequest post = job.jenkins.posts().constFirst();
        QCOMPARE(post.target, QByteArray("/ci/job/team/job/deploy/buildWithParameters"));
        // Its default for what is not given, a flag always, the masked password never.
        QCOMPARE(post.body, QByteArray("TAG=b12%20%26x&NOTIFY=true"));
        QCOMPARE(headerValue(post.headers, "authorization").value_or(QByteArray()),
                 "Basic " + QByteArray("ada:11token22").toBase64());
    }

    void startsAJobWithoutParameters()
    {
        Job job;
        job.jenkins.hasParams = false;
        QCOMPARE(job.run().state, State::Passed);
        QCOMPARE(job.jenkins.posts().constFirst().target,
                 QByteArray("/ci/job/team/job/deploy/build?delay=0sec"));
    }

    void refusesBeforeItStarts()
    {
        Job choice;
        choice.call.params.insert(QStringLiteral("STAGE"), QStringLiteral("moon"));
        RunReport report = choice.run();
        QCOMPARE(report.state, State::NotStarted);
        QCOMPARE(report.reason,
                 QStringLiteral("STAGE is \"moon\"; the job takes one of staging, production"));
        QVERIFY(choice.jenkins.posts().isEmpty());
        Job disabled;
        disabled.jenkins.buildable = false;
        QCOMPARE(disabled.run().reason, QStringLiteral("the job is disabled"));
        QVERIFY(disabled.jenkins.posts().isEmpty());
    }

    void tailsTheConsole()
    {
        Job job;
        job.jenkins.build = words("running,running,SUCCESS");
        job.jenkins.console = {QStringLiteral("one\n"), QStringLiteral("two 11token22\n"),
                               QStringLiteral("thr"), QStringLiteral("ee\n")};
        const RunReport report = job.run();
        QCOMPARE(report.output, QStringLiteral("one\ntwo [masked]\nthree\n"));
        QVERIFY(std::any_of(job.reports.begin(), job.reports.end(), [](const RunReport &each) {
            return each.state == State::Running && each.output == QLatin1String("one\n");
        }));
        QVERIFY(report.url.endsWith(QLatin1String("/ci/job/team/job/deploy/12/"))
                && report.url.contains(QLatin1String("127.0.0.1")));
    }

    void livesThroughARestartOfJenkins()
    {
        Job job;
        job.jenkins.queue = words("waiting,waiting,left");
        job.jenkins.build = words("running,running,SUCCESS");
        job.start();
        QTRY_VERIFY(!job.reports.isEmpty());
        job.jenkins.down = 8; // more than the refusals that would end it
        QTRY_VERIFY(job.hasEnded());
        QCOMPARE(job.reports.constLast().state, State::Passed);
        QVERIFY(job.said(QStringLiteral("Jenkins is starting up (503)")));
        QCOMPARE(job.jenkins.posts().size(), 1);
    }

    // Signalbox was killed half way: only the token is left.
    void goesOnAfterOurRestart_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("in the queue") << "queue 61 job/team/job/deploy/";
        QTest::newRow("building") << "build job/team/job/deploy/12/";
    }
    void goesOnAfterOurRestart()
    {
        QFETCH(QString, token);
        Job job;
        job.jenkins.queue = words("waiting,left");
        job.jenkins.build = words("running,SUCCESS");
        job.jenkins.console = {QStringLiteral("all of it\n")};
        job.trigger().resume(1, token,
                             [&job](const RunReport &report) { job.reports.append(report); });
        QTRY_VERIFY(job.hasEnded());
        QCOMPARE(job.reports.constLast().state, State::Passed);
        QCOMPARE(job.reports.constLast().output, QStringLiteral("all of it\n"));
        QVERIFY(job.jenkins.posts().isEmpty());
        job.reports.clear();
        job.trigger().resume(2, QStringLiteral("nonsense"),
                             [&job](const RunReport &report) { job.reports.append(report); });
        QCOMPARE(job.reports.constLast().state, State::Unknown);
    }

    void fetchesACrumbForAPassword()
    {
        Job job;
        job.jenkins.asksForCrumb = true;
        QCOMPARE(job.run().state, State::Passed);
        QCOMPARE(job.jenkins.posts().size(), 2); // the first was turned away
    }

    void stopsTheBuild_data()
    {
        QTest::addColumn<QStringList>("queue");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("in the queue")
            << words("waiting") << QByteArray("/ci/queue/cancelItem?id=61");
        QTest::newRow("running") << words("left") << QByteArray("/ci/job/team/job/deploy/12/stop");
    }
    void stopsTheBuild()
    {
        QFETCH(QStringList, queue);
        Job job;
        job.jenkins.queue = queue;
        job.jenkins.build = words("running");
        job.start();
        const State before =
            queue.constFirst() == QLatin1String("left") ? State::Running : State::Queued;
        QTRY_VERIFY(!job.reports.isEmpty() && job.reports.constLast().state == before);
        QVERIFY(job.trigger().stop(1));
        QTRY_VERIFY(job.hasEnded());
        QCOMPARE(job.reports.constLast().state, State::Cancelled);
        QTEST(job.jenkins.posts().constLast().target, "target");
        QVERIFY(!job.trigger().stop(1));
    }

    void saysWhatAPipelineWaitsFor()
    {
        Job job;
        job.jenkins.pendingInput = "[{\"id\":\"1\",\"message\":\"Deploy to production?\"}]";
        job.jenkins.build = words("running,running,running,running,running,running,SUCCESS");
        QCOMPARE(job.run().state, State::Passed);
        QVERIFY(job.said(QStringLiteral("waits for an answer: Deploy to production?")));
    }

    void explainsRefusedStarts_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("reason");
        QTest::newRow("500 page") << 500
                                  << jettyPage(500, "java.lang.NullPointerException: boom").body
                                  << QByteArray() << State::Failed
                                  << "Jenkins answered 500: java.lang.NullPointerException: boom";
        QTest::newRow("409") << 409 << QByteArray("<html>team/deploy is not buildable")
                             << QByteArray() << State::Failed
                             << "the job cannot be built (409): it is disabled";
        QTest::newRow("login") << 302 << QByteArray() << QByteArray("/ci/login?from=%2Fci")
                               << State::Failed
                               << "Jenkins wants a login (302): set user and token";
        QTest::newRow("nothing scheduled")
            << 303 << QByteArray() << QByteArray(".") << State::Failed
            << "Jenkins scheduled nothing: the same is in its queue already";
        QTest::newRow("no location") << 201 << QByteArray() << QByteArray() << State::Unknown
                                     << "Jenkins has taken it up but does not say where it waits";
        QTest::newRow("proxy")
            << 504 << QByteArray("<html>") << QByteArray() << State::Unknown
            << "a proxy in front of Jenkins cannot reach it (504); it may have started";
    }
    void explainsRefusedStarts()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, location);
        Job job;
        HeaderList fields{{"X-Jenkins", "2.440.1"}};
        if (!location.isEmpty())
            fields.append(HeaderField{"Location", location});
        job.jenkins.postAnswer = ScriptedAnswer::text(status, body, fields);
        const RunReport report = job.run();
        QTEST(report.state, "state");
        QTEST(report.reason, "reason");
        QCOMPARE(job.jenkins.posts().size(), 1);
    }

    void explainsPages_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::addColumn<QString>("line");
        QTest::newRow("wrong token")
            << ScriptedAnswer::text(401, "<html>Invalid password/token for user: ada</html>")
            << "wrong user or API token (401)";
        QTest::newRow("permission")
            << jettyPage(403, "ada is missing the Job/Build permission",
                         {{"X-You-Are-Authenticated-As", "ada"},
                          {"X-Required-Permission", "hudson.model.Item.Build"}})
            << "ada lacks the permission hudson.model.Item.Build (403)";
        QTest::newRow("anonymous")
            << ScriptedAnswer::text(403, "<html>Authentication required<!-- ... --></html>",
                                    {{"X-Jenkins", "2"}})
            << "Jenkins lets nobody in without a login (403): set user and token";
        QTest::newRow("crumb") << jettyPage(403, "No valid crumb was included in the request")
                               << "Jenkins wants a crumb (403)";
        QTest::newRow("403 page") << jettyPage(403, "not &lt;you&gt;")
                                  << "Jenkins refused it (403): not <you>";
        QTest::newRow("404") << jettyPage(404, "Not Found")
                             << "there is no such job, or this user may not see it (404)";
        QTest::newRow("starting") << startUpPage() << "Jenkins is starting up (503)";
        QTest::newRow("not Jenkins") << ScriptedAnswer::text(200, "<html>Company login</html>")
                                     << "ci.example.com does not answer as Jenkins (200)";
        QTest::newRow("X-Error") << ScriptedAnswer::text(
            400, "<html>", {{"X-Jenkins", "2"}, {"X-Error", "Nothing is submitted"}})
                                 << "Jenkins answered 400: Nothing is submitted";
    }
    void explainsPages()
    {
        QFETCH(ScriptedAnswer, answer);
        QFETCH(QString, line);
        const QString said = jenkinsFault(asReply(answer), QStringLiteral("ci.example.com"));
        QVERIFY2(said.startsWith(line), qPrintable(said));
        QVERIFY(!said.contains(QLatin1String("<html")) && !said.contains(u'\n')
                && said.size() < 400);
    }

    // A refusal that lasts is told, and does not go on for ever.
    void givesUpWhenItMayNotLook()
    {
        Job job;
        job.jenkins.queue = words("waiting");
        job.start();
        QTRY_VERIFY(!job.reports.isEmpty());
        job.jenkins.server.setResponder(
            [](const RecordedRequest &) { return jettyPage(403, "no"); });
        QTRY_VERIFY(job.hasEnded());
        QCOMPARE(job.reports.constLast().state, State::Unknown);
        QCOMPARE(job.reports.constLast().reason, QStringLiteral("Jenkins refused it (403): no"));
    }

    void asksForItsParameters()
    {
        Job job;
        const auto params = outcomeOf(job.trigger().parameters());
        QVERIFY(params);
        QCOMPARE(params->size(), 5);
        QCOMPARE(params->at(0),
                 (TriggerParam{QStringLiteral("TAG"),
                               TriggerParam::Kind::Line,
                               QStringLiteral("what to deploy"),
                               QStringLiteral("latest"),
                               {}}));
        QCOMPARE(params->at(1).choices,
                 (QStringList{QStringLiteral("staging"), QStringLiteral("production")}));
        QVERIFY(params->at(2).kind == TriggerParam::Kind::Flag
                && params->at(2).value == QLatin1String("true"));
        QVERIFY(params->at(4).kind == TriggerParam::Kind::Hidden && params->at(4).value.isEmpty());
        job.call.params = {{QStringLiteral("TAG"), QStringLiteral("b12")}};
        QCOMPARE(job.trigger().describe(job.call).value_or(QString()).section(u'\n', 1),
                 QStringLiteral("TAG=b12\nNOTIFY=true"));
    }

    void browses()
    {
        Job job;
        const auto top = outcomeOf(job.trigger().browse(QString()));
        QVERIFY(top);
        QCOMPARE(top->size(), 2);
        QVERIFY(top->at(0).isFolder && top->at(0).path == QLatin1String("team"));
        QVERIFY(!top->at(1).isFolder && top->at(1).path == QLatin1String("zeta"));
        const auto nowhere = outcomeOf(job.trigger().browse(QStringLiteral("not/there")));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().detail,
                 QStringLiteral("there is no such job, or this user may not see it (404)"));
    }

    void makesPaths_data()
    {
        QTest::addColumn<QString>("job");
        QTest::addColumn<QString>("path");
        QTest::newRow("folders") << "team/web/deploy"
                                 << "job/team/job/web/job/deploy/";
        QTest::newRow("blank") << "My Job"
                               << "job/My%20Job/";
        QTest::newRow("branch") << "web/feature%2Fx"
                                << "job/web/job/feature%252Fx/";
        QTest::newRow("copied") << "https://ci.example.com/ci/job/team/job/deploy"
                                << "job/team/job/deploy/";
        QTest::newRow("climbs") << "../x"
                                << "";
        QTest::newRow("empty") << "/"
                               << "";
    }
    void makesPaths()
    {
        QFETCH(QString, job);
        QTEST(jobPath(job), "path");
    }

    // The plugin's trigger goes on to the end when it knows a user.
    void followsAWebhook()
    {
        Job job;
        job.setup.settings.remove(QStringLiteral("job"));
        job.setup.secrets = {{QStringLiteral("apiToken"), Secret("11token22")},
                             {QStringLiteral("token"), Secret("hook")}};
        job.jenkins.build = words("running,FAILURE");
        job.jenkins.server.enqueue(ScriptedAnswer::json(
            200,
            "{\"jobs\":{\"team/deploy\":{\"triggered\":true,\"id\":61,\"url\":\"queue/item/61/"
            "\"}}}"));
        job.start(QStringLiteral("jenkins-webhook"));
        QTRY_VERIFY(job.hasEnded());
        QCOMPARE(job.reports.constLast().state, State::Failed);
        QCOMPARE(job.reports.constLast().reason, QStringLiteral("#12 failed"));
    }

    void refusesBadSettings_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::newRow("plain http") << "url"
                                    << "http://ci.example.com";
        QTest::newRow("job") << "job"
                             << "..";
        QTest::newRow("token without user") << "user"
                                            << "";
        QTest::newRow("colon") << "user"
                               << "a:b";
    }
    void refusesBadSettings()
    {
        QFETCH(QString, member);
        QFETCH(QString, value);
        Job job;
        job.setup.settings.insert(member, value);
        QVERIFY(
            !triggerKind(QStringLiteral("jenkins-job"))->create(job.setup, job.http, job.clock));
    }
};

QTEST_GUILESS_MAIN(JenkinsJobTest)
#include "tst_jenkinsjob.moc"
