// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A command with a slow action on every way a chat reaches us: acknowledged at once, reported while
// it runs, and told how it ended.
#include "desk/chatdesk.h"
#include "resources/resources.h"
#include "support/result.h"

#include <QElapsedTimer>
#include <QTest>

using namespace signalbox;

namespace {

constexpr qint64 patience = 3'000; // of Slack and Discord

// Runs until the file is there: a test must not wait for a clock.
const char slowProgram[] =
    "echo begun; while [ ! -e \"$GATE\" ]; do sleep 0.05; done; echo ready for $NAME";

} // namespace

class ChatWaysTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChatDesk> m_chats;

    [[nodiscard]] QString gate() const
    {
        return m_chats->at.folder.filePath(QStringLiteral("gate"));
    }
    [[nodiscard]] bool hear(Way way, const char *words) const
    {
        const bool heard =
            QTest::qWaitFor([&] { return m_chats->told(way).contains(words); }, 10'000);
        if (!heard)
            qWarning("heard instead: %s", m_chats->told(way).constData());
        return heard;
    }
    static void everyWay(bool alsoLines)
    {
        QTest::addColumn<int>("way");
        QTest::newRow("Slack, HTTP") << int(Way::SlackHttp);
        if (alsoLines)
            QTest::newRow("Slack, Socket Mode") << int(Way::SlackSocket);
        QTest::newRow("Discord, HTTP") << int(Way::DiscordHttp);
        if (alsoLines)
            QTest::newRow("Discord, gateway") << int(Way::DiscordGateway);
        QTest::newRow("Google Chat, classic") << int(Way::GoogleClassic);
        QTest::newRow("Google Chat, add-on") << int(Way::GoogleAddon);
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_chats = std::make_unique<ChatDesk>();
        const QJsonObject computed{{QStringLiteral("jq"), QStringLiteral(".params.name")}};
        const QJsonObject slow{
            {QStringLiteral("name"), QStringLiteral("slow")},
            {QStringLiteral("kind"), QStringLiteral("program")},
            {QStringLiteral("program"), QStringLiteral("/bin/sh")},
            {QStringLiteral("arguments"),
             QJsonArray{QStringLiteral("-c"), QLatin1String(slowProgram)}},
            {QStringLiteral("environment"),
             QJsonObject{{QStringLiteral("GATE"), gate()}, {QStringLiteral("NAME"), computed}}},
            {QStringLiteral("confirm"), QStringLiteral("none")}};
        const QJsonObject create{
            {QStringLiteral("name"), QStringLiteral("create")},
            {QStringLiteral("pattern"), QStringLiteral("create (?<name>\\S+)")},
            {QStringLiteral("endpoints"), ChatDesk::endpoints()},
            {QStringLiteral("trigger"), QStringLiteral("slow")},
            {QStringLiteral("allow"), ChatDesk::allow()}};
        QVERIFY(m_chats->start({{QStringLiteral("triggers"), QJsonArray{slow}},
                                {QStringLiteral("commands"), QJsonArray{create}}}));
    }
    void init()
    {
        QFile::remove(gate());
        m_chats->forget();
    }
    void cleanupTestCase() { m_chats.reset(); }

    void refusesInPrivate_data() { everyWay(true); }
    void refusesInPrivate()
    {
        QFETCH(int, way);
        const Way by = static_cast<Way>(way);
        const qsizetype before = m_chats->runs().size();
        m_chats->say(by, QStringLiteral("create web-1"), ChatDesk::strangeUser(by));
        QVERIFY(hear(by, "You may not use this command here"));
        QVERIFY(m_chats->toldInPrivate(by));
        QCOMPARE(m_chats->runs().size(), before);
    }

    void takesNothingForged_data() { everyWay(false); }
    void takesNothingForged()
    {
        QFETCH(int, way);
        const Way by = static_cast<Way>(way);
        const qsizetype before = m_chats->runs().size();
        m_chats->say(by, QStringLiteral("create web-1"), ChatDesk::strangeUser(by));
        QVERIFY(hear(by, "You may not use this command here"));
        const QByteArray stranger = ChatDesk::strangeUser(by).section(u'/', -1).toUtf8();
        const QByteArray allowed = ChatDesk::allowedUser(by).section(u'/', -1).toUtf8();
        // Google signs who calls and when, not what: its word is only as good as the connection.
        const bool signsBody = by == Way::SlackHttp || by == Way::DiscordHttp;
        if (signsBody)
            QCOMPARE(m_chats->tamper(stranger, allowed), 401);
        QCOMPARE(m_chats->runs().size(), before);
    }

    void runsARepeatedRequestOnce_data() { everyWay(false); }
    void runsARepeatedRequestOnce()
    {
        QFETCH(int, way);
        const Way by = static_cast<Way>(way);
        const qsizetype before = m_chats->runs().size();
        QFile open(gate());
        QVERIFY(open.open(QIODevice::WriteOnly));
        m_chats->say(by, QStringLiteral("create again"));
        QVERIFY(hear(by, "Started slow"));
        QTRY_COMPARE(m_chats->runs().size(), before + 1);
        QTRY_COMPARE(m_chats->runs().constFirst().status, RunRecord::Status::Passed);
        QCOMPARE(m_chats->repeat(), 200);
        QTRY_VERIFY(hear(by, "passed"));
        QCOMPARE(m_chats->runs().size(), before + 1);
    }

    void acknowledgesAndReports_data() { everyWay(true); }
    void acknowledgesAndReports()
    {
        QFETCH(int, way);
        const Way by = static_cast<Way>(way);
        QElapsedTimer timer;
        timer.start();
        m_chats->say(by, QStringLiteral("create  web-1"));
        QVERIFY(hear(by, "Started slow (name web-1)"));
        QVERIFY(timer.elapsed() < patience);
        // Google's threads hear the end alone.
        if (by != Way::GoogleClassic && by != Way::GoogleAddon)
            QVERIFY(hear(by, "slow (name web-1): running"));
        QVERIFY(!m_chats->told(by).contains("passed"));
        QFile open(gate());
        QVERIFY(open.open(QIODevice::WriteOnly));
        QVERIFY(hear(by, "slow (name web-1): passed"));
        QVERIFY(hear(by, "ready for web-1"));
        const RunRecord run = m_chats->runs().constFirst();
        QCOMPARE(run.startedByKind, QStringLiteral("command"));
        QCOMPARE(run.startedByUser, ChatDesk::allowedUser(by));
    }

    // The end is told as the app, in the thread of whoever asked.
    void answersInTheThread_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<QByteArray>("space");
        QTest::newRow("classic") << int(Way::GoogleClassic) << QByteArray("spaces/A");
        QTest::newRow("add-on") << int(Way::GoogleAddon) << QByteArray("spaces/B");
    }
    void answersInTheThread()
    {
        QFETCH(int, way);
        QFETCH(QByteArray, space);
        const Way by = static_cast<Way>(way);
        const qsizetype before = m_chats->google.requests().size();
        m_chats->say(by, QStringLiteral("create web-2"));
        QVERIFY(hear(by, "Started slow (name web-2)"));
        QFile open(gate());
        QVERIFY(open.open(QIODevice::WriteOnly));
        QVERIFY(hear(by, "slow (name web-2): passed"));
        QList<RecordedRequest> said;
        for (const RecordedRequest &request : m_chats->google.requests().mid(before)) {
            if (request.target.contains("/messages"))
                said.append(request);
        }
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.at(0).method, QByteArray("POST"));
        QVERIFY2(said.at(0).target.startsWith("/v1/" + space + "/messages?")
                     && said.at(0).target.contains("messageReplyOption=REPLY_MESSAGE_FALLBACK"),
                 said.at(0).target.constData());
        QVERIFY2(said.at(0).body.contains("\"thread\":{\"name\":\"" + space + "/threads/T\"}"),
                 said.at(0).body.constData());
    }
};

QTEST_GUILESS_MAIN(ChatWaysTest)
#include "tst_chatways.moc"
