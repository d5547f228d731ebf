// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event.h"

#include <QJsonArray>
#include <QTest>

using namespace signalbox;

namespace {

Instant at(int seconds)
{
    return instantFromMilliseconds(1795233605000 + seconds * 1000);
}

// Every member of the contract set, none of those that only folding needs.
Event fullEvent()
{
    Event event;
    event.id = 9007199254740993; // beyond what a double holds
    event.delivery = 17;
    event.deliveryId = QStringLiteral("f3a1");
    event.endpoint = QStringLiteral("ci");
    event.sender = QStringLiteral("drone");
    event.subject = QStringLiteral("acme/web/189");
    event.attempt = 3;
    event.kind = Kind::Build;
    event.status = Status::Failed;
    event.wireStatus = QStringLiteral("failure");
    event.transition = Transition::StillBroken;
    event.title = QStringLiteral("Größe „prüfen“ \U0001F680");
    event.project = QStringLiteral("acme/web");
    event.pipeline = QStringLiteral("default");
    event.number = QStringLiteral("189");
    event.branch = QStringLiteral("main");
    event.tag = QStringLiteral("b12");
    event.commit = QStringLiteral("deadbeef");
    event.image = QStringLiteral("registry.example.com/web");
    event.digest = QStringLiteral("sha256:00");
    event.environment = QStringLiteral("staging");
    event.severity = QStringLiteral("critical");
    event.author = QStringLiteral("ada");
    event.message = QStringLiteral("two\nlines");
    event.url = QStringLiteral("https://ci.example.com/189");
    event.startedAt = at(0);
    event.finishedAt = at(60);
    event.receivedAt = at(61);
    event.verified = true;
    event.jobs = {{QStringLiteral("build"), Status::Failed,
                   QStringLiteral("https://ci.example.com/j"),
                   QStringLiteral("https://ci.example.com/l"), at(1), at(59)},
                  {QStringLiteral("test"), Status::Skipped, {}, {}, {}, {}}};
    event.details = {{QStringLiteral("Device"), QStringLiteral("board-3"),
                      QStringLiteral("https://example.com/d")}};
    event.command =
        SpokenCommand{QStringLiteral("deploy"), QStringLiteral("deploy b12"),
                      {QStringLiteral("b12")},  QStringLiteral("T1/U1"),
                      QStringLiteral("C1"),     QStringLiteral("https://hooks.example.com/r"),
                      QStringLiteral("press"),  QStringLiteral("1700000000.000100")};
    event.causedBy = QStringLiteral("run/4");
    event.replayOf = 12;
    return event;
}

} // namespace

class EventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesItsJson()
    {
        const Event event = fullEvent();
        QVERIFY(eventFromJson(toJson(event)) == event);
        Event smallest;
        smallest.receivedAt = at(0);
        QVERIFY(eventFromJson(toJson(smallest)) == smallest);
    }

    void writesIdsAsTextsAndTimesInUtc()
    {
        const QJsonObject object = toJson(fullEvent());
        QCOMPARE(object.value(QLatin1String("id")), QJsonValue(QStringLiteral("9007199254740993")));
        QCOMPARE(object.value(QLatin1String("delivery")), QJsonValue(QStringLiteral("17")));
        QCOMPARE(object.value(QLatin1String("replayOf")), QJsonValue(QStringLiteral("12")));
        QCOMPARE(object.value(QLatin1String("startedAt")),
                 QJsonValue(QStringLiteral("2026-11-21T04:00:05.000Z")));
        QCOMPARE(object.value(QLatin1String("transition")),
                 QJsonValue(QStringLiteral("still-broken")));
    }

    void leavesOutWhatIsMissing()
    {
        Event event;
        event.receivedAt = at(0);
        const QStringList members = toJson(event).keys();
        const QStringList expected{QStringLiteral("attempt"), QStringLiteral("kind"),
                                   QStringLiteral("receivedAt"), QStringLiteral("status"),
                                   QStringLiteral("verified")};
        QCOMPARE(members, expected);
    }

    void keepsWhatOnlyFoldingNeedsToItself()
    {
        Event event;
        event.dedupe = QStringLiteral("d");
        event.order = QStringLiteral("7");
        event.defaultBranch = true;
        const QJsonObject object = toJson(event);
        for (const char *member : {"dedupe", "order", "defaultBranch"})
            QVERIFY2(!object.contains(QLatin1String(member)), member);
    }

    void readsWrongTypesAsAbsent_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("title is a number") << "title" << QJsonValue(5);
        QTest::newRow("id is a number") << "id" << QJsonValue(5);
        QTest::newRow("id is words") << "id" << QJsonValue(QStringLiteral("five"));
        QTest::newRow("attempt is a text") << "attempt" << QJsonValue(QStringLiteral("2"));
        QTest::newRow("attempt is zero") << "attempt" << QJsonValue(0);
        QTest::newRow("attempt is negative") << "attempt" << QJsonValue(-3);
        QTest::newRow("status is unheard of") << "status" << QJsonValue(QStringLiteral("exploded"));
        QTest::newRow("kind is a list") << "kind" << QJsonValue(QJsonArray{1});
        QTest::newRow("transition is empty") << "transition" << QJsonValue(QString());
        QTest::newRow("time is no time") << "startedAt" << QJsonValue(QStringLiteral("soon"));
        QTest::newRow("jobs is an object")
            << "jobs" << QJsonValue(QJsonObject{{QStringLiteral("a"), 1}});
        QTest::newRow("details is null") << "details" << QJsonValue(QJsonValue::Null);
        QTest::newRow("command is a list") << "command" << QJsonValue(QJsonArray{});
        QTest::newRow("verified is a text") << "verified" << QJsonValue(QStringLiteral("true"));
    }
    void readsWrongTypesAsAbsent()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QVERIFY(eventFromJson({{member, value}}) == Event());
    }

    void linksOnlyToTheWeb_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("link");
        QTest::newRow("https") << "https://ci.example.com/a?b=c#d"
                               << "https://ci.example.com/a?b=c#d";
        QTest::newRow("http") << "http://ci.example.com:8080/"
                              << "http://ci.example.com:8080/";
        QTest::newRow("scheme in capitals") << "HTTPS://ci.example.com/"
                                            << "https://ci.example.com/";
        QTest::newRow("IPv6") << "http://[::1]:80/x"
                              << "http://[::1]:80/x";
        QTest::newRow("beyond ASCII")
            << QString::fromUtf8("https://example.com/ü") << "https://example.com/%C3%BC";
        for (const char *hostile : {"",
                                    "javascript:alert(1)",
                                    "data:text/html,x",
                                    "file:///etc/passwd",
                                    "vbscript:x",
                                    "//example.com/x",
                                    "/relative",
                                    "example.com",
                                    "https://",
                                    "https:///path",
                                    "https:example.com",
                                    "https://user@example.com/",
                                    "https://user:password@example.com/",
                                    "https://:p@example.com/",
                                    "https://exa mple.com/",
                                    "https://example.com/\n",
                                    "https://example.com/a b",
                                    " https://example.com/",
                                    "https://example.com:99999/",
                                    "https://[::1/",
                                    "https://example.com/<script>",
                                    "https://example.com/%",
                                    "mailto:a@example.com",
                                    "ftp://example.com/"})
            QTest::newRow(qPrintable(QStringLiteral("hostile ")
                                     + QLatin1String(hostile).toString().toHtmlEscaped()))
                << QString::fromLatin1(hostile) << QString();
    }
    void linksOnlyToTheWeb()
    {
        QFETCH(QString, text);
        QFETCH(QString, link);
        QCOMPARE(safeLink(text), link);
    }
};

QTEST_GUILESS_MAIN(EventTest)
#include "tst_event.moc"
