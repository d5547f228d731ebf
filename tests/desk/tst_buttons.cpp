// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons under the messages of bots and apps: written into a message, pressed in the chat, on
// every way a press can come in.
#include "desk/chatdesk.h"
#include "resources/resources.h"
#include "support/result.h"

#include <QTest>

using namespace signalbox;

namespace {

const char buttonSettings[] = R"json({
 "triggers": [
  {"name": "plain", "kind": "program", "program": "/bin/echo", "confirm": "none",
   "arguments": [{"jq": "[.event.project, .params.tag, .params.environment] | tojson"}],
   "params": {"environment": "staging"}},
  {"name": "armed", "kind": "program", "program": "/bin/echo", "arguments": [{"jq": ".params.tag"}], "confirm": "click"},
  {"name": "named", "kind": "program", "program": "/bin/echo", "confirm": "name"}]})json";

QJsonObject settings()
{
    QJsonObject made = QJsonDocument::fromJson(buttonSettings).object();
    QJsonArray commands;
    for (const char *trigger : {"plain", "armed", "named"}) {
        commands.append(QJsonObject{{QStringLiteral("name"), QLatin1String(trigger)},
                                    {QStringLiteral("pattern"), QLatin1String(trigger)},
                                    {QStringLiteral("endpoints"), ChatDesk::endpoints()},
                                    {QStringLiteral("trigger"), QLatin1String(trigger)},
                                    {QStringLiteral("allow"), ChatDesk::allow()}});
    }
    made.insert(QStringLiteral("commands"), commands);
    return made;
}

} // namespace

class ButtonsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChatDesk> m_chats;

    [[nodiscard]] bool hear(Way way, const char *words) const
    {
        const bool heard =
            QTest::qWaitFor([&] { return m_chats->told(way).contains(words); }, 10'000);
        if (!heard)
            qWarning("heard instead: %s", m_chats->told(way).constData());
        return heard;
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_chats = std::make_unique<ChatDesk>();
        QVERIFY(m_chats->start(
            settings(),
            {QStringLiteral("plain"), QStringLiteral("armed"), QStringLiteral("named")}));
        QVERIFY(m_chats->build("passed", "b12"));
        for (const Way way :
             {Way::SlackHttp, Way::DiscordHttp, Way::GoogleClassic, Way::GoogleAddon})
            QTRY_VERIFY_WITH_TIMEOUT(m_chats->buttons(way).size() >= 3, 10'000);
    }
    void cleanupTestCase() { m_chats.reset(); }

    void answersPresses_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("Slack, HTTP") << int(Way::SlackHttp);
        QTest::newRow("Slack, Socket Mode") << int(Way::SlackSocket);
        QTest::newRow("Discord, HTTP") << int(Way::DiscordHttp);
        QTest::newRow("Discord, gateway") << int(Way::DiscordGateway);
        QTest::newRow("Google Chat, classic") << int(Way::GoogleClassic);
        QTest::newRow("Google Chat, add-on") << int(Way::GoogleAddon);
    }
    void answersPresses()
    {
        QFETCH(int, way);
        const Way by = static_cast<Way>(way);
        const qsizetype before = m_chats->runs().size();
        const QStringList handles = m_chats->buttons(by);

        // Somebody else: a word for them alone.
        m_chats->forget();
        m_chats->press(by, handles.at(0), ChatDesk::strangeUser(by));
        QVERIFY(hear(by, "You may not start plain here"));
        QVERIFY(m_chats->toldInPrivate(by));
        QCOMPARE(m_chats->runs().size(), before);

        m_chats->forget();
        m_chats->press(by, handles.at(0));
        QVERIFY(hear(by, "Started plain for web #12"));
        QTRY_COMPARE(m_chats->runs().size(), before + 1);
        QTRY_COMPARE(m_chats->runs().constFirst().status, RunRecord::Status::Passed);
        const RunRecord run = m_chats->runs().constFirst();
        QCOMPARE(run.startedByKind, QStringLiteral("command"));
        QCOMPARE(run.startedByUser, ChatDesk::allowedUser(by));
        QCOMPARE(run.output.trimmed(), QStringLiteral("[\"acme/web\",\"b12\",\"staging\"]"));
        const auto subject = m_chats->at.desk->reader().subject(run.subject).value();
        QCOMPARE(subject->event.kind, Kind::Build);
        QVERIFY(hear(by, "plain for web #12: passed"));

        // Armed: asked back, for them alone.
        m_chats->forget();
        m_chats->press(by, handles.at(1));
        QVERIFY(hear(by, "Start armed for web #12?"));
        QVERIFY(m_chats->toldInPrivate(by));
        QCOMPARE(m_chats->runs().size(), before + 1);
        const QString question = m_chats->question(by);
        QVERIFY(!question.isEmpty());
        m_chats->forget();
        m_chats->press(by, question, {}, true);
        QVERIFY(hear(by, "Started armed for web #12"));
        QTRY_COMPARE(m_chats->runs().size(), before + 2);
        QTRY_COMPARE(m_chats->runs().constFirst().output.trimmed(), QStringLiteral("b12"));

        // The name must be said, a button cannot do it.
        m_chats->forget();
        m_chats->press(by, handles.at(2));
        QVERIFY(hear(by, "Start named for web #12? Say "));
        QVERIFY(m_chats->question(by).isEmpty());
        m_chats->forget();
        m_chats->say(by, QStringLiteral("x Named"));
        QVERIFY(hear(by, "Not confirmed"));
        QCOMPARE(m_chats->runs().size(), before + 2);

        // What is not known any more.
        m_chats->forget();
        m_chats->press(by, QStringLiteral("sb-AAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        QVERIFY(hear(by, "too old"));
        QVERIFY(m_chats->toldInPrivate(by));
        QCOMPARE(m_chats->runs().size(), before + 2);
    }

    void startsNothingWithoutItsTarget()
    {
        // No longer offered by the target: its old messages still stand in the chat.
        const QString handle = m_chats->buttons(Way::SlackHttp).at(0);
        const qsizetype before = m_chats->runs().size();
        QVERIFY(m_chats->at.file->edit(QStringLiteral("targets[0].triggers"),
                                       QJsonArray{QStringLiteral("armed")}));
        m_chats->forget();
        m_chats->press(Way::SlackHttp, handle);
        QVERIFY(hear(Way::SlackHttp, "plain is not offered here any more"));
        QCOMPARE(m_chats->runs().size(), before);
    }
};

QTEST_GUILESS_MAIN(ButtonsTest)
#include "tst_buttons.moc"
