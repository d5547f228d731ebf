// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outbox.h"

#include "desk/deskstore.h"
#include "shape/shapingthread.h"
#include "support/fakehttpserver.h"
#include "support/memorysecretstore.h"
#include "transport/httpclient.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using State = OutboxRow::State;

namespace {

const QString team = QStringLiteral("team");

TargetSettings target(const char *kind, const QUrl &url)
{
    TargetSettings settings;
    settings.name = team;
    settings.kind = QLatin1String(kind);
    settings.settings = {{QStringLiteral("kind"), settings.kind},
                         {QStringLiteral("url"), url.toString()}};
    return settings;
}

QString statusIn(const RecordedRequest &request)
{
    return QJsonDocument::fromJson(request.body).object().value(QLatin1String("status")).toString();
}

// A desk's way out, with a stand-in for the platform.
struct WayOut
{
    explicit WayOut(const char *kind = "http")
        : targets(http, secrets, store.clock)
        , outbox(store.store(), store.reader(), targets, shaping, store.clock)
    {
        targets.setSettings({target(kind, server.url(QStringLiteral("/hook")))}, {});
    }

    FakeHttpServer server;
    DeskStore store;
    MemorySecretStore secrets;
    HttpClient http;
    ShapingThread shaping{QStringLiteral(SIGNALBOX_JQ)};
    TargetBoard targets;
    Outbox outbox;
};

// One look of the outbox that finds nothing due.
void lookAgain(Outbox &outbox)
{
    outbox.wake();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsInOrderOneAtATime()
    {
        WayOut out;
        QList<qint64> rows;
        for (const char *subject : {"a", "b", "c"})
            rows.append(out.store.addBuild(QLatin1String(subject), Status::Failed, {team})
                            .outbox.constFirst()
                            .id);
        out.outbox.start();
        QTRY_COMPARE(out.server.requests().size(), 3);
        for (int at = 0; at < 3; ++at) {
            const QJsonObject body =
                QJsonDocument::fromJson(out.server.requests().at(at).body).object();
            QCOMPARE(body.value(QLatin1String("subject")).toString(), QString(QChar(u'a' + at)));
            QTRY_VERIFY(out.store.row(rows.at(at)).state == State::Sent);
        }
        QCOMPARE(out.store.row(rows.constFirst()).attempts, 1);
        QVERIFY(!out.store.row(rows.constFirst()).mayHaveBeenSent);
        QTRY_COMPARE(out.outbox.waitingFor(team), 0);
    }

    void tellsOnlyTheNewestOfASubject()
    {
        WayOut out;
        const qint64 first =
            out.store.addBuild(QStringLiteral("a"), Status::Running, {team}).outbox.constFirst().id;
        const qint64 other =
            out.store.addBuild(QStringLiteral("b"), Status::Failed, {team}).outbox.constFirst().id;
        const qint64 last =
            out.store.addBuild(QStringLiteral("a"), Status::Passed, {team}).outbox.constFirst().id;
        out.outbox.start();
        QTRY_VERIFY(out.store.row(first).state == State::Sent
                    && out.store.row(other).state == State::Sent);
        // In the place of the first; the row of the news itself has the older ones.
        QVERIFY(out.store.row(last).state == State::Dropped);
        QVERIFY(out.store.row(first).event > out.store.row(last).event);
        QCOMPARE(out.server.requests().size(), 2);
        QCOMPARE(statusIn(out.server.requests().constFirst()), QStringLiteral("passed"));
    }

    void sendsEveryForwardByHand()
    {
        WayOut out;
        const auto event = out.store.addBuild(QStringLiteral("a"), Status::Failed);
        OutboxRow row;
        row.target = team;
        row.event = event.event.id;
        row.subject = event.subject.id;
        row.byHand = true;
        row.createdAt = out.store.clock.now();
        const qint64 first = out.store.addRow(row);
        const qint64 second = out.store.addRow(row);
        out.outbox.start();
        QTRY_VERIFY(out.store.row(first).state == State::Sent
                    && out.store.row(second).state == State::Sent);
        QCOMPARE(out.server.requests().size(), 2);
    }

    void waitsAsLongAsItIsAsked()
    {
        WayOut out;
        out.server.enqueue(ScriptedAnswer::text(429, "slower", {{"Retry-After", "120"}}));
        const qint64 id =
            out.store.addBuild(QStringLiteral("a"), Status::Failed, {team}).outbox.constFirst().id;
        const Instant due = out.store.clock.now() + 120s;
        out.outbox.start();
        QTRY_VERIFY(out.outbox.nextFor(team) == due);
        QVERIFY(out.store.row(id).nextAt == due);
        // A message to another subject must not undercut it either.
        (void)out.store.addBuild(QStringLiteral("b"), Status::Failed, {team});
        out.store.clock.set(due - 1ms);
        lookAgain(out.outbox);
        QCOMPARE(out.server.requests().size(), 1);
        out.store.clock.set(due);
        out.outbox.wake();
        QTRY_COMPARE(out.server.requests().size(), 3);
        QTRY_VERIFY(out.store.row(id).state == State::Sent);
        QCOMPARE(out.store.row(id).attempts, 2);
    }

    void triesAgainAfter_data()
    {
        QTest::addColumn<int>("status"); // 0: no answer at all
        QTest::addColumn<bool>("marked");
        QTest::newRow("503") << 503 << false;
        QTest::newRow("500") << 500 << false;
        QTest::newRow("no answer") << 0 << true;
    }
    void triesAgainAfter()
    {
        QFETCH(int, status);
        QFETCH(bool, marked);
        WayOut out;
        ScriptedAnswer answer = ScriptedAnswer::text(status, "not now");
        if (status == 0)
            answer.act = ScriptedAnswer::Act::CloseAfterReading;
        out.server.enqueue(answer);
        const qint64 id =
            out.store.addBuild(QStringLiteral("a"), Status::Failed, {team}).outbox.constFirst().id;
        out.outbox.start();
        QTRY_VERIFY(out.outbox.nextFor(team).has_value());
        QVERIFY(out.store.row(id).state == State::Waiting);
        QVERIFY(!out.store.row(id).answer.isEmpty());
        lookAgain(out.outbox);
        QCOMPARE(out.server.requests().size(), 1);
        out.store.clock.advance(3s);
        out.outbox.wake();
        QTRY_VERIFY(out.store.row(id).state == State::Sent);
        QCOMPARE(out.store.row(id).mayHaveBeenSent, marked);
    }

    void givesUpAfterADay()
    {
        WayOut out;
        out.server.setStandingAnswer(ScriptedAnswer::text(503, "never"));
        const qint64 id =
            out.store.addBuild(QStringLiteral("a"), Status::Failed, {team}).outbox.constFirst().id;
        out.store.clock.advance(24h);
        out.outbox.start();
        QTRY_VERIFY(out.store.row(id).state == State::Failed);
    }

    void stopsADeadTargetAndGoesOnWhenAsked()
    {
        WayOut out;
        out.server.enqueue(ScriptedAnswer::text(410, "gone"));
        const qint64 first =
            out.store.addBuild(QStringLiteral("a"), Status::Failed, {team}).outbox.constFirst().id;
        const qint64 second =
            out.store.addBuild(QStringLiteral("b"), Status::Failed, {team}).outbox.constFirst().id;
        out.outbox.start();
        QTRY_VERIFY(out.targets.find(team)->stopped);
        QVERIFY(!out.targets.find(team)->stoppedBecause.isEmpty());
        out.store.clock.advance(1h);
        lookAgain(out.outbox);
        QCOMPARE(out.server.requests().size(), 1);
        QVERIFY(out.store.row(first).state == State::Waiting);
        out.targets.restart(team);
        QTRY_VERIFY(out.store.row(second).state == State::Sent);
        QVERIFY(out.store.row(first).state == State::Sent);
        QCOMPARE(out.server.requests().size(), 3);
    }

    void doesNotRepeatWhatIsRefused()
    {
        WayOut out;
        out.server.enqueue(ScriptedAnswer::text(400, "bad message"));
        const qint64 first =
            out.store.addBuild(QStringLiteral("a"), Status::Failed, {team}).outbox.constFirst().id;
        const qint64 second =
            out.store.addBuild(QStringLiteral("b"), Status::Failed, {team}).outbox.constFirst().id;
        out.outbox.start();
        QTRY_VERIFY(out.store.row(second).state == State::Sent);
        QVERIFY(out.store.row(first).state == State::Failed);
        QVERIFY(!out.targets.find(team)->stopped);
    }

    void marksWhatACrashLeftInFlight()
    {
        WayOut out;
        const auto event = out.store.addBuild(QStringLiteral("a"), Status::Failed);
        OutboxRow row;
        row.target = team;
        row.event = event.event.id;
        row.subject = event.subject.id;
        row.inFlight = true;
        row.attempts = 1;
        row.createdAt = out.store.clock.now();
        const qint64 id = out.store.addRow(row);
        out.outbox.start();
        QTRY_VERIFY(out.store.row(id).state == State::Sent);
        QVERIFY(out.store.row(id).mayHaveBeenSent);
        QVERIFY(!out.store.row(id).inFlight);
        QCOMPARE(out.store.row(id).attempts, 2);
    }

    void editsWhatItPostedButNotByHand()
    {
        WayOut out("discord-webhook");
        out.server.setStandingAnswer(ScriptedAnswer::json(200, "{\"id\":\"77\"}"));
        out.outbox.start();
        const auto send = [&](Status status) {
            const auto written = out.store.addBuild(QStringLiteral("a"), status, {team});
            out.store.clock.advance(1min); // past the platform's pace
            out.outbox.wake();
            return written;
        };
        (void)send(Status::Running);
        QTRY_COMPARE(out.server.requests().size(), 1);
        QTRY_COMPARE(out.outbox.waitingFor(team), 0);
        const auto failed = send(Status::Failed);
        QTRY_COMPARE(out.server.requests().size(), 2);
        OutboxRow byHand;
        byHand.target = team;
        byHand.event = failed.event.id;
        byHand.subject = failed.subject.id;
        byHand.byHand = true;
        byHand.createdAt = out.store.clock.now();
        const qint64 id = out.store.addRow(byHand);
        out.store.clock.advance(1min);
        out.outbox.wake();
        QTRY_VERIFY(out.store.row(id).state == State::Sent);
        QCOMPARE(out.server.requests().at(0).method, QByteArray("POST"));
        QCOMPARE(out.server.requests().at(1).method, QByteArray("PATCH"));
        QCOMPARE(out.server.requests().at(2).method, QByteArray("POST"));
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
