// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefixture.h"

using namespace signalbox;

//! Step 3 and 4: what is committed is there, once, and byte for byte.
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsADelivery();
    void understandsOnce();
};

void TestStore::keepsADelivery()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.open());
    const QByteArray body = QByteArray("{\"a\":\"\xc3\xa9\\u0000\"}\r\n").repeated(500) + '\0';
    const auto outcome = fixture.commit(accepted(QStringLiteral("d1"), body));
    QVERIFY_RESULT(outcome);
    QVERIFY(!outcome->duplicate);
    const auto record = fixture.reader().delivery(outcome->id);
    QVERIFY_RESULT(record);
    QVERIFY(record->has_value());
    QCOMPARE((*record)->deliveryId, QStringLiteral("d1"));
    QCOMPARE((*record)->target, QByteArray("/in/drone?x=1"));
    QCOMPARE((*record)->headers.size(), 2);
    QCOMPARE((*record)->headers.at(1).value, QByteArray("d1"));
    QCOMPARE((*record)->size, body.size());
    QCOMPARE(fixture.reader().body(outcome->id).value_or(QByteArray()), body);
    QCOMPARE(fixture.reader().waiting(10)->size(), 1);
    QCOMPARE(fixture.reader().counters()->deliveries, 1);
}

void TestStore::understandsOnce()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.open());
    const auto outcome = fixture.understand({buildEvent(QStringLiteral("7"), Status::Running)});
    QVERIFY_RESULT(outcome);
    QCOMPARE(outcome->events.size(), 1);
    QVERIFY(outcome->events.first().event.id > 0);
    QVERIFY(outcome->events.first().subject.id > 0);
    const auto subject = fixture.reader().subject(outcome->events.first().subject.id);
    QVERIFY_RESULT(subject);
    QVERIFY(subject->has_value());
    QVERIFY(**subject == outcome->events.first().subject);

    UnderstoodDelivery again;
    again.delivery = outcome->delivery;
    again.events = outcome->events;
    const auto second = fixture.record(again);
    QVERIFY_RESULT(second);
    QVERIFY(second->alreadyDone);
    QCOMPARE(fixture.reader().events({}, 0, 10)->size(), 1);
    QVERIFY(fixture.reader().waiting(10)->isEmpty());
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
