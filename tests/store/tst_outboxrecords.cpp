// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages to targets as they are looked up: filters, and the tries of each.
#include "store/storefixture.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using State = OutboxRow::State;

Q_DECLARE_METATYPE(signalbox::OutboxFilter)

class OutboxRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filters_data();
    void filters();
    void keepsTries();
    void triesGoWithTheirMessage();

private:
    qint64 add(const QString &target, State state, const QString &answer, const Event &event);
    void tryIt(qint64 row, int status);

    StoreFixture m_fixture;
};

qint64 OutboxRecordsTest::add(const QString &target, State state, const QString &answer,
                              const Event &event)
{
    OutboxRow row;
    row.target = target;
    row.state = state;
    row.answer = answer;
    row.createdAt = m_fixture.clock.now();
    const auto understood = m_fixture.understand({event});
    row.subject = understood->events.first().subject.id;
    return await<qint64>([&](auto done) { m_fixture.store().addOutbox(row, done); }).value();
}

void OutboxRecordsTest::tryIt(qint64 row, int status)
{
    AttemptRecord attempt;
    attempt.outbox = row;
    attempt.at = m_fixture.clock.now();
    attempt.outcome = status < 300 ? AttemptRecord::Outcome::Sent : AttemptRecord::Outcome::Refused;
    attempt.status = status;
    attempt.tookMs = 120;
    attempt.answer = QStringLiteral("HTTP %1").arg(status);
    QVERIFY_DONE(await<void>([&](auto done) { m_fixture.store().addAttempt(attempt, done); }));
}

void OutboxRecordsTest::initTestCase()
{
    QVERIFY_DONE(m_fixture.open());
    Event kernel = buildEvent(QStringLiteral("a"), Status::Failed);
    kernel.title = QStringLiteral("Bump kernel");
    kernel.author = QStringLiteral("j.alvarez");
    Event other = buildEvent(QStringLiteral("b"), Status::Passed);
    other.title = QStringLiteral("Fix 100 % load");
    add(QStringLiteral("team"), State::Failed, QStringLiteral("HTTP 404: no_service"), kernel);
    add(QStringLiteral("ops"), State::Sent, QStringLiteral("HTTP 200"), kernel);
    add(QStringLiteral("ops"), State::Waiting, QStringLiteral("HTTP 429"), other);
}

void OutboxRecordsTest::filters_data()
{
    QTest::addColumn<OutboxFilter>("filter");
    QTest::addColumn<QList<qint64>>("ids");
    const auto words = [](const char *text) {
        return OutboxFilter{{}, {}, QString::fromUtf8(text)};
    };
    QTest::newRow("all") << OutboxFilter() << QList<qint64>{3, 2, 1};
    QTest::newRow("state") << OutboxFilter{State::Sent, {}, {}} << QList<qint64>{2};
    QTest::newRow("target") << OutboxFilter{{}, QStringLiteral("ops"), {}} << QList<qint64>{3, 2};
    QTest::newRow("both") << OutboxFilter{State::Waiting, QStringLiteral("ops"), {}}
                          << QList<qint64>{3};
    QTest::newRow("event") << words("kernel") << QList<qint64>{2, 1};
    QTest::newRow("beginning of a word") << words("alva") << QList<qint64>{2, 1};
    QTest::newRow("answer") << words("no_serv") << QList<qint64>{1};
    QTest::newRow("answer and event") << words("KERNEL 404") << QList<qint64>{1};
    QTest::newRow("nothing") << words("nowhere") << QList<qint64>{};
    QTest::newRow("no pattern") << words("%") << QList<qint64>{};
    QTest::newRow("no syntax") << words("\"' OR 1=1 --") << QList<qint64>{};
    QTest::newRow("blanks") << words("   ") << QList<qint64>{3, 2, 1};
}

void OutboxRecordsTest::filters()
{
    QFETCH(OutboxFilter, filter);
    QFETCH(QList<qint64>, ids);
    const auto rows = m_fixture.reader().outbox(filter, 0, 10);
    QVERIFY_RESULT(rows);
    QList<qint64> found;
    for (const OutboxRow &row : *rows)
        found.append(row.id);
    QCOMPARE(found, ids);
    for (qint64 id = 1; id <= 3; ++id)
        QCOMPARE(m_fixture.reader().matches(filter, id).value(), ids.contains(id));
    QCOMPARE(m_fixture.reader().matches(filter, 99).value(), false);
}

void OutboxRecordsTest::keepsTries()
{
    QVERIFY(m_fixture.reader().attempts(1)->isEmpty());
    for (int at = 0; at < 60; ++at) {
        m_fixture.clock.advance(1s);
        tryIt(1, 500 + at);
    }
    tryIt(2, 200);
    const QList<AttemptRecord> tries = m_fixture.reader().attempts(1).value();
    QCOMPARE(tries.size(), 50); // the last ones
    QCOMPARE(tries.constFirst().status, 510);
    QCOMPARE(tries.constLast().status, 559);
    QCOMPARE(tries.constLast().at, m_fixture.clock.now());
    QCOMPARE(tries.constLast().tookMs, 120);
    QCOMPARE(tries.constLast().answer, QStringLiteral("HTTP 559"));
    QCOMPARE(tries.constLast().outcome, AttemptRecord::Outcome::Refused);
    QCOMPARE(m_fixture.reader().attempts(2)->size(), 1);
}

void OutboxRecordsTest::triesGoWithTheirMessage()
{
    m_fixture.clock.advance(std::chrono::days(100));
    QVERIFY(m_fixture.retainAll(30, 0) > 0);
    QVERIFY(!m_fixture.reader().outboxRow(1)->has_value());
    QVERIFY(m_fixture.reader().attempts(1)->isEmpty());
}

QTEST_GUILESS_MAIN(OutboxRecordsTest)
#include "tst_outboxrecords.moc"
