// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/refusals.h"

#include <QTest>

#include <algorithm>

using namespace signalbox;

namespace {

void add(Refusals &refusals, const char *endpoint, int second, qsizetype size = 10)
{
    Delivery delivery;
    delivery.method = "POST";
    delivery.target = "/in";
    delivery.headers = {{"X-At", QByteArray::number(second)}};
    delivery.body = QByteArray(size, 'x');
    delivery.receivedAt = instantFromMilliseconds(1795233605000 + second * 1000);
    refusals.add(QString::fromLatin1(endpoint), QStringLiteral("github"), delivery, delivery,
                 {RefusalCause::WrongSignature, QString()});
}

qsizetype countOf(const Refusals &refusals, const char *endpoint)
{
    const auto all = refusals.snapshot();
    return std::count_if(all.begin(), all.end(), [&](const auto &each) {
        return each.first.endpoint == QLatin1String(endpoint);
    });
}

qint64 bytesOf(const Refusals &refusals)
{
    qint64 bytes = 0;
    for (const auto &each : refusals.snapshot())
        bytes += each.second.size();
    return bytes;
}

} // namespace

class RefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestOfEachEndpoint()
    {
        Refusals refusals;
        add(refusals, "quiet", 0);
        for (int second = 1; second <= 500; ++second)
            add(refusals, "flooded", second);
        QCOMPARE(countOf(refusals, "flooded"), qsizetype(Refusals::mostPerEndpoint));
        QCOMPARE(countOf(refusals, "quiet"), 1);
        QCOMPARE(refusals.total(QStringLiteral("flooded")), 500);
        QCOMPARE(refusals.total(QStringLiteral("unheard of")), 0);
        const auto all = refusals.snapshot();
        QCOMPARE(all.constLast().first.headers.constFirst().value, QByteArray("500"));
        QVERIFY(std::is_sorted(all.begin(), all.end(), [](const auto &left, const auto &right) {
            return left.first.receivedAt < right.first.receivedAt;
        }));
    }

    void keepsWithinItsBytes_data()
    {
        QTest::addColumn<QList<qsizetype>>("sizes");
        QTest::addColumn<qsizetype>("rows");
        constexpr qsizetype most = Refusals::mostBytesPerEndpoint;
        QTest::newRow("exactly full") << QList<qsizetype>{most} << qsizetype(1);
        QTest::newRow("a byte too many") << QList<qsizetype>{1, most} << qsizetype(1);
        QTest::newRow("the oldest goes")
            << QList<qsizetype>{most / 2, most / 2, 10} << qsizetype(2);
        QTest::newRow("one that never fits") << QList<qsizetype>{10, 10, most + 1} << qsizetype(3);
        QTest::newRow("empty ones") << QList<qsizetype>{0, 0, 0} << qsizetype(3);
    }
    void keepsWithinItsBytes()
    {
        QFETCH(QList<qsizetype>, sizes);
        Refusals refusals;
        int second = 0;
        for (qsizetype size : sizes)
            add(refusals, "ci", ++second, size);
        QTEST(countOf(refusals, "ci"), "rows");
        QVERIFY(bytesOf(refusals) <= Refusals::mostBytesPerEndpoint);
        // The newest is always there, if only with its headers.
        QCOMPARE(refusals.snapshot().constLast().first.size, qint64(sizes.constLast()));
    }

    void tellsOnceThatSomethingIsToBeWritten()
    {
        Refusals refusals;
        QVERIFY(!refusals.takeDirty());
        add(refusals, "ci", 1);
        add(refusals, "ci", 2);
        QVERIFY(refusals.takeDirty());
        QVERIFY(!refusals.takeDirty());
    }

    void saysWhy()
    {
        Refusals refusals;
        add(refusals, "ci", 1);
        const DeliveryRecord record = refusals.snapshot().constFirst().first;
        QVERIFY(record.verdict == Verdict::Refused);
        QVERIFY(!record.reason.isEmpty());
        QCOMPARE(record.responseStatus, 401);
    }
};

QTEST_GUILESS_MAIN(RefusalsTest)
#include "tst_refusals.moc"
