// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/commands.h"

#include "desk/commandwords.h"
#include "desk/deskstore.h"
#include "desk/kinds.h"
#include "resources/resources.h"
#include "support/result.h"

#include <QJsonDocument>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const char commandSettings[] = R"json({
 "endpoints": [{"name": "chat", "path": "/c", "sender": "slack", "secret": {"env": "S"}}],
 "triggers": [
  {"name": "plain", "kind": "program", "program": "/bin/true", "confirm": "none"},
  {"name": "other", "kind": "program", "program": "/bin/true", "confirm": "none"},
  {"name": "armed", "kind": "program", "program": "/bin/true", "confirm": "click"},
  {"name": "held", "kind": "program", "program": "/bin/true", "confirm": "hold"},
  {"name": "Named", "kind": "program", "program": "/bin/true", "confirm": "name"},
  {"name": "closed", "kind": "program", "program": "/bin/true", "confirm": "none",
   "allowedHours": {"from": "HOUR", "to": "MINUTE"}}],
 "commands": [
  {"name": "deploy", "endpoints": ["chat"], "pattern": "^deploy(?: (?<tag>\\S+))?$", "trigger": "plain",
   "allow": {"users": ["T1/U1"], "channels": ["C1"]}},
  {"name": "arm", "endpoints": ["chat"], "pattern": "arm (?<tag>\\S+)", "trigger": "armed", "allow": {"users": ["T1/U1", "T1/U2"]}},
  {"name": "hold", "endpoints": ["chat"], "pattern": "hold", "trigger": "held", "allow": {"users": ["T1/U1"]}},
  {"name": "name", "endpoints": ["chat"], "pattern": "name", "trigger": "Named", "allow": {"users": ["T1/U1"]}},
  {"name": "night", "endpoints": ["chat"], "pattern": "night", "trigger": "closed", "allow": {"users": ["T1/U1"]}},
  {"name": "cloud", "endpoints": ["chat"], "pattern": "list (?<cloud>\\w+)", "allow": {"users": ["*"]},
   "params": {"cloud": {"jq": ".params.cloud | ascii_downcase"}, "by": {"jq": ".event.command.user"}, "n": 3, "reply": {"jq": ".event.command.reply"}},
   "trigger": {"by": {"jq": ".params.cloud"}, "map": {"aws": "plain", "all": ["plain", "other"]}}},
  {"name": "nobody", "endpoints": ["chat"], "pattern": "nobody", "trigger": "plain"}]})json";

Event said(const QString &words, const QString &user = QStringLiteral("T1/U1"),
           const QString &channel = QStringLiteral("C1"))
{
    Event event;
    event.id = 1;
    event.delivery = 1;
    event.endpoint = QStringLiteral("chat");
    event.kind = Kind::Command;
    event.verified = true;
    SpokenCommand command;
    command.name = words.section(u' ', 0, 0);
    command.text = words.section(u' ', 1);
    command.user = user;
    command.channel = channel;
    command.reply = QStringLiteral("https://hooks.example.com/secret");
    event.command = command;
    return event;
}

Event pressed(const QString &action, const QString &user = QStringLiteral("T1/U1"))
{
    Event event = said(QString(), user);
    event.command->action = action;
    return event;
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

    DeskStore m_store;
    ManualClock &m_clock = m_store.clock;
    Endpoint m_endpoint;
    JqRunner m_jq{QStringLiteral(SIGNALBOX_JQ)};
    std::unique_ptr<Commands> m_commands;
    QList<RunRecord> m_runs;

    QString hear(const Event &event, Occasion occasion = Occasion::Live)
    {
        const Heard heard = heardOf(event, occasion);
        m_runs = heard.runs;
        return toText(heard.outcome.kind);
    }
    Heard heardOf(const Event &event, Occasion occasion = Occasion::Live)
    {
        return m_commands->hear({m_jq, m_store.reader(), &m_endpoint, occasion}, event);
    }
    [[nodiscard]] QString started() const
    {
        QStringList names;
        for (const RunRecord &run : m_runs)
            names.append(
                run.trigger
                + QString::fromUtf8(QJsonDocument(run.params).toJson(QJsonDocument::Compact)));
        return names.join(u' ');
    }

private Q_SLOTS:
    void initTestCase() { initializeResources(); }

    void init()
    {
        const QTime now = QDateTime::fromMSecsSinceEpoch(toMilliseconds(m_clock.now())).time();
        const auto text = [&](int seconds) {
            return now.addSecs(seconds).toString(QStringLiteral("HH:mm")).toUtf8();
        };
        const QByteArray json =
            QByteArray(commandSettings).replace("HOUR", text(3600)).replace("MINUTE", text(7200));
        const auto book = RecipeBook::load(QStringLiteral(":/senders"), QString());
        const ParsedSettings parsed =
            parseSettings(json, QStringLiteral("/"), knownKindsWith(*book));
        QVERIFY2(parsed.valid(),
                 qPrintable(parsed.problems.isEmpty() ? QString()
                                                      : toText(parsed.problems.constFirst())));
        m_endpoint = Endpoint();
        m_endpoint.settings = parsed.settings.endpoints.constFirst();
        m_commands = std::make_unique<Commands>(m_clock);
        m_commands->setBook(std::make_shared<CommandBook>(parsed.settings));
    }

    void readsPatterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("shown");
        QTest::newRow("optional") << "^deploy(?: (?<tag>\\S+))?$"
                                  << "deploy [TAG]";
        QTest::newRow("choice") << "cloudmaster (?:create|make) (?<name>\\S+) on (?<cloud>aws|gcp)"
                                << "cloudmaster create|make NAME on aws|gcp";
        QTest::newRow("blanks") << "^a\\s+b\\.c$"
                                << "a b.c";
        QTest::newRow("anything") << "say .*"
                                  << "say …";
        QTest::newRow("class") << "v[0-9]+"
                               << "v…";
        QTest::newRow("flags") << "(?i)stop"
                               << "stop";
        QTest::newRow("broken") << "a(b"
                                << "ab";
        QTest::newRow("deep") << QString(200, u'(') << "";
    }
    void readsPatterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, shown);
        if (qstrcmp(QTest::currentDataTag(), "deep") == 0)
            QVERIFY(readablePattern(pattern).size() <= pattern.size());
        else
            QCOMPARE(readablePattern(pattern), shown);
    }

    void starts_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("runs");
        const auto row = [](const char *name, const char *words, const char *user,
                            const char *channel, const char *outcome, const char *runs = "") {
            QTest::newRow(name) << QString::fromUtf8(words) << QString::fromUtf8(user)
                                << QString::fromUtf8(channel) << QString::fromUtf8(outcome)
                                << QString::fromUtf8(runs);
        };
        row("as said", "deploy b12", "T1/U1", "C1", "started", "plain{\"tag\":\"b12\"}");
        row("blanks", "  deploy \t  b12  ", "T1/U1", "C1", "started", "plain{\"tag\":\"b12\"}");
        row("case", "DEPLOY B12", "T1/U1", "C1", "started", "plain{\"tag\":\"B12\"}");
        row("no tag", "deploy", "T1/U1", "C1", "started", "plain{}");
        row("a sentence", "please deploy b12", "T1/U1", "C1", "help");
        row("more words", "deploy b12 now", "T1/U1", "C1", "help");
        row("another channel", "deploy b12", "T1/U1", "C2", "refused");
        row("another user", "deploy b12", "T1/U2", "C1", "refused");
        row("another team", "deploy b12", "T2/U1", "C1", "refused");
        row("a name is no id", "deploy b12", "U1", "C1", "refused");
        row("no user", "deploy b12", "", "C1", "refused");
        row("an empty list", "nobody", "T1/U1", "C1", "refused");
        row("out of hours", "night", "T1/U1", "C1", "refused");
        row("the map", "list AWS", "T9/U9", "C9", "started",
            "plain{\"by\":\"T9/U9\",\"cloud\":\"aws\",\"n\":\"3\"}");
        row("all of the map", "list all", "T9/U9", "C9", "started",
            "plain{\"by\":\"T9/U9\",\"cloud\":\"all\",\"n\":\"3\"} "
            "other{\"by\":\"T9/U9\",\"cloud\":\"all\",\"n\":\"3\"}");
        row("not in the map", "list moon", "T9/U9", "C9", "refused");
        row("yes to nothing", "yes", "T1/U1", "C1", "help");
    }
    void starts()
    {
        QFETCH(QString, words);
        QFETCH(QString, user);
        QFETCH(QString, channel);
        QTEST(hear(said(words, user, channel)), "outcome");
        QTEST(started(), "runs");
    }

    void takesOnlyWhatIsVerifiedAndLive()
    {
        Event open = said(QStringLiteral("deploy"));
        open.verified = false;
        QCOMPARE(hear(open), QStringLiteral("refused"));
        m_endpoint.settings.options.insert(QStringLiteral("mayTrigger"), true);
        QCOMPARE(hear(open), QStringLiteral("started"));
        Event replayed = said(QStringLiteral("deploy"));
        replayed.replayOf = 7;
        QCOMPARE(hear(replayed), QStringLiteral("none"));
        QCOMPARE(hear(said(QStringLiteral("deploy")), Occasion::CaughtUp),
                 QStringLiteral("refused"));
        Event overheard = said(QStringLiteral("deploy"));
        overheard.kind = Kind::Message;
        QCOMPARE(hear(overheard), QStringLiteral("none"));
        Event elsewhere = said(QStringLiteral("deploy"));
        elsewhere.endpoint = QStringLiteral("else");
        QCOMPARE(hear(elsewhere), QStringLiteral("none"));
        QVERIFY(m_runs.isEmpty());
    }

    void helpsWithWhatOneMayDo()
    {
        const Outcome mine = heardOf(said(QStringLiteral("help"))).outcome;
        QCOMPARE(
            mine.text,
            QStringLiteral("You can say:\ndeploy [TAG]\narm TAG\nhold\nname\nnight\nlist CLOUD"));
        QVERIFY(mine.isPrivate);
        const Outcome theirs =
            heardOf(said(QStringLiteral("what"), QStringLiteral("T9/U9"))).outcome;
        QCOMPARE(theirs.text, QStringLiteral("You can say:\nlist CLOUD"));
    }

    void asksBack_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("click, yes") << "arm b1"
                                    << "yes"
                                    << "started";
        QTest::newRow("click, of a slash command") << "arm b1"
                                                   << "arm YES"
                                                   << "started";
        QTest::newRow("click, no") << "arm b1"
                                   << "no"
                                   << "refused";
        QTest::newRow("hold, yes") << "hold"
                                   << "yes"
                                   << "started";
        QTest::newRow("name, yes") << "name"
                                   << "yes"
                                   << "refused";
        QTest::newRow("name, wrong") << "name"
                                     << "Name"
                                     << "confirm"; // it is the command again
        QTest::newRow("name, other case") << "name"
                                          << "/x named"
                                          << "refused";
        QTest::newRow("name, typed") << "name"
                                     << "Named"
                                     << "started";
        QTest::newRow("another command") << "arm b1"
                                         << "deploy b2"
                                         << "started";
    }
    void asksBack()
    {
        QFETCH(QString, words);
        QFETCH(QString, answer);
        QCOMPARE(hear(said(words)), QStringLiteral("confirm"));
        QVERIFY(m_runs.isEmpty());
        QTEST(hear(said(answer)), "outcome");
        QVERIFY(m_runs.size() <= 1);
        // A question is answered once.
        QVERIFY(hear(said(QStringLiteral("yes"))) != QLatin1String("started"));
        QVERIFY(m_runs.isEmpty());
    }

    void asksBackWithAButton()
    {
        const auto ask = [this] { return heardOf(said(QStringLiteral("arm b1"))).outcome; };
        const Outcome first = ask();
        QVERIFY(first.isPrivate && !first.action.isEmpty()
                && first.text.contains(QStringLiteral("armed (tag b1)")));
        QCOMPARE(hear(pressed(first.action, QStringLiteral("T1/U2"))), QStringLiteral("refused"));
        // Nobody can type a button.
        QVERIFY(hear(said(first.action)) != QLatin1String("started"));
        const Outcome second = ask();
        QVERIFY(second.action != first.action);
        QCOMPARE(hear(pressed(second.action)), QStringLiteral("started"));
        QCOMPARE(started(), QStringLiteral("armed{\"tag\":\"b1\"}"));
        QCOMPARE(hear(pressed(second.action)), QStringLiteral("refused"));
        const Outcome third = ask();
        m_clock.advance(60s);
        QCOMPARE(hear(pressed(third.action)), QStringLiteral("refused"));
        QVERIFY(m_runs.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommands)

#include "tst_commands.moc"
