// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/jsonedit.h"

#include "support/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace signalbox;

namespace {

//! Any JSON value from its text.
QJsonValue value(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

} // namespace

class JsonEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void touchesOnlyTheMember_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char *path,
                            const char *value, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(path)
                                << QByteArray(value) << QByteArray(after);
        };
        row("a number", "{ \"b\":1,\n\t\"a\" : {\"port\":  8642 } }\n", "a.port", "80",
            "{ \"b\":1,\n\t\"a\" : {\"port\":  80 } }\n");
        row("same value, nothing changes", "{\"a\": 1.0}", "a", "1", "{\"a\": 1.0}");
        row("new member on its own line", "{\n  \"a\": 1\n}\n", "b", "2",
            "{\n  \"a\": 1,\n  \"b\": 2\n}\n");
        row("new member on the same line", "{\"a\": 1}", "b", "2", "{\"a\": 1, \"b\": 2}");
        row("into nothing", "", "listener.port", "1", "{\n  \"listener\": {\"port\": 1}\n}\n");
        row("into an empty object", "{\n    \"x\": {}\n}", "x.y", "1",
            "{\n    \"x\": {\n        \"y\": 1\n    }\n}");
        row("append", "{\n  \"e\": [\n    {\"name\": \"a\"}\n  ]\n}", "e[+]",
            "{\"kind\": \"k\", \"name\": \"b\"}",
            "{\n  \"e\": [\n    {\"name\": \"a\"},\n    {\"name\": \"b\", \"kind\": \"k\"}\n  "
            "]\n}");
        row("append to a list that is not there", "{}", "e[+]", "1", "{\n  \"e\": [1]\n}");
        row("index behind the end appends", "{\"e\": [1]}", "e[1]", "2", "{\"e\": [1, 2]}");
        row("remove the first", "{\"a\": 1, \"b\": 2}", "a", "null", "{\"b\": 2}");
        row("remove the last", "{\n  \"a\": 1,\n  \"b\": 2\n}", "b", "null", "{\n  \"a\": 1\n}");
        row("remove the only one", "{\"a\": [ 1 ]}", "a[0]", "null", "{\"a\": []}");
        row("remove what is not there", "{\"a\": 1}", "b.c", "null", "{\"a\": 1}");
        row("of a list item", "{\"t\": [{\"u\": 1}, {\"u\": 2}, {\"u\": 3}]}", "t[1]", "null",
            "{\"t\": [{\"u\": 1}, {\"u\": 3}]}");
        row("only what differs in an object", "{\"t\": {\"b\" : 1,  \"a\": [1,2],\"c\":3}}", "t",
            "{\"a\": [1, 2], \"b\": 5}", "{\"t\": {\"b\" : 5,  \"a\": [1,2]}}");
        row("only what differs in a list", "{\"t\": [ {\"n\":1} ,{\"n\":2} , {\"n\":3}]}", "t",
            "[{\"n\": 1}, {\"n\": 3}]", "{\"t\": [ {\"n\":1} , {\"n\":3}]}");
        row("insert in the middle rewrites the list", "{\"t\": [1,3]}", "t", "[1, 2, 3]",
            "{\"t\": [1, 2, 3]}");
        row("quoted key", "{\"p\": {\"https://a/b.pem\": \"x\"}}", "p[\"https://a/b.pem\"]",
            "\"y\"", "{\"p\": {\"https://a/b.pem\": \"y\"}}");
        row("null on the way", "{\"tunnel\": null}", "tunnel.kind", "\"ngrok\"",
            "{\"tunnel\": {\"kind\": \"ngrok\"}}");
        row("the last of two equal keys counts", "{\"a\": 1, \"a\": 2}", "a", "3",
            "{\"a\": 1, \"a\": 3}");
        row("escapes elsewhere stay", "{\"\\u00e9\": \"\\/\", \"a\": 1}", "a", "2",
            "{\"\\u00e9\": \"\\/\", \"a\": 2}");
        row("Windows line ends", "{\r\n  \"a\": 1\r\n}\r\n", "b", "2",
            "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}\r\n");
        row("byte order mark", "\xEF\xBB\xBF{\"a\": 1}", "a", "2", "\xEF\xBB\xBF{\"a\": 2}");
        row("braces inside texts", "{\"x\": \"}]{[,\\\"\", \"a\": 1}", "a", "2",
            "{\"x\": \"}]{[,\\\"\", \"a\": 2}");
        row("no path", "{}", "a..b", "1", "");
        row("key of a list", "{\"a\": [1]}", "a.b", "1", "");
        row("index of an object", "{\"a\": {}}", "a[0]", "1", "");
        row("gap in a list", "{\"a\": [1]}", "a[5]", "1", "");
        row("through a number", "{\"a\": 5}", "a.b", "1", "");
        row("broken text", "{\"a\": 1,}", "a", "2", "");
    }
    void touchesOnlyTheMember()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, path);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, value);
        const auto edited = withMember(before, path, ::value(value));
        QCOMPARE(edited ? *edited : QByteArray(), after);
        if (!edited)
            QCOMPARE(edited.error().kind, ErrorKind::InvalidInput);
    }

    void longValuesGetALineEach()
    {
        const QByteArray long1(60, 'x');
        const auto edited =
            withMember("{\n  \"a\": 1\n}\n", QStringLiteral("b"),
                       QJsonObject{{QStringLiteral("one"), QString::fromLatin1(long1)},
                                   {QStringLiteral("two"), QString::fromLatin1(long1)}});
        QVERIFY_RESULT(edited);
        QCOMPARE(*edited,
                 "{\n  \"a\": 1,\n  \"b\": {\n    \"one\": \"" + long1 + "\",\n    \"two\": \""
                     + long1 + "\"\n  }\n}\n");
    }
};

QTEST_GUILESS_MAIN(JsonEditTest)
#include "tst_jsonedit.moc"
