// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/answering.h"

#include "support/result.h"

using namespace signalbox;

namespace {

Recipe answeringWith(const QByteArray &program)
{
    Recipe recipe;
    recipe.id = QStringLiteral("made-up");
    recipe.answer = JqProgram{QStringLiteral("made-up/answer.jq"), program};
    return recipe;
}

StoredDelivery saidThing(const QByteArray &body = R"({"said": "deploy"})")
{
    StoredDelivery stored;
    stored.id = 7;
    stored.delivery.method = "POST";
    stored.delivery.target = "/chat";
    stored.delivery.headers = {{"Content-Type", "application/json"}};
    stored.delivery.body = body;
    return stored;
}

QString headersOf(const Answer &answer)
{
    QStringList lines;
    for (const HeaderField &field : answer.headers)
        lines.append(QString::fromUtf8(field.name + ": " + field.value));
    return lines.join(u'\n');
}

Delivery checkWith(const QByteArray &body)
{
    Delivery delivery;
    delivery.method = "POST";
    delivery.target = "/slack";
    delivery.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    delivery.body = body;
    return delivery;
}

} // namespace

class AnsweringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatTheProgramSays_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QByteArray>("body");
        const QString json = QStringLiteral("Content-Type: application/json; charset=utf-8");
        const QString text = QStringLiteral("Content-Type: text/plain; charset=utf-8");
        QTest::newRow("nothing said") << QByteArray("{}") << 200 << QString() << QByteArray();
        QTest::newRow("an object") << QByteArray("{status: 202, body: {type: 1}}") << 202 << json
                                   << QByteArray(R"({"type":1})");
        QTest::newRow("a list") << QByteArray("{body: [1, null]}") << 200 << json
                                << QByteArray("[1,null]");
        QTest::newRow("a text") << QByteArray(R"({body: "ok"})") << 200 << text << QByteArray("ok");
        QTest::newRow("its own type")
            << QByteArray(R"({headers: {"content-type": "text/xml"}, body: "<a/>"})") << 200
            << QStringLiteral("content-type: text/xml") << QByteArray("<a/>");
        QTest::newRow("null is no body")
            << QByteArray("{body: null}") << 200 << QString() << QByteArray();
        QTest::newRow("all it may look at")
            << QByteArray("{body: [.delivery.body.said, .delivery.method, .events[0].title, "
                          ".events[0].command.user, .outcome.kind, .outcome.text, "
                          ".outcome.private, .outcome.action, .outcome.label]}")
            << 200 << json
            << QByteArray(R"(["deploy","POST","said","T1/U1","started","on its way",true,)"
                          R"("press","Yes"])");
    }
    void givesWhatTheProgramSays()
    {
        QFETCH(QByteArray, program);
        Event event;
        event.title = QStringLiteral("said");
        event.command = SpokenCommand{};
        event.command->user = QStringLiteral("T1/U1");
        const auto answer = answerTo(m_jq, answeringWith(program), saidThing(), {event},
                                     {Outcome::Kind::Started, QStringLiteral("on its way"), true,
                                      QStringLiteral("press"), QStringLiteral("Yes")});
        QVERIFY_RESULT(answer);
        QTEST(answer->status, "status");
        QTEST(headersOf(*answer), "headers");
        QTEST(answer->body, "body");
    }

    void refusesWhatNobodyMaySend_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *program, const char *expected) {
            QTest::newRow(name) << QByteArray(program) << QString::fromLatin1(expected);
        };
        row("no output", "empty", "found 0 outputs");
        row("two outputs", "{}, {}", "found 2 outputs");
        row("a list", "[]", "not an object");
        row("a refusal", "{status: 401}", "status");
        row("a redirect", "{status: 302, headers: {Location: \"https://x.example\"}}", "status");
        row("a text as status", "{status: \"200\"}", "status");
        row("length", "{headers: {\"Content-Length\": \"1\"}}", "Content-Length");
        row("framing", "{headers: {\"transfer-encoding\": \"chunked\"}}", "transfer-encoding");
        row("a line break", "{headers: {\"X-A\": \"b\\r\\nX-C: d\"}}", "X-A");
        row("a name with a blank", "{headers: {\"X A\": \"b\"}}", "X A");
        row("an empty name", "{headers: {\"\": \"b\"}}", "header");
        row("too long", "{body: (\"x\" * 70000)}", "70000");
        row("its own error", "error(\"no\")", "no");
        row("without end", "def f: f; f", "");
    }
    void refusesWhatNobodyMaySend()
    {
        QFETCH(QByteArray, program);
        QFETCH(QString, expected);
        const auto answer = answerTo(m_jq, answeringWith(program), saidThing(), {}, {});
        QVERIFY(!answer);
        QVERIFY2(answer.error().detail.contains(expected), qPrintable(answer.error().detail));
    }

    void saysSoWithoutAProgram()
    {
        Recipe recipe;
        recipe.id = QStringLiteral("made-up");
        QCOMPARE(answerTo(m_jq, recipe, saidThing(), {}, {}).error().kind, ErrorKind::InvalidInput);
    }

    void answersACheckWithoutASignature_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("answered");
        QTest::newRow("the check") << QByteArray("token=x&ssl_check=1") << true;
        QTest::newRow("with a command riding along")
            << QByteArray("ssl_check=1&command=%2Fdeploy&text=b12") << true;
        QTest::newRow("another value") << QByteArray("ssl_check=2") << false;
        QTest::newRow("twice") << QByteArray("ssl_check=1&ssl_check=2") << false;
        QTest::newRow("no check") << QByteArray("command=%2Fdeploy") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void answersACheckWithoutASignature()
    {
        QFETCH(QByteArray, body);
        Recipe recipe;
        QVERIFY(!unsignedCheckAnswer(recipe, checkWith(body)));
        recipe.unsignedCheck = {
            {QStringLiteral("form"),
             QJsonObject{{QStringLiteral("ssl_check"), QStringLiteral("1")}}},
            {QStringLiteral("answer"), QJsonObject{{QStringLiteral("status"), 204}}}};
        const auto answer = unsignedCheckAnswer(recipe, checkWith(body));
        QTEST(answer.has_value(), "answered");
        QCOMPARE(answer.value_or(Answer{204, {}, {}}).status, 204);
        Delivery json = checkWith(body);
        json.headers = {{"Content-Type", "application/json"}};
        QVERIFY(!unsignedCheckAnswer(recipe, json));
    }

private:
    JqRunner m_jq{QStringLiteral(SIGNALBOX_JQ)};
};

QTEST_GUILESS_MAIN(AnsweringTest)
#include "tst_answering.moc"
