// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jqrunner.h"

#include "support/result.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

JqProgram program(const QByteArray &source)
{
    return {QStringLiteral("test"), source};
}

QString helper()
{
    return QStringLiteral(SIGNALBOX_JQ);
}

} // namespace

class JqRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runs_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArrayList>("expected");
        const auto row = [](const char *name, QByteArray source, QByteArray input,
                            QByteArrayList expected) {
            QTest::newRow(name) << source << input << expected;
        };
        row("identity", ".", R"({"a":[1,2.5,"x",null,true]})", {R"({"a":[1,2.5,"x",null,true]})"});
        row("several outputs", ".[]", "[1,2,3]", {"1", "2", "3"});
        row("no output", "empty", "1", {});
        row("definitions first", "def f: . + 1;\nf | f", "1", {"3"});
        row("several lines and comments", "# one\n.a # two\n| .b # three", R"({"a":{"b":1}})",
            {"1"});
        row("characters", ".[\"ключ\"]", R"({"ключ":"é漢😀"})", {"\"é漢😀\""});
        row("newline inside a text", ".", R"("a\nb")", {R"("a\nb")"});
        row("escapes", ".", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0001\\u007f\\u00e9\\ud83d\\ude00\"]",
            {"[\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u007fé😀\"]"});
        row("numbers", ".", "[0,-0,-1,999999999999999,1000000000000000,1.5,-2.25e-3,1e17,0.1,1e-7]",
            {"[0,-0,-1,999999999999999,1000000000000000,1.5,-0.00225,1e+17,0.1,1e-"
             "07]"});
        row("blanks", ".", " { \"a\" : [ 1 , { } , [ ] ] }\r\n\t", {R"({"a":[1,{},[]]})"});
        row("repeated key", ".", R"({"a":1,"b":2,"a":3})", {R"({"a":3,"b":2})"});
        row("bytes that are no characters", ".", "[\"a\xff\xc3z\"]",
            {"[\"a\xef\xbf\xbd\xef\xbf\xbdz\"]"});
        row("key order", ".", R"({"z":1,"a":2,"m":3})", {R"({"z":1,"a":2,"m":3})"});
    }
    void runs()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, input);
        QFETCH(QByteArrayList, expected);
        JqRunner jq(helper());
        const auto result = jq.run(program(source), input);
        QVERIFY_RESULT(result);
        QCOMPARE(QByteArrayList(*result), expected);
    }

    void compileErrorsNameTheLine_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("start");
        QTest::newRow("first line") << QByteArray("1 +") << QStringLiteral("line 1: syntax error");
        QTest::newRow("unknown function")
            << QByteArray(".a\n| foo") << QStringLiteral("line 2: foo/0 is not defined");
        QTest::newRow("two of them")
            << QByteArray(".a\n| foo\n| bar(1)")
            << QStringLiteral("line 2: foo/0 is not defined; line 3: bar/1 is not defined");
        QTest::newRow("behind comments")
            << QByteArray("# a\n# b\n# c\n}") << QStringLiteral("line 4: syntax error");
        QTest::newRow("unknown variable")
            << QByteArray("\n$x") << QStringLiteral("line 2: $x is not defined");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("line 1: syntax error");
        QTest::newRow("NUL") << QByteArray(".\0.", 3) << QStringLiteral("line 1: holds a NUL");
    }
    void compileErrorsNameTheLine()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, start);
        JqRunner jq(helper());
        for (int i = 0; i < 5; ++i) { // a mistake never suspends
            const auto result = jq.check(program(source));
            QVERIFY(!result);
            QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
            QVERIFY2(result.error().detail.startsWith(start), qPrintable(result.error().detail));
            QVERIFY2(!result.error().detail.contains(QStringLiteral("def ")), "shows the prelude");
        }
        QVERIFY_RESULT(jq.check(program(".")));
    }

    void runErrorsAreTold()
    {
        JqRunner jq(helper());
        const auto own = jq.run(program(R"(error("no such build"))"), "1");
        QVERIFY(!own);
        QCOMPARE(own.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(own.error().detail, QStringLiteral("no such build"));
        const auto afterOutputs = jq.run(program("1, 2, .a"), "3");
        QVERIFY(!afterOutputs);
        QCOMPARE(afterOutputs.error().kind, ErrorKind::InvalidInput);
        const auto longOne =
            jq.run(program("error(.)"), '"' + QByteArray("é").repeated(100'000) + '"');
        QVERIFY(!longOne);
        QVERIFY(longOne.error().detail.size() < 1'000);
        for (int i = 0; i < 5; ++i) // an ordinary error never suspends
            QCOMPARE(jq.run(program("error(\"x\")"), "1").error().kind, ErrorKind::InvalidInput);
        QVERIFY_RESULT(jq.run(program("."), "1"));
    }

    // Each kills the helper, or would run for ever.
    void survives_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QList<int>>("kinds");
        const QList<int> dead{int(ErrorKind::Cancelled)};
        const QList<int> late{int(ErrorKind::Timeout)};
        const QList<int> either{int(ErrorKind::Cancelled), int(ErrorKind::Timeout),
                                int(ErrorKind::TooLarge)};
        const auto row = [](const char *name, QByteArray source, QList<int> kinds,
                            QByteArray input = "1") {
            QTest::newRow(name) << source << input << kinds;
        };
        row("slice to infinity", R"("abc" | .[nan:infinite])", dead);
        row("endless recursion", "def f: f; f", late);
        row("endless recursion with work", "def f: f + 1; f", either);
        row("endless range, nothing out", "range(0; infinite) | empty", late);
        row("inside one C function", R"("a" | indices(""))", late);
        row("until never", "until(false; .)", late);
        row("memory, array", "[repeat(1)]", either);
        row("memory, text", R"([limit(40; repeat("x" * 100000000))])", either);
        row("memory, doubling", R"(reduce range(60) as $i ("xxxxxxxx"; . + .))", either);
        row("memory, doubling when printed", "reduce range(40) as $i ([1]; [., .])", either);
        row("deep value", "reduce range(3000000) as $i (null; [.])", either);
        row("slow expression", R"([match("(x+x+)+y"; "g")] | length)",
            {int(ErrorKind::Timeout), int(ErrorKind::InvalidInput)},
            '"' + QByteArray(60'000, 'x') + '"');
        row("outputs for ever", "range(0; infinite)", {int(ErrorKind::TooLarge)});
        row("1,001 outputs", "range(1001)", {int(ErrorKind::TooLarge)});
        row("more than 4 MiB in one", ".", {int(ErrorKind::TooLarge)},
            '"' + QByteArray(5'000'000, 'x') + '"');
        row("more than 4 MiB in many", ". as $x | range(900) | $x", {int(ErrorKind::TooLarge)},
            '"' + QByteArray(6'000, 'x') + '"');
        row("date far away", "1e300 | todate", {int(ErrorKind::InvalidInput)});
        row("date at infinity", "infinite | todate", {int(ErrorKind::InvalidInput)});
        row("broken-down time", "nan | gmtime", {int(ErrorKind::InvalidInput)});
        row("halt", "halt", {int(ErrorKind::InvalidInput)});
        row("halt_error", R"("bye" | halt_error(1))", {int(ErrorKind::InvalidInput)});
        row("input deeper than jq reads", ".", {int(ErrorKind::InvalidInput)},
            QByteArray(400, '[') + QByteArray(400, ']'));
        row("input that is not JSON", ".", {int(ErrorKind::InvalidInput)}, "{\"password\":");
    }
    void survives()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, input);
        QFETCH(QList<int>, kinds);
        JqRunner jq(helper());
        QVERIFY_RESULT(jq.run(program("."), "1"));
        // What ends by itself gets time to do so on a busy machine.
        const bool endsAlone = !kinds.contains(int(ErrorKind::Timeout));
        const auto result = jq.run(program(source), input, endsAlone ? 2'000ms : 40ms);
        QVERIFY(!result);
        QVERIFY2(kinds.contains(int(result.error().kind)), qPrintable(toText(result.error())));
        QVERIFY(!result.error().detail.contains(QStringLiteral("password")));
        const auto after = jq.run(program(".a"), R"({"a":"still here"})");
        QVERIFY_RESULT(after);
        QCOMPARE(after->first(), QByteArray("\"still here\""));
    }

    void limitsAreExact()
    {
        JqRunner jq(helper());
        const auto outputs = jq.run(program("range(1000)"), "null");
        QVERIFY_RESULT(outputs);
        QCOMPARE(outputs->size(), 1000);
        QVERIFY_RESULT(jq.run(program("."), '"' + QByteArray((4 << 20) - 3, 'x') + '"'));
    }

    void findsNothingOutside_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("expected"); // empty: does not compile
        QTest::newRow("env") << QByteArray("env") << QByteArray("{}");
        QTest::newRow("$ENV") << QByteArray("$ENV") << QByteArray("{}");
        QTest::newRow("$ENV.PATH") << QByteArray("$ENV.PATH") << QByteArray("null");
        QTest::newRow("input_filename") << QByteArray("input_filename") << QByteArray("null");
        QTest::newRow("input") << QByteArray("input") << QByteArray("null");
        QTest::newRow("inputs") << QByteArray("[inputs]") << QByteArray("[]");
        QTest::newRow("$__loc__") << QByteArray("$__loc__ | .line") << QByteArray("1");
        QTest::newRow("get_search_list") << QByteArray("get_search_list") << QByteArray("[]");
        QTest::newRow("modulemeta") << QByteArray("\"planted\" | modulemeta") << QByteArray("null");
        QTest::newRow("debug and stderr") << QByteArray("debug | stderr") << QByteArray("1");
        QTest::newRow("from ~/.jq") << QByteArray("planted") << QByteArray();
        QTest::newRow("import") << QByteArray("import \"planted\" as p; p::planted")
                                << QByteArray();
        QTest::newRow("import data") << QByteArray("import \"planted\" as $p; $p") << QByteArray();
        QTest::newRow("include") << QByteArray("include \"planted\"; planted") << QByteArray();
        QTest::newRow("include with path")
            << QByteArray("include \"planted\" {search: \"/\"}; planted") << QByteArray();
    }
    void findsNothingOutside()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, expected);
        QTemporaryDir home;
        for (const char *name : {"/.jq", "/planted.jq", "/planted.json"}) {
            QFile file(home.path() + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(name).endsWith("json") ? "{}" : "def planted: \"found\";");
        }
        const QByteArray realHome = qgetenv("HOME");
        qputenv("HOME", home.path().toUtf8());
        qputenv("JQ_LIBRARY_PATH", home.path().toUtf8());
        qputenv("SIGNALBOX_TEST_SECRET", "hunter2");
        JqRunner jq(helper());
        const auto result = jq.run(program(source), "1");
        qputenv("HOME", realHome);
        if (expected.isEmpty()) {
            QVERIFY(!result);
            QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
        } else {
            QVERIFY_RESULT(result);
            QCOMPARE(result->first(), expected);
        }
    }

    void suspendsAfterThreeFailuresInARow()
    {
        JqRunner jq(helper());
        // Late only for some inputs, as real ones are.
        const JqProgram moody = program("if . == 0 then def f: f; f else . end");
        for (int i = 0; i < 2; ++i)
            QCOMPARE(jq.run(moody, "0", 30ms).error().kind, ErrorKind::Timeout);
        QVERIFY_RESULT(jq.run(moody, "1")); // not in a row
        for (int i = 0; i < 3; ++i)
            QCOMPARE(jq.run(moody, "0", 30ms).error().kind, ErrorKind::Timeout);
        QCOMPARE(jq.run(moody, "1").error().kind, ErrorKind::Busy);
        QCOMPARE(jq.check(moody).error().kind, ErrorKind::Busy);
        QVERIFY_RESULT(jq.run(program("."), "1")); // others go on
        QVERIFY_RESULT(jq.run(program("# edited\n."), "1")); // as does an edited one
        JqProgram renamed = moody;
        renamed.name = QStringLiteral("other");
        QCOMPARE(jq.run(renamed, "1").error().kind, ErrorKind::Busy); // a name is no edit
    }

    void keepsMoreProgramsThanTheHelper()
    {
        JqRunner jq(helper());
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < 66; i += round == 0 ? 1 : 13) {
                const auto result = jq.run(program(". + " + QByteArray::number(i)), "1");
                QVERIFY_RESULT(result);
                QCOMPARE(result->first(), QByteArray::number(i + 1));
            }
        }
    }

    void takesLargeBodies()
    {
        JqRunner jq(helper());
        const QByteArray large = "{\"a\":\"" + QByteArray(20'000'000, 'x') + "\",\"b\":5}";
        for (int i = 0; i < 2; ++i) {
            const auto result = jq.run(program(".b"), large, 3s);
            QVERIFY_RESULT(result);
            QCOMPARE(result->first(), QByteArray("5"));
        }
        QVERIFY_RESULT(jq.run(program(".b"), "{}"));
    }

    void saysWhenThereIsNoHelper()
    {
        JqRunner nowhere{QString()};
        QCOMPARE(nowhere.run(program("."), "1").error().kind, ErrorKind::Unavailable);
        JqRunner missing(QStringLiteral("/nonexistent/signalbox-jq"));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(missing.run(program("."), "1").error().kind, ErrorKind::Unavailable);
    }

    void isFoundInTheBuildTree()
    {
        QCOMPARE(findJqHelper(), QFileInfo(helper()).canonicalFilePath());
    }

    // A figure for the log; the bound only catches a lost order of magnitude.
    void roundTripIsShort()
    {
        JqRunner jq(helper());
        const JqProgram events =
            program("{kind: \"build\", project: .body.repo.slug, subject: [.body.repo.slug, "
                    ".body.build.number], status: .body.build.status}");
        const QByteArray input = "{\"body\":{\"repo\":{\"slug\":\"a/"
                                 "b\"},\"build\":{\"number\":5,\"status\":\"success\"},\"text\":\""
            + QByteArray(2'000, 'x') + "\"}}";
        QVERIFY_RESULT(jq.run(events, input));
        QElapsedTimer timer;
        timer.start();
        constexpr int runs = 500;
        for (int i = 0; i < runs; ++i)
            QVERIFY(jq.run(events, input));
        const double microseconds = static_cast<double>(timer.nsecsElapsed()) / 1e3 / runs;
        qInfo("round trip %.0f us", microseconds);
        QVERIFY(microseconds < 5'000);
    }
};

QTEST_GUILESS_MAIN(JqRunnerTest)
#include "tst_jqrunner.moc"
