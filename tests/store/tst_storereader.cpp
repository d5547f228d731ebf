// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefixture.h"

#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace signalbox;

namespace {

constexpr auto day = std::chrono::hours(24);

QStringList subjectNames(const Result<QList<Subject>> &subjects)
{
    QStringList names;
    for (const Subject &subject : subjects.value())
        names.append(subject.event.subject);
    return names;
}

} // namespace

//! The timeline and what stands beside it, as the window asks for them.
class TestStoreReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsEventsIntoARow();
    void foldsTwoEventsOfOneDelivery();
    void pagesByKey();
    void filters_data();
    void filters();
    void searchesNewestFirst();
    void survivesHostileWords_data();
    void survivesHostileWords();
    void findsTheLastEnd();
    void knowsWhatIsOpen();
    void sumsUpPipelines();
    void readsDuringWrites();
};

void TestStoreReader::foldsEventsIntoARow()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const Instant at = fixture.clock.now();
    Event started = buildEvent(QStringLiteral("7"), Status::Running, at);
    started.message = QStringLiteral("Fix the lift");
    QVERIFY_DONE(fixture.understand({started}));
    Event ended = buildEvent(QStringLiteral("7"), Status::Failed, at + std::chrono::seconds(9));
    ended.jobs = {Job{QStringLiteral("unit"), Status::Failed, {}, {}, {}, {}}};
    const auto last = fixture.understand({ended});
    QVERIFY_RESULT(last);
    Event late = buildEvent(QStringLiteral("7"), Status::Running, at + std::chrono::seconds(10));
    QVERIFY_DONE(fixture.understand({late}));

    const auto rows = fixture.reader().subjects({}, {}, 10);
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 1);
    const Subject row = rows->first();
    QCOMPARE(row.event.status, Status::Failed); // the late one is history
    QCOMPARE(row.event.message, QStringLiteral("Fix the lift"));
    QCOMPARE(row.event.jobs.size(), 1);
    QCOMPARE(row.eventCount, 3);
    QCOMPARE(row.event.id, last->events.first().event.id);
    const auto events = fixture.reader().eventsOfSubject(row.id, 10);
    QCOMPARE(events->size(), 3);
    QVERIFY(events->first().id > events->last().id);
    QVERIFY(events->last() == *fixture.reader().event(events->last().id).value());
    QCOMPARE(fixture.reader().eventsAfter(events->last().id, 10)->size(), 2);
    QCOMPARE(fixture.reader().events(Query::parse(u"status:failed lift"), 0, 10)->size(), 1);
    QCOMPARE(fixture.reader().events(Query::parse(u"nowhere"), 0, 10)->size(), 0);
}

void TestStoreReader::foldsTwoEventsOfOneDelivery()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    // The caller cannot know the id of a subject that the same delivery makes.
    const auto outcome = fixture.understand({buildEvent(QStringLiteral("7"), Status::Queued),
                                             buildEvent(QStringLiteral("7"), Status::Running)});
    QVERIFY_RESULT(outcome);
    QCOMPARE(outcome->events.at(0).subject.id, outcome->events.at(1).subject.id);
    QCOMPARE(fixture.reader().counters()->subjects, 1);
    QCOMPARE(fixture.reader().subjects({}, {}, 10)->first().event.status, Status::Running);
}

void TestStoreReader::pagesByKey()
{
    constexpr int count = 10'000;
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    UnderstoodDelivery understood;
    for (int index = 0; index < count; ++index) {
        // Four in a millisecond, so that the id decides too.
        Event event =
            buildEvent(QString::number(index), index % 100 == 0 ? Status::Failed : Status::Passed,
                       fixture.clock.now() + std::chrono::milliseconds(index / 4));
        understood.events.append({event, fold(std::nullopt, event).subject, false, {}, {}});
    }
    const auto stored = fixture.commit(accepted(QStringLiteral("a")));
    understood.delivery = stored->id;
    QVERIFY_DONE(fixture.record(understood));

    for (const QStringView text : {u"", u"build"}) {
        const Query query = Query::parse(text);
        QSet<qint64> seen;
        PageKey key;
        qint64 slowest = 0;
        while (true) {
            QElapsedTimer timer;
            timer.start();
            const auto page = fixture.reader().subjects(query, key, 500);
            slowest = qMax(slowest, timer.elapsed());
            QVERIFY_RESULT(page);
            if (page->isEmpty())
                break;
            for (const Subject &subject : *page) {
                const PageKey here{toMilliseconds(subject.changedAt), subject.id};
                QVERIFY(key.isTop()
                        || std::pair(here.changedAt, here.id) < std::pair(key.changedAt, key.id));
                key = here;
                seen.insert(subject.id);
            }
        }
        QCOMPARE(seen.size(), count);
        QVERIFY2(slowest < 500, QByteArray::number(slowest).constData());
    }
    QCOMPARE(fixture.reader().subjects(Query::parse(u"status:failed"), {}, 1000)->size(), 100);
    QCOMPARE(fixture.reader().subjects(Query::parse(u"status:failed,blocked"), {}, 1000)->size(),
             100);
    const Subject newest = fixture.reader().subjects({}, {}, 1)->first();
    const PageKey top{toMilliseconds(newest.changedAt), newest.id};
    QCOMPARE(fixture.reader().subjectsChangedSince({}, top, 10)->size(), 0);
    QVERIFY_DONE(fixture.understand({buildEvent(QStringLiteral("0"), Status::Firing,
                                                fixture.clock.now() + std::chrono::hours(1))}));
}

void TestStoreReader::filters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("found"); // newest first

    QTest::newRow("nothing") << ""
                             << "alarm,scan,b2,b1";
    QTest::newRow("status") << "status:failed"
                            << "scan,b1";
    QTest::newRow("statuses") << "status:failed,firing"
                              << "alarm,scan,b1";
    QTest::newRow("not") << "-status:failed"
                         << "alarm,b2";
    QTest::newRow("kind") << "kind:scan"
                          << "scan";
    QTest::newRow("case") << "project:ACME/Web"
                          << "alarm,scan,b2,b1";
    QTest::newRow("wildcard") << "branch:feature/*"
                              << "b2";
    QTest::newRow("percent is no wildcard") << "branch:%"
                                            << "";
    QTest::newRow("under is no wildcard") << "branch:feature_login*"
                                          << "";
    QTest::newRow("author") << "author:grace"
                            << "b2";
    QTest::newRow("number") << "number:12"
                            << "b1";
    QTest::newRow("word") << "lift"
                          << "b1";
    QTest::newRow("two words in two fields") << "lift ada"
                                             << "b1";
    QTest::newRow("no word") << "-lift"
                             << "alarm,scan,b2";
    QTest::newRow("accents") << "cafe"
                             << "b2";
    QTest::newRow("beginning") << "caf*"
                               << "b2";
    QTest::newRow("phrase") << "\"the lift\""
                            << "b1";
    QTest::newRow("phrase in order") << "\"lift the\""
                                     << "";
    QTest::newRow("word and field") << "build status:failed"
                                    << "scan,b1";
    QTest::newRow("time") << "after:2026-11-21T04:00:07"
                          << "alarm,scan";
    QTest::newRow("before") << "before:2026-11-21T04:00:07Z"
                            << "b2,b1";
    QTest::newRow("unread") << "is:unread"
                            << "alarm,scan,b2,b1";
    QTest::newRow("pinned") << "is:pinned"
                            << "";
    QTest::newRow("open") << "is:open"
                          << "alarm,scan,b1";
    QTest::newRow("not open") << "-is:open"
                              << "b2";
    QTest::newRow("endpoint") << "endpoint:ci sender:drone pipeline:default"
                              << "alarm,scan,b2,b1";
}

void TestStoreReader::filters()
{
    QFETCH(QString, query);
    static StoreFixture fixture; // the same four rows for every case
    static const bool filled = [] {
        bool good = fixture.open().has_value();
        const Instant at = fixture.clock.now();
        Event first = buildEvent(QStringLiteral("b1"), Status::Failed, at);
        first.message = QStringLiteral("Fix the lift");
        first.number = QStringLiteral("12");
        Event second =
            buildEvent(QStringLiteral("b2"), Status::Passed, at + std::chrono::seconds(1));
        second.branch = QStringLiteral("feature/login");
        second.author = QStringLiteral("Grace");
        second.message = QStringLiteral("Open the caf\u00e9");
        Event scan =
            buildEvent(QStringLiteral("scan"), Status::Failed, at + std::chrono::seconds(2));
        scan.kind = Kind::Scan;
        Event alarm =
            buildEvent(QStringLiteral("alarm"), Status::Firing, at + std::chrono::seconds(3));
        alarm.kind = Kind::Alarm;
        for (const Event &event : {first, second, scan, alarm})
            good = good && fixture.understand({event}).has_value();
        return good;
    }();
    QVERIFY(filled);
    const Query parsed = Query::parse(query);
    QVERIFY(parsed.problems.isEmpty());
    const auto rows = fixture.reader().subjects(parsed, {}, 10);
    QVERIFY_RESULT(rows);
    QTEST(subjectNames(rows).join(QLatin1Char(',')), "found");
    // A list that is filtered live and the list itself agree.
    QCOMPARE(subjectNames(fixture.reader().subjectsChangedSince(parsed, {}, 10)),
             subjectNames(rows));
    const QList<Subject> all = fixture.reader().subjects({}, {}, 10).value();
    for (const Subject &subject : all)
        QCOMPARE(fixture.reader().matches(parsed, subject.id).value(),
                 subjectNames(rows).contains(subject.event.subject));
}

void TestStoreReader::searchesNewestFirst()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const Instant at = fixture.clock.now();
    for (int index = 0; index < 3; ++index)
        QVERIFY_DONE(fixture.understand({buildEvent(QString::number(index), Status::Running,
                                                    at + std::chrono::seconds(index))}));
    // The oldest changes: it moves to the top of full text too, and is found once.
    Event changed = buildEvent(QStringLiteral("0"), Status::Failed, at + std::chrono::seconds(9));
    changed.title = QStringLiteral("Something else");
    QVERIFY_DONE(fixture.understand({changed}));
    QCOMPARE(subjectNames(fixture.reader().subjects(Query::parse(u"ada"), {}, 10)),
             QStringList({QStringLiteral("0"), QStringLiteral("2"), QStringLiteral("1")}));
    QCOMPARE(fixture.reader().subjects(Query::parse(u"\"build of\""), {}, 10)->size(), 2);
}

void TestStoreReader::survivesHostileWords_data()
{
    QTest::addColumn<QString>("text");

    for (const char *text : {"\"",
                             "\"\"\"",
                             "*",
                             "a*b*",
                             "NEAR(a b)",
                             "title:x",
                             "a AND",
                             "NOT",
                             "(",
                             ")",
                             "^a",
                             "{a b}:c",
                             "-",
                             "--",
                             "a\"b",
                             "'; DROP TABLE subjects; --",
                             "\\",
                             "%",
                             "\xff\xfe",
                             "col : x",
                             "a OR b",
                             "+a",
                             "status:'failed'",
                             "-\"",
                             "author:\"%\"",
                             "branch:***"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("nul") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QTest::newRow("lone surrogate") << QString(QChar(0xd800));
    QTest::newRow("long") << QString(5000, u'"');
    QTest::newRow("many") << QStringLiteral("-a ").repeated(300);
    QTest::newRow("emoji") << QString::fromUtf8("\xf0\x9f\x9a\x82");
}

void TestStoreReader::survivesHostileWords()
{
    QFETCH(QString, text);
    static StoreFixture fixture;
    static const bool filled =
        fixture.open() && fixture.understand({buildEvent(QStringLiteral("7"), Status::Passed)});
    QVERIFY(filled);
    const Query query = Query::parse(text);
    QVERIFY_DONE(fixture.reader().subjects(query, {}, 10));
    QVERIFY_DONE(fixture.reader().events(query, 0, 10));
    QVERIFY_DONE(fixture.reader().matches(query, 1));
    QCOMPARE(fixture.reader().subjects({}, {}, 10)->size(), 1);
    // The same text as a value of an event.
    Event event = buildEvent(QStringLiteral("7"), Status::Passed);
    event.title = text;
    event.message = text;
    QVERIFY_DONE(fixture.understand({event}));
}

void TestStoreReader::findsTheLastEnd()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const Instant at = fixture.clock.now();
    const auto end = [&](const char *name, Status status, int second, const char *branch = "main") {
        Event event =
            buildEvent(QString::fromLatin1(name), status, at + std::chrono::seconds(second));
        event.branch = QString::fromLatin1(branch);
        event.startedAt = at;
        event.finishedAt = at + std::chrono::seconds(second);
        return fixture.understand({event})->events.first().subject;
    };
    const auto last = [&](qint64 except, const char *branch = "main") {
        return fixture.reader()
            .lastEnd(QStringLiteral("ci"), QStringLiteral("acme/web"), QStringLiteral("default"),
                     QString::fromLatin1(branch), except)
            .value();
    };
    QVERIFY(!last(0));
    const Subject first = end("1", Status::Passed, 1);
    QVERIFY(last(0) == Status::Passed);
    QVERIFY(!last(first.id));
    const Subject second = end("2", Status::Failed, 2);
    end("3", Status::Cancelled, 3); // no end that says anything
    end("4", Status::Passed, 4, "other");
    QVERIFY(last(0) == Status::Failed);
    QVERIFY(last(second.id) == Status::Passed);
    QVERIFY(last(0, "other") == Status::Passed);
    end("5", Status::Passed, 6);
    QCOMPARE(fixture.reader().lastDurations(first, 10).value(), (QList<qint64>{6000, 1000}));
}

void TestStoreReader::knowsWhatIsOpen()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const Instant at = fixture.clock.now();
    const auto put = [&](const char *name, Status status, std::chrono::milliseconds after,
                         Kind kind = Kind::Build) {
        Event event = buildEvent(QString::fromLatin1(name), status, at + after);
        event.kind = kind;
        return fixture.understand({event})->events.first().subject.id;
    };
    const auto open = [&](Instant now) {
        return subjectNames(fixture.reader().openSubjects(now, 10));
    };
    put("b1", Status::Failed, std::chrono::seconds(0));
    QCOMPARE(open(at), QStringList{QStringLiteral("b1")});
    QCOMPARE(open(at + 3 * day), QStringList{QStringLiteral("b1")});
    QCOMPARE(open(at + 3 * day + std::chrono::milliseconds(1)), QStringList());
    put("b2", Status::Running, std::chrono::seconds(1)); // not ended: b1 stays
    QCOMPARE(open(at), QStringList{QStringLiteral("b1")});
    put("b2", Status::Failed, std::chrono::seconds(2));
    QCOMPARE(open(at), QStringList{QStringLiteral("b2")});
    put("scan", Status::Passed, std::chrono::seconds(3),
        Kind::Scan); // of another kind: says nothing of builds
    QCOMPARE(open(at), QStringList{QStringLiteral("b2")});
    put("b3", Status::Passed, std::chrono::seconds(4));
    QCOMPARE(open(at), QStringList());
    const qint64 alarm = put("alarm", Status::Firing, std::chrono::seconds(5), Kind::Alarm);
    put("approval", Status::Blocked, std::chrono::seconds(6));
    put("run", Status::Blocked, std::chrono::seconds(7), Kind::Run);
    put("b4", Status::Passed,
        std::chrono::seconds(8)); // newer than the approval, not of the alarm's kind
    QCOMPARE(open(at + 30 * day), QStringList({QStringLiteral("run"), QStringLiteral("alarm")}));
    QVERIFY_DONE(await<void>([&](auto done) { fixture.store().acknowledge(alarm, true, done); }));
    QCOMPARE(open(at), QStringList{QStringLiteral("run")});
    // A build that was overtaken asks again when it runs and fails once more after the other's end.
    Event again = buildEvent(QStringLiteral("b1"), Status::Failed, at + std::chrono::seconds(20));
    again.attempt = 2;
    QVERIFY_DONE(fixture.understand({again}));
    QCOMPARE(open(at), QStringList({QStringLiteral("b1"), QStringLiteral("run")}));
}

void TestStoreReader::sumsUpPipelines()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    const Instant at = fixture.clock.now();
    for (int index = 0; index < 12; ++index)
        QVERIFY_DONE(fixture.understand(
            {buildEvent(QString::number(index), index % 3 == 0 ? Status::Failed : Status::Passed,
                        at + std::chrono::seconds(index))}));
    Event other = buildEvent(QStringLiteral("x"), Status::Passed, at + std::chrono::seconds(50));
    other.pipeline = QStringLiteral("nightly");
    QVERIFY_DONE(fixture.understand({other}));
    Event running = buildEvent(QStringLiteral("y"), Status::Running, at + std::chrono::seconds(60));
    running.pipeline = QStringLiteral("never ended");
    QVERIFY_DONE(fixture.understand({running}));
    const auto pipelines = fixture.reader().pipelines(10);
    QVERIFY_RESULT(pipelines);
    QCOMPARE(pipelines->size(), 2);
    QCOMPARE(pipelines->at(0).pipeline, QStringLiteral("nightly"));
    QCOMPARE(pipelines->at(1).lastTen.size(), 10);
    QCOMPARE(pipelines->at(1).lastTen.first(), Status::Passed); // 11
    QCOMPARE(pipelines->at(1).lastTen.at(2), Status::Failed); // 9
}

void TestStoreReader::readsDuringWrites()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    QVERIFY_DONE(fixture.understand({buildEvent(QStringLiteral("0"), Status::Passed)}));
    std::atomic<bool> stop = false;
    std::atomic<int> reads = 0;
    std::atomic<int> failures = 0;
    std::thread other([&] {
        auto reader = StoreReader::open(fixture.folder(), fixture.clock);
        qsizetype known = 0;
        while (!stop && reader) {
            const auto rows = (*reader)->subjects({}, {}, 100);
            const auto counters = (*reader)->counters();
            failures += rows && counters && rows->size() >= known ? 0 : 1;
            known = rows ? rows->size() : known;
            ++reads;
        }
    });
    for (int index = 1; index < 60; ++index) {
        const auto stored =
            fixture.understand({buildEvent(QString::number(index), Status::Passed)});
        failures += stored ? 0 : 1;
    }
    QTRY_VERIFY(reads > 10);
    stop = true;
    other.join();
    QCOMPARE(failures, 0);
}

QTEST_GUILESS_MAIN(TestStoreReader)
#include "tst_storereader.moc"
