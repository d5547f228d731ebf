// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/jsontreemodel.h"
#include "ui/details/payloadpage.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace signalbox;

namespace {

// JSON with ' for ", which reads better in C++.
QByteArray fromSingleQuotes(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QString cell(const JsonTreeModel &model, int row, int column, const QModelIndex &parent = {})
{
    return model.index(row, column, parent).data().toString();
}

} // namespace

class JsonTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isJson");
        QTest::newRow("object") << (fromSingleQuotes("{'a':1}")) << true;
        QTest::newRow("scalar") << QByteArray("12") << true;
        QTest::newRow("blanks around") << QByteArray(" \n[ ] \t") << true;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}") << true;
        QTest::newRow("empty containers inside")
            << (fromSingleQuotes("{'a':{},'b':[],'c':[{}]}")) << true;
        QTest::newRow("bracket in a text") << (fromSingleQuotes("{'a':'}]\\'{'}")) << true;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("comma at the end") << QByteArray("[1,]") << false;
        QTest::newRow("no colon") << (fromSingleQuotes("{'a' 1}")) << false;
        QTest::newRow("key without quotes") << QByteArray("{a:1}") << false;
        QTest::newRow("two values") << QByteArray("1 2") << false;
        QTest::newRow("open") << (fromSingleQuotes("{'a':[1,2")) << false;
        QTest::newRow("wrong bracket") << QByteArray("[1}") << false;
        QTest::newRow("bad number") << QByteArray("-") << false;
        QTest::newRow("number with a point at its end") << QByteArray("1.") << false;
        QTest::newRow("control character in a text") << QByteArray("\"a\nb\"") << false;
        QTest::newRow("form") << QByteArray("payload=%7B%7D") << false;
        QTest::newRow("backslash at the end") << QByteArray("\"\\") << false;
        QTest::newRow("512 deep") << QByteArray(512, '[') + QByteArray(512, ']') << true;
        QTest::newRow("513 deep") << QByteArray(513, '[') + QByteArray(513, ']') << false;
        QTest::newRow("a million open") << QByteArray(1'000'000, '[') << false;
        QTest::newRow("a million objects open")
            << (fromSingleQuotes("{'a':")).repeated(1'000'000) << false;
    }
    void readsWhatIsJson()
    {
        QFETCH(QByteArray, text);
        JsonTreeModel model;
        QTEST(model.setText(text), "isJson");
    }

    void keepsOrderRepeatsAndNumbers()
    {
        JsonTreeModel model;
        QVERIFY(model.setText(
            fromSingleQuotes("{'zeta': 12345678901234567890, 'alpha': 1.50, 'zeta': -0, 'e': "
                             "1E+2, 't': true, 'n': null}")));
        // After the reset: during one Qt 6.4's tester fetches, which it then counts as a change.
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(cell(model, 0, 0), QStringLiteral("zeta"));
        QCOMPARE(cell(model, 0, 1), QStringLiteral("12345678901234567890"));
        QCOMPARE(cell(model, 1, 1), QStringLiteral("1.50"));
        QCOMPARE(cell(model, 2, 0), QStringLiteral("zeta"));
        QCOMPARE(cell(model, 2, 1), QStringLiteral("-0"));
        QCOMPARE(cell(model, 3, 1), QStringLiteral("1E+2"));
        QCOMPARE(cell(model, 5, 1), QStringLiteral("null"));
    }

    void opensContainersWhenAsked()
    {
        JsonTreeModel model;
        QVERIFY(
            model.setText(fromSingleQuotes("{'a': [10, {'b c': 'x'}], 'empty': {}, 'none': []}")));
        const QModelIndex array = model.index(0, 0);
        QVERIFY(model.hasChildren(array));
        QCOMPARE(model.rowCount(array), 0);
        // Only now, since the tester fetches all there is at once.
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.fetchMore(array);
        QCOMPARE(model.rowCount(array), 2);
        QCOMPARE(cell(model, 0, 1, array), QStringLiteral("10"));
        const QModelIndex object = model.index(1, 0, array);
        model.fetchMore(object);
        const QModelIndex leaf = model.index(0, 0, object);
        QCOMPARE(leaf.data(JsonTreeModel::PathRole).toString(), QStringLiteral(".a[1][\"b c\"]"));
        QCOMPARE(leaf.data(JsonTreeModel::RawRole).toByteArray(), QByteArray("\"x\""));
        QVERIFY(!model.hasChildren(model.index(1, 0)));
        QVERIFY(!model.hasChildren(model.index(2, 0)));
    }

    void showsTextsHarmless()
    {
        JsonTreeModel model;
        QVERIFY(model.setText(
            fromSingleQuotes("{'a': 'x\\u202ey', 'b': '\\ud800', 'c': '\\ud83d\\ude00', 'd': "
                             "'line\\nbreak', 'e': '\\u12'}")));
        QCOMPARE(cell(model, 0, 1), QString::fromUtf16(u"x\u27E8U+202E\u27E9y"));
        QCOMPARE(cell(model, 1, 1), QString(QChar(QChar::ReplacementCharacter)));
        QCOMPARE(cell(model, 2, 1), QString::fromUtf16(u"\U0001F600"));
        QCOMPARE(cell(model, 3, 1), QStringLiteral("line break"));
        QVERIFY(model.index(4, 1).data().isValid());
    }

    void readsLongArraysInPieces()
    {
        QByteArray text("[");
        for (int i = 0; i < 1200; ++i)
            text += QByteArray::number(i) + ',';
        text += "0]";
        JsonTreeModel model;
        QVERIFY(model.setText(text));
        QCOMPARE(model.rowCount(), JsonTreeModel::childrenAtOnce);
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), 1201);
        QCOMPARE(cell(model, 1199, 1), QStringLiteral("1199"));
    }

    void showsLargeBodiesFast()
    {
        QByteArray text("[");
        while (text.size() < 5 * 1024 * 1024)
            text += fromSingleQuotes(
                "{'key':'value','list':[1,2,3,{'deep':true}],'text':'some words here'},");
        text += "1]";
        JsonTreeModel model;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(model.setText(text));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void dumpsBinary()
    {
        QCOMPARE(hexDump(QByteArray("AB\x00\xff", 4)),
                 QStringLiteral("00000000  41 42 00 ff%1  AB..\n").arg(QString(36, u' ')));
    }
};

QTEST_MAIN(JsonTreeTest)
#include "tst_jsontree.moc"
