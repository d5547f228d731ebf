// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/networkkeys.h"

#include "support/fakehttpserver.h"
#include "support/manualclock.h"
#include "transport/httpclient.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using Outcome = NetworkKeys::Outcome;

namespace {

struct KeyDesk
{
    KeyDesk() { server.setStandingAnswer(ScriptedAnswer::text(200, "key")); }

    //! What became of it, empty while it waits.
    std::shared_ptr<QList<Outcome>> ask(const QUrl &url, bool outdated = false)
    {
        auto outcomes = std::make_shared<QList<Outcome>>();
        NeedsKey key{url, std::nullopt, false};
        if (outdated)
            key.otherwise = Refusal{RefusalCause::UnknownKey, {}};
        accepted = keys.await(key, [outcomes](Outcome outcome) { outcomes->append(outcome); });
        return outcomes;
    }
    Outcome outcomeOfAsking(const QUrl &url, bool outdated = false)
    {
        const auto outcomes = ask(url, outdated);
        (void)QTest::qWaitFor([&] { return !outcomes->isEmpty(); }, 3000);
        return outcomes->value(0, Outcome::Unavailable);
    }
    [[nodiscard]] qsizetype requests() const { return server.requests().size(); }

    FakeHttpServer server;
    HttpClient http;
    ManualClock clock;
    NetworkKeys keys{http, clock};
    bool accepted = false;
};

} // namespace

class NetworkKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesOnceForAll()
    {
        KeyDesk desk;
        const QUrl url = desk.server.url(QStringLiteral("/a.pem"));
        QList<std::shared_ptr<QList<Outcome>>> all;
        for (int i = 0; i < 5; ++i)
            all.append(desk.ask(url));
        for (const auto &outcomes : all)
            QTRY_COMPARE(*outcomes, QList<Outcome>{Outcome::Ready});
        QCOMPARE(desk.requests(), 1);
        QCOMPARE(desk.server.requests().first().method, QByteArray("GET"));
        QCOMPARE(desk.keys.atHand()->find(url).value(), QByteArray("key"));
        QCOMPARE(desk.outcomeOfAsking(url), Outcome::Ready); // came meanwhile
        QCOMPARE(desk.requests(), 1);
    }

    void remembersFailures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        QTest::newRow("not there") << 404 << QByteArray("no") << int(Outcome::Missing);
        QTest::newRow("elsewhere") << 302 << QByteArray() << int(Outcome::Missing);
        QTest::newRow("empty") << 200 << QByteArray() << int(Outcome::Missing);
        QTest::newRow("too large") << 200 << QByteArray(17 * 1024, 'a') << int(Outcome::Missing);
        QTest::newRow("broken") << 500 << QByteArray() << int(Outcome::Unavailable);
        QTest::newRow("too many") << 429 << QByteArray() << int(Outcome::Unavailable);
    }
    void remembersFailures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        KeyDesk desk;
        const QUrl url = desk.server.url(QStringLiteral("/a.pem"));
        desk.server.enqueue(ScriptedAnswer::text(
            status, body, {{"Location", desk.server.url(QStringLiteral("/b")).toEncoded()}}));
        QCOMPARE(int(desk.outcomeOfAsking(url)), expected);
        desk.clock.advance(59s);
        QCOMPARE(int(desk.outcomeOfAsking(url)), expected);
        QCOMPARE(desk.requests(), 1);
        QVERIFY(!desk.keys.atHand()->find(url));
        desk.clock.advance(2s);
        QCOMPARE(desk.outcomeOfAsking(url), Outcome::Ready);
        QCOMPARE(desk.requests(), 2);
    }

    void letsFewWait()
    {
        KeyDesk desk;
        ScriptedAnswer silent;
        silent.act = ScriptedAnswer::Act::StaySilent;
        desk.server.setStandingAnswer(silent);
        const QUrl url = desk.server.url(QStringLiteral("/a.pem"));
        QList<std::shared_ptr<QList<Outcome>>> all;
        for (int i = 0; i < NetworkKeys::mostWaiting; ++i) {
            all.append(desk.ask(url));
            QVERIFY(desk.accepted);
        }
        QTRY_COMPARE(desk.requests(), 1);
        (void)desk.ask(url);
        QVERIFY(!desk.accepted);
        desk.clock.advance(5s);
        for (const auto &outcomes : all)
            QTRY_COMPARE(*outcomes, QList<Outcome>{Outcome::Unavailable});
        (void)desk.ask(url);
        QVERIFY(desk.accepted);
    }

    void asksAHostOnceASecond()
    {
        KeyDesk desk;
        const auto first = desk.ask(desk.server.url(QStringLiteral("/a.pem")));
        const auto second = desk.ask(desk.server.url(QStringLiteral("/b.pem")));
        QTRY_COMPARE(first->size(), 1);
        QCOMPARE(desk.requests(), 1);
        QTRY_COMPARE(second->size(), 1);
        QCOMPARE(desk.requests(), 2);
    }

    void refreshesOnceAMinute()
    {
        KeyDesk desk;
        const QUrl url = desk.server.url(QStringLiteral("/keys"));
        QCOMPARE(desk.outcomeOfAsking(url), Outcome::Ready);
        QCOMPARE(desk.outcomeOfAsking(url, true), Outcome::NotRefreshed);
        desk.clock.advance(59s);
        QCOMPARE(desk.outcomeOfAsking(url, true), Outcome::NotRefreshed);
        QCOMPARE(desk.requests(), 1);
        desk.clock.advance(1s);
        desk.server.enqueue(ScriptedAnswer::text(200, "new key"));
        QCOMPARE(desk.outcomeOfAsking(url, true), Outcome::Ready);
        QCOMPARE(desk.keys.atHand()->find(url).value(), QByteArray("new key"));
        QCOMPARE(desk.requests(), 2);
    }

    void keepsAsLongAsTold()
    {
        KeyDesk desk;
        const QUrl url = desk.server.url(QStringLiteral("/keys"));
        desk.server.enqueue(
            ScriptedAnswer::text(200, "key", {{"Cache-Control", "public, max-age=600"}}));
        QCOMPARE(desk.outcomeOfAsking(url), Outcome::Ready);
        desk.clock.advance(599s);
        QVERIFY(desk.keys.atHand()->find(url));
        desk.clock.advance(1s);
        QVERIFY(!desk.keys.atHand()->find(url));
    }

    void pinsFiles()
    {
        KeyDesk desk;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key.pem"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("pinned") == 6);
        file.close();
        const QUrl url = desk.server.url(QStringLiteral("/a.pem"));
        const QUrl lost = desk.server.url(QStringLiteral("/b.pem"));
        desk.keys.setPinned({{url.toString(), path}, {lost.toString(), path + u'x'}});
        QCOMPARE(desk.keys.atHand()->pinned.value(url), QByteArray("pinned"));
        QVERIFY(desk.keys.atHand()->find(lost).has_value()); // and empty: no reason to fetch it
        QCOMPARE(desk.requests(), 0);
    }
};

QTEST_GUILESS_MAIN(NetworkKeysTest)
#include "tst_networkkeys.moc"
