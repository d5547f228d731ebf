// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jsonwalk.h"

#include <QTest>

using namespace signalbox;

class JsonWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QByteArray>("expected"); // empty: not there
        const QByteArray text = "{ \"a\" : {\"b\" : [ 1 , {\"c\":\"}\\\"]\"} , \"x\" ], "
                                "\"d\":-1.5e3 },\n\"e\\n\":true }";
        QTest::newRow("whole") << text << QStringList{} << text;
        QTest::newRow("scalar") << QByteArray(" 12 ") << QStringList{} << QByteArray("12");
        QTest::newRow("number") << text << QStringList{QStringLiteral("a"), QStringLiteral("d")}
                                << QByteArray("-1.5e3");
        QTest::newRow("array") << text << QStringList{QStringLiteral("a"), QStringLiteral("b")}
                               << QByteArray("[ 1 , {\"c\":\"}\\\"]\"} , \"x\" ]");
        QTest::newRow("brackets inside a string")
            << text
            << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("1"),
                           QStringLiteral("c")}
            << QByteArray("\"}\\\"]\"");
        QTest::newRow("index") << text
                               << QStringList{QStringLiteral("a"), QStringLiteral("b"),
                                              QStringLiteral("2")}
                               << QByteArray("\"x\"");
        QTest::newRow("escaped key")
            << text << QStringList{QStringLiteral("e\n")} << QByteArray("true");
        QTest::newRow("missing") << text << QStringList{QStringLiteral("z")} << QByteArray();
        QTest::newRow("below a scalar")
            << text << QStringList{QStringLiteral("e\n"), QStringLiteral("z")} << QByteArray();
        QTest::newRow("index out of range")
            << QByteArray("[1]") << QStringList{QStringLiteral("1")} << QByteArray();
        QTest::newRow("empty object")
            << QByteArray("{ }") << QStringList{QStringLiteral("a")} << QByteArray();
        QTest::newRow("empty key")
            << QByteArray("{\"\":1}") << QStringList{QString()} << QByteArray("1");
    }
    void finds()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, path);
        QFETCH(QByteArray, expected);
        const auto found = findJson(text, path);
        QCOMPARE(found.has_value(), !expected.isEmpty());
        if (found)
            QCOMPARE(found->of(text).toByteArray(), expected);
    }

    // Never out of bounds, whatever it is given.
    void survivesNonsense_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "{", "[", "\"", "{\"a", "{\"a\"", "{\"a\":", "{:}", "{,}",
                                 "[,]", "}", "{\"a\\", "[[[["})
            QTest::newRow(text) << QByteArray(text);
    }
    void survivesNonsense()
    {
        QFETCH(QByteArray, text);
        const std::vector<char> exact(text.begin(), text.end());
        const QByteArrayView view(exact.data(), text.size());
        QVERIFY(!findJson(view, {QStringLiteral("a"), QStringLiteral("b")}));
    }
};

QTEST_APPLESS_MAIN(JsonWalkTest)
#include "tst_jsonwalk.moc"
