// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefixture.h"

#include <atomic>
#include <latch>
#include <thread>

using namespace signalbox;

namespace {

constexpr auto day = std::chrono::hours(24);

Delivery plainDelivery(Instant at)
{
    return accepted(QStringLiteral("any"), {}, at).delivery();
}

} // namespace

//! Step 3: what is committed is there, once, and byte for byte.
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsADelivery_data();
    void keepsADelivery();
    void recognisesDuplicates_data();
    void recognisesDuplicates();
    void listsDuplicates();
    void commitsInGroups();
    void refusesWhenFull();
    void refusesWhenClosed();
    void recordsAnswersLate();
    void replays();
    void keepsRefusals();
};

void TestStore::keepsADelivery_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("binary") << QByteArray::fromHex("00ff00fe0d0a");
    QTest::newRow("json with oddities")
        << QByteArray("{\"a\": \"\xc3\xa9\\u0000\", \"a\":1e999}\r\n");
    QTest::newRow("not utf-8") << QByteArray("\xff\xfe\xc3\x28").repeated(100);
    QTest::newRow("long") << QByteArray("{\"key\":\"value\"},").repeated(200'000);
}

void TestStore::keepsADelivery()
{
    QFETCH(QByteArray, body);
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    Delivery delivery = plainDelivery(fixture.clock.now());
    delivery.body = body;
    delivery.headers = {{"X-A", "1"}, {"x-a", "two\r\nlines"}, {"X-Empty", ""}, {"X-A", "\xff"}};
    const auto outcome =
        fixture.commit(Verifier::make(QStringLiteral("ci"), QStringLiteral("d1"), {}, delivery));
    QVERIFY_RESULT(outcome);
    QVERIFY(!outcome->duplicate);
    const auto record = fixture.reader().delivery(outcome->id);
    QVERIFY_RESULT(record);
    QVERIFY(record->has_value());
    QCOMPARE((*record)->deliveryId, QStringLiteral("d1"));
    QCOMPARE((*record)->endpoint, QStringLiteral("ci"));
    QCOMPARE((*record)->target, QByteArray("/in/drone?x=1"));
    QVERIFY((*record)->headers == delivery.headers);
    QCOMPARE((*record)->size, body.size());
    QCOMPARE((*record)->verdict, Verdict::Unsigned);
    QCOMPARE(fixture.reader().body(outcome->id).value_or("?"), body);
    QCOMPARE(fixture.reader().waiting(10)->size(), 1);
    QCOMPARE(fixture.reader().counters()->deliveries, 1);
    QCOMPARE(fixture.reader().body(99).error().kind, ErrorKind::NotFound);
}

void TestStore::recognisesDuplicates_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<qint64>("later"); // milliseconds after the first: ci, id "one", digest "D"
    QTest::addColumn<bool>("duplicate");

    const QString ci = QStringLiteral("ci");
    const QString one = QStringLiteral("one");
    const QString two = QStringLiteral("two");
    const qint64 window = std::chrono::milliseconds(7 * day).count();
    QTest::newRow("same id and digest") << ci << one << QByteArray("D") << qint64(5) << true;
    QTest::newRow("same id, other digest") << ci << one << QByteArray("E") << qint64(5) << true;
    QTest::newRow("other id, same digest") << ci << two << QByteArray("D") << qint64(5) << true;
    QTest::newRow("no id, same digest") << ci << QString() << QByteArray("D") << qint64(5) << true;
    QTest::newRow("both differ") << ci << two << QByteArray("E") << qint64(5) << false;
    QTest::newRow("other endpoint")
        << QStringLiteral("cd") << one << QByteArray("D") << qint64(5) << false;
    QTest::newRow("unsigned, same id") << ci << one << QByteArray() << qint64(5) << true;
    QTest::newRow("unsigned, other id") << ci << two << QByteArray() << qint64(5) << false;
    QTest::newRow("unsigned, no id") << ci << QString() << QByteArray() << qint64(5) << false;
    QTest::newRow("at the end of the window") << ci << one << QByteArray("D") << window << true;
    QTest::newRow("after the window") << ci << one << QByteArray("D") << window + 1 << false;
    QTest::newRow("clock went back") << ci << one << QByteArray("D") << qint64(-3'600'000) << true;
    QTest::newRow("id is no digest")
        << ci << QStringLiteral("D") << QByteArray("one") << qint64(5) << false;
}

void TestStore::recognisesDuplicates()
{
    QFETCH(QString, endpoint);
    QFETCH(QString, id);
    QFETCH(QByteArray, digest);
    QFETCH(qint64, later);
    QFETCH(bool, duplicate);
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const Instant at = fixture.clock.now();
    const auto first = fixture.commit(
        Verifier::make(QStringLiteral("ci"), QStringLiteral("one"), "D", plainDelivery(at)));
    QVERIFY_RESULT(first);
    const auto second = fixture.commit(
        Verifier::make(endpoint, id, digest, plainDelivery(at + std::chrono::milliseconds(later))));
    QVERIFY_RESULT(second);
    QCOMPARE(second->duplicate, duplicate);
    QCOMPARE(second->id == first->id, duplicate);
    QCOMPARE(fixture.reader().counters()->deliveries, duplicate ? 1 : 2);
    QCOMPARE((*fixture.reader().delivery(first->id))->receivedTimes, duplicate ? 2 : 1);
}

void TestStore::listsDuplicates()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const auto first = fixture.commit(accepted(QStringLiteral("a")));
    std::latch ready(1500);
    for (int count = 0; count < 1500; ++count) {
        fixture.store().commit(accepted(QStringLiteral("a")),
                               [&](const auto &) { ready.count_down(); });
        if (count % 500 == 499)
            QVERIFY_DONE(fixture.commit(accepted(QStringLiteral("a"))));
    }
    ready.wait();
    const auto listed = fixture.reader().duplicates(5000);
    QVERIFY_RESULT(listed);
    QCOMPARE(listed->size(), 1000); // the table is bounded
    QCOMPARE(listed->first().duplicateOf, first->id);
    QCOMPARE(listed->first().receivedTimes, 1504);
}

void TestStore::commitsInGroups()
{
    constexpr int threads = 8;
    constexpr int each = 100;
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    std::latch ready(threads * each);
    std::atomic<int> failures = 0;
    std::vector<std::thread> senders;
    for (int thread = 0; thread < threads; ++thread) {
        senders.emplace_back([&, thread] {
            for (int count = 0; count < each; ++count) {
                fixture.store().commit(accepted(QStringLiteral("%1-%2").arg(thread).arg(count)),
                                       [&](const Result<CommitOutcome> &outcome) {
                                           failures += outcome && !outcome->duplicate ? 0 : 1;
                                           ready.count_down();
                                       });
            }
        });
    }
    for (std::thread &sender : senders)
        sender.join();
    ready.wait();
    QCOMPARE(failures, 0);
    QCOMPARE(fixture.reader().counters()->deliveries, threads * each);
    QVERIFY(fixture.store().healthy());
}

void TestStore::refusesWhenFull()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    // The writer is held in a callback, so that everything else waits.
    std::promise<void> hold;
    std::shared_future<void> held = hold.get_future().share();
    std::promise<void> holding;
    fixture.store().setNote(QStringLiteral("k"), "v", [&, held](const Result<void> &) {
        holding.set_value();
        held.wait();
    });
    holding.get_future().wait();
    std::atomic<int> stored = 0;
    std::atomic<int> busy = 0;
    const auto count = [&](const Result<CommitOutcome> &outcome) {
        if (outcome)
            ++stored;
        else if (outcome.error().kind == ErrorKind::Busy)
            ++busy;
    };
    for (int index = 0; index < 1010; ++index)
        fixture.store().commit(accepted(QStringLiteral("%1").arg(index)), count);
    QCOMPARE(busy, 10);
    QVERIFY(!fixture.store().healthy());
    hold.set_value();
    QTRY_COMPARE(stored, 1000);
    QTRY_VERIFY(fixture.store().healthy());

    // By size: two of 40 MiB do not wait together.
    std::promise<void> holdAgain;
    std::shared_future<void> heldAgain = holdAgain.get_future().share();
    std::promise<void> holdingAgain;
    fixture.store().setNote(QStringLiteral("k"), "v", [&, heldAgain](const Result<void> &) {
        holdingAgain.set_value();
        heldAgain.wait();
    });
    holdingAgain.get_future().wait();
    const QByteArray large(qsizetype(40) * 1024 * 1024, 'x');
    fixture.store().commit(accepted(QStringLiteral("large 1"), large), count);
    fixture.store().commit(accepted(QStringLiteral("large 2"), large), count);
    QCOMPARE(busy, 11);
    holdAgain.set_value();
    QTRY_COMPARE(stored, 1001);
}

void TestStore::refusesWhenClosed()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    std::atomic<int> stored = 0;
    for (int index = 0; index < 300; ++index)
        fixture.store().commit(accepted(QString::number(index)),
                               [&](const auto &outcome) { stored += outcome ? 1 : 0; });
    fixture.store().close(); // what waits is written first
    QCOMPARE(stored, 300);
    const auto late = fixture.commit(accepted(QStringLiteral("late")));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Cancelled);
    QVERIFY(!fixture.store().healthy());
    QVERIFY(!QFile::exists(fixture.store().path() + QStringLiteral("-wal")));
}

void TestStore::recordsAnswersLate()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const auto outcome = fixture.commit(accepted(QStringLiteral("a")));
    fixture.store().recordAnswer(outcome->id, 204, 3);
    QTRY_COMPARE((*fixture.reader().delivery(outcome->id))->responseStatus, 204);
    QCOMPARE((*fixture.reader().delivery(outcome->id))->answeredInMs, 3);
}

void TestStore::replays()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const QByteArray body = QByteArray("{\"n\":1}").repeated(50);
    const auto first = fixture.commit(accepted(QStringLiteral("a"), body));
    const auto replay =
        await<CommitOutcome>([&](auto done) { fixture.store().commitReplay(first->id, done); });
    QVERIFY_RESULT(replay);
    QVERIFY(replay->id != first->id);
    QVERIFY(!replay->duplicate);
    QCOMPARE((*fixture.reader().delivery(replay->id))->replayOf, first->id);
    QCOMPARE((*fixture.reader().delivery(replay->id))->understood,
             DeliveryRecord::Understood::Waiting);
    QCOMPARE(fixture.reader().body(replay->id).value(), body);
    const auto none =
        await<CommitOutcome>([&](auto done) { fixture.store().commitReplay(999, done); });
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

void TestStore::keepsRefusals()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const auto before = fixture.commit(accepted(QStringLiteral("a"), {}, fixture.clock.now()));
    QList<std::pair<DeliveryRecord, QByteArray>> refusals;
    for (int index = 0; index < 600; ++index) {
        DeliveryRecord record;
        record.endpoint = QStringLiteral("ci");
        record.method = "POST";
        record.target = "/in";
        record.reason = QStringLiteral("signature differs");
        record.verdict = Verdict::Refused;
        record.responseStatus = 401;
        record.receivedAt =
            fixture.clock.now() + std::chrono::milliseconds(10 + index / 2); // two at a time
        refusals.append({record, "body " + QByteArray::number(index)});
    }
    const auto write = [&] {
        return await<void>([&](auto done) { fixture.store().replaceRefusals(refusals, done); });
    };
    QVERIFY_DONE(write());
    QVERIFY_DONE(write()); // the same again changes nothing
    QCOMPARE(fixture.reader().counters()->refused, 500);
    const auto after = fixture.commit(accepted(QStringLiteral("b"), {}, fixture.clock.now() + day));
    const auto listed = fixture.reader().deliveries(0, 1000);
    QVERIFY_RESULT(listed);
    QCOMPARE(listed->size(), 502);
    QCOMPARE(listed->first().id, after->id);
    QCOMPARE(listed->last().id, before->id);
    const DeliveryRecord refused = listed->at(1);
    QVERIFY(isRefusalId(refused.id));
    QCOMPARE(refused.verdict, Verdict::Refused);
    QCOMPARE(refused.reason, QStringLiteral("signature differs"));
    QVERIFY(fixture.reader().body(refused.id).value().startsWith("body "));
    QVERIFY(fixture.reader().delivery(refused.id)->has_value());

    // Pages over both kinds meet every row once.
    QSet<qint64> seen;
    qint64 key = 0;
    for (int page = 0; page < 100; ++page) {
        const auto rows = fixture.reader().deliveries(key, 7);
        QVERIFY_RESULT(rows);
        if (rows->isEmpty())
            break;
        for (const DeliveryRecord &row : *rows)
            seen.insert(row.id);
        key = rows->last().id;
    }
    QCOMPARE(seen.size(), 502);
    refusals.clear();
    QVERIFY_DONE(write());
    QCOMPARE(fixture.reader().counters()->refused, 0);
    QCOMPARE(fixture.reader().deliveries(0, 1000)->size(), 2);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
