// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outbox.h"

#include "desk/deskstore.h"
#include "desk/spaces.h"
#include "shape/shapingthread.h"
#include "support/fakehttpserver.h"
#include "support/memorysecretstore.h"
#include "transport/httpclient.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using State = OutboxRow::State;

namespace {

const QString team = QStringLiteral("team");
const QString chat = QStringLiteral("chat");

// A desk's way out to an application's target, with a stand-in for the platform.
struct BotWay
{
    BotWay(const char *kind, const QJsonObject &members)
    {
        TargetSettings settings;
        settings.name = team;
        settings.kind = QLatin1String(kind);
        settings.settings = members;
        for (const char *secret : {"token", "serviceAccount"})
            settings.secrets.insert(
                QLatin1String(secret),
                SecretReference{SecretReference::Source::Keychain, QLatin1String(secret), false});
        secrets.set(QStringLiteral("token"), "hush");
        QFile key(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/support/testkey.pem"));
        const QString pem =
            key.open(QIODevice::ReadOnly) ? QString::fromLatin1(key.readAll()) : QString();
        secrets.set(
            QStringLiteral("serviceAccount"),
            QJsonDocument(QJsonObject{{QStringLiteral("client_email"), QStringLiteral("a@b")},
                                      {QStringLiteral("private_key"), pem}})
                .toJson());
        ServiceSettings services;
        for (const char *service : {"slackApi", "discordApi", "googleChatApi", "googleToken"})
            services.addresses.insert(QLatin1String(service),
                                      server.url(u'/' + QLatin1String(service)).toString());
        targetSettings = settings;
        targets.setSettings({settings}, services);
    }
    //! As after a crash: whatever was in memory is gone.
    void restart()
    {
        outbox =
            std::make_unique<Outbox>(store.store(), store.reader(), targets, shaping, store.clock);
        outbox->start();
    }
    int asked(const char *part) const
    {
        int times = 0;
        for (const RecordedRequest &request : server.requests())
            times += request.target.contains(part) ? 1 : 0;
        return times;
    }
    QJsonObject lastBody() const
    {
        return QJsonDocument::fromJson(server.requests().constLast().body).object();
    }
    // Turns the clock past every pause until nothing waits.
    void runDry()
    {
        for (int turn = 0; turn < 400 && (outbox->waitingFor(team) > 0 || turn < 5); ++turn) {
            store.clock.advance(1100ms);
            outbox->wake();
            QTest::qWait(5);
        }
    }

    FakeHttpServer server;
    DeskStore store;
    MemorySecretStore secrets;
    HttpClient http;
    ShapingThread shaping{QStringLiteral(SIGNALBOX_JQ)};
    TargetBoard targets{http, secrets, store.clock};
    TargetSettings targetSettings;
    std::unique_ptr<Outbox> outbox =
        std::make_unique<Outbox>(store.store(), store.reader(), targets, shaping, store.clock);
};

Event failedBuild(const QString &subject, Instant at)
{
    Event event = buildEvent(subject, Status::Failed, at);
    Job job;
    job.name = QStringLiteral("boot");
    job.status = Status::Failed;
    job.logUrl = QStringLiteral("https://ci.example.com/log/2");
    event.jobs.append(job);
    return event;
}

SpaceRecord space(const char *id, SpaceRecord::State state, Instant at)
{
    SpaceRecord record;
    record.endpoint = chat;
    record.space = QLatin1String(id);
    record.state = state;
    record.changedAt = at;
    return record;
}

} // namespace

class OutboxFloodTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Many subjects change ten times each while a rate-limited target takes nothing.
    void aFloodIsToldOnceForEachSubject()
    {
        // SIGNALBOX_FLOOD=1000 is the real thing; it takes as long as a thousand requests take.
        const int wanted = qEnvironmentVariableIntValue("SIGNALBOX_FLOOD");
        const int subjects = wanted > 0 ? wanted : 60;
        constexpr int changes = 10;
        BotWay way("discord-bot", {{QStringLiteral("channel"), QStringLiteral("700")}});
        QHash<QString, Subject> known;
        for (int change = 0; change < changes; ++change) {
            UnderstoodDelivery round;
            for (int at = 0; at < subjects; ++at) {
                const QString name = QString::number(at);
                const Status status = change + 1 == changes ? Status::Passed : Status::Running;
                Event event = buildEvent(name, status, way.store.clock.now());
                event.message = QStringLiteral("change %1").arg(change);
                const auto before = known.constFind(name);
                const FoldOutcome folded =
                    fold(before == known.constEnd() ? std::optional<Subject>() : *before, event);
                OutboxRow row;
                row.target = team;
                row.createdAt = way.store.clock.now();
                round.events.append({event, folded.subject, false, {row}, {}});
            }
            const auto written =
                outcomeOf(committed<UnderstoodOutcome>([&](Store::Done<UnderstoodOutcome> done) {
                    way.store.store().recordUnderstood(round, std::move(done));
                }));
            QVERIFY(written.has_value());
            for (const auto &folded : written->events)
                known.insert(folded.event.subject, folded.subject);
            way.store.clock.advance(1s);
        }
        // Every fifth answer closes the bucket for a second; the first one is a refusal for the
        // rate.
        way.server.enqueue(ScriptedAnswer::json(429, R"({"retry_after":30.0,"global":false})",
                                                {{"Retry-After", "30"}}));
        for (int at = 0; at < subjects + 100; ++at) {
            const HeaderList spent{{"X-RateLimit-Remaining", at % 5 == 4 ? "0" : "1"},
                                   {"X-RateLimit-Reset-After", "1"}};
            way.server.enqueue(ScriptedAnswer::json(
                200, "{\"id\":\"" + QByteArray::number(at + 1) + "\"}", spent));
        }
        way.outbox->start();
        QTRY_VERIFY(way.outbox->nextFor(team).has_value());
        QCOMPARE(way.server.requests().size(), 1);
        QCOMPARE(way.outbox->waitingFor(team),
                 subjects * changes - (changes - 1)); // those of the first are folded
        QDeadlineTimer limit(60'000);
        while (way.outbox->waitingFor(team) > 0 && !limit.hasExpired()) {
            if (const auto next = way.outbox->nextFor(team);
                next && *next > way.store.clock.now()) {
                way.store.clock.set(*next);
                way.outbox->wake();
            }
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        QTRY_COMPARE(way.outbox->waitingFor(team), 0);
        QCOMPARE(way.server.requests().size(), subjects + 1);
        QSet<QString> told;
        for (qsizetype at = 1; at < way.server.requests().size(); ++at) {
            const QByteArray body = way.server.requests().at(at).body;
            QVERIFY2(body.contains("change 9"), body.constData());
            told.insert(
                QJsonDocument::fromJson(body).object().value(QStringLiteral("nonce")).toString());
        }
        QCOMPARE(told.size(), subjects);
    }

    void followsUpInTheThreadOnce()
    {
        BotWay way("slack-bot", {{QStringLiteral("channel"), QStringLiteral("C1")}});
        way.server.setStandingAnswer(
            ScriptedAnswer::json(200, R"({"ok":true,"channel":"C1","ts":"1.000100"})"));
        way.outbox->start();
        const auto written =
            way.store.add(failedBuild(QStringLiteral("a"), way.store.clock.now()), {team});
        way.outbox->wake();
        QTRY_VERIFY(way.store.row(written.outbox.constFirst().id).state == State::Sent);
        QCOMPARE(way.asked("chat.postMessage"), 1);
        QTRY_COMPARE(way.outbox->waitingFor(team), 1); // the follow-up
        way.restart();
        way.store.clock.advance(1s);
        way.outbox->wake();
        QTRY_COMPARE(way.asked("chat.postMessage"), 2);
        QCOMPARE(way.lastBody().value(QStringLiteral("thread_ts")),
                 QJsonValue(QStringLiteral("1.000100")));
        QVERIFY(way.server.requests().constLast().body.contains("https://ci.example.com/log/2"));
        // Told again, it edits the message and repeats nothing below it.
        Event more = failedBuild(QStringLiteral("a"), way.store.clock.now());
        more.message = QStringLiteral("no login prompt");
        (void)way.store.add(more, {team});
        way.runDry();
        QCOMPARE(way.asked("chat.update"), 1);
        QCOMPARE(way.asked("chat.postMessage"), 2);
    }

    void postsALostMessageAnew()
    {
        BotWay way("googlechat-app",
                   {{QStringLiteral("endpoint"), chat},
                    {QStringLiteral("spaces"), QJsonArray{QStringLiteral("spaces/A")}}});
        way.server.enqueue(ScriptedAnswer::json(200, R"({"access_token":"t","expires_in":3600})"));
        way.server.enqueue(ScriptedAnswer::json(200, R"({"name":"spaces/A/messages/1"})"));
        way.server.enqueue(ScriptedAnswer::json(404, "{}"));
        way.server.enqueue(ScriptedAnswer::json(200, R"({"name":"spaces/A/messages/2"})"));
        way.outbox->start();
        const auto send = [&](Status status) {
            UnderstoodDelivery round;
            const Event event = buildEvent(QStringLiteral("a"), status, way.store.clock.now());
            const auto before =
                way.store.reader().subjectByKey(subjectKey(event.endpoint, event.subject));
            OutboxRow row;
            row.target = team;
            row.createdAt = way.store.clock.now();
            round.events.append(
                {event,
                 fold(before.value_or(std::nullopt), event).subject,
                 false,
                 rowsForSpaces(way.store.reader(), way.targetSettings, row, way.store.clock.now()),
                 {}});
            (void)outcomeOf(committed<UnderstoodOutcome>([&](Store::Done<UnderstoodOutcome> done) {
                way.store.store().recordUnderstood(round, std::move(done));
            }));
            way.store.clock.advance(2s);
            way.outbox->wake();
        };
        send(Status::Running);
        QTRY_COMPARE(way.server.requests().size(), 2);
        QTRY_COMPARE(way.outbox->waitingFor(team), 0);
        send(Status::Passed);
        QTRY_COMPARE(way.server.requests().size(), 3);
        way.runDry();
        QCOMPARE(way.server.requests().size(), 4);
        QCOMPARE(way.server.requests().at(2).method, QByteArray("PATCH"));
        QCOMPARE(way.server.requests().at(3).method, QByteArray("POST"));
        // Under another id than the lost one, or Google would take it for that.
        QVERIFY(way.server.requests().at(3).target.left(90)
                != way.server.requests().at(1).target.left(90));
    }

    void eachSpaceGetsItsOwnAndARemovedOneNothing()
    {
        BotWay way("googlechat-app",
                   {{QStringLiteral("endpoint"), chat},
                    {QStringLiteral("spaces"), QJsonArray{QStringLiteral("spaces/LISTED")}}});
        const Instant now = way.store.clock.now();
        const auto tell = [&](const SpaceRecord &news) {
            UnderstoodDelivery round;
            round.spaces = {news};
            (void)outcomeOf(committed<UnderstoodOutcome>([&](Store::Done<UnderstoodOutcome> done) {
                way.store.store().recordUnderstood(round, std::move(done));
            }));
        };
        const auto set = [&](const SpaceRecord &record) {
            (void)outcomeOf(committed<void>([&](Store::Done<void> done) {
                way.store.store().setSpace(record, std::move(done));
            }));
        };
        const auto open = [&] {
            return openSpaces(way.store.reader(), way.targetSettings, way.store.clock.now())
                .join(u' ');
        };
        for (const char *id : {"spaces/ONE", "spaces/TWO", "spaces/LISTED"})
            tell(space(id, SpaceRecord::State::Pending, now));
        QCOMPARE(open(), QStringLiteral("spaces/LISTED")); // the others wait to be accepted
        set(space("spaces/ONE", SpaceRecord::State::Accepted, now));
        set(space("spaces/TWO", SpaceRecord::State::Accepted, now));
        QCOMPARE(open(), QStringLiteral("spaces/LISTED spaces/ONE spaces/TWO"));
        tell(space("spaces/ONE", SpaceRecord::State::Pending, now + 1s)); // told twice
        tell(space("spaces/TWO", SpaceRecord::State::Removed, now + 1s));
        tell(space("spaces/TWO", SpaceRecord::State::Pending, now)); // told late
        QCOMPARE(open(), QStringLiteral("spaces/LISTED spaces/ONE"));
        SpaceRecord muted = space("spaces/ONE", SpaceRecord::State::Accepted, now + 1s);
        muted.mutedUntil = now + 1h;
        set(muted);
        QCOMPARE(open(), QStringLiteral("spaces/LISTED"));
        way.store.clock.advance(1h);
        QCOMPARE(open(), QStringLiteral("spaces/LISTED spaces/ONE"));

        // What waits when a space goes is not sent; what the platform refuses removes the space.
        way.server.enqueue(ScriptedAnswer::json(200, R"({"access_token":"t","expires_in":3600})"));
        way.server.setStandingAnswer(
            ScriptedAnswer::json(403, R"({"error":{"message":"not a member"}})"));
        const auto written = way.store.addBuild(QStringLiteral("a"), Status::Failed);
        OutboxRow row;
        row.target = team;
        row.subject = written.subject.id;
        row.event = written.event.id;
        row.createdAt = way.store.clock.now();
        row.place = QStringLiteral("spaces/TWO");
        const qint64 toRemoved = way.store.addRow(row);
        row.place = QStringLiteral("spaces/ONE");
        const qint64 toOne = way.store.addRow(row);
        QSignalSpy changed(way.outbox.get(), &Outbox::spacesChanged);
        way.outbox->start();
        QTRY_VERIFY(way.store.row(toOne).state == State::Failed);
        QTRY_VERIFY(way.store.row(toRemoved).state == State::Dropped);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(way.asked("spaces/TWO"), 0);
        QVERIFY(!way.targets.find(team)->stopped); // the others may take it
        QCOMPARE(open(), QStringLiteral("spaces/LISTED"));
    }

    // What a crash left on the way is not posted beside the newer state that takes its place.
    void aCrashBetweenTwoStatesLeavesOneMessage()
    {
        BotWay way("discord-bot", {{QStringLiteral("channel"), QStringLiteral("700")}});
        way.server.setStandingAnswer(ScriptedAnswer::json(200, R"({"id":"5"})"));
        const qint64 first =
            way.store.addBuild(QStringLiteral("a"), Status::Running, {team}).outbox.constFirst().id;
        OutboxRow onTheWay = way.store.row(first);
        onTheWay.inFlight = true;
        onTheWay.attempts = 1;
        (void)outcomeOf(committed<void>([&](Store::Done<void> done) {
            way.store.store().updateOutbox(onTheWay, std::move(done));
        }));
        const qint64 second =
            way.store.addBuild(QStringLiteral("a"), Status::Passed, {team}).outbox.constFirst().id;
        way.outbox->start();
        QTRY_VERIFY(way.store.row(first).state == State::Sent);
        QVERIFY(way.store.row(second).state == State::Dropped);
        QVERIFY(way.store.row(first).mayHaveBeenSent);
        // Asked with the nonce of the first, then edited to the newest words.
        QCOMPARE(way.server.requests().size(), 2);
        QCOMPARE(way.server.requests().at(0).method, QByteArray("POST"));
        QCOMPARE(way.server.requests().at(1).method, QByteArray("PATCH"));
        QVERIFY(way.server.requests().at(1).body.contains("passed"));
    }

    void aPauseAndTheOrderOutliveACrash()
    {
        BotWay way("slack-bot", {{QStringLiteral("channel"), QStringLiteral("C1")}});
        way.server.enqueue(ScriptedAnswer::json(429, R"({"ok":false,"error":"ratelimited"})",
                                                {{"Retry-After", "120"}}));
        way.server.setStandingAnswer(
            ScriptedAnswer::json(200, R"({"ok":true,"channel":"C1","ts":"1.000100"})"));
        for (const Status status : {Status::Running, Status::Passed}) {
            for (const char *subject : {"a", "b"})
                (void)way.store.addBuild(QLatin1String(subject), status, {team});
        }
        way.outbox->start();
        QTRY_VERIFY(way.outbox->nextFor(team).has_value());
        QCOMPARE(way.server.requests().size(), 1);
        way.restart();
        way.store.clock.advance(119s);
        way.outbox->wake();
        QTRY_VERIFY(way.outbox->nextFor(team).has_value());
        QCOMPARE(way.server.requests().size(), 1);
        way.store.clock.advance(1s);
        way.runDry();
        QCOMPARE(way.server.requests().size(), 3);
        QVERIFY(way.server.requests().at(1).body.contains("Build of a"));
        QVERIFY(way.server.requests().at(2).body.contains("Build of b"));
        QVERIFY(way.server.requests().at(1).body.contains("passed"));
        QVERIFY(way.server.requests().at(2).body.contains("passed"));
    }

    void offersTriggersUnderRandomNames()
    {
        BotWay way("discord-bot",
                   {{QStringLiteral("channel"), QStringLiteral("700")},
                    {QStringLiteral("triggers"), QJsonArray{QStringLiteral("deploy-staging")}}});
        way.server.setStandingAnswer(ScriptedAnswer::json(200, R"({"id":"5"})"));
        way.outbox->start();
        QStringList handles;
        for (const Status status : {Status::Running, Status::Passed, Status::Failed}) {
            const auto written = way.store.add(
                buildEvent(QStringLiteral("a"), status, way.store.clock.now()), {team});
            way.outbox->wake();
            QTRY_VERIFY(way.store.row(written.outbox.constFirst().id).state == State::Sent);
            const QJsonArray buttons = way.lastBody()
                                           .value(QStringLiteral("components"))
                                           .toArray()
                                           .at(0)
                                           .toObject()
                                           .value(QStringLiteral("components"))
                                           .toArray();
            QCOMPARE(buttons.isEmpty(), status == Status::Running); // nothing to act upon yet
            if (!buttons.isEmpty())
                handles.append(
                    buttons.last().toObject().value(QStringLiteral("custom_id")).toString());
            way.store.clock.advance(1s);
        }
        QCOMPARE(handles.size(), 2);
        QCOMPARE(handles.at(0), handles.at(1)); // an edit keeps the button
        QVERIFY(!handles.at(0).contains(QLatin1String("deploy")));
        const auto button = way.store.reader().button(handles.at(0));
        QVERIFY(button.has_value() && *button);
        QCOMPARE((*button)->trigger, QStringLiteral("deploy-staging"));
        QCOMPARE((*button)->target, team);
    }

    void aBadTemplateStillTells_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<int>("tries");
        QTest::newRow("gives nothing usable") << QByteArray("{nothing: 1}") << 1;
        // It might be the computer that is slow: tried again before it is taken for bad.
        QTest::newRow("never ends") << QByteArray("def f: f; f") << 4;
    }
    void aBadTemplateStillTells()
    {
        QFETCH(QByteArray, program);
        QTemporaryDir folder;
        QFile own(folder.filePath(QStringLiteral("message.jq")));
        QVERIFY(own.open(QIODevice::WriteOnly) && own.write(program) > 0);
        own.close();
        BotWay way("slack-bot", {{QStringLiteral("channel"), QStringLiteral("C1")}});
        way.targetSettings.templateFile = own.fileName();
        ServiceSettings services;
        services.addresses.insert(QStringLiteral("slackApi"),
                                  way.server.url(QStringLiteral("/slackApi")).toString());
        way.targets.setSettings({way.targetSettings}, services);
        way.server.setStandingAnswer(
            ScriptedAnswer::json(200, R"({"ok":true,"channel":"C1","ts":"1.000100"})"));
        const qint64 id =
            way.store.addBuild(QStringLiteral("a"), Status::Failed, {team}).outbox.constFirst().id;
        way.outbox->start();
        const auto isSent = [&] {
            const auto next = way.outbox->nextFor(team);
            if (next && *next > way.store.clock.now()) {
                way.store.clock.set(*next);
                way.outbox->wake();
            }
            return way.store.row(id).state == State::Sent;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSent(), 20'000);
        QCOMPARE(way.server.requests().size(), 1);
        QTEST(way.store.row(id).attempts, "tries");
        QCOMPARE(way.lastBody().value(QStringLiteral("text")),
                 QJsonValue(QStringLiteral("failed: Build of a")));
        QVERIFY(way.store.row(id).answer.contains(QLatin1String("message template")));
    }
};

QTEST_GUILESS_MAIN(OutboxFloodTest)
#include "tst_outboxflood.moc"
