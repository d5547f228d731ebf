// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/understand.h"

#include "support/result.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;

namespace {

Recipe recipeOf(const QByteArray &source)
{
    Recipe recipe;
    recipe.id = QStringLiteral("made-up");
    recipe.statuses = {{QStringLiteral("success"), Status::Passed},
                       {QStringLiteral("finished with errors"), Status::Failed},
                       {QStringLiteral("blocked"), Status::Running}};
    recipe.events = {QStringLiteral("made-up/events.jq"), source};
    return recipe;
}

StoredDelivery stored(const QByteArray &body = "{}")
{
    StoredDelivery result;
    result.id = 42;
    result.endpoint = QStringLiteral("ci");
    result.sender = QStringLiteral("made-up");
    result.deliveryId = QStringLiteral("abc");
    result.delivery.method = "POST";
    result.delivery.target = "/hook";
    result.delivery.headers = {{"Content-Type", "application/json"}};
    result.delivery.body = body;
    result.delivery.receivedAt = instantFromMilliseconds(1795233605000);
    return result;
}

} // namespace

class UnderstandTest : public QObject
{
    Q_OBJECT

private:
    JqRunner m_jq{QStringLiteral(SIGNALBOX_JQ)};

    // What the recipe gives for its body, the body being the event.
    Result<Understanding> given(const QByteArray &events)
    {
        return understand(m_jq, recipeOf(".body[]"), stored('[' + events + ']'));
    }

private Q_SLOTS:
    void readsAWholeEvent()
    {
        StoredDelivery delivery = stored("{\"repo\":\"team/app\",\"n\":12}");
        delivery.verdict = Verdict::Verified;
        delivery.replayOf = 5;
        const auto result = understand(
            m_jq,
            recipeOf(
                "{ "
                "subject: [.body.repo, .body.n, null], attempt: \"2\", kind: \"build\", status: "
                "\"Success\", title: \"Fix the roof\", "
                "project: .body.repo, pipeline: \"nightly\", number: .body.n, branch: \"main\", "
                "defaultBranch: true, tag: \"v1\", "
                "commit: \"abc\", image: \"i\", digest: \"sha256:1\", environment: \"prod\", "
                "severity: \"high\", author: \"Ada\", "
                "message: \"done\", url: \"https://ci.example/12\", startedAt: \"2021-04-28 "
                "21:50:00 +0200\", finishedAt: 1619639430, "
                "order: 3, dedupe: [.body.n, null, \"x\"], "
                "jobs: [{name: \"compile\", status: \"SUCCESS\", url: \"https://ci.example/j\", "
                "logUrl: \"https://ci.example/l\", startedAt: 1619639400000}, "
                "{name: \"test\", status: \"running\"}], "
                "details: [detail(\"a\"; 1), detail(\"b\"; null), detail(\"c\"; \"x\"; "
                "\"https://x.example\")], "
                "command: {name: \"deploy\", text: \"app now\", args: [\"app\", \"now\", null], "
                "user: \"U1\", channel: \"C1\", reply: \"https://r.example\", action: \"go\", "
                "message: 17} "
                "}"),
            delivery);
        QVERIFY_RESULT(result);
        QCOMPARE(result->notes, QStringList());
        QCOMPARE(result->events.size(), 1);
        const Event event = result->events.first();
        QCOMPARE(event.delivery, 42);
        QCOMPARE(event.replayOf, 5);
        QCOMPARE(event.dedupe, QStringLiteral("12\x1f\x1fx"));
        QCOMPARE(event.order, QStringLiteral("3"));
        QVERIFY(event.defaultBranch);
        const QByteArray expected =
            "{ "
            "\"delivery\":\"42\",\"deliveryId\":\"abc\",\"endpoint\":\"ci\",\"sender\":\"made-up\","
            "\"subject\":\"team/app/12\",\"attempt\":2, "
            "\"kind\":\"build\",\"status\":\"passed\",\"wireStatus\":\"Success\",\"title\":\"Fix "
            "the roof\",\"project\":\"team/app\", "
            "\"pipeline\":\"nightly\",\"number\":\"12\",\"branch\":\"main\",\"tag\":\"v1\","
            "\"commit\":\"abc\",\"image\":\"i\",\"digest\":\"sha256:1\", "
            "\"environment\":\"prod\",\"severity\":\"high\",\"author\":\"Ada\",\"message\":"
            "\"done\",\"url\":\"https://ci.example/12\", "
            "\"startedAt\":\"2021-04-28T19:50:00.000Z\",\"finishedAt\":\"2021-04-28T19:50:30."
            "000Z\", "
            "\"receivedAt\":\"2026-11-21T04:00:05.000Z\",\"verified\":true,\"replayOf\":\"5\", "
            "\"jobs\":[{\"name\":\"compile\",\"status\":\"passed\",\"url\":\"https://ci.example/"
            "j\",\"logUrl\":\"https://ci.example/l\",\"startedAt\":\"2021-04-28T19:50:00.000Z\"}, "
            "{\"name\":\"test\",\"status\":\"running\"}], "
            "\"details\":[{\"label\":\"a\",\"value\":\"1\"},{\"label\":\"c\",\"value\":\"x\","
            "\"url\":\"https://x.example\"}], "
            "\"command\":{\"name\":\"deploy\",\"text\":\"app "
            "now\",\"args\":[\"app\",\"now\"],\"user\":\"U1\",\"channel\":\"C1\",\"reply\":\"https:"
            "//r.example\",\"action\":\"go\",\"message\":\"17\"}}";
        QCOMPARE(toJson(event), QJsonDocument::fromJson(expected).object());
    }

    void namesTheSubject_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("text") << QByteArray("\"a/b\"") << QStringLiteral("a/b");
        QTest::newRow("number") << QByteArray("5") << QStringLiteral("5");
        QTest::newRow("array") << QByteArray("[\"a/b\",5,null,\"\",true]")
                               << QStringLiteral("a/b/5/true");
        QTest::newRow("absent") << QByteArray("null") << QStringLiteral("delivery/42");
        QTest::newRow("nothing in it")
            << QByteArray("[null,\"\"]") << QStringLiteral("delivery/42");
    }
    void namesTheSubject()
    {
        QFETCH(QByteArray, text);
        const auto result = given("{\"subject\":" + text + '}');
        QVERIFY_RESULT(result);
        QTEST(result->events.first().subject, "expected");
    }

    // A title made up here would overwrite the row's own when a job's event is folded into its run.
    void makesNoTitleUp()
    {
        const auto result = given("{\"project\":\"p\",\"pipeline\":\"q\",\"number\":3}");
        QVERIFY_RESULT(result);
        QCOMPARE(result->events.first().title, QString());
    }

    void attemptsAndBranches()
    {
        const auto result = given("{\"attempt\":3},{\"attempt\":\"4\"},{\"attempt\":0},{"
                                  "\"attempt\":-1},{\"attempt\":\"x\"},{\"attempt\":1e300}, "
                                  "{\"branch\":\"main\",\"defaultBranch\":\"main\"},{\"branch\":"
                                  "\"dev\",\"defaultBranch\":\"main\"},{\"defaultBranch\":\"x\"}");
        QVERIFY_RESULT(result);
        QList<int> attempts;
        QList<bool> defaults;
        for (const Event &event : result->events) {
            attempts.append(event.attempt);
            defaults.append(event.defaultBranch);
        }
        QCOMPARE(attempts, (QList<int>{3, 4, 1, 1, 1, 1'000'000, 1, 1, 1}));
        QCOMPARE(defaults,
                 (QList<bool>{false, false, false, false, false, false, true, false, false}));
    }

    void whatIsOursIsNotTaken()
    {
        const auto result =
            given("{\"id\":\"9\",\"endpoint\":\"x\",\"sender\":\"x\",\"receivedAt\":\"2020-01-"
                  "01T00:00:00Z\",\"verified\":true, "
                  "\"deliveryId\":\"x\",\"transition\":\"broken\",\"delivery\":\"8\",\"causedBy\":"
                  "\"7\",\"replayOf\":\"6\",\"colour\":\"red\",\"nothing\":null}");
        QVERIFY_RESULT(result);
        const Event event = result->events.first();
        QCOMPARE(event.id, 0);
        QCOMPARE(event.delivery, 42);
        QCOMPARE(event.endpoint, QStringLiteral("ci"));
        QCOMPARE(event.deliveryId, QStringLiteral("abc"));
        QVERIFY(!event.verified);
        QVERIFY(!event.transition);
        QVERIFY(event.causedBy.isEmpty());
        QCOMPARE(result->notes.size(), 11);
        QVERIFY(result->notes.contains(QStringLiteral("colour is unknown and was dropped")));
    }

    void severalEventsAndIgnoring()
    {
        const auto result =
            given("{\"subject\":\"a\"},{\"ignore\":\"ping\"},{\"subject\":\"b\"},{\"ignore\":true},"
                  "{\"ignore\":false,\"subject\":\"c\"},{\"ignore\":null,\"subject\":\"d\"}");
        QVERIFY_RESULT(result);
        QStringList subjects;
        for (const Event &event : result->events)
            subjects.append(event.subject);
        QCOMPARE(subjects,
                 (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                              QStringLiteral("d")}));
        QCOMPARE(result->ignored, (QStringList{QStringLiteral("ping"), QStringLiteral("ignored")}));
    }

    void theSameDedupeCountsOnce()
    {
        const auto result =
            given("{\"dedupe\":[\"a\",1],\"title\":\"first\"},{\"dedupe\":[\"a\",1]},{\"dedupe\":"
                  "\"a\"},{\"dedupe\":[\"a/1\"]},{\"dedupe\":null},{\"dedupe\":[null]},{}");
        QVERIFY_RESULT(result);
        QCOMPARE(result->events.size(), 6);
        QCOMPARE(result->events.first().title, QStringLiteral("first"));
        QCOMPARE(result->notes.size(), 1);
    }

    void givesConfirmationsApart()
    {
        const auto result =
            given("{},{\"kind\":\"confirmation\",\"confirmUrl\":\"https://sns.example/"
                  "?Token=t\"},{\"kind\":\"confirmation\",\"confirmUrl\":\"ftp://"
                  "x\"},{\"kind\":\"other\",\"confirmUrl\":\"https://x.example\"}");
        QVERIFY_RESULT(result);
        QCOMPARE(result->confirmations.size(), 1);
        QCOMPARE(result->confirmations.first().event, 1);
        QCOMPARE(result->confirmations.first().url, QStringLiteral("https://sns.example/?Token=t"));
        QVERIFY(!QJsonDocument(toJson(result->events.at(1))).toJson().contains("Token"));
    }

    void holdsItsLimits()
    {
        const auto result = understand(m_jq,
                                       recipeOf("{jobs: [range(300) | {name: \"j\\(.)\"}], "
                                                "details: [range(400) | detail(\"d\"; .)]}"),
                                       stored());
        QVERIFY_RESULT(result);
        QCOMPARE(result->events.first().jobs.size(), 200);
        QCOMPARE(result->events.first().details.size(), 300);
        QCOMPARE(result->notes.size(), 2);
        const auto many = understand(m_jq, recipeOf("range(1000) | {subject: .}"), stored());
        QVERIFY_RESULT(many);
        QCOMPARE(many->events.size(), 1'000);
        QCOMPARE(understand(m_jq, recipeOf("range(1001) | {subject: .}"), stored()).error().kind,
                 ErrorKind::TooLarge);
        const auto noisy = understand(
            m_jq, recipeOf("{jobs: [range(200) | {name: \"j\", status: \"?\", x: 1, url: \"y\"}]}"),
            stored());
        QVERIFY_RESULT(noisy);
        QCOMPARE(noisy->notes.size(), 100);
    }

    void oddShapesAreDropped()
    {
        const auto result = given("{\"jobs\":[null,5,{},{\"name\":\"a\"}],\"details\":\"x\","
                                  "\"command\":[],\"subject\":{\"a\":1}},5,null,[{}]");
        QVERIFY_RESULT(result);
        QCOMPARE(result->events.size(), 1);
        QCOMPARE(result->events.first().jobs.size(), 1);
        QVERIFY(result->events.first().details.isEmpty());
        QVERIFY(!result->events.first().command);
        QVERIFY(!result->notes.isEmpty());
    }

    void notUnderstood_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("detail");
        QTest::newRow("no output")
            << QByteArray("empty") << int(ErrorKind::InvalidInput) << QStringLiteral("no output");
        QTest::newRow("no object") << QByteArray("1") << int(ErrorKind::InvalidInput)
                                   << QStringLiteral("no output; an output is not an object");
        QTest::newRow("its own error")
            << QByteArray("error(\"x\")") << int(ErrorKind::InvalidInput) << QStringLiteral("x");
        QTest::newRow("does not compile")
            << QByteArray("{}\n|") << int(ErrorKind::InvalidInput) << QStringLiteral("line 2: ");
        QTest::newRow("too slow") << QByteArray("def f: f; f") << int(ErrorKind::Timeout)
                                  << QStringLiteral("made-up/events.jq took longer");
    }
    void notUnderstood()
    {
        QFETCH(QByteArray, source);
        QFETCH(int, kind);
        QFETCH(QString, detail);
        const auto result = understand(m_jq, recipeOf(source), stored());
        QVERIFY(!result);
        QCOMPARE(int(result.error().kind), kind);
        QVERIFY2(result.error().detail.startsWith(detail), qPrintable(result.error().detail));
    }

    // A figure for the log; the bound only catches a lost order of magnitude.
    void isFast()
    {
        const Recipe recipe =
            recipeOf("(.body | object) as $b | {subject: [$b.repo, $b.number], kind: \"build\", "
                     "status: $b.status, "
                     "project: $b.repo, pipeline: $b.job, number: $b.number, branch: ($b.ref | "
                     "branch), commit: $b.sha, url: $b.url, "
                     "startedAt: $b.started, finishedAt: $b.finished, jobs: [$b.jobs | list[] | "
                     "{name, status}], details: [detail(\"a\"; $b.text | clip(100))]}");
        const StoredDelivery delivery = stored(
            "{\"repo\":\"team/"
            "app\",\"number\":7,\"status\":\"success\",\"job\":\"ci\",\"ref\":\"refs/heads/"
            "main\",\"sha\":\"0123\", "
            "\"url\":\"https://ci.example/"
            "7\",\"started\":1619639400,\"finished\":\"2021-04-28T19:52:00Z\",\"jobs\":[{\"name\":"
            "\"a\",\"status\":\"success\"},{\"name\":\"b\",\"status\":\"success\"}], "
            "\"text\":\""
            + QByteArray(1'500, 'x') + "\"}");
        QVERIFY_RESULT(understand(m_jq, recipe, delivery));
        QElapsedTimer timer;
        timer.start();
        constexpr int count = 500;
        for (int i = 0; i < count; ++i)
            QVERIFY(understand(m_jq, recipe, delivery));
        const double perSecond = count * 1e9 / static_cast<double>(timer.nsecsElapsed());
        qInfo("%.0f deliveries understood per second", perSecond);
        QVERIFY(perSecond > 50);
    }
};

QTEST_GUILESS_MAIN(UnderstandTest)
#include "tst_understand.moc"
