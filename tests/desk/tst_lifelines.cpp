// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Broken, fixed and still broken for each pipeline and branch, whatever the order deliveries come
// in.
#include "deskatwork.h"

#include "resources/resources.h"

#include <QTest>

using namespace signalbox;

namespace {

const QByteArray path("/life-line-that-nobody-guesses");

// "7 main failed 30 #2": number, branch, status, second of its end (of its start while it runs),
// attempt.
struct Told
{
    explicit Told(const QString &line)
    {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        body = {{QStringLiteral("kind"), QStringLiteral("build")},
                {QStringLiteral("number"), words.value(0)},
                {QStringLiteral("branch"), words.value(1)},
                {QStringLiteral("status"), words.value(2)},
                {QStringLiteral("pipeline"), QStringLiteral("nightly")}};
        const QString moment = QStringLiteral("2026-11-20T10:%1:00Z")
                                   .arg(words.value(3).toInt(), 2, 10, QLatin1Char('0'));
        const bool ended =
            words.value(2) == QLatin1String("passed") || words.value(2) == QLatin1String("failed");
        body.insert(ended ? QStringLiteral("finishedAt") : QStringLiteral("startedAt"), moment);
        if (words.value(4).startsWith(u'#'))
            body.insert(QStringLiteral("attempt"), words.value(4).mid(1).toInt());
    }
    QJsonObject body;
};

QString wordOf(const Event &event)
{
    return event.transition ? toText(*event.transition) : QStringLiteral("-");
}

} // namespace

class LifeLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        const QJsonObject endpoint{{QStringLiteral("name"), QStringLiteral("lines")},
                                   {QStringLiteral("path"), QString::fromLatin1(path)},
                                   {QStringLiteral("sender"), QStringLiteral("generic")}};
        QVERIFY(m_work.start({{QStringLiteral("endpoints"), QJsonArray{endpoint}},
                              {QStringLiteral("rules"), QJsonArray()}}));
    }
    void cleanupTestCase()
    {
        if (m_work.desk)
            m_work.desk->stop();
    }

    void tellsTransitions_data()
    {
        QTest::addColumn<QStringList>("told");
        QTest::addColumn<QString>("transitions"); // of each event, as it came
        QTest::addColumn<QString>("rows"); // what stands at the end: number, status, attempt
        const auto row = [](const char *name, const QStringList &told, const char *transitions,
                            const char *rows) {
            QTest::newRow(name) << told << QString::fromLatin1(transitions)
                                << QString::fromLatin1(rows);
        };
        const auto L = [](const char *lines) {
            return QString::fromLatin1(lines).split(QStringLiteral("; "));
        };
        row("the first end is neither", L("1 main failed 1"), "-", "1 failed 1");
        row("broken", L("1 main passed 1; 2 main failed 2"), "- broken", "1 passed 1, 2 failed 1");
        row("still broken", L("1 main failed 1; 2 main failed 2"), "- still-broken",
            "1 failed 1, 2 failed 1");
        row("fixed", L("1 main failed 1; 2 main passed 2"), "- fixed", "1 failed 1, 2 passed 1");
        row("good stays unsaid", L("1 main passed 1; 2 main passed 2"), "- -",
            "1 passed 1, 2 passed 1");
        row("each branch has its own",
            L("1 main passed 1; 2 topic failed 2; 3 topic passed 3; 4 main failed 4"),
            "- - fixed broken", "1 passed 1, 2 failed 1, 3 passed 1, 4 failed 1");
        row("cancelled says nothing", L("1 main passed 1; 2 main cancelled 2; 3 main failed 3"),
            "- - broken", "1 passed 1, 2 cancelled 1, 3 failed 1");
        row("running in between", L("1 main passed 1; 2 main running 2; 2 main failed 3"),
            "- - broken", "1 passed 1, 2 failed 1");
        row("late running steps nothing back",
            L("1 main passed 1; 2 main failed 3; 2 main running 2"), "- broken -",
            "1 passed 1, 2 failed 1");
        row("an older build told late", L("1 main passed 1; 3 main passed 5; 2 main failed 3"),
            "- - -", "1 passed 1, 3 passed 1, 2 failed 1");
        row("and the line goes on from the newest",
            L("1 main passed 1; 3 main passed 5; 2 main failed 3; 4 main failed 7"), "- - - broken",
            "1 passed 1, 3 passed 1, 2 failed 1, 4 failed 1");
        row("a re-run that fixes", L("1 main failed 1; 1 main running 2 #2; 1 main passed 3 #2"),
            "- - fixed", "1 passed 2");
        row("a re-run that does not", L("1 main failed 1; 1 main failed 3 #2"), "- still-broken",
            "1 failed 2");
        row("the end of the run before, late",
            L("1 main running 1; 1 main passed 5 #2; 1 main failed 3"), "- - -", "1 passed 2");
    }
    void tellsTransitions()
    {
        QFETCH(QStringList, told);
        QFETCH(QString, transitions);
        QFETCH(QString, rows);
        const QString project = QString::fromLatin1(QTest::currentDataTag());
        for (const QString &line : told)
            QVERIFY(post(Told(line).body, project));
        QList<Event> events;
        QTRY_COMPARE_WITH_TIMEOUT((events = eventsOf(project)).size(), told.size(), 10'000);
        QStringList words;
        for (const Event &event : events)
            words.append(wordOf(event));
        QCOMPARE(words.join(u' '), transitions);
        QStringList standing;
        for (const Subject &subject : m_work.desk->reader()
                                          .subjects(Query::parse(u""), {}, 1000)
                                          .value_or(QList<Subject>())) {
            if (subject.event.project == project)
                standing.prepend(QStringLiteral("%1 %2 %3")
                                     .arg(subject.event.number, toText(subject.event.status))
                                     .arg(subject.event.attempt));
        }
        QStringList expected = rows.split(QStringLiteral(", "));
        standing.sort();
        expected.sort();
        QCOMPARE(standing, expected);
    }

    // The same delivery again is no second event and no second row.
    void countsRedeliveries()
    {
        const QString project = QStringLiteral("again");
        QJsonObject body = Told(QStringLiteral("1 main failed 1")).body;
        body.insert(QStringLiteral("subject"), QStringLiteral("again-1"));
        Delivery delivery = made(body, project);
        for (int at = 0; at < 3; ++at)
            QCOMPARE(outcomeOf(m_work.post(delivery)).value_or(HttpReply()).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(!eventsOf(project).isEmpty(), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(eventsOf(project).size(), 3,
                                  10'000); // no id, no signature: nothing tells them apart
        const auto subjects = m_work.desk->reader().subjects(Query::parse(u"again"), {}, 10);
        QVERIFY(subjects.has_value());
        QCOMPARE(subjects->size(), 1);
        QVERIFY(!subjects->constFirst().event.transition);
    }

private:
    static Delivery made(QJsonObject body, const QString &project)
    {
        body.insert(QStringLiteral("project"), project);
        if (!body.contains(QLatin1String("subject")))
            body.insert(QStringLiteral("subject"),
                        project + body.value(QLatin1String("number")).toString());
        Delivery delivery;
        delivery.method = "POST";
        delivery.target = path;
        delivery.headers = {{"Content-Type", "application/json"}};
        delivery.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return delivery;
    }

    bool post(const QJsonObject &body, const QString &project)
    {
        return outcomeOf(m_work.post(made(body, project))).value_or(HttpReply()).status == 200;
    }

    // Oldest first.
    QList<Event> eventsOf(const QString &project)
    {
        QList<Event> found;
        for (const Event &event :
             m_work.desk->reader().events({}, 0, 1000).value_or(QList<Event>())) {
            if (event.project == project)
                found.prepend(event);
        }
        return found;
    }

    DeskAtWork m_work;
};

QTEST_GUILESS_MAIN(LifeLinesTest)
#include "tst_lifelines.moc"
