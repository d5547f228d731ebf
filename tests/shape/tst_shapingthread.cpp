// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/shapingthread.h"

#include "core/whendone.h"
#include "support/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace signalbox;

namespace {

JqProgram program(const QByteArray &source)
{
    return {QStringLiteral("test"), source};
}

QJsonObject jq(const QString &source)
{
    return {{QStringLiteral("jq"), source}};
}

template <typename T> Result<T> finished(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5'000))
        return fail(ErrorKind::Timeout, {});
    if (future.resultCount() == 0)
        return fail(ErrorKind::Cancelled, {});
    return future.result();
}

} // namespace

class ShapingThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesValues_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QJsonValue>("input");
        QTest::addColumn<QJsonValue>("expected");
        QTest::newRow("text") << QByteArray(".a")
                              << QJsonValue(QJsonObject{{QStringLiteral("a"), QStringLiteral("é")}})
                              << QJsonValue(QStringLiteral("é"));
        QTest::newRow("number in, flag out")
            << QByteArray(". > 2") << QJsonValue(3) << QJsonValue(true);
        QTest::newRow("null") << QByteArray(".") << QJsonValue() << QJsonValue();
        QTest::newRow("text in") << QByteArray("length") << QJsonValue(QStringLiteral("abc"))
                                 << QJsonValue(3);
        QTest::newRow("first of several")
            << QByteArray(".[]") << QJsonValue(QJsonArray{1, 2}) << QJsonValue(1);
    }
    void givesValues()
    {
        QFETCH(QByteArray, source);
        QFETCH(QJsonValue, input);
        QFETCH(QJsonValue, expected);
        const auto result = finished(m_thread.value(program(source), input));
        QVERIFY_RESULT(result);
        QCOMPARE(*result, expected);
    }

    void noOutputIsAnError()
    {
        const auto result = finished(m_thread.value(program("empty"), {}));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    }

    void givesOutputs()
    {
        const auto result = finished(m_thread.outputs(program(".[]"), "[1,\"a\"]"));
        QVERIFY_RESULT(result);
        QCOMPARE(*result, (QList<QByteArray>{"1", "\"a\""}));
    }

    void computesInsideLiterals()
    {
        const QJsonObject literal{
            {QStringLiteral("ref"), jq(QStringLiteral(".branch"))},
            {QStringLiteral("fixed"), QStringLiteral(".branch")},
            {QStringLiteral("list"), QJsonArray{1, jq(QStringLiteral(".n + 1")), QJsonValue()}},
            {QStringLiteral("two keys"),
             QJsonObject{{QStringLiteral("jq"), QStringLiteral("1")}, {QStringLiteral("x"), 1}}},
            {QStringLiteral("not a text"), QJsonObject{{QStringLiteral("jq"), 1}}},
        };
        const QJsonObject input{{QStringLiteral("branch"), QStringLiteral("main")},
                                {QStringLiteral("n"), 1}};
        const auto result = finished(m_thread.computed(QStringLiteral("deploy"), literal, input));
        QVERIFY_RESULT(result);
        QJsonObject expected = literal;
        expected[QStringLiteral("ref")] = QStringLiteral("main");
        expected[QStringLiteral("list")] = QJsonArray{1, 2, QJsonValue()};
        QCOMPARE(result->toObject(), expected);
        QCOMPARE(
            *finished(m_thread.computed(QStringLiteral("deploy"), jq(QStringLiteral(".n")), input)),
            QJsonValue(1));
    }

    void computingFails_data()
    {
        QTest::addColumn<QJsonValue>("literal");
        QTest::addColumn<int>("kind");
        QTest::newRow("inside") << QJsonValue(QJsonArray{1, jq(QStringLiteral("error(\"x\")"))})
                                << int(ErrorKind::InvalidInput);
        QTest::newRow("nothing") << QJsonValue(jq(QStringLiteral("empty")))
                                 << int(ErrorKind::InvalidInput);
        QTest::newRow("does not compile")
            << QJsonValue(jq(QStringLiteral("|"))) << int(ErrorKind::InvalidInput);
        QJsonValue deep = 1;
        for (int i = 0; i < 70; ++i)
            deep = QJsonArray{deep};
        QTest::newRow("deep") << deep << int(ErrorKind::InvalidInput);
        QJsonArray many;
        for (int i = 0; i < 201; ++i)
            many.append(jq(QStringLiteral("1")));
        QTest::newRow("201 programs") << QJsonValue(many) << int(ErrorKind::TooLarge);
    }
    void computingFails()
    {
        QFETCH(QJsonValue, literal);
        QFETCH(int, kind);
        const auto result = finished(m_thread.computed(QStringLiteral("deploy"), literal, {}));
        QVERIFY(!result);
        QCOMPARE(int(result.error().kind), kind);
    }

    void answersInOrderFromManyCalls()
    {
        QList<QFuture<Result<QJsonValue>>> futures;
        QList<int> order;
        for (int i = 0; i < 100; ++i) {
            futures.append(m_thread.value(program("."), i));
            whenDone(futures.last(), this, [&order, i](Result<QJsonValue>) { order.append(i); });
        }
        QTRY_COMPARE(order.size(), 100);
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(order.at(i), i);
            QCOMPARE(*futures.at(i).result(), QJsonValue(i));
        }
    }

    void tooManyWaitingAreTold()
    {
        ShapingThread thread(QStringLiteral(SIGNALBOX_JQ));
        const auto slow = thread.value(program("def f: f; f"), {});
        QList<QFuture<Result<QJsonValue>>> futures;
        for (int i = 0; i < 1'002; ++i)
            futures.append(thread.value(program("."), i));
        QVERIFY(futures.last().isFinished());
        QCOMPARE(futures.last().result().error().kind, ErrorKind::Busy);
        QCOMPARE(finished(slow).error().kind, ErrorKind::Timeout);
    }

    void whatWaitsAtTheEndIsCancelled()
    {
        QFuture<Result<QJsonValue>> running, waiting;
        {
            ShapingThread thread(QStringLiteral(SIGNALBOX_JQ));
            running = thread.value(program("def f: f; f"), {});
            waiting = thread.value(program("."), 1);
        }
        QVERIFY(running.isFinished());
        const auto result = finished(waiting);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    }

private:
    ShapingThread m_thread{QStringLiteral(SIGNALBOX_JQ)};
};

QTEST_GUILESS_MAIN(ShapingThreadTest)
#include "tst_shapingthread.moc"
