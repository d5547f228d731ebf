// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped example "dtr-google-chat-jenkins": a pushed and scanned image becomes a card with
// buttons, "deploy" goes to Jenkins and its success back into the thread, scan details come from
// the registry.
#include "desk/fakegooglechat.h"
#include "resources/resources.h"
#include "triggers/standinjenkins.h"

#include <QTest>

using namespace signalbox;

namespace {

constexpr int patience = 30'000;
const QString space = QStringLiteral("spaces/AAAAexample");
const QString somebody = QStringLiteral("users/1234567890");
const QString chat = QStringLiteral("chat");

QByteArray layers(int holes)
{
    QByteArray vulns;
    for (int at = 0; at < holes; ++at)
        vulns += QByteArray(at == 0 ? "" : ",") + "{\"vuln\":{\"cve\":\"CVE-2026-"
            + QByteArray::number(10000 + at)
            + "\",\"cvss\":" + QByteArray::number(9.9 - at * 0.01, 'f', 2) + "},\"exact\":true}";
    return "[{\"sha256sum\":\"9a1b\",\"components\":[{\"component\":\"openssl\",\"version\":"
           "\"1.1.1k\",\"vulns\":["
        + vulns + "]}]}]";
}

QByteArray pushed(const QByteArray &tag)
{
    return "{\"type\":\"TAG_PUSH\",\"createdAt\":\"2026-11-21T04:00:00.000000123Z\",\"contents\":"
           "{\"namespace\":\"acme\",\"repository\":\"web\",\"tag\":\""
        + tag + "\",\"digest\":\"sha256:3f1c\",\"imageName\":\"registry.example.com/acme/web:" + tag
        + "\",\"author\":\"ines\",\"pushedAt\":\"2026-11-21T03:59:59Z\"}}";
}

QByteArray scanned(const QByteArray &tag, int holes)
{
    return "{\"type\":\"SCAN_COMPLETED\",\"createdAt\":\"2026-11-21T04:05:00Z\",\"contents\":{"
           "\"namespace\":\"acme\",\"repository\":\"web\",\"tag\":\""
        + tag + "\",\"imageName\":\"registry.example.com/acme/web:" + tag
        + "\",\"scanSummary\":{\"critical\":1,\"major\":0,\"minor\":2,\"last_scan_status\":6,"
          "\"layer_details\":"
        + layers(holes) + "}}}";
}

} // namespace

class TestExampleImages : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] bool comesFromTheRegistry(const QByteArray &body)
    {
        const auto reply = m_desk->deliver(QStringLiteral("registry"), QStringLiteral("dtr"),
                                           Secret(), "application/json", body);
        return reply && reply->status == 200;
    }
    [[nodiscard]] bool isPostedSoon(const QByteArray &words) const
    {
        return QTest::qWaitFor([&] { return m_google.posts("spaces/AAAAexample", words) > 0; },
                               patience);
    }

    ScriptedAnswer registryAnswer(const RecordedRequest &request)
    {
        if (headerValue(request.headers, "authorization")
            != "Basic " + QByteArray("your-registry-user:registry-token").toBase64())
            return ScriptedAnswer::json(401, "{}");
        if (request.target.startsWith("/api/v0/repositories/acme/web/tags"))
            return ScriptedAnswer::json(200, R"([{"name":"b11","updatedAt":"2026-11-20T10:00:00Z"},
                         {"name":"b12","updatedAt":"2026-11-21T04:00:00Z"}])");
        if (request.target
            == "/api/v0/imagescan/scansummary/repositories/acme/web/b12?detailed=true")
            return ScriptedAnswer::json(
                200,
                "[{\"critical\":1,\"major\":0,\"minor\":2,\"last_scan_status\":6,"
                "\"check_completed_at\":\"2026-11-21T04:05:00Z\",\"layer_details\":"
                    + layers(150) + "}]");
        return ScriptedAnswer::json(404, "{}");
    }

    void open()
    {
        m_desk = std::make_unique<ExampleDesk>();
        MemorySecretStore &secrets = m_desk->work.secrets;
        secrets.set(QStringLiteral("google-chat-account"), FakeGoogleChat::account());
        secrets.set(QStringLiteral("jenkins-token"), "trigger-token");
        secrets.set(QStringLiteral("jenkins-api-token"), "api-token");
        secrets.set(QStringLiteral("registry-token"), "registry-token");
        QVERIFY(m_desk->start(QStringLiteral("dtr-google-chat-jenkins"), m_google.services(*m_desk),
                              {{QStringLiteral("triggers[0].url"), m_jenkins.url().toString()},
                               {QStringLiteral("triggers[1].environment.DTR_URL"),
                                m_registry.url(QString()).toString()}}));
    }

    FakeGoogleChat m_google;
    StandInJenkins m_jenkins;
    FakeHttpServer m_registry;
    std::unique_ptr<ExampleDesk> m_desk;

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_google.setUp();
        // What the plugin says; the queue item is the job's of the stand-in.
        m_jenkins.postAnswer = ScriptedAnswer::json(
            200, R"({"jobs":{"team/deploy":{"triggered":true,"id":61,"url":"queue/item/61/"}},
                     "message":"Triggered jobs."})");
        m_jenkins.queue = {QStringLiteral("waiting"), QStringLiteral("left")};
        m_jenkins.build = {QStringLiteral("running"), QStringLiteral("SUCCESS")};
        m_registry.setResponder(
            [this](const RecordedRequest &request) { return registryAnswer(request); });
        open();
    }
    void cleanupTestCase() { m_desk.reset(); }

    void aPushIsACardWithButtons()
    {
        QVERIFY(comesFromTheRegistry(pushed("b12")));
        QVERIFY(isPostedSoon("acme/web:b12 pushed"));
        QVERIFY(!m_google.actionOf("spaces/AAAAexample", QStringLiteral("Deploy")).isEmpty());
        QVERIFY(!m_google.actionOf("spaces/AAAAexample", QStringLiteral("Scan details")).isEmpty());
    }

    // One message for the image, and every finding in its thread.
    void aScanBringsAllItsFindings()
    {
        constexpr int holes = 60;
        QVERIFY(comesFromTheRegistry(scanned("b12", holes)));
        // The worst ones stand in the message itself, the others under it.
        QTRY_VERIFY_WITH_TIMEOUT(
            countOf(m_google.api, "/v1/spaces/AAAAexample/messages/M", "CVE-2026-10000") > 0,
            patience);
        for (const int at : {14, 15, 30, holes - 1})
            QVERIFY2(isPostedSoon("CVE-2026-" + QByteArray::number(10000 + at)),
                     qPrintable(QString::number(at)));
        QCOMPARE(m_google.posts("spaces/AAAAexample", "\"cardId\":\"signalbox\""), 1); // edited
        QVERIFY(m_google.posts("spaces/AAAAexample", "\"cardId\":\"details\"") >= holes / 12);
    }

    void nobodyElseDeploys()
    {
        const QJsonObject refused = m_google.say(*m_desk, chat, space, QStringLiteral("users/666"),
                                                 QStringLiteral("deploy b12"));
        QVERIFY(!m_google.heard(refused, QStringLiteral("may not")).isEmpty());
        QVERIFY(
            m_google.heard(refused, QStringLiteral("may not")).contains(u"privateMessageViewer"));
        QVERIFY(m_desk->runs().isEmpty());
    }

    // The forms that people use, and what Jenkins is sent.
    void deploysByWord()
    {
        const QJsonObject question =
            m_google.say(*m_desk, chat, space, somebody, QStringLiteral("please  Deploy b12"));
        QVERIFY(!m_google.heard(question, QStringLiteral("Start Deploy (tag b12)?")).isEmpty());
        QVERIFY(m_jenkins.posts().isEmpty());
        const QJsonObject started =
            m_google.say(*m_desk, chat, space, somebody, QStringLiteral("yes"));
        QVERIFY(!m_google.heard(started, QStringLiteral("Started Deploy")).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_jenkins.posts().size(), 1, patience);
        const RecordedRequest asked = m_jenkins.posts().constFirst();
        QCOMPARE(asked.target, QByteArray("/ci/generic-webhook-trigger/invoke"));
        QCOMPARE(asked.body, QByteArray(R"({"contents":{"tag":"b12"},"tag":"b12"})"));
        QCOMPARE(headerValue(asked.headers, "token"), QByteArray("trigger-token"));
        // Posted back: to whoever asked in their thread, and as a card of its own.
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->runs().contains(QStringLiteral("Deploy passed")),
                                 patience);
        QVERIFY(isPostedSoon("Deploy (tag b12): passed"));
        bool inThread = false;
        for (const RecordedRequest &request : m_google.api.requests())
            inThread = inThread
                || (request.body.contains("Deploy (tag b12): passed")
                    && request.body.contains("\"name\":\"spaces/AAAAexample/threads/THR1\""));
        QVERIFY(inThread);
        QTRY_VERIFY_WITH_TIMEOUT(
            countOf(m_google.api, "/v1/spaces/AAAAexample", "passed · Run") > 0, patience);
    }

    // The button under the card of an image, on a desk that has not deployed yet.
    void deploysByButton()
    {
        open();
        QVERIFY(comesFromTheRegistry(pushed("b13")));
        QVERIFY(isPostedSoon("acme/web:b13 pushed"));
        const QString deploy = m_google.actionOf("spaces/AAAAexample", QStringLiteral("Deploy"));
        const QJsonObject refused =
            m_google.press(*m_desk, chat, space, QStringLiteral("users/666"), deploy);
        QVERIFY(!m_google.heard(refused, QStringLiteral("may not")).isEmpty());
        const QJsonObject question = m_google.press(*m_desk, chat, space, somebody, deploy);
        QVERIFY(!m_google.heard(question, QStringLiteral("Start Deploy")).isEmpty());
        const qsizetype before = m_jenkins.posts().size();
        m_jenkins.queue = {QStringLiteral("left")};
        m_jenkins.build = {QStringLiteral("SUCCESS")};
        (void)m_google.press(*m_desk, chat, space, somebody,
                             FakeGoogleChat::buttonIn(question, QStringLiteral("Start")));
        QTRY_COMPARE_WITH_TIMEOUT(m_jenkins.posts().size(), before + 1, patience);
        QCOMPARE(m_jenkins.posts().last().body,
                 QByteArray(R"({"contents":{"tag":"b13"},"tag":"b13"})"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->runs().contains(QStringLiteral("Deploy passed")),
                                 patience);
        QCOMPARE(m_desk->desk()
                     .reader()
                     .runs(QStringLiteral("Deploy"), 0, 1)
                     ->constFirst()
                     .startedByUser,
                 somebody);
        // The other button answers for this very image, which the registry does not know.
        (void)m_google.press(
            *m_desk, chat, space, somebody,
            m_google.actionOf("spaces/AAAAexample", QStringLiteral("Scan details")));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->runs().contains(QStringLiteral("Scan details failed")),
                                 patience);
        QVERIFY(m_registry.requests().last().target.contains("/acme/web/b13?"));
    }

    // Through the registry's API; more than one message can hold.
    void getsScanDetails()
    {
        const QJsonObject started =
            m_google.say(*m_desk, chat, space, somebody, QStringLiteral("get scan details"));
        QVERIFY(!m_google.heard(started, QStringLiteral("Started Scan details")).isEmpty());
        QVERIFY(isPostedSoon("acme/web:b12: 1 critical, 0 major, 2 minor"));
        QVERIFY(isPostedSoon("CVE-2026-10149"));
        QVERIFY(m_google.posts("spaces/AAAAexample", "Scan details: passed") >= 3);
        QCOMPARE(m_google.posts("spaces/AAAAexample", "registry-token"), 0);
        // One that the registry does not know.
        (void)m_google.say(*m_desk, chat, space, somebody,
                           QStringLiteral("scan details of acme/web:b99"));
        QVERIFY(isPostedSoon("the registry knows no such image"));
    }
};

QTEST_GUILESS_MAIN(TestExampleImages)

#include "tst_exampleimages.moc"
