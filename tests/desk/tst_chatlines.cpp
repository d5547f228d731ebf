// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/chatlines.h"

#include "desk/fakeplatforms.h"
#include "desk/publicprobe.h"
#include "support/manualclock.h"
#include "support/memorysecretstore.h"
#include "transport/httpclient.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using Phase = LineState::Phase;

namespace {

SecretReference inEnvironment(const QString &name)
{
    SecretReference reference;
    reference.source = SecretReference::Source::Environment;
    reference.name = name;
    return reference;
}

TargetSettings slackBot(const QString &name, const QString &appToken = QStringLiteral("APP"))
{
    TargetSettings target;
    target.name = name;
    target.kind = QStringLiteral("slack-bot");
    target.secrets = {{QStringLiteral("appToken"), inEnvironment(appToken)}};
    return target;
}

struct Lines
{
    explicit Lines(const FakePlatforms &platforms)
        : lines(http, secrets, clock, folder.path(), [](const LineDelivery &, const Responder &) {})
    {
        settings.services.addresses = platforms.services();
        secrets.set(QStringLiteral("APP"), "xapp-1");
        secrets.set(QStringLiteral("OTHER"), "xapp-2");
    }
    [[nodiscard]] Phase phase(const char *target) const
    {
        const auto state = lines.state(QLatin1String(target));
        return state ? state->phase : Phase::Off;
    }

    QTemporaryDir folder;
    HttpClient http;
    MemorySecretStore secrets;
    ManualClock clock;
    Settings settings;
    ChatLines lines;
};

} // namespace

class ChatLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEndpointsForLines()
    {
        Settings settings;
        TargetSettings plain = slackBot(QStringLiteral("plain"));
        plain.secrets.clear();
        settings.targets = {slackBot(QStringLiteral("team")), slackBot(QStringLiteral("known")),
                            plain};
        EndpointSettings known;
        known.name = QStringLiteral("known");
        settings.endpoints = {known};
        const QList<EndpointSettings> made = ChatLines::endpointsFor(settings);
        QCOMPARE(made.size(), 1);
        QCOMPARE(made.first().name, QStringLiteral("team"));
        QCOMPARE(made.first().sender, QStringLiteral("slack"));
        QVERIFY(made.first().path.isEmpty());
    }

    void followsTheSettings()
    {
        FakePlatforms platforms;
        Lines at(platforms);
        at.settings.targets = {slackBot(QStringLiteral("a")),
                               slackBot(QStringLiteral("b"), QStringLiteral("OTHER"))};
        at.lines.setSettings(at.settings);
        QTRY_COMPARE(at.phase("a"), Phase::Up);
        QTRY_COMPARE(at.phase("b"), Phase::Up);
        QCOMPARE(platforms.slack.count(), 2);
        at.settings.targets = {slackBot(QStringLiteral("b"), QStringLiteral("OTHER"))};
        at.lines.setSettings(at.settings);
        QTRY_COMPARE(platforms.slack.openCount(), 1);
        QCOMPARE(at.phase("a"), Phase::Off);
        QCOMPARE(at.phase("b"), Phase::Up); // untouched
        QCOMPARE(platforms.slack.count(), 2);
        at.lines.stop();
        QTRY_COMPARE(platforms.slack.openCount(), 0);
        QCOMPARE(platforms.slack.connection(1).closeCode, 1000);
    }

    void sharesOneLineForOneToken()
    {
        FakePlatforms platforms;
        Lines at(platforms);
        at.settings.targets = {slackBot(QStringLiteral("a")), slackBot(QStringLiteral("b"))};
        at.lines.setSettings(at.settings);
        QTRY_COMPARE(at.phase("a"), Phase::Up);
        QTRY_COMPARE(at.phase("b"), Phase::Up);
        QCOMPARE(platforms.slackApi.requests().size(), 1);
        // When the first goes, the second gets a line of its own.
        at.settings.targets = {slackBot(QStringLiteral("b"))};
        at.lines.setSettings(at.settings);
        QTRY_COMPARE(platforms.slack.count(), 2);
        QTRY_COMPARE(at.phase("b"), Phase::Up);
    }

    void waitsForItsSecret()
    {
        FakePlatforms platforms;
        Lines at(platforms);
        at.settings.targets = {slackBot(QStringLiteral("a"), QStringLiteral("MISSING"))};
        at.lines.setSettings(at.settings);
        QTRY_COMPARE(at.phase("a"), Phase::Stopped);
        at.secrets.set(QStringLiteral("MISSING"), "xapp-3");
        at.lines.restart(QStringLiteral("a"));
        QTRY_COMPARE(at.phase("a"), Phase::Up);
    }

    void refusesTheEndpointOfAnotherSender()
    {
        FakePlatforms platforms;
        Lines at(platforms);
        at.settings.targets = {slackBot(QStringLiteral("a"))};
        EndpointSettings endpoint;
        endpoint.name = QStringLiteral("a");
        endpoint.sender = QStringLiteral("github");
        at.settings.endpoints = {endpoint};
        at.lines.setSettings(at.settings);
        QCOMPARE(at.phase("a"), Phase::Stopped);
        QVERIFY(platforms.slackApi.requests().isEmpty());
    }

    void triesAgainAfterItHasStopped()
    {
        FakePlatforms platforms;
        platforms.slackApi.enqueue(ScriptedAnswer::json(
            200,
            FakePlatforms::json({{QStringLiteral("ok"), false},
                                 {QStringLiteral("error"), QStringLiteral("invalid_auth")}})));
        Lines at(platforms);
        at.settings.targets = {slackBot(QStringLiteral("a"))};
        at.lines.setSettings(at.settings);
        QTRY_COMPARE(at.phase("a"), Phase::Stopped);
        at.lines.restart(QStringLiteral("a"));
        QTRY_COMPARE(at.phase("a"), Phase::Up);
    }

    void probesThePublicAddress()
    {
        FakeHttpServer server;
        HttpClient http;
        PublicProbe probe(http, 20ms);
        QVERIFY(!probe.isReached());
        probe.setBase(server.url(QString()));
        QTRY_VERIFY(probe.isReached());
        QCOMPARE(server.requests().first().target, QByteArray("/health"));
        server.setStandingAnswer(ScriptedAnswer::text(503, "{}"));
        QTRY_VERIFY(!probe.isReached());
        server.setStandingAnswer(ScriptedAnswer::text(200, "{}"));
        QTRY_VERIFY(probe.isReached());
        probe.setBase(QUrl());
        QVERIFY(!probe.isReached());
    }
};

QTEST_GUILESS_MAIN(ChatLinesTest)
#include "tst_chatlines.moc"
