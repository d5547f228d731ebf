// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnels/ngrok/ngroklog.h"

#include "core/growingpause.h"
#include "tunnels/ngrok/ngrokapi.h"
#include "tunnels/ngrok/ngrokerrors.h"

#include <QTest>

using namespace signalbox;
using Event = NgrokLine::Event;
Q_DECLARE_METATYPE(signalbox::NgrokLine::Event)

class NgrokLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<Event>("event");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("code");
        QTest::newRow("logfmt") << QByteArray(
            "t=2021-07-26T17:51:15+0000 lvl=info msg=\"started tunnel\" obj=tunnels "
            "name=command_line addr=http://webhook:5000 url=https://29171f519f0a.ngrok.io")
                                << Event::TunnelStarted << "https://29171f519f0a.ngrok.io"
                                << "http://webhook:5000"
                                << "" << 0;
        QTest::newRow("JSON") << QByteArray(
            "{\"addr\":\"http://127.0.0.1:8099\",\"lvl\":\"info\",\"msg\":\"started tunnel\","
            "\"name\":\"command_line\",\"url\":\"https://a.ngrok.io\"}")
                              << Event::TunnelStarted << "https://a.ngrok.io"
                              << "http://127.0.0.1:8099"
                              << "" << 0;
        QTest::newRow("the http one is nothing")
            << QByteArray("lvl=info msg=\"started tunnel\" addr=http://x:1 url=http://a.ngrok.io")
            << Event::TunnelStarted << ""
            << "http://x:1"
            << "" << 0;
        QTest::newRow("web service") << QByteArray(
            "lvl=info msg=\"starting web service\" obj=web addr=127.0.0.1:4041 allow_hosts=[]")
                                     << Event::WebService << ""
                                     << "127.0.0.1:4041"
                                     << "" << 0;
        QTest::newRow("session") << QByteArray(
            "lvl=info msg=\"client session established\" obj=tunnels.session err=nil")
                                 << Event::SessionUp << ""
                                 << ""
                                 << "" << 0;
        QTest::newRow("no error in JSON") << QByteArray(
            "{\"err\":\"\\u003cnil\\u003e\",\"lvl\":\"info\",\"msg\":\"open config file\"}")
                                          << Event::Other << ""
                                          << ""
                                          << "" << 0;
        QTest::newRow("lost") << QByteArray(
            "lvl=eror msg=\"failed to reconnect session\" obj=csess err=\"dial tcp: lookup x: no "
            "such \\\"host\\\"\"")
                              << Event::SessionLost << ""
                              << ""
                              << "dial tcp: lookup x: no such \"host\"" << 0;
        QTest::newRow("code in a line") << QByteArray(
            "lvl=eror msg=\"session closing\" obj=tunnels.session err=\"x\\nERR_NGROK_108\\n\"")
                                        << Event::Other << ""
                                        << ""
                                        << "x ERR_NGROK_108" << 108;
        QTest::newRow("code alone") << QByteArray("ERR_NGROK_4018\r\n") << Event::Other << ""
                                    << ""
                                    << "" << 4018;
        QTest::newRow("plain error")
            << QByteArray("ERROR:  authentication failed: Usage needs an account.\r")
            << Event::Other << ""
            << ""
            << "authentication failed: Usage needs an account." << 0;
        QTest::newRow("old agent")
            << QByteArray("Incorrect Usage: flag provided but not defined: -domain")
            << Event::UnknownFlag << ""
            << ""
            << "" << 0;
        QTest::newRow("hostile address")
            << QByteArray("lvl=info msg=\"started tunnel\" url=https://") << Event::TunnelStarted
            << ""
            << ""
            << "" << 0;
        QTest::newRow("noise") << QByteArray("\xff\xfe{ = \" \\") << Event::Other << ""
                               << ""
                               << "" << 0;
        QTest::newRow("very long")
            << QByteArray("msg=\"started tunnel\" err=") + QByteArray(60'000, 'x')
            << Event::TunnelStarted << ""
            << "" << QString(200, u'x') << 0;
    }
    void readsLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, url);
        QFETCH(QString, target);
        QFETCH(QString, error);
        QFETCH(int, code);
        const NgrokLine parsed = parseNgrokLine(line);
        QTEST(parsed.event, "event");
        QCOMPARE(parsed.publicUrl.toString(), url);
        QCOMPARE(parsed.target, target);
        QCOMPARE(parsed.error, error);
        QCOMPARE(parsed.code, code);
    }

    void knowsOurPort_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("ours");
        QTest::newRow("localhost") << "http://localhost:5000" << true;
        QTest::newRow("address") << "127.0.0.1:5000" << true;
        QTest::newRow("IPv6") << "http://[::1]:5000" << true;
        QTest::newRow("port alone") << "5000" << true;
        QTest::newRow("slash") << "http://localhost:5000/" << true;
        QTest::newRow("another port") << "http://localhost:50001" << false;
        QTest::newRow("another host") << "http://webhook:5000" << false;
        QTest::newRow("lookalike") << "http://localhost.example:5000" << false;
        QTest::newRow("empty") << "" << false;
    }
    void knowsOurPort()
    {
        QFETCH(QString, target);
        QFETCH(bool, ours);
        QCOMPARE(leadsToPort(target, 5000), ours);
    }

    void readsTheApisLists_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        QTest::newRow("tunnels") << QByteArray(
            "{\"tunnels\":[{\"name\":\"command_line\",\"public_url\":\"https://a.ngrok.io\","
            "\"config\":{\"addr\":\"http://localhost:5000\"}}],\"uri\":\"/api/tunnels\"}")
                                 << "command_line https://a.ngrok.io http://localhost:5000";
        QTest::newRow("endpoints") << QByteArray(
            "{\"endpoints\":[{\"name\":\"command_line\",\"url\":\"https://a.ngrok.app\","
            "\"upstream\":{\"url\":\"http://localhost:5000\",\"protocol\":\"http1\"}}]}")
                                   << "command_line https://a.ngrok.app http://localhost:5000";
        QTest::newRow("none") << QByteArray("{\"tunnels\":[],\"uri\":\"/api/tunnels\"}") << "";
        QTest::newRow("another program") << QByteArray("{\"ok\":true}") << "absent";
        QTest::newRow("a page") << QByteArray("<html>") << "absent";
        QTest::newRow("wrong types")
            << QByteArray("{\"tunnels\":[1,{\"public_url\":5}]}") << "  |  ";
    }
    void readsTheApisLists()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, expected);
        const auto tunnels = parseAgentTunnels(json);
        QStringList found;
        for (const AgentTunnel &tunnel : tunnels.value_or(QList<AgentTunnel>()))
            found.append(QStringLiteral("%1 %2 %3")
                             .arg(tunnel.name, tunnel.publicUrl.toString(), tunnel.target));
        QCOMPARE(tunnels ? found.join(u'|') : QStringLiteral("absent"), expected);
    }

    void explainsCodes_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("reason");
        QTest::newRow("not logged in") << 4018 << int(TunnelState::Reason::NotLoggedIn);
        QTest::newRow("bad token") << 105 << int(TunnelState::Reason::NotLoggedIn);
        QTest::newRow("too many agents") << 108 << int(TunnelState::Reason::Refused);
        QTest::newRow("domain taken") << 334 << int(TunnelState::Reason::Refused);
        QTest::newRow("unknown") << 99999 << int(TunnelState::Reason::Refused);
    }
    void explainsCodes()
    {
        QFETCH(int, code);
        QFETCH(int, reason);
        const NgrokError error = ngrokError(code);
        QCOMPARE(int(error.reason), reason);
        QVERIFY(error.detail.startsWith(QStringLiteral("ERR_NGROK_%1").arg(code)));
    }

    void pausesGrowAndAreMoved()
    {
        using namespace std::chrono_literals;
        GrowingPause pause(1000ms, 5000ms);
        QSet<qint64> firsts;
        for (int round = 0; round < 20; ++round) {
            pause.reset();
            for (const int base : {1000, 2000, 4000, 5000, 5000}) {
                const qint64 next = pause.next().count();
                QVERIFY2(next >= base * 3 / 4 && next <= base * 5 / 4,
                         qPrintable(QString::number(next)));
                if (base == 1000)
                    firsts.insert(next);
            }
        }
        QVERIFY(firsts.size() > 3);
    }
};

QTEST_GUILESS_MAIN(NgrokLogTest)
#include "tst_ngroklog.moc"
