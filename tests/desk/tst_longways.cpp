// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Deliveries that are answered, or verified, only after something else: a whole desk with senders
// of its own folder.
#include "desk/desk.h"

#include "crypto/publickey.h"
#include "desk/confirmations.h"
#include "desk/kinds.h"
#include "resources/resources.h"
#include "settings/settingsfile.h"
#include "store/storereader.h"
#include "support/fakehttpserver.h"
#include "support/memorysecretstore.h"
#include "support/outcome.h"
#include "support/result.h"
#include "transport/httpclient.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const char chatSender[] = R"({"id": "chat", "name": "Chat", "category": "chat", "answers": true,
    "acknowledgeWithinSeconds": 2, "verification": {"scheme": "standard-webhooks"},
    "deliveryId": {"header": "webhook-id"},
    "fallbackAnswer": {"status": 200, "body": {"text": "later"}}})";
const char chatEvents[] = R"jq(.body
    | if .type == "ping" then {ignore: "ping"}
      elif .type == "loop" then (range(1e12) | empty)
      else {kind: "command", subject: .text, status: "info", title: .text, command: {name: .text, user: "U1"}} end)jq";
const char chatAnswer[] = R"jq(if .delivery.body.type == "ping" then {status: 200, body: {type: 1}}
    elif .delivery.body.type == "bad" then error("bad")
    else {body: {text: "\(.events[0].title): \(.outcome.kind)"}} end)jq";

const char openSender[] =
    R"({"id": "open", "name": "Open", "category": "chat", "answers": true, "unsignedAnswers": true,
    "verification": {"scheme": "standard-webhooks"}})";

const char bellSender[] = R"({"id": "bell", "name": "Bell", "category": "cloud",
    "hosts": ["127.0.0.1"], "acknowledgeWithinSeconds": 15,
    "verification": {"scheme": "rsa-form", "keyUrl": {"option": "keyUrl"}, "keyPath": ["key"]},
    "decode": ["form.payload"], "options": [{"name": "keyUrl", "type": "url", "label": "Key"}]})";
const char bellEvents[] = R"jq(.form.payload | if .confirm then
    {kind: "confirmation", subject: .confirm, status: "info", title: "Subscription", confirmUrl: .confirm}
    else {kind: "alarm", subject: "a", status: "firing", title: "a"} end)jq";

QJsonObject endpointOf(const char *sender, const QJsonObject &options = {})
{
    QJsonObject endpoint{
        {QStringLiteral("name"), QLatin1String(sender)},
        {QStringLiteral("path"),
         QStringLiteral("/%1-k3v9x2c7m4q8w1z5t6y0b2n8h4").arg(QLatin1String(sender))},
        {QStringLiteral("sender"), QLatin1String(sender)},
        {QStringLiteral("options"), options}};
    if (qstrcmp(sender, "chat") == 0)
        endpoint.insert(QStringLiteral("secret"),
                        QJsonObject{{QStringLiteral("env"), QStringLiteral("CHAT")}});
    return endpoint;
}

struct AnsweringDesk
{
    AnsweringDesk() { secrets.set(QStringLiteral("CHAT"), "whsec_c2VjcmV0c2VjcmV0"); }

    void addSender(const QString &id, const char *sender, const char *events,
                   const char *answer = nullptr)
    {
        const QString place = folder.filePath(QStringLiteral("senders/") + id);
        QDir().mkpath(place);
        write(place + QStringLiteral("/sender.json"), sender);
        write(place + QStringLiteral("/events.jq"), events);
        if (answer)
            write(place + QStringLiteral("/answer.jq"), answer);
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
    [[nodiscard]] bool start(const QJsonArray &endpoints)
    {
        const QJsonObject configuration{{QStringLiteral("endpoints"), endpoints}};
        write(folder.filePath(QStringLiteral("config.json")),
              QJsonDocument(configuration).toJson());
        book = RecipeBook::load(QStringLiteral(":/senders"),
                                folder.filePath(QStringLiteral("senders")));
        file = std::make_unique<SettingsFile>(folder.filePath(QStringLiteral("config.json")),
                                              knownKindsWith(*book));
        if (!file->load())
            return false;
        desk = std::make_unique<Desk>(DeskPaths{folder.path(), QStringLiteral(SIGNALBOX_JQ)}, *file,
                                      secrets, clock);
        QSignalSpy ready(desk.get(), &Desk::ready);
        return desk->start(std::pair(QStringLiteral("127.0.0.1"), quint16(0))) && ready.wait(5000)
            && desk->health().listener.running && desk->health().recipeProblems.isEmpty();
    }
    [[nodiscard]] Delivery signedFor(const char *sender, const QByteArray &body,
                                     const Secret &secret, const HeaderList &headers = {}) const
    {
        const Delivery plain{"POST", "/", headers, body, clock.now(), false};
        return Verifier::sign(*book->find(QLatin1String(sender)), secret, plain, clock.now())
            .value_or(plain);
    }
    [[nodiscard]] Result<HttpReply> post(const char *sender, const Delivery &delivery)
    {
        HttpClient client;
        HttpRequest request;
        for (const EndpointFacts &facts : desk->health().endpoints) {
            if (facts.name == QLatin1String(sender))
                request.url = facts.localUrl;
        }
        request.headers = delivery.headers;
        request.body = delivery.body;
        return outcomeOf(client.send(request));
    }
    [[nodiscard]] QByteArray say(const QByteArray &body, const HeaderList &headers = {})
    {
        const auto reply =
            post("chat", signedFor("chat", body, Secret("whsec_c2VjcmV0c2VjcmV0"), headers));
        return reply ? QByteArray::number(reply->status) + ' ' + reply->body
                     : QByteArray("no answer");
    }
    [[nodiscard]] QList<Event> events() const
    {
        return desk->reader().events({}, 0, 100).value_or(QList<Event>());
    }

    QTemporaryDir folder;
    SystemClock clock;
    MemorySecretStore secrets;
    std::shared_ptr<const RecipeBook> book;
    std::unique_ptr<SettingsFile> file;
    std::unique_ptr<Desk> desk;
};

//! A sender that signs forms with a key that lies at a server.
struct SigningDesk : AnsweringDesk
{
    [[nodiscard]] bool startWithKey()
    {
        addSender(QStringLiteral("bell"), bellSender, bellEvents);
        const auto made = PrivateKey::makeRsa();
        if (!made)
            return false;
        secret = made->toPem();
        keyDocument = QJsonDocument(QJsonObject{{QStringLiteral("key"),
                                                 QString::fromLatin1(made->publicKey().toPem())}})
                          .toJson();
        return startAgain();
    }
    [[nodiscard]] bool startAgain()
    {
        return start({endpointOf(
            "bell",
            {{QStringLiteral("keyUrl"), server.url(QStringLiteral("/config")).toString()}})});
    }
    [[nodiscard]] int ring(const QByteArray &payload, const HeaderList &further = {})
    {
        Delivery delivery = signedFor("bell", "payload=" + payload.toPercentEncoding(), secret,
                                      {{"Content-Type", "application/x-www-form-urlencoded"}});
        delivery.headers += further;
        const auto reply = post("bell", delivery);
        return reply ? reply->status : 0;
    }

    FakeHttpServer server;
    Secret secret;
    QByteArray keyDocument;
};

} // namespace

class LongWaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeResources(); }

    void answersByProgram()
    {
        AnsweringDesk running;
        running.addSender(QStringLiteral("chat"), chatSender, chatEvents, chatAnswer);
        QVERIFY(running.start({endpointOf("chat")}));
        QCOMPARE(running.say(R"({"type": "ping"})"), QByteArray(R"(200 {"type":1})"));
        QCOMPARE(running.say(R"({"type": "say", "text": "deploy"})"),
                 QByteArray(R"(200 {"text":"deploy: none"})"));
        QTRY_COMPARE(running.events().size(), 1);
        // The fixed answer, when the program fails.
        QCOMPARE(running.say(R"({"type": "bad", "text": "x"})"),
                 QByteArray(R"(200 {"text":"later"})"));
        // How long it took is kept.
        QTRY_VERIFY(running.desk->reader().deliveries(0, 10).value().last().answeredInMs >= 0);
        QCOMPARE(running.desk->reader().deliveries(0, 10).value().last().responseStatus, 200);
    }

    void answersARepetitionWithoutDoingItAgain()
    {
        AnsweringDesk running;
        running.addSender(QStringLiteral("chat"), chatSender, chatEvents, chatAnswer);
        QVERIFY(running.start({endpointOf("chat")}));
        const HeaderList same{{"webhook-id", "msg_1"}};
        QCOMPARE(running.say(R"({"text": "deploy"})", same),
                 QByteArray(R"(200 {"text":"deploy: none"})"));
        QCOMPARE(running.say(R"({"text": "deploy"})", same),
                 QByteArray(R"(200 {"text":"deploy: none"})"));
        QTRY_COMPARE(running.events().size(), 1);
        QCOMPARE(running.desk->reader().deliveries(0, 10).value().size(), 1);
    }

    void givesTheFixedAnswerInTime()
    {
        AnsweringDesk running;
        running.addSender(QStringLiteral("chat"), chatSender, chatEvents, chatAnswer);
        QVERIFY(running.start({endpointOf("chat")}));
        QElapsedTimer timer;
        timer.start();
        // Two runs of half a second each are stopped; the answer comes by the program or by the
        // deadline.
        const QByteArray answer = running.say(R"({"type": "loop", "text": "x"})");
        QVERIFY2(answer.startsWith("200 "), answer.constData());
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void answersUnsignedOnlyWhereTheRecipeSays_data()
    {
        QTest::addColumn<QByteArray>("sender");
        QTest::addColumn<QByteArray>("expected");
        QByteArray closed(openSender);
        closed.replace(R"(, "unsignedAnswers": true)", "");
        QTest::newRow("says so") << QByteArray(openSender) << QByteArray(R"({"type":1})");
        QTest::newRow("does not") << closed << QByteArray();
    }
    void answersUnsignedOnlyWhereTheRecipeSays()
    {
        QFETCH(QByteArray, sender);
        QFETCH(QByteArray, expected);
        AnsweringDesk running;
        running.addSender(QStringLiteral("open"), sender.constData(), chatEvents, chatAnswer);
        QVERIFY(running.start({endpointOf("open")}));
        const auto reply =
            running.post("open", {"POST", "/", {}, R"({"type": "ping"})", {}, false});
        QVERIFY_RESULT(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->body, expected);
    }

    void waitsForAKey()
    {
        SigningDesk running;
        QVERIFY(running.startWithKey());
        running.server.setStandingAnswer(ScriptedAnswer::json(200, running.keyDocument));
        QCOMPARE(running.ring(R"({"n": 1})"), 200);
        QCOMPARE(running.ring(R"({"n": 2})"), 200);
        QCOMPARE(running.server.requests().size(), 1);
        QTRY_COMPARE(running.events().size(), 2);
        QVERIFY(running.events().first().verified);
        // Wrong, and the key was fetched a moment ago: refused without another look.
        const auto wrong = running.post("bell",
                                        {"POST",
                                         "/",
                                         {{"Signature", QByteArray(256, 'x').toBase64()}},
                                         "payload=1",
                                         {},
                                         false});
        QVERIFY_RESULT(wrong);
        QCOMPARE(wrong->status, 401);
        QCOMPARE(running.server.requests().size(), 1);
    }

    void asksToTryAgainWithoutAKey()
    {
        SigningDesk running;
        QVERIFY(running.startWithKey());
        running.server.setStandingAnswer(ScriptedAnswer::text(500, "broken"));
        QCOMPARE(running.ring(R"({"n": 1})"), 503);
        QCOMPARE(running.ring(R"({"n": 1})"), 503); // remembered
        QCOMPARE(running.server.requests().size(), 1);
        QVERIFY(running.events().isEmpty());
    }

    void confirmsWhatIsVerified()
    {
        SigningDesk running;
        QVERIFY(running.startWithKey());
        running.server.setStandingAnswer(ScriptedAnswer::json(200, running.keyDocument));
        const QString address =
            running.server.url(QStringLiteral("/?Action=Confirm&Token=1")).toString();
        QCOMPARE(running.ring("{\"confirm\": \"" + address.toUtf8() + "\"}"), 200);
        QTRY_COMPARE(running.server.requests().size(), 2);
        QCOMPARE(running.server.requests().last().target, QByteArray("/?Action=Confirm&Token=1"));
        QTRY_COMPARE(running.events().size(), 2);
        const Event ended = running.events().first();
        QCOMPARE(ended.status, Status::Passed);
        QCOMPARE(ended.subject, running.events().last().subject);
        QTRY_COMPARE(running.desk->timeline().rowCount(), 1);
    }

    // Written, and the program ended before the address was fetched.
    void confirmsAfterACrash()
    {
        SigningDesk running;
        QVERIFY(running.startWithKey());
        bool answers = false;
        int confirmed = 0;
        running.server.setResponder([&](const RecordedRequest &request) {
            if (request.target == "/config")
                return ScriptedAnswer::json(200, running.keyDocument);
            ScriptedAnswer answer = ScriptedAnswer::text(200, "ok");
            if (answers)
                ++confirmed;
            else
                answer.act = ScriptedAnswer::Act::StaySilent;
            return answer;
        });
        const QString address = running.server.url(QStringLiteral("/?Token=1")).toString();
        QCOMPARE(running.ring("{\"confirm\": \"" + address.toUtf8() + "\"}"), 200);
        QTRY_COMPARE(running.server.requests().size(), 2);
        QTRY_COMPARE(running.events().size(), 1);
        running.desk.reset();
        answers = true;
        QVERIFY(running.startAgain());
        QTRY_COMPARE(running.events().size(), 2);
        QCOMPARE(running.events().first().status, Status::Passed);
        QCOMPARE(running.events().first().subject, running.events().last().subject);
        QCOMPARE(confirmed, 1);
        // Once is enough.
        running.desk.reset();
        QVERIFY(running.startAgain());
        QCOMPARE(running.ring("{}"), 200);
        QTRY_COMPARE(running.events().size(), 3);
        QCOMPARE(confirmed, 1);
    }

    // Edited while the program runs: the next delivery is understood by the new program, and a
    // half-written one leaves the last good one in force.
    void understandsByTheEditedRecipe()
    {
        AnsweringDesk running;
        running.addSender(QStringLiteral("chat"), chatSender, chatEvents, chatAnswer);
        QVERIFY(running.start({endpointOf("chat")}));
        const QString file = running.folder.filePath(QStringLiteral("senders/chat/events.jq"));
        int said = 0;
        const auto titleNow = [&] {
            const QByteArray body = "{\"text\": \"say " + QByteArray::number(++said) + "\"}";
            if (!running.say(body).startsWith("200"))
                return QString();
            const bool understood =
                QTest::qWaitFor([&] { return running.events().size() == said; }, 5'000);
            return understood ? running.events().first().title : QString();
        };
        QCOMPARE(titleNow(), QStringLiteral("say 1"));
        AnsweringDesk::write(file, R"jq({kind: "message", title: "edited"})jq");
        QTRY_COMPARE(titleNow(), QStringLiteral("edited"));
        const QString manifest =
            running.folder.filePath(QStringLiteral("senders/chat/sender.json"));
        AnsweringDesk::write(manifest, "{\"id\": \"chat\", \"na");
        QTRY_COMPARE(running.desk->health().recipeProblems.size(), 1);
        QCOMPARE(titleNow(), QStringLiteral("edited"));
        AnsweringDesk::write(file, R"jq({kind: "message", title: "mended"})jq");
        AnsweringDesk::write(manifest, chatSender);
        QTRY_COMPARE(titleNow(), QStringLiteral("mended"));
        QTRY_VERIFY(running.desk->health().recipeProblems.isEmpty());
    }

    void confirmsNothingElsewhere()
    {
        SigningDesk running;
        QVERIFY(running.startWithKey());
        running.server.setStandingAnswer(ScriptedAnswer::json(200, running.keyDocument));
        QString address = running.server.url(QStringLiteral("/?Action=Confirm")).toString();
        address.replace(QLatin1String("127.0.0.1"), QLatin1String("localhost"));
        QCOMPARE(running.ring("{\"confirm\": \"" + address.toUtf8() + "\"}"), 200);
        QTRY_COMPARE(running.events().size(), 2);
        QCOMPARE(running.events().first().status, Status::Failed);
        QCOMPARE(running.server.requests().size(), 1); // the key's alone
    }

    // Whatever its scheme, a sender's samples are signed so that our own listener takes them.
    void takesSamplesOfEverySender()
    {
        AnsweringDesk running;
        QVERIFY(running.start({}));
        QString last;
        for (const SampleChoice &choice : running.desk->samples()) {
            if (std::exchange(last, choice.sender) == choice.sender)
                continue; // one of each
            const auto sent = outcomeOf(running.desk->sendSample(choice.sender, choice.sample));
            QVERIFY2(sent.has_value(),
                     qPrintable(choice.sender + u'/' + choice.sample
                                + (sent ? QString() : u' ' + toText(sent.error()))));
        }
        const auto records = running.desk->reader().deliveries(0, 100);
        QVERIFY_RESULT(records);
        for (const DeliveryRecord &record : *records)
            QVERIFY2(record.verdict != Verdict::Refused,
                     qPrintable(record.sender + u' ' + record.reason));
    }

    void admitsHosts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *url, bool expected) {
            QTest::newRow(url) << QString::fromLatin1(url) << expected;
        };
        row("https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription", true);
        row("https://HOOKS.example.com/x", true);
        row("https://hooks.example.com:443/x", true);
        row("https://hooks.example.com:8443/x", false);
        row("http://hooks.example.com/x", false);
        row("https://sns.eu-west-1.amazonaws.com.evil.example/", false);
        row("https://evil.example/sns.eu-west-1.amazonaws.com", false);
        row("https://hooks.example.com@evil.example/", false);
        row("https://me@hooks.example.com/", false);
        row("https://hooks.example.com./", false);
        row("file:///etc/passwd", false);
        row("", false);
    }
    void admitsHosts()
    {
        QFETCH(QString, url);
        QFETCH(bool, expected);
        const QStringList hosts{QStringLiteral("hooks.example.com"),
                                QStringLiteral("/sns\\.[a-z]{2}-[a-z]+-\\d\\.amazonaws\\.com/")};
        QCOMPARE(admitsHost(hosts, QUrl(url, QUrl::StrictMode)), expected);
    }
};

QTEST_GUILESS_MAIN(LongWaysTest)
#include "tst_longways.moc"
