// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Arming holds whichever way a trigger is asked for: from the window, from the command line, and in
// a chat. One desk, three ways in.
#include "app/commandline.h"
#include "app/exitcode.h"
#include "app/levers.h"
#include "app/localserver.h"
#include "desk/chatdesk.h"
#include "resources/resources.h"
#include "support/result.h"
#include "ui/dialogs/deskdialogs.h"
#include "ui/dialogs/triggerdialog.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QWidget>

using namespace signalbox;

namespace {

//! What is asked for, and by what it is confirmed.
struct Wish
{
    QString trigger;
    QString typed; //!< a name; else it is clicked, said with --yes, or its button pressed
    QString tag;
    bool afterBuild = false;
};

QString hourFromNow(int seconds)
{
    return QTime::currentTime().addSecs(seconds).toString(QStringLiteral("HH:mm"));
}

QJsonObject trigger(const QString &name, const char *confirm, const QJsonObject &more = {})
{
    QJsonObject made{{QStringLiteral("name"), name},
                     {QStringLiteral("kind"), QStringLiteral("program")},
                     {QStringLiteral("program"), QStringLiteral("/bin/true")},
                     {QStringLiteral("confirm"), QLatin1String(confirm)}};
    for (auto each = more.begin(); each != more.end(); ++each)
        made.insert(each.key(), each.value());
    return made;
}

QJsonObject hours(int from, int to)
{
    return {{QStringLiteral("allowedHours"),
             QJsonObject{{QStringLiteral("from"), hourFromNow(from)},
                         {QStringLiteral("to"), hourFromNow(to)}}}};
}

} // namespace

class ThreeWaysTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChatDesk> m_chats;
    std::unique_ptr<LocalServer> m_server;
    Places m_places;
    QWidget m_window;

    [[nodiscard]] Desk &desk() const { return *m_chats->at.desk; }

    //! Whether a run of this trigger has begun, or waits for its build.
    [[nodiscard]] int begun(const QString &name) const
    {
        int count = 0;
        for (const RunRecord &run : m_chats->runs())
            count += run.trigger == name && run.requestStarted ? 1 : 0;
        return count;
    }
    [[nodiscard]] std::optional<RunRecord> newest(const QString &name) const
    {
        for (const RunRecord &run : m_chats->runs()) {
            if (run.trigger == name)
                return run;
        }
        return std::nullopt;
    }

    // Each gives "" when it was taken, else why not.
    [[nodiscard]] QString ask(const QString &way, const Wish &wish)
    {
        if (way == QLatin1String("window"))
            return askWindow(wish);
        return way == QLatin1String("cli") ? askCommandLine(wish) : askChat(wish);
    }
    QString askWindow(const Wish &wish)
    {
        TriggerStart start;
        start.trigger = wish.trigger;
        start.byKind = QStringLiteral("desktop");
        if (!wish.tag.isEmpty())
            start.params.insert(QStringLiteral("tag"), wish.tag);
        DeskDialogs(desk(), m_chats->at.clock).openTrigger(start, &m_window);
        const QPointer<TriggerDialog> dialog = m_window.findChild<TriggerDialog *>();
        if (!dialog)
            return QStringLiteral("no dialog");
        auto *run = dialog->findChild<QPushButton *>(QStringLiteral("run"));
        auto *after = dialog->findChild<QPushButton *>(QStringLiteral("after"));
        auto *typed = dialog->findChild<QLineEdit *>(QStringLiteral("typed"));
        const auto previewed = [&] { return !run->toolTip().contains(QStringLiteral("preview")); };
        if (!QTest::qWaitFor(previewed))
            return QStringLiteral("no preview");
        QTest::keyClicks(typed, wish.typed);
        QPushButton *button = wish.afterBuild ? after : run;
        if (button->isHidden() || !button->isEnabled()) {
            const QString why = run->toolTip();
            delete dialog.data();
            return why.isEmpty() ? QStringLiteral("not armed") : why;
        }
        button->click();
        const bool taken = QTest::qWaitFor([&] { return dialog.isNull() || dialog->isHidden(); });
        delete dialog.data();
        return taken ? QString() : QStringLiteral("the dialog stays");
    }
    QString askCommandLine(const Wish &wish)
    {
        QList<QByteArray> words{"signalbox", "trigger", wish.trigger.toUtf8(), "--no-wait"};
        if (wish.typed.isEmpty() || wish.typed == QLatin1String("yes"))
            words.append("--yes");
        else
            words.append("--confirm=" + wish.typed.toUtf8());
        if (!wish.tag.isEmpty())
            words += {"--param", "tag=" + wish.tag.toUtf8()};
        if (wish.afterBuild)
            words.append("--after-build");
        QList<char *> arguments;
        for (QByteArray &word : words)
            arguments.append(word.data());
        const ParsedCommandLine parsed =
            parseCommandLine(static_cast<int>(arguments.size()), arguments.data());
        if (!parsed.line)
            return parsed.text;
        std::optional<int> code;
        runLever(*parsed.line, m_places, this, [&code](int ended) { code = ended; });
        if (!QTest::qWaitFor([&] { return code.has_value(); }))
            return QStringLiteral("no answer");
        return *code == exitDone ? QString() : QStringLiteral("refused");
    }
    QString askChat(const Wish &wish)
    {
        const Way way = Way::SlackHttp;
        const auto before = newest(wish.trigger);
        const auto hears = [&](const char *words) { return m_chats->told(way).contains(words); };
        m_chats->forget();
        m_chats->say(way, QString(wish.trigger + u' ' + wish.tag).trimmed());
        if (!m_chats->question(way).isEmpty() || hears("Say ")) {
            if (hears("still running") && !wish.afterBuild)
                return QStringLiteral("still running, offers to wait");
            const QString question = m_chats->question(way);
            m_chats->forget();
            if (question.isEmpty())
                m_chats->say(way, QStringLiteral("x ") + wish.typed);
            else
                m_chats->press(way, question);
        }
        const auto answered = [&] {
            return hears("tarted") || hears("starts when") || hears("utside") || hears("onfirmed");
        };
        if (!QTest::qWaitFor(answered))
            return QString::fromUtf8(m_chats->told(way));
        if (!hears("Started ") && !hears("starts when"))
            return QString::fromUtf8(m_chats->told(way));
        // A cool-down is only known when it would begin: its run says so.
        const auto settled = [&] {
            const auto run = newest(wish.trigger);
            return run && (!before || run->id != before->id)
                && (run->status != RunRecord::Status::Queued || wish.afterBuild);
        };
        if (!QTest::qWaitFor(settled))
            return QStringLiteral("no run");
        const auto run = newest(wish.trigger);
        return run->status == RunRecord::Status::Cancelled ? run->reason : QString();
    }

    static void eachWay()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"window", "cli", "chat"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        QJsonArray triggers, commands;
        for (const QString &way :
             {QStringLiteral("window"), QStringLiteral("cli"), QStringLiteral("chat")}) {
            triggers += trigger(QStringLiteral("Named-") + way, "name");
            triggers += trigger(QStringLiteral("cooling-") + way, "none",
                                {{QStringLiteral("coolDownSeconds"), 3600}});
            triggers += trigger(QStringLiteral("closed-") + way, "none", hours(3600, 7200));
            triggers += trigger(QStringLiteral("open-") + way, "click", hours(-3600, 3600));
            triggers += trigger(QStringLiteral("deploy-") + way, "none");
        }
        for (const QJsonValue &each : std::as_const(triggers)) {
            const QString name = each.toObject().value(QStringLiteral("name")).toString();
            commands += QJsonObject{
                {QStringLiteral("name"), name},
                {QStringLiteral("pattern"), QString(name + QStringLiteral("(?: (?<tag>b\\S+))?"))},
                {QStringLiteral("endpoints"), ChatDesk::endpoints()},
                {QStringLiteral("trigger"), name},
                {QStringLiteral("allow"), ChatDesk::allow()}};
        }
        m_chats = std::make_unique<ChatDesk>();
        QVERIFY(m_chats->start(
            {{QStringLiteral("triggers"), triggers}, {QStringLiteral("commands"), commands}}));
        m_places.dataFolder = m_chats->at.folder.path();
        m_places.socket = m_chats->at.folder.filePath(QStringLiteral("socket"));
        m_server = std::make_unique<LocalServer>(desk());
        QVERIFY(m_server->listen(m_places.socket));
        m_window.show();
    }
    void cleanupTestCase()
    {
        m_server.reset();
        m_chats.reset();
    }

    void wrongNamesStartNothing_data() { eachWay(); }
    void wrongNamesStartNothing()
    {
        QFETCH(QString, way);
        const QString name = QStringLiteral("Named-") + way;
        for (const QString &typed : {QString(name.chopped(1)), name.toLower(), QString(name + u'x'),
                                     QStringLiteral("yes")})
            QVERIFY2(!ask(way, {name, typed, {}, false}).isEmpty(), qPrintable(typed));
        QCOMPARE(begun(name), 0);
        QCOMPARE(ask(way, {name, name, {}, false}), QString());
        QTRY_COMPARE(begun(name), 1);
    }

    void theCoolDownHolds_data() { eachWay(); }
    void theCoolDownHolds()
    {
        QFETCH(QString, way);
        const QString name = QStringLiteral("cooling-") + way;
        QCOMPARE(ask(way, {name, {}, {}, false}), QString());
        QTRY_COMPARE(newest(name)->status, RunRecord::Status::Passed);
        QVERIFY(!ask(way, {name, {}, {}, false}).isEmpty());
        QCOMPARE(begun(name), 1);
    }

    void theAllowedHoursHold_data() { eachWay(); }
    void theAllowedHoursHold()
    {
        QFETCH(QString, way);
        const QString closed = QStringLiteral("closed-") + way;
        QVERIFY(!ask(way, {closed, {}, {}, false}).isEmpty());
        QCOMPARE(begun(closed), 0);
        const QString open = QStringLiteral("open-") + way;
        QCOMPARE(ask(way, {open, {}, {}, false}), QString());
        QTRY_COMPARE(begun(open), 1);
    }

    // Refused while the build of its tag runs, with the choice to start when that has passed.
    void waitsForTheBuild_data() { eachWay(); }
    void waitsForTheBuild()
    {
        QFETCH(QString, way);
        const QString name = QStringLiteral("deploy-") + way;
        const int number = 100 + int(way.size());
        const QByteArray tag = "b-" + way.toLatin1();
        QVERIFY(m_chats->build("running", tag, number));
        QVERIFY(!ask(way, {name, {}, QString::fromLatin1(tag), false}).isEmpty());
        QCOMPARE(begun(name), 0);
        QCOMPARE(ask(way, {name, {}, QString::fromLatin1(tag), true}), QString());
        QTRY_VERIFY(newest(name) && newest(name)->reason.contains(QStringLiteral("waits until")));
        QCOMPARE(newest(name)->status, RunRecord::Status::Queued);
        QCOMPARE(begun(name), 0);
        QVERIFY(m_chats->build("passed", tag, number));
        QTRY_COMPARE(begun(name), 1);
        QTRY_COMPARE(newest(name)->status, RunRecord::Status::Passed);

        // A build that fails starts nothing.
        QVERIFY(m_chats->build("running", tag, number + 50));
        QCOMPARE(ask(way, {name, {}, QString::fromLatin1(tag), true}), QString());
        QVERIFY(m_chats->build("failed", tag, number + 50));
        QTRY_COMPARE(newest(name)->status, RunRecord::Status::Cancelled);
        QCOMPARE(begun(name), 1);
    }
};

QTEST_MAIN(ThreeWaysTest)
#include "tst_threeways.moc"
