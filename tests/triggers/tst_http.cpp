// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/http/httpanswer.h"
#include "triggers/http/placeholders.h"
#include "triggers/trigger.h"

#include "resources/resources.h"
#include "support/fakehttpserver.h"
#include "support/manualclock.h"

#include <QJsonDocument>
#include <QTest>

using namespace signalbox;
using State = RunReport::State;
using Params = QMap<QString, QString>;
Q_DECLARE_METATYPE(signalbox::RunReport::State)

namespace {

struct Lever
{
    explicit Lever(const QString &preset = {})
    {
        setup.name = QStringLiteral("deploy");
        setup.settings.insert(QStringLiteral("url"), server.url(QString()).toString());
        if (!preset.isEmpty())
            setup.settings.insert(QStringLiteral("preset"), preset);
        setup.secrets = {{QStringLiteral("token"), Secret("tok-7f3a")}};
        call.runId = 1;
    }
    [[nodiscard]] Result<void> make()
    {
        auto created = triggerKind(QStringLiteral("http"))->create(setup, http, clock);
        if (!created)
            return fail(created.error());
        trigger = std::move(*created);
        return {};
    }
    [[nodiscard]] RunReport run()
    {
        if (!trigger && !make())
            return {};
        std::optional<RunReport> last;
        trigger->start(call, [&last](const RunReport &report) { last = report; });
        if (!QTest::qWaitFor([&last] { return last.has_value(); }))
            return {};
        return *last;
    }

    FakeHttpServer server;
    HttpClient http;
    ManualClock clock;
    TriggerSetup setup;
    TriggerCall call;
    std::unique_ptr<Trigger> trigger;
};

Params allParams()
{
    return {{QStringLiteral("project"), QStringLiteral("acme/web")},
            {QStringLiteral("workflow"), QStringLiteral("deploy.yml")},
            {QStringLiteral("number"), QStringLiteral("12")},
            {QStringLiteral("slug"), QStringLiteral("gh/acme/web")},
            {QStringLiteral("organization"), QStringLiteral("acme")},
            {QStringLiteral("pipeline"), QStringLiteral("web")},
            {QStringLiteral("application"), QStringLiteral("shop")},
            {QStringLiteral("template"), QStringLiteral("roll out")},
            {QStringLiteral("branch"), QStringLiteral("release/1")}};
}

} // namespace

class HttpTriggerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeResources(); }

    void asksAsTheServiceExpects_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("url");
        QTest::newRow("github-workflow")
            << QByteArray("POST /repos/acme/web/actions/workflows/deploy.yml/dispatches")
            << QByteArray("Authorization: Bearer tok-7f3a") << QByteArray()
            << "GitHub has taken the workflow up"
            << "https://github.com/acme/web/actions";
        QTest::newRow("github-deployment")
            << QByteArray("POST /repos/acme/web/deployments")
            << QByteArray("Authorization: Bearer tok-7f3a")
            << QByteArray("{\"id\": 7, \"ref\": \"b12\", \"environment\": \"production\"}")
            << "deployment 7 of b12 to production was created"
            << "https://github.com/acme/web/deployments";
        QTest::newRow("gitlab-pipeline")
            << QByteArray("POST /api/v4/projects/acme%2Fweb/pipeline")
            << QByteArray("PRIVATE-TOKEN: tok-7f3a")
            << QByteArray("{\"id\": 46, \"status\": \"created\", \"web_url\": "
                          "\"https://gitlab.com/acme/web/-/pipelines/46\"}")
            << "pipeline 46 is created"
            << "https://gitlab.com/acme/web/-/pipelines/46";
        QTest::newRow("drone-promote")
            << QByteArray("POST /api/repos/acme/web/builds/12/promote?target=production")
            << QByteArray("Authorization: Bearer tok-7f3a") << QByteArray("{\"number\": 13}")
            << "build 13 was started"
            << "*/acme/web/13";
        QTest::newRow("drone-restart") << QByteArray("POST /api/repos/acme/web/builds/12")
                                       << QByteArray("Authorization: Bearer tok-7f3a")
                                       << QByteArray("{\"number\": 13}") << "build 13 was started"
                                       << "*/acme/web/13";
        QTest::newRow("drone-build")
            << QByteArray("POST /api/repos/acme/web/builds?branch=release%2F1")
            << QByteArray("Authorization: Bearer tok-7f3a") << QByteArray("{\"number\": 13}")
            << "build 13 was started"
            << "*/acme/web/13";
        QTest::newRow("circleci-pipeline")
            << QByteArray("POST /api/v2/project/gh/acme/web/pipeline")
            << QByteArray("Circle-Token: tok-7f3a")
            << QByteArray("{\"number\": 25, \"state\": \"pending\"}") << "pipeline 25 is pending"
            << "https://app.circleci.com/pipelines/gh/acme/web/25";
        QTest::newRow("buildkite-build")
            << QByteArray("POST /v2/organizations/acme/pipelines/web/builds")
            << QByteArray("Authorization: Bearer tok-7f3a")
            << QByteArray("{\"number\": 5, \"state\": \"scheduled\", \"web_url\": "
                          "\"https://buildkite.com/acme/web/builds/5\"}")
            << "build 5 is scheduled"
            << "https://buildkite.com/acme/web/builds/5";
        QTest::newRow("argo-workflow") << QByteArray("POST /api/v1/workflows/argo/submit")
                                       << QByteArray("Authorization: Bearer tok-7f3a")
                                       << QByteArray("{}") << "the workflow was submitted"
                                       << "*/workflows/argo";
        QTest::newRow("argo-cd-sync") << QByteArray("POST /api/v1/applications/shop/sync")
                                      << QByteArray("Authorization: Bearer tok-7f3a")
                                      << QByteArray("{}") << "shop is being synced"
                                      << "*/applications/shop";
    }
    void asksAsTheServiceExpects()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, answer);
        QFETCH(QString, url);
        Lever lever(QString::fromLatin1(QTest::currentDataTag()));
        lever.call.params = allParams();
        lever.server.enqueue(answer.isEmpty() ? ScriptedAnswer::text(204, "")
                                              : ScriptedAnswer::json(201, answer));
        const RunReport report = lever.run();
        QCOMPARE(report.state, State::Passed);
        QTEST(report.reason, "reason");
        const RecordedRequest &request = lever.server.requests().constFirst();
        QCOMPARE(request.method + ' ' + request.target, line);
        QVERIFY(request.raw.contains("\r\n" + field + "\r\n"));
        QVERIFY2(url.startsWith(u'*') ? report.url.endsWith(url.mid(1)) : report.url == url,
                 qPrintable(report.url));
    }

    void everyPresetIsTried()
    {
        QCOMPARE(httpPresets().size(), 10);
        for (const QString &id : httpPresets()) {
            const auto preset = httpPreset(id);
            QVERIFY2(preset, qPrintable(id));
            QVERIFY2(!preset->name.isEmpty() && preset->path.startsWith(u'/')
                         && !preset->says.isEmpty(),
                     qPrintable(id));
        }
        QVERIFY(!httpPreset(QStringLiteral("../../senders/drone/sender")));
    }

    // What a service's page says to copy is taken as it is.
    void takesAWholeAddress()
    {
        Lever lever(QStringLiteral("github-workflow"));
        lever.setup.settings.insert(
            QStringLiteral("url"),
            lever.server.url(QStringLiteral("/repos/a/b/actions/workflows/7/dispatches"))
                .toString());
        lever.server.enqueue(ScriptedAnswer::text(204, ""));
        QCOMPARE(lever.run().state, State::Passed);
        QCOMPARE(lever.server.requests().constFirst().target,
                 QByteArray("/repos/a/b/actions/workflows/7/dispatches"));
    }

    void sendsAnythingElseToo()
    {
        Lever lever;
        lever.setup.settings.insert(QStringLiteral("method"), QStringLiteral("PUT"));
        lever.setup.settings.insert(QStringLiteral("headers"),
                                    QJsonObject{{QStringLiteral("X-Team"), QStringLiteral("web")}});
        lever.call.params = {{QStringLiteral("tag"), QStringLiteral("b12")}};
        lever.server.enqueue(ScriptedAnswer::json(200, "{\"ok\": true}"));
        const RunReport report = lever.run();
        QCOMPARE(report.reason, QStringLiteral("127.0.0.1 answered 200"));
        QCOMPARE(report.output, QStringLiteral("{\"ok\": true}"));
        const RecordedRequest &request = lever.server.requests().constFirst();
        QCOMPARE(request.method + ' ' + request.body, QByteArray("PUT {\"tag\":\"b12\"}"));
        QVERIFY(request.raw.contains("X-Team: web\r\n")
                && request.raw.contains("Authorization: Bearer tok-7f3a\r\n"));
    }

    void explainsAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("reason");
        QTest::newRow("github") << 422
                                << QByteArray(
                                       "{\"message\": \"No ref found for: b12\", \"errors\": []}")
                                << State::Failed << "127.0.0.1 answered 422: No ref found for: b12";
        QTest::newRow("gitlab") << 400
                                << QByteArray(
                                       "{\"message\": {\"base\": [\"Reference not found\"]}}")
                                << State::Failed
                                << "127.0.0.1 answered 400: base Reference not found";
        QTest::newRow("list of errors")
            << 400 << QByteArray("{\"errors\": [{\"message\": \"a\"}, {\"message\": \"b\"}]}")
            << State::Failed << "127.0.0.1 answered 400: a; b";
        QTest::newRow("page") << 500
                              << QByteArray("<html><head><title>x</title></head><body><h1>Oops</"
                                            "h1>&lt;b&gt; broke</body></html>")
                              << State::Failed << "127.0.0.1 answered 500: Oops <b> broke";
        QTest::newRow("empty 401") << 401 << QByteArray() << State::Failed
                                   << "127.0.0.1 answered 401: the token is missing or wrong";
        QTest::newRow("echoes the token")
            << 403 << QByteArray("{\"error\": \"bad token tok-7f3a\"}") << State::Failed
            << "127.0.0.1 answered 403: bad token [masked]";
        QTest::newRow("redirect")
            << 307 << QByteArray() << State::Failed
            << "127.0.0.1 sends us to another address (307); give that one as url";
        QTest::newRow("gateway")
            << 504 << QByteArray("<html>") << State::Unknown
            << "a proxy lost the answer of 127.0.0.1 (504); it may have started";
        QTest::newRow("busy") << 503 << QByteArray() << State::NotStarted
                              << "127.0.0.1 has no time now (503)";
    }
    void explainsAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Lever lever;
        lever.server.enqueue(ScriptedAnswer::json(status, body));
        const RunReport report = lever.run();
        QTEST(report.state, "state");
        QTEST(report.reason, "reason");
        QVERIFY(!report.repeatable && !report.output.contains(QLatin1String("tok-7f3a"))
                && !report.output.contains(u'<'));
        QCOMPARE(lever.server.requests().size(), 1);
    }

    void repeatsOnlyWhatWasNotSent()
    {
        Lever lever;
        lever.server.enqueue(ScriptedAnswer::text(429, "", {{"Retry-After", "7"}}));
        const RunReport busy = lever.run();
        QVERIFY(busy.repeatable && busy.retryAfter == std::chrono::seconds(7));
        ScriptedAnswer lost;
        lost.act = ScriptedAnswer::Act::CloseAfterReading;
        lever.server.enqueue(lost);
        QCOMPARE(lever.run().state, State::Unknown);
        QCOMPARE(lever.server.requests().size(), 2);
    }

    void fillsIn_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("filling");
        QTest::addColumn<QString>("result");
        QTest::newRow("segment") << "/p/{x}/y"
                                 << "a/b c" << int(Filling::Path) << "/p/a%2Fb%20c/y";
        QTest::newRow("path") << "/p/{+x}"
                              << "a/b?c#d" << int(Filling::Path) << "/p/a/b%3Fc%23d";
        QTest::newRow("climbs") << "/p/{+x}"
                                << "a/../../admin" << int(Filling::Path) << "!";
        QTest::newRow("dots") << "/p/{x}"
                              << ".." << int(Filling::Path) << "!";
        QTest::newRow("missing") << "/p/{x}"
                                 << "" << int(Filling::Path) << "!";
        QTest::newRow("may be missing") << "{x?}"
                                        << "" << int(Filling::Query) << "";
        QTest::newRow("query") << "{x}"
                               << "a&b=c" << int(Filling::Query) << "a%26b%3Dc";
        QTest::newRow("no placeholder") << "{1} {}"
                                        << "a" << int(Filling::Plain) << "{1} {}";
        QTest::newRow("not again") << "{x}"
                                   << "{x}" << int(Filling::Plain) << "{x}";
    }
    void fillsIn()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, value);
        QFETCH(int, filling);
        QTEST(filled(pattern, {{QStringLiteral("x"), value}}, static_cast<Filling>(filling))
                  .value_or(QStringLiteral("!")),
              "result");
    }

    void startsNothingWithoutAParameter()
    {
        Lever lever(QStringLiteral("drone-promote"));
        lever.call.params = {{QStringLiteral("project"), QStringLiteral("acme/web")}};
        const RunReport report = lever.run();
        QCOMPARE(report.state, State::NotStarted);
        QCOMPARE(report.reason, QStringLiteral("the parameter \"number\" is missing"));
        QVERIFY(lever.server.requests().isEmpty());
    }

    void refusesBadSettings_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("plain http")
            << "url" << QJsonValue(QStringLiteral("http://api.example.com"));
        QTest::newRow("preset") << "preset" << QJsonValue(QStringLiteral("unheard-of"));
        QTest::newRow("host") << "headers"
                              << QJsonValue(
                                     QJsonObject{{QStringLiteral("Host"), QStringLiteral("x")}});
        QTest::newRow("line break")
            << "headers"
            << QJsonValue(QJsonObject{{QStringLiteral("X-A"), QStringLiteral("x\r\nY: z")}});
    }
    void refusesBadSettings()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        Lever lever;
        lever.setup.settings.insert(member, value);
        QVERIFY(!lever.make());
    }

    void describesItself()
    {
        Lever lever(QStringLiteral("gitlab-pipeline"));
        QVERIFY(lever.make());
        lever.call.params = allParams();
        lever.call.body = QJsonObject{
            {QStringLiteral("body"), QJsonObject{{QStringLiteral("ref"), QStringLiteral("main")}}}};
        const QString text = lever.trigger->describe(lever.call).value_or(QString());
        QVERIFY2(text.startsWith(QLatin1String("POST "))
                     && text.contains(QLatin1String("/projects/acme%2Fweb/pipeline\n")),
                 qPrintable(text));
        QVERIFY(text.contains(QLatin1String("PRIVATE-TOKEN: [masked]"))
                && text.contains(QLatin1String("\"ref\": \"main\"")));
    }
};

QTEST_GUILESS_MAIN(HttpTriggerTest)
#include "tst_http.moc"
