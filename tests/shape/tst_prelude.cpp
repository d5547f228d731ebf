// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jqrunner.h"

#include "support/result.h"

#include <QTest>

using namespace signalbox;

class PreludeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gives_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *source, QByteArray input, QByteArray expected) {
            QTest::addRow("%s of %s", source, input.left(60).constData())
                << QByteArray(source) << input << expected;
        };
        row("first_of(.a, .b, .c)", "{\"a\":null,\"b\":\"\",\"c\":5}", "5");
        row("first_of(.a, .b)", "{\"a\":false}", "false");
        row("[first_of(.a.b, .c)]", "{\"a\":\"text\"}", "[null]");
        row("first_of(.a, error(\"no\"), .b)", "{\"a\":1,\"b\":2}", "1");
        row("[first_of(error(\"no\"), .b)]", "{\"b\":2}", "[null]");
        row("first_of({}, 1)", "{}", "{}");
        row("text", "false", "\"false\"");
        row("text", "12", "\"12\"");
        row("text", "[1]", "\"[1]\"");
        row("object", "5", "{}");
        row("object", "{\"a\":1}", "{\"a\":1}");
        row("list", "5", "[]");
        row("list", "[1]", "[1]");
        row("line", "\"first\\r\\nsecond\"", "\"first\"");
        row("line", "\"\"", "\"\"");
        row("words", "\"  a\\tb\\n c \"", "[\"a\",\"b\",\"c\"]");
        row("join_given(\"/\")", "[\"a\",null,\"\",1]", "\"a/1\"");
        row("[join_given(\"/\")]", "[null]", "[null]");
        row("join_given(null)", "[\"a\",false,[1]]", "\"afalse[1]\"");
        row("[join_given(\"/\", \"-\")]", "[1,2]", "[\"1/2\",\"1-2\"]");
        row("join(\", \")", "[\"a\",null,1.5,true,\"\"]", "\"a, , 1.5, true, \"");
        row("join(\", \")", "[]", "\"\"");
        row("join(\"-\")", "{\"a\":\"x\",\"b\":\"y\"}", "\"x-y\"");
        row("try join(\",\") catch .", "[[1]]",
            "\"string (\\\"\\\") and array ([1]) cannot be added\"");
        row("try join(1) catch .", "[\"a\",\"b\"]",
            "\"string (\\\"a\\\") and number (1) cannot be added\"");
        row("ascii_downcase", "\"ÄBc-Z9\"", "\"Äbc-z9\"");
        row("ascii_upcase", "\"äbC-z9\"", "\"äBC-Z9\"");
        row("try ascii_downcase catch .", "5", "\"explode input must be a string\"");
        row("[.[] |= ascii_downcase]", "[\"A\",\"B\"]", "[[\"a\",\"b\"]]");
        row("short", "\"0123456789abcdef\"", "\"0123456789ab\"");
        row("branch", "\"refs/heads/feature/x\"", "\"feature/x\"");
        row("branch", "\"refs/tags/v1\"", "\"v1\"");
        row("branch", "\"main\"", "\"main\"");
        row("detail(\"a\"; .x)", "{\"x\":1}", "{\"label\":\"a\",\"value\":\"1\"}");
        row("detail(\"a\"; .x; .y)", "{\"x\":\"1\",\"y\":\"u\"}",
            "{\"label\":\"a\",\"value\":\"1\",\"url\":\"u\"}");
        row("[detail(\"a\"; .[])]", "[1,null]",
            "[{\"label\":\"a\",\"value\":\"1\"},{\"label\":\"a\",\"value\":null}]");
        row("[detail(\"a\"; empty)]", "null", "[]");
        row("[header(\"A\", \"b\")]", "{\"headers\":{\"a\":\"1\",\"b\":\"2\"}}", "[\"1\",\"2\"]");
        row("header(\"X-Event\")", "{\"headers\":{\"x-event\":\"push\"}}", "\"push\"");
        row("clip(3)", "\"äöüß\"", "\"äö…\"");
        row("clip(2.5)", "\"äöüß\"", "\"äö…\"");
        row("clip(0)", "\"äöüß\"", "\"äöüß\"");
        row("clip(4)", "\"äöüß\"", "\"äöüß\"");
        row("slack_escape", "\"a & <!channel>\"", "\"a &amp; &lt;!channel&gt;\"");
        row("html_escape", "\"<a href='x\\\"'>\"", "\"&lt;a href=&#39;x&quot;&#39;&gt;\"");
        row("discord_escape", "\"*b* @here\"", "\"\\\\*b\\\\* \\\\@here\"");
        row("[\"lower\", \"A\"] | debug | input", "1", "null");
        row("chat_escape", "\"<users/all> *b*\"", "\"users/all b\"");
        row("colour", "\"failed\"", "\"#c0282d\"");
        row("colour", "\"no such\"", "\"#5d6876\"");
        row("hex", "\"#FF8000\"", "16744448");
        row("[hex]", "\"#xyz\"", "[null]");
        row("duration", "59.9", "\"59 s\"");
        row("duration", "61", "\"1 min 1 s\"");
        row("duration", "7265", "\"2 h 1 min\"");
        row("duration", "-5", "\"0 s\"");
        row("[duration]", "1e300", "[null]");
        row("between(.a; .b)",
            "{\"a\":\"2024-02-28T23:59:59.000Z\",\"b\":\"2024-03-01T00:00:00.000Z\"}", "86401");
        row("between(.a; .b)",
            "{\"a\":\"1970-01-01T00:00:00.000Z\",\"b\":\"2026-11-21T04:00:05.000Z\"}",
            "1795233605");
        row("between(.a; .b)", "{\"a\":10,\"b\":25}", "15");
        row("[between(.a; .b)]", "{\"a\":\"yesterday, or so, at noon\",\"b\":1}", "[null]");
        row("gsub(\"^a\"; \"b\")", "\"aaa\"", "\"baa\"");
        row("gsub(\"\"; \"-\")", "\"abc\"", "\"abc\"");
        row("gsub(\"x*\"; \"-\")", "\"axxb\"", "\"a-b\"");
        row("gsub(\"\\\\s+\"; \" \")", "\"é  ü \\n ß\"", "\"é ü ß\"");
        row("gsub(\"(?<d>[0-9])\"; \"<\\(.d)>\")", "\"a1b2\"", "\"a<1>b<2>\"");
        row("gsub(\"A\"; \"x\"; \"i\")", "\"aA\"", "\"xx\"");
        row("sub(\"a\"; \"x\")", "\"aaa\"", "\"xaa\"");
        row("[splits(\", *\")]", "\"a, b,c\"", "[\"a\",\"b\",\"c\"]");
        row("split(\", *\"; null)", "\"a, b\"", "[\"a\",\"b\"]");
        row("split(\",\")", "\"a,b\"", "[\"a\",\"b\"]");
    }
    void gives()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, expected);
        const auto result = m_jq.run({QStringLiteral("test"), source}, input);
        QVERIFY_RESULT(result);
        QVERIFY(!result->isEmpty());
        QCOMPARE(result->last(), expected);
    }

    // Null in, null out; whatever comes in, something comes out and nothing is an error.
    void neverFails_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<bool>("nullForNull");
        for (const char *call : {"text",
                                 "line",
                                 "words",
                                 "join_given(\",\")",
                                 "join_given(null)",
                                 "short",
                                 "branch",
                                 "clip(3)",
                                 "clip(null)",
                                 "slack_escape",
                                 "html_escape",
                                 "discord_escape",
                                 "chat_escape",
                                 "colour",
                                 "hex",
                                 "duration",
                                 "between(.; .)",
                                 "header(\"a\")",
                                 "header(null)",
                                 "first_of(.)",
                                 "first_of(.a, .b)"})
            QTest::newRow(call) << QByteArray(call) << true;
        for (const char *call : {"object", "list", "detail(.; .)", "detail(.; .; .)"})
            QTest::newRow(call) << QByteArray(call) << false;
    }
    void neverFails()
    {
        QFETCH(QByteArray, call);
        QFETCH(bool, nullForNull);
        for (const char *input : {"null", "true", "false", "0", "-1.5", "1e300", "\"\"", "\"a\"",
                                  "\"\\u0000\"", "[]", "[[1],{\"a\":null}]", "{}",
                                  "{\"headers\":5,\"a\":1}", "{\"headers\":{\"a\":null}}"}) {
            const auto result = m_jq.run({QStringLiteral("test"), call}, input);
            QVERIFY2(
                result,
                qPrintable(QLatin1String(input) + (result ? QString() : toText(result.error()))));
            QCOMPARE(result->size(), 1);
            if (nullForNull && qstrcmp(input, "null") == 0)
                QCOMPARE(result->first(), QByteArray("null"));
        }
    }

    void datesSayWhy_data()
    {
        QTest::addColumn<QByteArray>("call");
        for (const char *call : {"now", "todate", "fromdate", "date", "mktime", "gmtime",
                                 "localtime", "strptime(\"%Y\")", "strftime(\"%Y\")",
                                 "strflocaltime(\"%Y\")", "todateiso8601", "fromdateiso8601"})
            QTest::newRow(call) << QByteArray(call);
    }
    void datesSayWhy()
    {
        QFETCH(QByteArray, call);
        const auto result = m_jq.run({QStringLiteral("test"), call}, "1");
        QVERIFY(!result);
        QVERIFY(
            result.error().detail.startsWith(QStringLiteral("dates are normalised by Signalbox")));
    }

    void longTextsAreNotForExpressions()
    {
        const QByteArray longText = '"' + QByteArray(5'000, 'a') + '"';
        for (const char *call :
             {"gsub(\"a\"; \"b\")", "sub(\"a\"; \"b\")", "[splits(\"a\")]", "split(\"a\"; null)"}) {
            const auto result = m_jq.run({QStringLiteral("test"), call}, longText);
            QVERIFY(!result);
            QVERIFY(result.error().detail.startsWith(QStringLiteral("longer than 4096")));
        }
        QVERIFY_RESULT(m_jq.run({QStringLiteral("test"), "split(\"a\") | length"}, longText));
    }

private:
    JqRunner m_jq{QStringLiteral(SIGNALBOX_JQ)};
};

QTEST_GUILESS_MAIN(PreludeTest)
#include "tst_prelude.moc"
