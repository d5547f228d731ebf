// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnels/ngrok/ngroktunnel.h"

#include "support/fakehttpserver.h"
#include "support/manualclock.h"
#include "support/result.h"
#include "transport/httpclient.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace std::chrono_literals;
using Phase = TunnelState::Phase;
using Reason = TunnelState::Reason;

namespace {

constexpr quint16 port = 5000;
constexpr NgrokTimes quick{400ms, 50ms, 50ms, 60ms, 400ms, 10'000ms};

const QByteArray started =
    "t=2026-11-21T04:00:05+0000 lvl=info msg=\"started tunnel\" obj=tunnels name=command_line "
    "addr=http://127.0.0.1:5000 url=https://abc.ngrok.app\n";
const QByteArray established = "lvl=info msg=\"client session established\" obj=csess id=1\n";
const QByteArray lost =
    "lvl=eror msg=\"failed to reconnect session\" obj=csess err=\"dial tcp: i/o timeout\"\n";

QByteArray listed(const QByteArray &publicUrl, const QByteArray &target)
{
    return "{\"tunnels\":[{\"name\":\"command_line\",\"public_url\":\"" + publicUrl
        + "\",\"proto\":\"https\",\"config\":{\"addr\":\"" + target
        + "\"}}],\"uri\":\"/api/tunnels\"}";
}

} // namespace

class NgrokTunnelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeHttpServer>();
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        m_nobody = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort()));
    }
    void cleanup()
    {
        m_tunnel.reset();
        // Whatever a test started must be gone with it.
        if (const qint64 pid = agentPid())
            QTRY_VERIFY(kill(static_cast<pid_t>(pid), 0) != 0);
    }

    void startsAnAgent()
    {
        makeTunnel(m_nobody, agent(established + started + "sleep"));
        m_tunnel->start(port);
        QCOMPARE(m_tunnel->state().phase, Phase::Starting);
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Up);
        QCOMPARE(m_tunnel->state().publicUrl, QUrl(QStringLiteral("https://abc.ngrok.app")));
        QVERIFY(m_tunnel->state().ownAgent);
        QVERIFY2(content("args").startsWith(
                     "http --log stdout --log-format logfmt --log-level info 127.0.0.1:5000"),
                 content("args").constData());
        m_tunnel->stop();
        QCOMPARE(m_tunnel->state(), TunnelState());
        QTRY_VERIFY(kill(static_cast<pid_t>(agentPid()), 0) != 0);
    }

    void theTokenGoesThroughTheEnvironmentOnly()
    {
        qputenv("SIGNALBOX_OTHER_SECRET", "not-for-children");
        makeTunnel(m_nobody, agent(started + "sleep"), QStringLiteral("name.ngrok.app"), "tok-123");
        m_tunnel->start(port);
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Up);
        QVERIFY(!content("args").contains("tok-123"));
        QVERIFY(content("args").contains("--domain name.ngrok.app"));
        QVERIFY(content("env").contains("NGROK_AUTHTOKEN=tok-123"));
        QVERIFY(!content("env").contains("not-for-children"));
        qunsetenv("SIGNALBOX_OTHER_SECRET");
    }

    void saysWhyItIsNotUp_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("detail");
        QTest::newRow("not logged in")
            << QByteArray("ERROR:  authentication failed\n\nERR_NGROK_4018\n") << int(Phase::Failed)
            << int(Reason::NotLoggedIn) << "ERR_NGROK_4018";
        QTest::newRow("wrong token")
            << QByteArray("lvl=crit msg=\"command failed\" err=\"authentication failed: Your "
                          "authtoken: tok-123\\r\\n\\r\\nERR_NGROK_105\"\n")
            << int(Phase::Failed) << int(Reason::NotLoggedIn) << "ERR_NGROK_105";
        QTest::newRow("too many sessions")
            << QByteArray("lvl=eror msg=\"session closing\" err=\"limit ERR_NGROK_108\"\n")
            << int(Phase::Failed) << int(Reason::Refused) << "ERR_NGROK_108";
        QTest::newRow("web port taken") << QByteArray(
            "lvl=crit msg=\"x\" err=\"listen tcp 127.0.0.1:4040: bind: address already in use\"\n")
                                        << int(Phase::Waiting) << int(Reason::PortTaken)
                                        << "listen tcp";
        QTest::newRow("died") << QByteArray() << int(Phase::Waiting) << int(Reason::Died) << "";
        QTest::newRow("own words without the token")
            << QByteArray("ERROR: bad tok-123 here\n") << int(Phase::Waiting) << int(Reason::Died)
            << "bad [token] here";
        QTest::newRow("no network") << lost + "sleep" << int(Phase::Waiting)
                                    << int(Reason::NoAnswer) << "dial tcp: i/o timeout";
    }
    void saysWhyItIsNotUp()
    {
        QFETCH(QByteArray, output);
        QFETCH(int, phase);
        QFETCH(int, reason);
        QFETCH(QString, detail);
        makeTunnel(m_nobody, agent(output), {}, "tok-123");
        QList<TunnelState> states;
        connect(m_tunnel.get(), &Tunnel::stateChanged, this,
                [&states](const TunnelState &state) { states.append(state); });
        m_tunnel->start(port);
        QTRY_VERIFY(states.size() > 1);
        const TunnelState state = states.at(1);
        QCOMPARE(int(state.phase), phase);
        QCOMPARE(int(state.reason), reason);
        QVERIFY2(detail.isEmpty() || state.detail.startsWith(detail), qPrintable(state.detail));
        QVERIFY2(!state.detail.contains(QStringLiteral("tok-123")), qPrintable(state.detail));
    }

    void aMissingProgramIsTriedAgain()
    {
        const QString program = m_folder->filePath(QStringLiteral("ngrok"));
        makeTunnel(m_nobody, program);
        m_tunnel->start(port);
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Failed);
        QCOMPARE(m_tunnel->state().reason, Reason::ProgramMissing);
        QVERIFY(m_tunnel->state().nextTrySeconds > 0);
        agent(started + "sleep");
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Up);
    }

    void comesBackAfterTheAgentDied()
    {
        makeTunnel(m_nobody, agent(started + "sleep"));
        m_tunnel->start(port);
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Up);
        const qint64 first = agentPid();
        kill(static_cast<pid_t>(first), SIGKILL);
        QTRY_COMPARE(m_tunnel->state().reason, Reason::Died);
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Up);
        QVERIFY(agentPid() != first);
    }

    void aLostSessionComesBackByItself()
    {
        const QByteArray later = "pause" + lost + "pause" + established;
        makeTunnel(m_nobody, agent(started + later + "sleep"));
        QList<Phase> phases;
        connect(m_tunnel.get(), &Tunnel::stateChanged, this,
                [&phases](const TunnelState &state) { phases.append(state.phase); });
        m_tunnel->start(port);
        const QList<Phase> expected{Phase::Starting, Phase::Up, Phase::Waiting, Phase::Up};
        QTRY_COMPARE(phases, expected);
        QCOMPARE(m_tunnel->state().publicUrl.host(), QStringLiteral("abc.ngrok.app"));
    }

    void anOldAgentGetsTheOldFlag()
    {
        const QString program = writeScript(
            "case \"$*\" in *--domain*) echo 'Incorrect Usage: flag provided but not defined: "
            "-domain'; exit 0;; esac\n"
            + output(started + "sleep"));
        makeTunnel(m_nobody, program, QStringLiteral("name.ngrok.app"));
        m_tunnel->start(port);
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Up);
        QVERIFY(content("args").contains("--hostname name.ngrok.app"));
    }

    void usesARunningAgent()
    {
        m_server->setStandingAnswer(
            ScriptedAnswer::json(200, listed("https://run.ngrok.io", "http://localhost:5000")));
        makeTunnel(m_server->url(), agent(started + "sleep"));
        m_tunnel->start(port);
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Up);
        QCOMPARE(m_tunnel->state().publicUrl.host(), QStringLiteral("run.ngrok.io"));
        QVERIFY(!m_tunnel->state().ownAgent);
        // The address changes, and then the agent ends.
        m_server->setStandingAnswer(
            ScriptedAnswer::json(200, listed("https://new.ngrok.io", "http://localhost:5000")));
        QTRY_COMPARE(m_tunnel->state().publicUrl.host(), QStringLiteral("new.ngrok.io"));
        m_server.reset();
        QTRY_COMPARE(m_tunnel->state().reason, Reason::Died);
        QTRY_VERIFY(m_tunnel->state().ownAgent && m_tunnel->state().phase == Phase::Up);
    }

    void asksTheNewerList()
    {
        m_server->enqueue(ScriptedAnswer::json(404, "{\"status_code\":404}"));
        m_server->enqueue(
            ScriptedAnswer::json(200,
                                 "{\"endpoints\":[{\"name\":\"x\",\"url\":\"https://v3.ngrok.app\","
                                 "\"upstream\":{\"url\":\"http://localhost:5000\"}}]}"));
        m_server->setStandingAnswer(
            ScriptedAnswer::json(200, listed("https://v3.ngrok.app", "5000")));
        makeTunnel(m_server->url(), agent(started + "sleep"));
        m_tunnel->start(port);
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Up);
        QCOMPARE(m_tunnel->state().publicUrl.host(), QStringLiteral("v3.ngrok.app"));
        QCOMPARE(m_server->requests().at(1).target, QByteArray("/api/endpoints"));
    }

    void opensATunnelThroughARunningAgent()
    {
        m_server->enqueue(
            ScriptedAnswer::json(200, listed("https://other.ngrok.io", "http://localhost:3000")));
        m_server->enqueue(ScriptedAnswer::json(
            201,
            "{\"name\":\"signalbox-5000\",\"public_url\":\"https://made.ngrok.io\","
            "\"config\":{\"addr\":\"http://127.0.0.1:5000\"}}"));
        m_server->setStandingAnswer(
            ScriptedAnswer::json(200, listed("https://made.ngrok.io", "http://127.0.0.1:5000")));
        makeTunnel(m_server->url(), agent(started + "sleep"));
        m_tunnel->start(port);
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Up);
        QCOMPARE(m_tunnel->state().publicUrl.host(), QStringLiteral("made.ngrok.io"));
        QCOMPARE(m_server->requests().at(1).method, QByteArray("POST"));
        QVERIFY(m_server->requests().at(1).body.contains("127.0.0.1:5000"));
        m_tunnel->stop();
        // Ours is closed again, the foreign agent goes on.
        QTRY_COMPARE(m_server->requests().last().method, QByteArray("DELETE"));
        QCOMPARE(m_server->requests().last().target, QByteArray("/api/tunnels/signalbox-5000"));
        QCOMPARE(agentPid(), 0);
    }

    void aRefusingAgentIsNotTheEnd()
    {
        m_server->enqueue(
            ScriptedAnswer::json(200, listed("https://other.ngrok.io", "http://localhost:3000")));
        m_server->setStandingAnswer(
            ScriptedAnswer::json(503, "{\"error_code\":104,\"status_code\":503}"));
        makeTunnel(m_server->url(), agent(started + "sleep"));
        m_tunnel->start(port);
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Up);
        QVERIFY(m_tunnel->state().ownAgent);
    }

    void anotherProgramOnThatPortIsNoAgent()
    {
        m_server->setStandingAnswer(ScriptedAnswer::text(200, "<html>"));
        makeTunnel(m_server->url(), agent(started + "sleep"));
        m_tunnel->start(port);
        QTRY_COMPARE(m_tunnel->state().phase, Phase::Up);
        QVERIFY(m_tunnel->state().ownAgent);
    }

    void refusesBadSettings_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::newRow("domain as a flag") << "domain"
                                          << "--config=/etc/passwd";
        QTest::newRow("domain with a scheme") << "domain"
                                              << "https://a.ngrok.app";
        QTest::newRow("foreign plain http") << "agentApi"
                                            << "http://example.com:4040";
    }
    void refusesBadSettings()
    {
        QFETCH(QString, member);
        QFETCH(QString, value);
        TunnelSetup setup;
        setup.settings.insert(member, value);
        const auto made = tunnelKind(QStringLiteral("ngrok"))->create(setup, m_http, m_clock);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::InvalidInput);
    }

private:
    void makeTunnel(const QUrl &api, const QString &program, const QString &domain = {},
                    const QByteArray &token = {})
    {
        m_tunnel = std::make_unique<NgrokTunnel>(NgrokSetup{program, domain, api, Secret(token)},
                                                 m_http, quick);
    }

    //! Shell lines that print the text; "pause" and "sleep" in it mean what they say.
    static QByteArray output(QByteArray text)
    {
        const QByteArray end = text.endsWith("sleep") ? "exec sleep 60\n" : "exit 1\n";
        text.replace("sleep", "");
        QByteArray lines;
        for (const QByteArray &part : text.replace("pause", "\1").split('\1'))
            lines += (lines.isEmpty() ? "" : "sleep 0.2\n") + ("cat <<'END'\n" + part + "\nEND\n");
        return lines + end;
    }

    QString agent(const QByteArray &text) { return writeScript(output(text)); }

    QString writeScript(const QByteArray &lines)
    {
        const QString path = m_folder->filePath(QStringLiteral("ngrok"));
        const QByteArray folder = m_folder->path().toUtf8();
        QFile file(path + QStringLiteral(".new"));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\necho \"$*\" > " + folder + "/args\nenv > " + folder
                   + "/env\necho $$ > " + folder + "/pid\n" + lines);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        file.rename(path);
        return path;
    }

    QByteArray content(const char *name) const
    {
        QFile file(m_folder->filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    qint64 agentPid() const { return content("pid").trimmed().toLongLong(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeHttpServer> m_server;
    QUrl m_nobody;
    HttpClient m_http;
    ManualClock m_clock;
    std::unique_ptr<NgrokTunnel> m_tunnel;
};

QTEST_GUILESS_MAIN(NgrokTunnelTest)
#include "tst_ngroktunnel.moc"
