// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"

#include "desk/kinds.h"
#include "resources/resources.h"
#include "settings/settingsfile.h"
#include "store/storereader.h"
#include "support/fakehttpserver.h"
#include "support/memorysecretstore.h"
#include "support/outcome.h"
#include "transport/httpclient.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const QString ci = QStringLiteral("ci");
const QString foundries = QStringLiteral("foundries");

// A whole desk over a folder of its own, with secrets in memory and a listener on any free port.
struct RunningDesk
{
    RunningDesk() { secrets.set(QStringLiteral("CI"), "a secret for tests"); }

    void write(const QJsonObject &configuration)
    {
        QFile written(folder.filePath(QStringLiteral("config.json")));
        if (written.open(QIODevice::WriteOnly))
            written.write(QJsonDocument(configuration).toJson());
    }
    [[nodiscard]] bool start(const QJsonObject &configuration = {})
    {
        write(configuration);
        const auto book = RecipeBook::load(QStringLiteral(":/senders"),
                                           folder.filePath(QStringLiteral("senders")));
        file = std::make_unique<SettingsFile>(folder.filePath(QStringLiteral("config.json")),
                                              knownKindsWith(*book));
        if (!file->load())
            return false;
        desk = std::make_unique<Desk>(DeskPaths{folder.path(), QStringLiteral(SIGNALBOX_JQ)}, *file,
                                      secrets, clock);
        QSignalSpy ready(desk.get(), &Desk::ready);
        return desk->start(std::pair(QStringLiteral("127.0.0.1"), quint16(0))) && ready.wait(5000)
            && desk->health().listener.running;
    }
    [[nodiscard]] const EndpointFacts *endpoint(const QString &name) const
    {
        for (const EndpointFacts &facts : desk->health().endpoints) {
            if (facts.name == name)
                return &facts;
        }
        return nullptr;
    }
    [[nodiscard]] QList<Event> events() const
    {
        return desk->reader().events({}, 0, 100).value_or(QList<Event>());
    }
    [[nodiscard]] int post(const QUrl &url, const QByteArray &body,
                           const HeaderList &headers = {}) const
    {
        HttpClient client;
        HttpRequest request;
        request.url = url;
        request.headers = headers;
        request.body = body;
        const auto reply = outcomeOf(client.send(request));
        return reply ? reply->status : 0;
    }

    QTemporaryDir folder;
    SystemClock clock;
    MemorySecretStore secrets;
    std::unique_ptr<SettingsFile> file;
    std::unique_ptr<Desk> desk;
};

QJsonObject reference(const char *name)
{
    return {{QStringLiteral("env"), QLatin1String(name)}};
}

QJsonObject endpointNamed(const QString &name, const char *secret = "CI")
{
    QJsonObject endpoint{
        {QStringLiteral("name"), name},
        {QStringLiteral("path"), QStringLiteral("/%1-k3v9x2c7m4q8w1z5t6y0b2n8h4").arg(name)},
        {QStringLiteral("sender"), foundries}};
    if (*secret)
        endpoint.insert(QStringLiteral("secret"), reference(secret));
    return endpoint;
}

QJsonObject targetNamed(const QString &name, const char *kind, const QUrl &url)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("kind"), QLatin1String(kind)},
            {QStringLiteral("url"), url.toString()}};
}

} // namespace

class DeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeResources(); }

    void takesASampleAllTheWay()
    {
        RunningDesk running;
        QVERIFY(running.start());
        QVERIFY(running.desk->samples().size() > 5);
        QSignalSpy stored(running.desk.get(), &Desk::eventStored);
        QVERIFY(outcomeOf(running.desk->sendSample(foundries, QStringLiteral("build-failed"))));
        QTRY_COMPARE(stored.size(), 1);
        const Event event = running.events().value(0);
        QVERIFY(event.verified && event.status == Status::Failed);
        QCOMPARE(event.endpoint, QStringLiteral("sample-foundries"));
        QTRY_COMPARE(running.desk->timeline().rowCount(), 1);
        QTRY_VERIFY(running.desk->tray().state == TrayState::Failed);
        QVERIFY(
            running.file->settings().endpoints.isEmpty()); // nothing is left in the configuration
        const auto missing =
            outcomeOf(running.desk->sendSample(foundries, QStringLiteral("no such")));
        QVERIFY(!missing && missing.error().kind == ErrorKind::NotFound);
    }

    void acknowledges()
    {
        RunningDesk running;
        QVERIFY(running.start());
        QVERIFY(outcomeOf(running.desk->sendSample(foundries, QStringLiteral("build-failed"))));
        QTRY_COMPARE(running.desk->tray().open, 1);
        running.desk->acknowledgeAll();
        QTRY_COMPARE(running.desk->tray().open, 0);
        QTRY_VERIFY(running.desk->timeline().row(0)->subject.acknowledged);
    }

    void replaysMarked()
    {
        RunningDesk running;
        QVERIFY(running.start());
        QVERIFY(outcomeOf(running.desk->sendSample(foundries, QStringLiteral("build-passed"))));
        QTRY_COMPARE(running.events().size(), 1);
        const qint64 delivery = running.events().constFirst().delivery;
        const auto again = outcomeOf(running.desk->replay(delivery, false, false));
        QVERIFY(again && *again != delivery);
        QTRY_COMPARE(running.events().size(), 2);
        QCOMPARE(running.events().constFirst().replayOf, delivery);
        QCOMPARE(running.events().constLast().replayOf, 0);
        QVERIFY(!outcomeOf(running.desk->replay(4711, false, false)));
    }

    void forwardsByHand()
    {
        FakeHttpServer server;
        RunningDesk running;
        QVERIFY(
            running.start({{QStringLiteral("targets"),
                            QJsonArray{targetNamed(QStringLiteral("team"), "http", server.url())}},
                           {QStringLiteral("rules"), QJsonArray()}}));
        QVERIFY(outcomeOf(running.desk->sendSample(foundries, QStringLiteral("build-failed"))));
        QTRY_COMPARE(running.events().size(), 1);
        const Event event = running.events().constFirst();
        QVERIFY(server.requests().isEmpty());
        const auto row = outcomeOf(running.desk->forward(event.id, QStringLiteral("team")));
        QVERIFY(row);
        QTRY_COMPARE(server.requests().size(), 1);
        QTRY_VERIFY(running.desk->timeline().row(0)); // its model hears of the event a little later
        QTRY_COMPARE(running.desk->sent(running.desk->timeline().row(0)->subject.id).size(), 1);
        QVERIFY(outcomeOf(running.desk->forward(event.id, QStringLiteral("nowhere"))).error().kind
                == ErrorKind::NotFound);
        QVERIFY(outcomeOf(running.desk->testTarget(QStringLiteral("team"))));
        QCOMPARE(server.requests().size(), 2);
    }

    void sendsItsExactBytesElsewhere()
    {
        FakeHttpServer server;
        RunningDesk running;
        QVERIFY(running.start());
        QVERIFY(outcomeOf(running.desk->sendSample(foundries, QStringLiteral("build-failed"))));
        QTRY_COMPARE(running.events().size(), 1);
        const qint64 delivery = running.events().constFirst().delivery;
        const auto status =
            outcomeOf(running.desk->replayTo(delivery, server.url(QStringLiteral("/x?y=1")), {}));
        QCOMPARE(status.value_or(0), 200);
        const RecordedRequest &request = server.requests().constFirst();
        QCOMPARE(request.target, QByteArray("/x?y=1"));
        QCOMPARE(request.body, running.desk->rawBody(delivery).value_or(QByteArray()));
        const HeaderList stored = running.desk->reader().delivery(delivery).value()->headers;
        for (const HeaderField &field : stored) {
            if (field.name.toLower().startsWith("x-"))
                QVERIFY2(request.headers.contains(field), field.name.constData());
        }
        // Nothing is added that the sender did not say.
        QVERIFY(request.headers.size() <= stored.size() + 1);
        const auto refused = outcomeOf(
            running.desk->replayTo(delivery, QUrl(QStringLiteral("http://example.com/")), {}));
        QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidInput);
    }

    void readsItsSettingsLive()
    {
        RunningDesk running;
        QVERIFY(running.start({{QStringLiteral("endpoints"), QJsonArray{endpointNamed(ci)}}}));
        QVERIFY(running.endpoint(ci) && running.endpoint(ci)->isSigned);
        const QUrl old = running.endpoint(ci)->localUrl;
        QCOMPARE(running.post(old, "{}"), 401);
        running.write(
            {{QStringLiteral("endpoints"), QJsonArray{endpointNamed(QStringLiteral("other"))}}});
        QTRY_VERIFY(running.endpoint(QStringLiteral("other")));
        QVERIFY(!running.endpoint(ci));
        QCOMPARE(running.desk->health().listener.port, quint16(old.port())); // the same socket
        QCOMPARE(running.post(old, "{}"), 404);
        running.write({{QStringLiteral("endpoints"), QStringLiteral("nonsense")}});
        QTRY_VERIFY(!running.desk->health().settingsProblems.isEmpty());
        QVERIFY(running.endpoint(QStringLiteral("other"))); // the last good ones stay
    }

    void showsWhatItRefused()
    {
        RunningDesk running;
        QVERIFY(running.start({{QStringLiteral("endpoints"), QJsonArray{endpointNamed(ci)}}}));
        QSignalSpy changed(running.desk.get(), &Desk::refusalsChanged);
        QCOMPARE(running.post(running.endpoint(ci)->localUrl, "{\"a\":1}"), 401);
        QTRY_VERIFY(!changed.isEmpty());
        const auto listed = [&] {
            return running.desk->reader().deliveries(0, 10).value_or(QList<DeliveryRecord>());
        };
        QTRY_COMPARE(listed().size(), 1);
        const auto details = running.desk->delivery(listed().constFirst().id);
        QVERIFY(details);
        QVERIFY(details->record.verdict == Verdict::Refused);
        QVERIFY(!details->record.reason.isEmpty());
        QCOMPARE(details->body, QByteArray("{\"a\":1}"));
        QVERIFY(running.desk->curlCommand(listed().constFirst().id)
                    .contains(QLatin1String("{\"a\":1}")));
    }

    // Slack looks at the address without signing; a command that rides along is not even kept.
    void answersAnUnsignedCheckAndBelievesNothing()
    {
        RunningDesk running;
        QJsonObject slack = endpointNamed(ci);
        slack.insert(QStringLiteral("sender"), QStringLiteral("slack"));
        QVERIFY(running.start({{QStringLiteral("endpoints"), QJsonArray{slack}}}));
        const QUrl url = running.endpoint(ci)->localUrl;
        const HeaderList form{{"Content-Type", "application/x-www-form-urlencoded"}};
        QCOMPARE(running.post(url, "ssl_check=1&command=%2Fdeploy&text=b12", form), 200);
        QCOMPARE(running.post(url, "command=%2Fdeploy&text=b12", form), 401);
        const auto listed = [&] {
            return running.desk->reader().deliveries(0, 10).value_or(QList<DeliveryRecord>());
        };
        QTRY_COMPARE(listed().size(), 1); // what was refused, and that alone
        QVERIFY(listed().constFirst().verdict == Verdict::Refused);
        QVERIFY(running.events().isEmpty());
    }

    void saysTryLaterWithoutItsSecret()
    {
        RunningDesk running;
        running.secrets.setError(QStringLiteral("LOCKED"),
                                 {ErrorKind::Unauthorized, QStringLiteral("locked"), {}});
        QVERIFY(running.start(
            {{QStringLiteral("endpoints"), QJsonArray{endpointNamed(ci, "LOCKED")}}}));
        QVERIFY(running.desk->health().keyring.has_value());
        QVERIFY(running.endpoint(ci)->fault.has_value());
        QCOMPARE(running.post(running.endpoint(ci)->localUrl, "{}"), 503);
    }

    void takesSecretsThatComeLater()
    {
        const QJsonObject inKeychain{{QStringLiteral("keychain"), QStringLiteral("WEBHOOK")}};
        FakeHttpServer server;
        RunningDesk running;
        running.secrets.setError(QStringLiteral("CI"),
                                 {ErrorKind::Unauthorized, QStringLiteral("locked"), {}});
        QVERIFY(running.start(
            {{QStringLiteral("endpoints"), QJsonArray{endpointNamed(ci)}},
             {QStringLiteral("targets"),
              QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("team")},
                                     {QStringLiteral("kind"), QStringLiteral("slack-webhook")},
                                     {QStringLiteral("url"), inKeychain}}}},
             {QStringLiteral("triggers"),
              QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("go")},
                                     {QStringLiteral("kind"), QStringLiteral("jenkins-webhook")},
                                     {QStringLiteral("url"), server.url().toString()},
                                     {QStringLiteral("token"), inKeychain}}}}}));
        const auto target = [&running] {
            return running.desk->health().targets.constFirst().state;
        };
        const auto trigger = [&running] {
            return running.desk->health().triggers.constFirst().fault;
        };
        QTRY_VERIFY(target() == TargetFacts::State::NoSecret);
        QTRY_VERIFY(trigger() && trigger()->kind == ErrorKind::Unauthorized);

        // Put there by the window: those that use it go on at once.
        QVERIFY(outcomeOf(running.desk->secrets().write(QStringLiteral("WEBHOOK"),
                                                        Secret(server.url().toString().toUtf8()))));
        QTRY_VERIFY(target() == TargetFacts::State::Ready);
        QTRY_VERIFY(!trigger());
        QVERIFY(running.desk->health().keyring.has_value());

        // Unlocked elsewhere.
        running.secrets.clearError(QStringLiteral("CI"));
        running.desk->readSecretsAgain();
        QTRY_VERIFY(!running.desk->health().keyring.has_value());
        QVERIFY(!running.endpoint(ci)->fault.has_value());
        QCOMPARE(running.post(running.endpoint(ci)->localUrl, "{}"), 401);
    }

    void tellsOfAKeychainThatDoesNotAnswer()
    {
        RunningDesk running;
        running.secrets.setError(QStringLiteral("URL"), {ErrorKind::Timeout, QString(), {}});
        QVERIFY(running.start(
            {{QStringLiteral("targets"),
              QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("team")},
                                     {QStringLiteral("kind"), QStringLiteral("slack-webhook")},
                                     {QStringLiteral("url"), reference("URL")}}}}}));
        QTRY_VERIFY(running.desk->health().keyring.has_value());
        running.secrets.clearError(QStringLiteral("URL"));
        running.desk->readSecretsAgain();
        QTRY_VERIFY(!running.desk->health().keyring.has_value());
    }

    void letsAHostIn()
    {
        RunningDesk running;
        QVERIFY(running.start({{QStringLiteral("endpoints"), QJsonArray{endpointNamed(ci)}}}));
        const QUrl url = running.endpoint(ci)->localUrl;
        const HeaderList asHost{{"Host", "box.example.com"}};
        const int refused = running.post(url, "{}", asHost);
        QVERIFY2(refused >= 400 && refused != 401, QByteArray::number(refused).constData());
        QTRY_COMPARE(running.desk->health().refusedHosts.size(), 1);
        QCOMPARE(running.desk->health().refusedHosts.constFirst().host,
                 QStringLiteral("box.example.com"));
        running.desk->allowHost(QStringLiteral("box.example.com"));
        QTRY_VERIFY(running.desk->health().refusedHosts.isEmpty());
        QCOMPARE(running.file->settings().listener.hosts,
                 QStringList{QStringLiteral("box.example.com")});
        QCOMPARE(running.desk->health().listener.port, quint16(url.port())); // without a new socket
        QCOMPARE(running.post(url, "{}", asHost), 401);
    }

    void keepsWorkingBesideABrokenRecipe()
    {
        RunningDesk running;
        QVERIFY(QDir(running.folder.path()).mkpath(QStringLiteral("senders/mine")));
        QFile recipe(running.folder.filePath(QStringLiteral("senders/mine/sender.json")));
        QVERIFY(recipe.open(QIODevice::WriteOnly) && recipe.write("{ broken") > 0);
        recipe.close();
        QJsonObject mine = endpointNamed(QStringLiteral("mine"));
        mine.insert(QStringLiteral("sender"), QStringLiteral("mine"));
        QVERIFY(
            running.start({{QStringLiteral("endpoints"), QJsonArray{endpointNamed(ci), mine}}}));
        QTRY_VERIFY(!running.desk->health().recipeProblems.isEmpty());
        QVERIFY(running.endpoint(QStringLiteral("mine"))->fault.has_value());
        QVERIFY(!running.endpoint(ci)->fault.has_value());
        QCOMPARE(running.post(running.endpoint(ci)->localUrl, "{}"), 401);
    }

    void leavesNothingBehindWhenItStops()
    {
        RunningDesk running;
        QVERIFY(running.start());
        QList<QFuture<Result<void>>> sent;
        for (const char *sample : {"build-failed", "build-passed", "build-running"})
            sent.append(running.desk->sendSample(foundries, QLatin1String(sample)));
        for (const auto &each : sent)
            QVERIFY(outcomeOf(each));
        running.desk->stop();
        // Whatever was under way ends without its parts.
        running.write({{QStringLiteral("endpoints"), QJsonArray{endpointNamed(ci)}}});
        QTRY_COMPARE(running.file->settings().endpoints.size(), 1);
        running.desk->stop(); // a second time changes nothing
        const auto reader = StoreReader::open(running.folder.path());
        QVERIFY(reader);
        QCOMPARE((*reader)->deliveries(0, 10).value_or(QList<DeliveryRecord>()).size(),
                 3); // each was answered 2xx
        // What was not understood is taken up again.
        running.desk.reset();
        QVERIFY(running.start());
        QTRY_COMPARE(running.events().size(), 3);
    }

    void stopsBeforeItsSecretsCame()
    {
        RunningDesk running;
        running.write({{QStringLiteral("endpoints"), QJsonArray{endpointNamed(ci)}}});
        running.file = std::make_unique<SettingsFile>(
            running.folder.filePath(QStringLiteral("config.json")),
            knownKindsWith(*RecipeBook::load(QStringLiteral(":/senders"), QString())));
        QVERIFY(running.file->load());
        Desk desk({running.folder.path(), QStringLiteral(SIGNALBOX_JQ)}, *running.file,
                  running.secrets, running.clock);
        QSignalSpy ready(&desk, &Desk::ready);
        QVERIFY(desk.start(std::pair(QStringLiteral("127.0.0.1"), quint16(0))));
        desk.stop();
        QCoreApplication::processEvents();
        QCOMPARE(ready.size(), 0);
    }
};

QTEST_GUILESS_MAIN(DeskTest)
#include "tst_desk.moc"
