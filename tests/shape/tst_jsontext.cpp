// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jsontext.h"

#include "support/result.h"

#include <QTest>

using namespace signalbox;

namespace {

QByteArray nested(int depth, char open, char close)
{
    return QByteArray(depth, open) + QByteArray(depth, close);
}

} // namespace

class JsonTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalizes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, QByteArray text, QByteArray expected) {
            QTest::newRow(name) << text << expected;
        };
        row("words", " [ true , false ,null ] ", "[true,false,null]");
        row("blanks of all kinds", "\t{ \"a\"\r\n: 1 } \n", R"({"a":1})");
        row("empty ones", R"([{},[],""])", R"([{},[],""])");
        row("key order is kept", R"({"z":1,"a":2,"m":3})", R"({"z":1,"a":2,"m":3})");
        row("scalar", "\"x\"", "\"x\"");
        row("byte order mark", "\xef\xbb\xbf{}", "{}");
        row("last of a repeated key", R"({"a":1,"b":2,"a":{"c":3}})", R"({"b":2,"a":{"c":3}})");
        row("repeated three times", R"({"a":1,"a":2,"a":3})", R"({"a":3})");
        row("repeated, written differently", R"({"\u0061\n":1,"a\u000a":2})", R"({"a\n":2})");
        row("repeated inside", R"([{"x":{"a":1,"a":2}},{"a":1}])", R"([{"x":{"a":2}},{"a":1}])");
        row("escapes", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0001\\u007f\"",
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\x7f\"");
        row("NUL", R"("a\u0000b")", R"("a\u0000b")");
        row("escaped quote and backslash as \\u", R"("\u0022\u005c")", "\"\\\"\\\\\"");
        row("characters", R"("\u00e9 é 漢 😀")", "\"é é 漢 😀\"");
        row("surrogate pair", R"("\ud83d\ude00")", "\"😀\"");
        row("lone high half", R"("\ud800x")", "\"\xef\xbf\xbdx\"");
        row("lone low half", R"("\udc00")", "\"\xef\xbf\xbd\"");
        row("two high halves, then a low one", R"("\ud83d\ud83d\ude00")", "\"\xef\xbf\xbd😀\"");
        row("high half before another escape", R"("\ud83d\u0041")", "\"\xef\xbf\xbd\x41\"");
        row("bytes that are not UTF-8", "\"a\xff\xc0\xaf\xed\xa0\x80z\"",
            "\"a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbdz\"");
        row("Latin-1 umlaut", "\"M\xfcller\"", "\"M\xef\xbf\xbdller\"");
        row("2^53", "9007199254740992", "9007199254740992");
        row("2^53 + 1", "9007199254740993", "\"9007199254740993\"");
        row("-2^53", "-9007199254740992", "-9007199254740992");
        row("-2^53 - 1", "-9007199254740993", "\"-9007199254740993\"");
        row("2^64 - 1", R"({"id":18446744073709551615})", R"({"id":"18446744073709551615"})");
        row("hundred digits", QByteArray(100, '7'), '"' + QByteArray(100, '7') + '"');
        row("zero and minus zero", "[0,-0,0.0]", "[0,-0,0.0]");
        row("15 digits", "0.123456789012345", "0.123456789012345");
        row("16 digits", "1.123456789012345", "\"1.123456789012345\"");
        row("zeros at the end do not count", "1.50000000000000000000", "1.50000000000000000000");
        row("zeros in front do not count", "0.00000000000000000000015",
            "0.00000000000000000000015");
        row("exponents", "[1e5,1E+5,1.5e-5]", "[1e5,1E+5,1.5e-5]");
        row("too large for a double", "1e999", "\"1e999\"");
        row("too small for a double", "1e-999", "\"1e-999\"");
        row("depth 128, arrays", nested(128, '[', ']'), nested(128, '[', ']'));
        QByteArray many = "{";
        for (int i = 0; i < 100; ++i)
            many += "\"k" + QByteArray::number(i % 99) + "\":" + QByteArray::number(i) + ',';
        many.back() = '}';
        row("repeated among many keys", many, "{" + many.mid(many.indexOf("\"k1\"")));
    }
    void normalizes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const auto result = normalizedJson(text);
        QVERIFY_RESULT(result);
        QCOMPARE(*result, expected);
        QCOMPARE(*normalizedJson(*result), expected); // once is enough
    }

    void writesBehindWhatIsThere()
    {
        const auto result = normalizedJson(R"({"a": 1, "b": 2, "a": 3})", R"({"first":0,"body":)");
        QVERIFY_RESULT(result);
        QCOMPARE(*result, QByteArray(R"({"first":0,"body":{"b":2,"a":3})"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, QByteArray text,
                            ErrorKind kind = ErrorKind::InvalidInput) {
            QTest::newRow(name) << text << int(kind);
        };
        row("nothing", "");
        row("blanks only", " \n");
        row("byte order mark only", "\xef\xbb\xbf");
        row("NaN", "NaN");
        row("nan", "[nan]");
        row("Infinity", "Infinity");
        row("-Infinity", "-Infinity");
        row("leading zero", "01");
        row("plus", "+1");
        row("no digit before the point", ".5");
        row("no digit after the point", "1.");
        row("exponent without digits", "1e");
        row("minus alone", "-");
        row("hexadecimal", "0x10");
        row("comma at the end of an array", "[1,]");
        row("comma at the end of an object", R"({"a":1,})");
        row("comma in front", "[,1]");
        row("single quotes", "{'a':1}");
        row("key without quotes", "{a:1}");
        row("colon missing", R"({"a" 1})");
        row("value missing", R"({"a":})");
        row("comment", "[1] // one");
        row("two values", "1 2");
        row("cut off in an object", "{\"a\":1");
        row("cut off in an array", "[1");
        row("cut off in a string", "\"abc");
        row("cut off in an escape", "\"abc\\");
        row("cut off in \\u", "\"\\u12");
        row("cut off in the second \\u", "\"\\ud83d\\ude");
        row("wrong \\u digits", "\"\\u12g4\"");
        row("unknown escape", "\"\\x\"");
        row("raw newline in a string", "\"a\nb\"");
        row("raw NUL in a string", QByteArray("\"a\0b\"", 5));
        row("NUL behind", QByteArray("{}\0", 3));
        row("wrong case", "True");
        row("word cut off", "tru");
        row("wrong closing", "[1}");
        row("depth 129, arrays", nested(129, '[', ']'), ErrorKind::TooLarge);
        row("a million brackets", QByteArray(1'000'000, '['), ErrorKind::TooLarge);
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        const auto result = normalizedJson(text);
        QVERIFY(!result);
        QCOMPARE(int(result.error().kind), kind);
    }

    void everyCutOffIsRefusedWithoutReadingBeyond()
    {
        const QByteArray text = R"({"a":[1.5e3,"x\ud83d\ude00é",{"b":null}],"c":true})";
        QVERIFY(normalizedJson(text));
        for (qsizetype size = 0; size < text.size(); ++size) {
            // A copy of exactly that size, so that a sanitizer sees a read past its end.
            const std::vector<char> part(text.begin(), text.begin() + size);
            QVERIFY2(!normalizedJson(QByteArrayView(part.data(), size)),
                     qPrintable(QString::number(size)));
        }
    }

    void errorsDoNotRepeatTheInput()
    {
        const auto result = normalizedJson(R"({"password":"hunter2",})");
        QVERIFY(!result);
        QVERIFY(!result.error().detail.contains(QStringLiteral("hunter2")));
        QVERIFY(result.error().detail.contains(QStringLiteral("byte 22")));
    }

    void quotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QStringLiteral("abc") << QByteArray(R"("abc")");
        QTest::newRow("empty") << QString() << QByteArray(R"("")");
        QTest::newRow("quotes") << QStringLiteral("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
        QTest::newRow("control") << QStringLiteral("a\n\x01") << QByteArray(R"("a\u000a\u0001")");
        QTest::newRow("character") << QStringLiteral("é😀") << QByteArray("\"é😀\"");
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << QByteArray("\"\xef\xbf\xbd\"");
    }
    void quotes()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(quotedJson(text), expected);
        QVERIFY(normalizedJson(quotedJson(text)));
    }
};

QTEST_APPLESS_MAIN(JsonTextTest)
#include "tst_jsontext.moc"
