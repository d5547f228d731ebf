// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packing/packer.h"
#include "store/sqlite/databasefile.h"
#include "store/storefixture.h"

using namespace signalbox;

namespace {

constexpr auto day = std::chrono::hours(24);

} // namespace

//! Retention, the outbox and runs, notes, and dictionaries.
class TestUpkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgetsByAge();
    void forgetsBySize();
    void keepsWhatIsNeeded();
    void keepsTheOutbox();
    void keepsRuns();
    void keepsNotes();
    void trainsDictionaries();
};

void TestUpkeep::forgetsByAge()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const Instant at = fixture.clock.now();
    UnderstoodDelivery understood;
    understood.delivery = fixture.commit(accepted(QStringLiteral("old"), {}, at))->id;
    for (int index = 0; index < 250; ++index) {
        Event event = buildEvent(QString::number(index), Status::Passed, at);
        understood.events.append({event, fold(std::nullopt, event).subject, false, {}, {}});
    }
    QVERIFY_DONE(fixture.record(understood));
    QVERIFY_DONE(
        fixture.understand({buildEvent(QStringLiteral("new"), Status::Passed, at + 20 * day)}));
    fixture.clock.set(at + 29 * day);
    QCOMPARE(fixture.retainAll(30, 0), 1);
    QCOMPARE(fixture.reader().counters()->subjects, 251);
    fixture.clock.set(at + 31 * day);
    const int steps = fixture.retainAll(30, 0);
    QVERIFY2(steps >= 5 && steps < 20,
             QByteArray::number(steps).constData()); // 501 rows, 100 a step
    const Counters left = fixture.reader().counters().value();
    QCOMPARE(left.subjects, 1);
    QCOMPARE(left.deliveries, 1);
    QCOMPARE(fixture.reader().events({}, 0, 1000)->size(), 1);
    QCOMPARE(fixture.reader().subjects(Query::parse(u"build"), {}, 1000)->size(), 1);
    // Ids are not used again, and an old id is no duplicate any more.
    const auto again = fixture.commit(accepted(QStringLiteral("old"), {}, at + 31 * day));
    QVERIFY(!again->duplicate);
    QVERIFY(again->id > 2);
}

void TestUpkeep::forgetsBySize()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    QByteArray body(20'000, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : body)
        byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24); // does not compress
    for (int index = 0; index < 300; ++index) {
        const Instant at = fixture.clock.now() + std::chrono::seconds(index);
        fixture.store().commit(
            accepted(QString::number(index), body, at), [&, index](const auto &outcome) {
                UnderstoodDelivery understood;
                understood.delivery = outcome->id;
                understood.understood = index % 2 == 0 ? DeliveryRecord::Understood::Ignored
                                                       : DeliveryRecord::Understood::NotUnderstood;
                fixture.store().recordUnderstood(understood, {});
            });
    }
    QTRY_COMPARE(fixture.reader().counters()->notUnderstood, 150);
    QVERIFY(fixture.retainAll(0, 3) > 0);
    const Counters left = fixture.reader().counters().value();
    QVERIFY2(left.deliveries > 20 && left.deliveries < 160,
             QByteArray::number(left.deliveries).constData());
    QCOMPARE(left.notUnderstood, left.deliveries / 2);
    QVERIFY(fixture.reader().delivery(300)->has_value()); // the oldest go first
    QVERIFY(!fixture.reader().delivery(1)->has_value());
    fixture.close();
    const qint64 size = QFileInfo(databasePath(fixture.folder())).size();
    QVERIFY2(size < qint64(4) * 1024 * 1024,
             QByteArray::number(size).constData()); // given back to the disk
}

void TestUpkeep::keepsWhatIsNeeded()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const auto put = [&](const char *name) {
        return *fixture.understand({buildEvent(QString::fromLatin1(name), Status::Passed)});
    };
    const UnderstoodOutcome pinned = put("pinned");
    const UnderstoodOutcome waiting = put("waiting");
    const UnderstoodOutcome running = put("running");
    const UnderstoodOutcome sent = put("sent");
    const auto raw = fixture.commit(accepted(QStringLiteral("not understood yet")));
    QVERIFY_DONE(await<void>(
        [&](auto done) { fixture.store().pin(pinned.events.first().subject.id, true, done); }));
    const auto addRow = [&](const UnderstoodOutcome &outcome, OutboxRow::State state) {
        OutboxRow row;
        row.target = QStringLiteral("team");
        row.subject = outcome.events.first().subject.id;
        row.state = state;
        row.createdAt = fixture.clock.now();
        return await<qint64>([&](auto done) { fixture.store().addOutbox(row, done); });
    };
    const auto rowId = addRow(waiting, OutboxRow::State::Waiting);
    QVERIFY_DONE(addRow(sent, OutboxRow::State::Sent));
    RunRecord run;
    run.trigger = QStringLiteral("deploy");
    run.status = RunRecord::Status::Running;
    run.subject = running.events.first().subject.id;
    run.startedAt = fixture.clock.now();
    QVERIFY_DONE(await<qint64>([&](auto done) { fixture.store().addRun(run, done); }));
    fixture.clock.advance(100 * day);
    QVERIFY(fixture.retainAll(30, 0) > 0);
    QVERIFY(fixture.retainAll(30, 0) < 3); // what may not go is no work left
    QStringList names;
    const QList<Subject> left = fixture.reader().subjects({}, {}, 10).value();
    for (const Subject &subject : left)
        names.append(subject.event.subject);
    std::sort(names.begin(), names.end());
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("pinned running waiting"));
    QVERIFY(fixture.reader().delivery(pinned.delivery)->has_value());
    QVERIFY(fixture.reader().delivery(raw->id)->has_value());
    QVERIFY(!fixture.reader().delivery(sent.delivery)->has_value());
    QVERIFY(fixture.reader().outboxRow(*rowId)->has_value());
    QCOMPARE(fixture.reader().outbox({}, 0, 10)->size(), 1);
    QCOMPARE(fixture.reader().unfinishedRuns()->size(), 1);
    QCOMPARE(fixture.reader().eventsOfSubject(pinned.events.first().subject.id, 10)->size(), 1);
}

void TestUpkeep::keepsTheOutbox()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const auto add = [&](bool byHand, bool inFlight, const QString &place = {},
                         const QString &part = {}) {
        OutboxRow row;
        row.place = place;
        row.part = part;
        row.target = QStringLiteral("team");
        row.subject = 4;
        row.byHand = byHand;
        row.inFlight = inFlight;
        row.nextAt = fixture.clock.now();
        row.createdAt = fixture.clock.now();
        return await<qint64>([&](auto done) { fixture.store().addOutbox(row, done); }).value();
    };
    const qint64 old = add(false, false);
    const qint64 byHand = add(true, false);
    const qint64 onTheWire = add(false, true);
    const qint64 elsewhere = add(false, false, QStringLiteral("spaces/A"), QString());
    const qint64 followUp = add(false, false, QString(), QStringLiteral("jobs-1"));
    const qint64 newest = add(false, false);
    QVERIFY_DONE(await<void>([&](auto done) {
        fixture.store().foldOutbox(**fixture.reader().outboxRow(newest), done);
    }));
    const auto state = [&](qint64 id) { return (*fixture.reader().outboxRow(id))->state; };
    QCOMPARE(state(old), OutboxRow::State::Dropped);
    QCOMPARE(state(byHand), OutboxRow::State::Waiting);
    QCOMPARE(state(onTheWire), OutboxRow::State::Dropped);
    QCOMPARE(state(elsewhere), OutboxRow::State::Waiting);
    QCOMPARE(state(followUp), OutboxRow::State::Waiting);
    QCOMPARE(fixture.reader().counters()->outboxWaiting, 4);
    QCOMPARE(fixture.reader().headOfLine(QStringLiteral("team"), QString())->value().id, byHand);
    QCOMPARE(
        fixture.reader().headOfLine(QStringLiteral("team"), QStringLiteral("spaces/A"))->value().id,
        elsewhere);
    QCOMPARE(fixture.reader().waitingLines(QStringLiteral("team"))->size(), 2);
    OutboxRow any;
    any.target = QStringLiteral("team");
    any.subject = 4;
    QCOMPARE(fixture.reader().waitingOfSubject(any, 10)->size(), 1);
    QCOMPARE(*fixture.reader().partsOf(any), QStringList{QStringLiteral("jobs-1")});
    QVERIFY_DONE(await<void>([&](auto done) {
        fixture.store().dropWaiting(QStringLiteral("team"), QStringLiteral("spaces/A"), done);
    }));
    QCOMPARE(state(elsewhere), OutboxRow::State::Dropped);
    QCOMPARE(state(followUp), OutboxRow::State::Waiting);
    OutboxRow row = **fixture.reader().outboxRow(newest);
    QVERIFY(row.nextAt == fixture.clock.now());
    row.state = OutboxRow::State::Failed;
    row.attempts = 5;
    row.nextAt.reset();
    row.answer = QStringLiteral("404 no_service");
    QVERIFY_DONE(await<void>([&](auto done) { fixture.store().updateOutbox(row, done); }));
    QCOMPARE(fixture.reader().counters()->outboxWaiting, 2); // by hand, and the follow-up
    QCOMPARE(fixture.reader().counters()->outboxFailed, 1);
    QVERIFY(!(*fixture.reader().outboxRow(newest))->nextAt);
    QCOMPARE(fixture.reader().outbox({OutboxRow::State::Failed, {}, {}}, 0, 10)->size(), 1);
    QCOMPARE(fixture.reader().outboxOfSubject(4)->size(), 6);
    row.id = 99;
    QCOMPARE(await<void>([&](auto done) { fixture.store().updateOutbox(row, done); }).error().kind,
             ErrorKind::NotFound);
    QVERIFY_DONE(await<void>([&](auto done) {
        fixture.store().setRemoteMessage({QStringLiteral("team"), 4, QStringLiteral("ts-1"), {}},
                                         done);
    }));
    QCOMPARE((*fixture.reader().remoteMessage(QStringLiteral("team"), 4))->remoteId,
             QStringLiteral("ts-1"));
    QVERIFY(!fixture.reader().remoteMessage(QStringLiteral("other"), 4)->has_value());
}

void TestUpkeep::keepsRuns()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    RunRecord run;
    run.trigger = QStringLiteral("deploy");
    run.startedByKind = QStringLiteral("rule");
    run.params = {{QStringLiteral("tag"), QStringLiteral("b12")}};
    run.startedAt = fixture.clock.now();
    run.subject = 3;
    run.subjectAttempt = 2;
    run.id = await<qint64>([&](auto done) { fixture.store().addRun(run, done); }).value();
    QCOMPARE(fixture.reader().unfinishedRuns()->size(), 1);
    QVERIFY(*fixture.reader().wasTriggered(QStringLiteral("deploy"), 3, 2));
    QVERIFY(!*fixture.reader().wasTriggered(QStringLiteral("deploy"), 3, 1));
    run.status = RunRecord::Status::Passed;
    run.requestStarted = true;
    run.finishedAt = fixture.clock.now();
    run.output = QStringLiteral("done");
    QVERIFY_DONE(await<void>([&](auto done) { fixture.store().updateRun(run, done); }));
    const auto stored = fixture.reader().run(run.id);
    QVERIFY_RESULT(stored);
    QVERIFY(toJson(**stored) == toJson(run));
    QVERIFY(fixture.reader().unfinishedRuns()->isEmpty());
    QVERIFY(fixture.reader().lastRunAt(QStringLiteral("deploy")).value() == run.startedAt);
    QVERIFY(!fixture.reader().lastRunAt(QStringLiteral("other")).value());
    QCOMPARE(fixture.reader().runs(QStringLiteral("deploy"), 0, 10)->size(), 1);
    QCOMPARE(fixture.reader().runs({}, run.id, 10)->size(), 0);
}

void TestUpkeep::keepsNotes()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    QVERIFY_DONE(await<void>(
        [&](auto done) { fixture.store().setNote(QStringLiteral("k"), "v\0w", done); }));
    QCOMPARE(fixture.reader().note(QStringLiteral("k")).value(), QByteArray("v"));
    QCOMPARE(fixture.reader().note(QStringLiteral("none")).value(), QByteArray());
}

void TestUpkeep::trainsDictionaries()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const auto body = [](int index) {
        return "{\"event\":\"build\",\"action\":\"updated\",\"repo\":{\"namespace\":\"acme\","
               "\"name\":\"web\","
               "\"branch\":\"main\",\"visibility\":\"private\"},\"build\":{\"number\":"
            + QByteArray::number(index) + ",\"status\":\"success\",\"sha\":\""
            + QByteArray::number(index * 7919, 16) + "\"}}";
    };
    std::atomic<int> stored = 0;
    for (int index = 0; index < 700; ++index) {
        fixture.store().commit(
            accepted(QString::number(index), body(index)), [&](const auto &outcome) {
                UnderstoodDelivery understood;
                understood.delivery = outcome->id;
                Event event = buildEvent(QString::number(outcome->id), Status::Passed);
                event.delivery = outcome->id;
                understood.events.append({event, fold(std::nullopt, event).subject, false, {}, {}});
                fixture.store().recordUnderstood(understood, [&](const auto &) { ++stored; });
            });
    }
    QTRY_COMPARE(stored, 700);
    auto database = Database::open(databasePath(fixture.folder()), Database::Mode::ReadOnly);
    const auto learned = [&] { return (*database)->number("SELECT count(*) FROM dictionaries"); };
    QTRY_COMPARE_WITH_TIMEOUT(learned(), packPurposes, 20'000);
    const auto after = fixture.commit(accepted(QStringLiteral("after"), body(4711)));
    QVERIFY_RESULT(after);
    const auto packedSize = [&](qint64 id) {
        return (*database)->number("SELECT length(body) FROM bodies WHERE delivery = ?", id);
    };
    QVERIFY2(packedSize(after->id) * 2 < packedSize(100),
             QByteArray::number(packedSize(after->id)).constData());
    // Old and new are read alike, also after a start.
    QCOMPARE(fixture.reader().body(after->id).value_or("?"), body(4711));
    QVERIFY(fixture.reader().body(100).value_or("?").contains("\"number\":"));
    fixture.close();
    QVERIFY_DONE(fixture.open());
    const auto again = fixture.commit(accepted(QStringLiteral("again"), body(815)));
    QVERIFY_RESULT(again);
    QCOMPARE(fixture.reader().body(again->id).value_or("?"), body(815));
    QVERIFY(packedSize(again->id) * 2 < packedSize(100));
    QCOMPARE((*fixture.reader().delivery(again->id))->headers.size(), 2);
    // A damaged blob is an error, not a crash.
    Unpacker unpacker(**database);
    QVERIFY(!unpacker.unpack("Zgarbage"));
    QVERIFY(!unpacker.unpack("?"));
}

QTEST_GUILESS_MAIN(TestUpkeep)
#include "tst_upkeep.moc"
