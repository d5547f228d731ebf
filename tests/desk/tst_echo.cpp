// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/echo.h"

#include "desk/desk.h"
#include "desk/kinds.h"
#include "receive/listener.h"
#include "resources/resources.h"
#include "settings/settingsfile.h"
#include "store/storereader.h"
#include "support/memorysecretstore.h"
#include "support/outcome.h"
#include "transport/httpclient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

QJsonObject echoOption(const char *json)
{
    return {{QStringLiteral("echo"), QJsonDocument::fromJson(json).object()}};
}

Delivery posted(const QByteArray &body)
{
    return {"POST", "/x?a=1", {{"X-One", "1"}, {"x-one", "2"}}, body, {}, false};
}

const char echoSettings[] = R"json({"endpoints": [
  {"name": "mirror", "path": "/mirror-k3v9x2c7m4q8w1z5t6y0b2n8h4", "sender": "generic", "options": {"echo": true}},
  {"name": "slow", "path": "/slow-k3v9x2c7m4q8w1z5t6y0b2n8h4", "sender": "generic", "options": {"echo": {"status": 503, "body": "busy", "delaySeconds": 1}}},
  {"name": "gone", "path": "/gone-k3v9x2c7m4q8w1z5t6y0b2n8h4", "sender": "generic", "options": {"echo": {"drop": true}}},
  {"name": "shut", "path": "/shut-k3v9x2c7m4q8w1z5t6y0b2n8h4", "sender": "foundries", "secret": {"env": "S"}, "options": {"echo": true}}]})json";

} // namespace

class TestEcho : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeResources(); }

    void showsWhatArrived()
    {
        QVERIFY(!echoOf({}, posted("x")));
        QVERIFY(!echoOf({{QStringLiteral("echo"), false}}, posted("x")));
        const auto echo = echoOf({{QStringLiteral("echo"), true}}, posted(R"({"a": [1]})"));
        QVERIFY(echo && echo->answer.status == 200 && echo->delay == 0ms);
        const QJsonObject shown = QJsonDocument::fromJson(echo->answer.body).object();
        QCOMPARE(shown.value(QStringLiteral("target")).toString(), QStringLiteral("/x?a=1"));
        QCOMPARE(shown.value(QStringLiteral("headers")).toArray().size(), 2);
        QCOMPARE(shown.value(QStringLiteral("body")).toString(), QStringLiteral(R"({"a": [1]})"));
        QVERIFY(shown.value(QStringLiteral("json")).isObject());
        const auto binary =
            echoOf({{QStringLiteral("echo"), true}}, posted(QByteArray("\xff\x00", 2)));
        QCOMPARE(QJsonDocument::fromJson(binary->answer.body)
                     .object()
                     .value(QStringLiteral("base64"))
                     .toString(),
                 QStringLiteral("/wA="));
        const auto large =
            echoOf({{QStringLiteral("echo"), true}}, posted(QByteArray(1'000'000, 'x')));
        QVERIFY(large->answer.body.size() < 100'000);
    }

    void givesTheChosenAnswer_data()
    {
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("delay");
        QTest::newRow("status and text")
            << QByteArray(R"({"status": 418, "body": "no"})") << 418 << QByteArray("no") << 0;
        QTest::newRow("JSON") << QByteArray(R"({"body": {"a": 1}})") << 200
                              << QByteArray(R"({"a":1})") << 0;
        QTest::newRow("nothing") << QByteArray(R"({"status": 204, "body": ""})") << 204
                                 << QByteArray() << 0;
        QTest::newRow("late") << QByteArray(R"({"body": "", "delaySeconds": 3})") << 200
                              << QByteArray() << 3000;
        QTest::newRow("too late") << QByteArray(R"({"body": "", "delaySeconds": 3600})") << 200
                                  << QByteArray() << 60'000;
        QTest::newRow("before its time")
            << QByteArray(R"({"body": "", "delaySeconds": -5})") << 200 << QByteArray() << 0;
        QTest::newRow("dropped") << QByteArray(R"({"drop": true})") << closeWithoutAnswer
                                 << QByteArray() << 0;
    }
    void givesTheChosenAnswer()
    {
        QFETCH(QByteArray, option);
        const auto echo = echoOf(echoOption(option.constData()), posted("x"));
        QVERIFY(echo);
        QTEST(echo->answer.status, "status");
        QTEST(echo->answer.body, "body");
        QTEST(int(echo->delay.count()), "delay");
    }

    void answersAtTheDoor()
    {
        QTemporaryDir folder;
        MemorySecretStore secrets;
        secrets.set(QStringLiteral("S"), "shh");
        SystemClock clock;
        QFile config(folder.filePath(QStringLiteral("config.json")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(echoSettings);
        config.close();
        const auto book = RecipeBook::load(QStringLiteral(":/senders"), QString());
        SettingsFile file(config.fileName(), knownKindsWith(*book));
        QVERIFY(file.load());
        Desk desk({folder.path(), QStringLiteral(SIGNALBOX_JQ)}, file, secrets, clock);
        QSignalSpy ready(&desk, &Desk::ready);
        QVERIFY(desk.start(std::pair(QStringLiteral("127.0.0.1"), quint16(0))));
        QVERIFY(ready.wait(5000));
        HttpClient client;
        const auto post = [&](const char *endpoint) {
            HttpRequest request;
            for (const EndpointFacts &facts : desk.health().endpoints) {
                if (facts.name == QLatin1String(endpoint))
                    request.url = facts.localUrl;
            }
            request.body = R"({"hello": "world"})";
            return outcomeOf(client.send(request));
        };
        const auto mirrored = post("mirror");
        QVERIFY(mirrored && mirrored->status == 200 && mirrored->body.contains("world"));
        QElapsedTimer timer;
        timer.start();
        const auto late = post("slow");
        QVERIFY(late && late->status == 503 && late->body == "busy");
        QVERIFY(timer.elapsed() >= 900);
        QVERIFY(!post("gone"));
        const auto refused = post("shut");
        QVERIFY(refused && refused->status == 401);
        // What was answered in whatever way is stored.
        QTRY_COMPARE(desk.reader().counters().value().deliveries, 3);
    }
};

QTEST_GUILESS_MAIN(TestEcho)

#include "tst_echo.moc"
