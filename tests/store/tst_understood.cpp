// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace signalbox;

//! Step 4: recorded once, without undoing what a person did meanwhile; and the printed forms.
class TestUnderstood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsOnce();
    void countsRedeliveriesOnTheSubject();
    void keepsWhatAPersonDid();
    void printsTheContract();
};

void TestUnderstood::understandsOnce()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    Event event = buildEvent(QStringLiteral("7"), Status::Running);
    event.dedupe = QStringLiteral("k1");
    event.order = QStringLiteral("12");
    event.defaultBranch = true;
    const auto outcome = fixture.understand({event});
    QVERIFY_RESULT(outcome);
    QCOMPARE(outcome->events.size(), 1);
    QVERIFY(outcome->events.first().event.id > 0);
    const Subject written = outcome->events.first().subject;
    const auto subject = fixture.reader().subject(written.id);
    QVERIFY_RESULT(subject);
    QVERIFY(subject->has_value());
    QVERIFY(**subject == written);
    QVERIFY(*fixture.reader().isKnownEvent(written.key, QStringLiteral("k1")));
    QVERIFY(!*fixture.reader().isKnownEvent(written.key, QStringLiteral("k2")));

    UnderstoodDelivery again;
    again.delivery = outcome->delivery;
    again.events = outcome->events;
    const auto second = fixture.record(again);
    QVERIFY_RESULT(second);
    QVERIFY(second->alreadyDone);
    QCOMPARE(fixture.reader().events({}, 0, 10)->size(), 1);
    QVERIFY(fixture.reader().waiting(10)->isEmpty());
    again.delivery = 999;
    QCOMPARE(fixture.record(again).error().kind, ErrorKind::NotFound);
}

void TestUnderstood::countsRedeliveriesOnTheSubject()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const auto outcome = fixture.understand({buildEvent(QStringLiteral("7"), Status::Passed)});
    QVERIFY_RESULT(outcome);
    QVERIFY(fixture.commit(accepted(QStringLiteral("event-1")))->duplicate);
    QVERIFY(fixture.commit(accepted(QStringLiteral("event-1")))->duplicate);
    QCOMPARE((*fixture.reader().subject(outcome->events.first().subject.id))->receivedTimes, 3);
}

void TestUnderstood::keepsWhatAPersonDid()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const auto first = fixture.understand({buildEvent(QStringLiteral("7"), Status::Running)});
    const Subject stale = first->events.first().subject;
    const qint64 id = stale.id;
    QVERIFY_DONE(await<void>([&](auto done) { fixture.store().pin(id, true, done); }));
    QVERIFY_DONE(await<void>([&](auto done) { fixture.store().markRead({id}, false, done); }));
    // A fold that was made before the person acted, without news: read stays read, pinned stays
    // pinned.
    const auto delivery = fixture.commit(accepted(QStringLiteral("x")));
    UnderstoodDelivery understood;
    understood.delivery = delivery->id;
    Event event = buildEvent(QStringLiteral("7"), Status::Running);
    understood.events.append({event, fold(stale, event).subject, false, {}, {}});
    const auto second = fixture.record(understood);
    QVERIFY_RESULT(second);
    QVERIFY(second->events.first().subject.pinned);
    QVERIFY(!(*fixture.reader().subject(id))->unread);
    QVERIFY((*fixture.reader().subject(id))->pinned);
    // News makes it unread again.
    QVERIFY_DONE(fixture.understand({buildEvent(QStringLiteral("7"), Status::Failed)}));
    QVERIFY((*fixture.reader().subject(id))->unread);
    QCOMPARE(await<void>([&](auto done) { fixture.store().pin(99, true, done); }).error().kind,
             ErrorKind::NotFound);
}

void TestUnderstood::printsTheContract()
{
    DeliveryRecord delivery;
    delivery.id = 5;
    delivery.endpoint = QStringLiteral("ci");
    delivery.sender = QStringLiteral("drone");
    delivery.method = "POST";
    delivery.target = "/in?x=1";
    delivery.verdict = Verdict::Verified;
    delivery.size = 3;
    const QJsonObject object = toJson(delivery);
    QCOMPARE(object.value(QLatin1String("id")).toString(), QStringLiteral("5"));
    QCOMPARE(object.value(QLatin1String("path")).toString(), QStringLiteral("/in"));
    QCOMPARE(object.value(QLatin1String("received")).toInt(), 1);
    QVERIFY(!object.contains(QLatin1String("responseStatus")));
    QVERIFY(!object.contains(QLatin1String("reason")));
    RunRecord run;
    run.id = 2;
    run.trigger = QStringLiteral("deploy");
    run.startedByKind = QStringLiteral("cli");
    QCOMPARE(QJsonDocument(toJson(run)).toJson(QJsonDocument::Compact),
             QByteArray(R"({"id":"2","params":{},"startedAt":"1970-01-01T00:00:00.000Z",)"
                        R"("startedBy":{"kind":"cli"},"status":"queued","trigger":"deploy"})"));
    OutboxRow row;
    row.id = 3;
    row.target = QStringLiteral("team");
    row.event = 9;
    QCOMPARE(
        QJsonDocument(toJson(row, QStringLiteral("7"))).toJson(QJsonDocument::Compact),
        QByteArray(
            R"({"attempts":0,"event":"9","id":"3","state":"waiting","subject":"7","target":"team"})"));
}

QTEST_GUILESS_MAIN(TestUnderstood)
#include "tst_understood.moc"
