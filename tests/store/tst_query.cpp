// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queryfilter.h"
#include "support/manualclock.h"

#include <QTest>

using namespace signalbox;

namespace {

QString described(const Query &query)
{
    QStringList parts;
    for (const Query::Term &term : query.terms)
        parts.append((term.negated ? QStringLiteral("-") : QString()) + term.field
                     + QLatin1Char('=') + term.value);
    for (const QString &word : query.words)
        parts.append(QLatin1Char('[') + word + QLatin1Char(']'));
    return parts.join(QLatin1Char(' '));
}

} // namespace

//! The search language: text to terms, terms to SQL.
class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void limitsItsInput();
    void makesSql_data();
    void makesSql();
    void makesFullText_data();
    void makesFullText();
    void readsInstants_data();
    void readsInstants();
};

void TestQuery::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parsed");
    QTest::addColumn<QString>("problem");

    QTest::newRow("empty") << ""
                           << ""
                           << "";
    QTest::newRow("blanks") << " \t\n "
                            << ""
                            << "";
    QTest::newRow("field") << "status:failed"
                           << "status=failed"
                           << "";
    QTest::newRow("case of field and word") << "STATUS:Failed"
                                            << "status=failed"
                                            << "";
    QTest::newRow("several words") << "status:failed,blocked"
                                   << "status=failed,blocked"
                                   << "";
    QTest::newRow("case of a value is kept") << "project:Acme/Web"
                                             << "project=Acme/Web"
                                             << "";
    QTest::newRow("all together") << "status:failed sender:drone branch:main \"some text\""
                                  << "status=failed sender=drone branch=main [some text]"
                                  << "";
    QTest::newRow("quoted value") << "pipeline:\"build and test\""
                                  << "pipeline=build and test"
                                  << "";
    QTest::newRow("negated field") << "-branch:main"
                                   << "-branch=main"
                                   << "";
    QTest::newRow("negated word") << "-flaky"
                                  << "-text=flaky"
                                  << "";
    QTest::newRow("colon in a value") << "branch:a:b"
                                      << "branch=a:b"
                                      << "";
    QTest::newRow("quoted colon is text") << "\"status:failed\""
                                          << "[status:failed]"
                                          << "";
    QTest::newRow("unknown field is text") << "fix: http://x"
                                           << "[fix:] [http://x]"
                                           << "";
    QTest::newRow("open quote") << "\"half"
                                << "[half]"
                                << "";
    QTest::newRow("lone signs") << "- \"\" -\"\""
                                << ""
                                << "";
    QTest::newRow("leading colon") << ":x"
                                   << "[:x]"
                                   << "";
    QTest::newRow("unknown status") << "status:faild x"
                                    << "[x]"
                                    << "status:faild: no such status";
    QTest::newRow("unknown kind") << "kind:thing"
                                  << ""
                                  << "kind:thing: no such kind";
    QTest::newRow("unknown state") << "is:red"
                                   << ""
                                   << "is:red: no such state";
    QTest::newRow("no date") << "after:soon"
                             << ""
                             << "after:soon: no such date";
    QTest::newRow("no value") << "branch:"
                              << ""
                              << "branch:: no value";
    QTest::newRow("age") << "after:3d"
                         << "after=3d"
                         << "";
}

void TestQuery::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, parsed);
    QFETCH(QString, problem);
    const Query query = Query::parse(text);
    QCOMPARE(described(query), parsed);
    QCOMPARE(query.problems.join(QLatin1Char('|')), problem);
}

void TestQuery::limitsItsInput()
{
    QVERIFY(!Query::parse(QString(100'000, u'x')).problems.isEmpty());
    const Query query = Query::parse(QStringLiteral("a ").repeated(400));
    QVERIFY(!query.problems.isEmpty());
    QVERIFY(query.words.size() <= 32);
}

void TestQuery::makesSql_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("subjects");
    QTest::addColumn<QByteArray>("events");

    QTest::newRow("empty") << "" << QByteArray() << QByteArray();
    QTest::newRow("words alone") << "a b" << QByteArray() << QByteArray();
    QTest::newRow("status") << "status:failed" << QByteArray(" AND (s.status = ?)")
                            << QByteArray(" AND (e.status = ?)");
    QTest::newRow("two") << "kind:build,scan" << QByteArray(" AND (+s.kind IN (?, ?))")
                         << QByteArray(" AND (+e.kind IN (?, ?))");
    QTest::newRow("negated") << "-branch:main" << QByteArray(" AND NOT (s.branch = ?)")
                             << QByteArray(" AND NOT (s.branch = ?)");
    QTest::newRow("wildcard") << "branch:feature/*"
                              << QByteArray(" AND (+s.branch LIKE ? ESCAPE '\\')")
                              << QByteArray(" AND (+s.branch LIKE ? ESCAPE '\\')");
    QTest::newRow("time") << "before:2026-11-21" << QByteArray(" AND (s.changed_at < ?)")
                          << QByteArray(" AND (e.received_at < ?)");
    QTest::newRow("state") << "is:unread is:pinned"
                           << QByteArray(" AND (s.unread = 1) AND (s.pinned = 1)")
                           << QByteArray(" AND (s.unread = 1) AND (s.pinned = 1)");
    QTest::newRow("hostile") << "author:\"x' OR 1=1 --\"" << QByteArray(" AND (s.author = ?)")
                             << QByteArray(" AND (s.author = ?)");
}

void TestQuery::makesSql()
{
    QFETCH(QString, text);
    const Query query = Query::parse(text);
    const Instant now = ManualClock().now();
    QTEST(QueryFilter(query, QueryFilter::Of::Subjects, now).sql(), "subjects");
    QTEST(QueryFilter(query, QueryFilter::Of::Events, now).sql(), "events");
}

void TestQuery::makesFullText_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("expression");

    QTest::newRow("none") << QStringList{} << "";
    QTest::newRow("one") << QStringList{QStringLiteral("login")} << "\"login\"";
    QTest::newRow("two") << QStringList{QStringLiteral("a"), QStringLiteral("b c")}
                         << "\"a\" AND \"b c\"";
    QTest::newRow("beginning") << QStringList{QStringLiteral("roll*")} << "\"roll*\" *";
    QTest::newRow("quotes") << QStringList{QStringLiteral("a\"b")} << "\"a\"\"b\"";
    QTest::newRow("says nothing") << QStringList{QStringLiteral("---"), QStringLiteral("*")} << "";
    QTest::newRow("operators") << QStringList{QStringLiteral("NEAR"), QStringLiteral("title:x")}
                               << "\"NEAR\" AND \"title:x\"";
}

void TestQuery::makesFullText()
{
    QFETCH(QStringList, words);
    QTEST(fullTextExpression(words), "expression");
}

void TestQuery::readsInstants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso"); // now is 2026-11-21T04:00:05Z, the zone UTC

    QTest::newRow("day") << "2026-11-20"
                         << "2026-11-20T00:00:00.000Z";
    QTest::newRow("minute") << "2026-11-20T10:30"
                            << "2026-11-20T10:30:00.000Z";
    QTest::newRow("zone") << "2026-11-20T10:30:00+02:00"
                          << "2026-11-20T08:30:00.000Z";
    QTest::newRow("today") << "Today"
                           << "2026-11-21T00:00:00.000Z";
    QTest::newRow("yesterday") << "yesterday"
                               << "2026-11-20T00:00:00.000Z";
    QTest::newRow("hours") << "12h"
                           << "2026-11-20T16:00:05.000Z";
    QTest::newRow("weeks") << "1w"
                           << "2026-11-14T04:00:05.000Z";
    QTest::newRow("no day") << "2026-13-40"
                            << "";
    QTest::newRow("long ago") << "0001-01-01"
                              << "";
    QTest::newRow("huge age") << "99999999999d"
                              << "";
    QTest::newRow("word") << "soon"
                          << "";
    QTest::newRow("empty") << ""
                           << "";
}

void TestQuery::readsInstants()
{
    QFETCH(QString, text);
    const std::optional<Instant> instant = queryInstant(text, ManualClock().now());
    QTEST(instant ? toIsoText(*instant) : QString(), "iso");
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
