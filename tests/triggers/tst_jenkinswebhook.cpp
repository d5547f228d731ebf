// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/trigger.h"

#include "support/fakehttpserver.h"
#include "support/manualclock.h"
#include "support/result.h"
#include "transport/httpclient.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

using namespace signalbox;
using State = RunReport::State;
Q_DECLARE_METATYPE(signalbox::RunReport::State)

namespace {

const QByteArray token = "tok-7f3a";
const QByteArray headersInMessage = "{\"jobs\": null, \"message\": \"Sender, 10.0.0.1, with "
                                    "headers {token=[tok-7f3a]} did not pass whitelist.\"}";

QByteArray oneJob(bool triggered, const QByteArray &more)
{
    return "{\"jobs\": {\"team/deploy\": {\"triggered\": "
        + QByteArray(triggered ? "true" : "false") + ", " + more
        + "}}, \"message\": \"Triggered jobs.\"}";
}

} // namespace

class JenkinsWebhookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeHttpServer>();
        m_reports.clear();
    }

    void explainsAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("reason");
        QTest::newRow("started") << 200 << oneJob(true, "\"id\": 12, \"url\": \"queue/item/12/\"")
                                 << State::Passed << "started team/deploy (queue/item/12)";
        QTest::newRow("filter did not match, with 200 too")
            << 200
            << oneJob(false,
                      "\"id\": 0, \"url\": \"\", \"regexpFilterText\": \"main\", "
                      "\"regexpFilterExpression\": \"^release/\"")
            << State::Failed << "team/deploy: filter did not match: ^release/ against \"main\"";
        QTest::newRow("not triggered without a filter")
            << 200 << oneJob(false, "\"id\": 0") << State::Failed << "team/deploy: not triggered";
        QTest::newRow("two jobs, one filtered")
            << 200
            << QByteArray("{\"jobs\": {\"a\": {\"triggered\": true, \"url\": \"queue/item/1/\"}, "
                          "\"b\": {\"triggered\": false, \"regexpFilterExpression\": \"x\"}}}")
            << State::Passed << "started a (queue/item/1)";
        QTest::newRow("silent job") << 200 << QByteArray() << State::Passed
                                    << "accepted; the job is set to answer silently";
        QTest::newRow("no job with this token")
            << 404 << QByteArray("{\"jobs\": null, \"message\": \"Did not find any jobs\"}")
            << State::Failed << "no job has this token, or the pipeline has never run (404)";
        QTest::newRow("no plugin") << 404 << QByteArray("<html>Not Found</html>") << State::Failed
                                   << "the answer is not the plugin's";
        QTest::newRow("not admitted")
            << 403 << headersInMessage << State::Failed << "Jenkins refused this computer (403)";
        QTest::newRow("error while triggering")
            << 500
            << QByteArray("{\"jobs\": {\"deploy\": \"Exception occurred (class X: boom)\"}, "
                          "\"message\": \"There were errors\"}")
            << State::Failed << "deploy: Exception occurred (class X: boom)";
        QTest::newRow("error in one, another started")
            << 500
            << QByteArray("{\"jobs\": {\"a\": \"boom\", \"b\": {\"triggered\": true, \"url\": "
                          "\"queue/item/3/\"}}}")
            << State::Failed << "a: boom; started b (queue/item/3)";
        QTest::newRow("shape of 2018")
            << 200
            << QByteArray("{\"status\": \"ok\", \"data\": {\"triggerResults\": {\"d\": {\"id\": "
                          "49, \"triggered\": true, "
                          "\"url\": \"queue/item/49/\"}}}}")
            << State::Passed << "started d (queue/item/49)";
        QTest::newRow("2018's OK")
            << 200 << QByteArray("{\"data\": {\"triggerResults\": {\"d\": \"OK\"}}}")
            << State::Passed << "started d";
        QTest::newRow("login page") << 200 << QByteArray("<html>Sign in</html>") << State::Failed
                                    << "the answer is not the plugin's";
        QTest::newRow("redirect") << 302 << QByteArray() << State::Failed
                                  << "Jenkins sends us to another address (302)";
        QTest::newRow("proxy lost it")
            << 504 << QByteArray("<html>") << State::Unknown << "a proxy lost Jenkins' answer";
        QTest::newRow("deep answer")
            << 200 << QByteArray(100'000, '[') << State::Failed << "the answer is not";
        QTest::newRow("jobs of the wrong type")
            << 200 << QByteArray("{\"jobs\": {\"a\": 5}}") << State::Failed << "a: not triggered";
    }
    void explainsAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(State, state);
        QFETCH(QString, reason);
        m_server->enqueue(ScriptedAnswer::json(status, body));
        const RunReport report = start({});
        QVERIFY2(report.reason.startsWith(reason), qPrintable(report.reason));
        QCOMPARE(report.state, state);
        QCOMPARE(report.repeatable, false);
    }

    void sendsWhatThePluginReads()
    {
        m_server->enqueue(ScriptedAnswer::json(200, oneJob(true, "\"url\": \"queue/item/12/\"")));
        TriggerCall call;
        call.body = QJsonObject{
            {QStringLiteral("body"), QJsonObject{{QStringLiteral("tag"), QStringLiteral("b12")}}}};
        const RunReport report = start(call);
        QCOMPARE(m_server->requests().size(), 1);
        const RecordedRequest request = m_server->requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/generic-webhook-trigger/invoke"));
        QCOMPARE(headerValue(request.headers, "token"), token);
        QCOMPARE(headerValue(request.headers, "content-type"), QByteArray("application/json"));
        QCOMPARE(headerValue(request.headers, "gwt-dry-run"), std::nullopt);
        QCOMPARE(request.body, QByteArray("{\"tag\":\"b12\"}"));
        QCOMPARE(report.url, m_server->url(QStringLiteral("/queue/item/12/")).toString());
    }

    void findsThePluginsAddress_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("root") << "/" << QByteArray("/generic-webhook-trigger/invoke");
        QTest::newRow("no slash") << "" << QByteArray("/generic-webhook-trigger/invoke");
        QTest::newRow("below a folder")
            << "/jenkins/" << QByteArray("/jenkins/generic-webhook-trigger/invoke");
        QTest::newRow("already whole") << "/jenkins/generic-webhook-trigger/invoke"
                                       << QByteArray("/jenkins/generic-webhook-trigger/invoke");
        QTest::newRow("whole, with a query")
            << "/generic-webhook-trigger/invoke?jobQuietPeriod=5"
            << QByteArray("/generic-webhook-trigger/invoke?jobQuietPeriod=5");
    }
    void findsThePluginsAddress()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, target);
        QString address = m_server->url().toString();
        address.chop(1);
        m_server->enqueue(ScriptedAnswer::json(200, oneJob(true, "\"url\": \"queue/item/1/\"")));
        const RunReport report = start({}, address + path);
        QCOMPARE(m_server->requests().first().target, target);
        QVERIFY(report.url.endsWith(QStringLiteral("/queue/item/1/")));
        QVERIFY(!report.url.contains(QStringLiteral("invoke")));
    }

    void sendsTheParametersWithoutABody()
    {
        TriggerCall call;
        call.params = {{QStringLiteral("tag"), QStringLiteral("b\"12")}};
        start(call);
        QCOMPARE(m_server->requests().first().body, QByteArray("{\"tag\":\"b\\\"12\"}"));
    }

    void dryRunSaysSo()
    {
        m_server->enqueue(
            ScriptedAnswer::json(200, oneJob(true, "\"url\": \"http://127.0.0.1/job/deploy/\"")));
        TriggerCall call;
        call.dryRun = true;
        const RunReport report = start(call);
        QCOMPARE(headerValue(m_server->requests().first().headers, "gwt-dry-run"),
                 QByteArray("true"));
        QVERIFY2(report.reason.startsWith(QStringLiteral("would start team/deploy")),
                 qPrintable(report.reason));
    }

    void neverShowsTheToken_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("403 with our headers") << 403 << headersInMessage;
        QTest::newRow("resolved variable")
            << 200
            << oneJob(
                   true,
                   "\"url\": \"queue/item/1/\", \"resolvedVariables\": {\"token\": \"tok-7f3a\"}");
        QTest::newRow("filter text")
            << 200
            << oneJob(false,
                      "\"regexpFilterText\": \"x tok-7f3a\", \"regexpFilterExpression\": \"a\"");
        QTest::newRow("error text")
            << 500 << QByteArray("{\"jobs\": {\"d\": \"bad \\u0074ok-7f3a\"}}");
        QTest::newRow("name of a job")
            << 200 << QByteArray("{\"jobs\": {\"tok-7f3a\": {\"triggered\": true}}}");
    }
    void neverShowsTheToken()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_server->enqueue(ScriptedAnswer::json(status, body));
        const RunReport report = start({});
        for (const QString &text : {report.reason, report.output, report.url, report.resumeToken})
            QVERIFY2(!text.contains(QLatin1String(token)), qPrintable(text));
    }

    void waitsWhenAskedTo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<bool>("repeatable");
        QTest::newRow("429") << 429 << QByteArray("7") << true;
        QTest::newRow("503") << 503 << QByteArray("7") << true;
        QTest::newRow("503 without a time") << 503 << QByteArray() << false;
    }
    void waitsWhenAskedTo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, retryAfter);
        QFETCH(bool, repeatable);
        ScriptedAnswer answer = ScriptedAnswer::text(status, "later");
        if (!retryAfter.isEmpty())
            answer.headers.append(HeaderField{"Retry-After", retryAfter});
        m_server->enqueue(answer);
        const RunReport report = start({});
        QCOMPARE(report.state, State::NotStarted);
        QCOMPARE(report.repeatable, repeatable);
        QCOMPARE(report.retryAfter.has_value(), repeatable);
        if (repeatable)
            QCOMPARE(report.retryAfter->count(), 7000);
    }

    void aLostAnswerIsUnknown()
    {
        ScriptedAnswer answer;
        answer.act = ScriptedAnswer::Act::CloseAfterReading;
        m_server->setStandingAnswer(answer);
        QCOMPARE(start({}).state, State::Unknown);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void nobodyThereIsNotStarted()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString address = QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort());
        closed.close();
        const RunReport report = start({}, address);
        QCOMPARE(report.state, State::NotStarted);
        QVERIFY(report.repeatable);
    }

    void refusesBadSettings_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("token in it") << "https://ci.example/generic-webhook-trigger/invoke?token=x";
        QTest::newRow("plain http") << "http://ci.example/";
        QTest::newRow("empty") << "";
        QTest::newRow("with a login") << "https://ann:x@ci.example/";
    }
    void refusesBadSettings()
    {
        QFETCH(QString, url);
        const auto made = make(url);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::InvalidInput);
    }

    void aTriggerMayGoBeforeTheAnswer()
    {
        ScriptedAnswer answer = ScriptedAnswer::json(200, oneJob(true, "\"id\": 1"));
        answer.delay = std::chrono::milliseconds(50);
        m_server->enqueue(answer);
        auto trigger = *make(m_server->url().toString());
        trigger->start({}, [this](const RunReport &report) { m_reports.append(report); });
        QTRY_COMPARE(m_server->requests().size(), 1);
        trigger.reset();
        QTest::qWait(100);
        QVERIFY(m_reports.isEmpty());
    }

    void everyKindIsFound()
    {
        for (const TriggerKind &kind : triggerKinds())
            QCOMPARE(triggerKind(kind.id), &kind);
        QCOMPARE(triggerKind(QStringLiteral("nothing")), nullptr);
        QCOMPARE(armingFields().size(), 5);
    }

private:
    Result<std::unique_ptr<Trigger>> make(const QString &url)
    {
        TriggerSetup setup;
        setup.name = QStringLiteral("deploy");
        setup.settings = {{QStringLiteral("url"), url}};
        setup.secrets.insert(QStringLiteral("token"), Secret(token));
        return triggerKind(QStringLiteral("jenkins-webhook"))->create(setup, m_http, m_clock);
    }

    RunReport start(const TriggerCall &call, QString url = {})
    {
        auto trigger = make(url.isEmpty() ? m_server->url().toString() : url);
        if (!trigger)
            return {};
        (*trigger)->start(call, [this](const RunReport &report) { m_reports.append(report); });
        (void)QTest::qWaitFor([this] { return !m_reports.isEmpty(); }, 3000);
        RunReport none;
        none.reason = QStringLiteral("no report");
        return m_reports.value(0, none);
    }

    std::unique_ptr<FakeHttpServer> m_server;
    HttpClient m_http;
    ManualClock m_clock;
    QList<RunReport> m_reports;
};

QTEST_GUILESS_MAIN(JenkinsWebhookTest)
#include "tst_jenkinswebhook.moc"
