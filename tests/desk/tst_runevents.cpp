// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"
#include "desk/kinds.h"
#include "desk/runevent.h"

#include "resources/resources.h"
#include "settings/settingsfile.h"
#include "store/storereader.h"
#include "support/manualclock.h"
#include "support/memorysecretstore.h"
#include "support/outcome.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

QJsonObject programTrigger(const char *name, const char *program)
{
    return {{QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("kind"), QStringLiteral("program")},
            {QStringLiteral("program"), QLatin1String(program)},
            {QStringLiteral("confirm"), QStringLiteral("none")}};
}

QJsonObject afterRule(const char *first, const char *status, const char *next)
{
    const QString when =
        QStringLiteral(".kind == \"run\" and .pipeline == \"%1\" and .status == \"%2\"")
            .arg(QLatin1String(first), QLatin1String(status));
    const QJsonObject act{
        {QStringLiteral("trigger"), QLatin1String(next)},
        {QStringLiteral("params"),
         QJsonObject{{QStringLiteral("tag"),
                      QJsonObject{{QStringLiteral("jq"), QStringLiteral(".tag")}}}}}};
    return {{QStringLiteral("name"),
             QStringLiteral("after %1 %2").arg(QLatin1String(first), QLatin1String(status))},
            {QStringLiteral("when"), when},
            {QStringLiteral("do"), QJsonArray{act}}};
}

struct Chain
{
    [[nodiscard]] bool start(const QJsonArray &triggers, const QJsonArray &rules)
    {
        QFile written(folder.filePath(QStringLiteral("config.json")));
        if (!written.open(QIODevice::WriteOnly))
            return false;
        written.write(QJsonDocument(QJsonObject{{QStringLiteral("triggers"), triggers},
                                                {QStringLiteral("rules"), rules}})
                          .toJson());
        written.close();
        const auto book = RecipeBook::load(QStringLiteral(":/senders"),
                                           folder.filePath(QStringLiteral("senders")));
        file = std::make_unique<SettingsFile>(folder.filePath(QStringLiteral("config.json")),
                                              knownKindsWith(*book));
        return file->load() && open();
    }
    [[nodiscard]] bool open()
    {
        desk = std::make_unique<Desk>(DeskPaths{folder.path(), QStringLiteral(SIGNALBOX_JQ)}, *file,
                                      secrets, clock);
        QSignalSpy ready(desk.get(), &Desk::ready);
        return desk->start(std::pair(QStringLiteral("127.0.0.1"), quint16(0))) && ready.wait(5000)
            && QTest::qWaitFor([this] {
                   return std::none_of(
                       desk->health().triggers.begin(), desk->health().triggers.end(),
                       [](const TriggerFacts &facts) { return facts.fault.has_value(); });
               });
    }
    [[nodiscard]] Result<qint64> run(const char *trigger)
    {
        TriggerStart start;
        start.trigger = QLatin1String(trigger);
        start.params = {{QStringLiteral("tag"), QStringLiteral("b12")}};
        start.byUser = QStringLiteral("ada");
        return outcomeOf(desk->startTrigger(start));
    }
    [[nodiscard]] QList<RunRecord> runs()
    {
        return desk->reader().runs(QString(), 0, 50).value_or(QList<RunRecord>());
    }
    [[nodiscard]] std::optional<Subject> row(qint64 run)
    {
        return desk->reader()
            .subjectByKey(
                subjectKey(QLatin1String(runsEndpoint), QStringLiteral("run/%1").arg(run)))
            .value_or(std::nullopt);
    }
    [[nodiscard]] bool shows(qint64 run, Status status)
    {
        const auto found = row(run);
        return found && found->event.status == status;
    }

    QTemporaryDir folder;
    ManualClock clock;
    MemorySecretStore secrets;
    std::unique_ptr<SettingsFile> file;
    std::unique_ptr<Desk> desk;
};

} // namespace

class RunEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeResources(); }

    void tellsARun()
    {
        RunRecord run;
        run.id = 7;
        run.trigger = QStringLiteral("deploy");
        run.startedByUser = QStringLiteral("ada");
        run.status = RunRecord::Status::Failed;
        run.reason = QStringLiteral("#12 failed");
        run.url = QStringLiteral("javascript:alert(1)");
        run.causedByEvent = 40;
        run.params = {{QStringLiteral("TAG"), QStringLiteral("b12")},
                      {QStringLiteral("dryness"), QStringLiteral("5")}};
        const QJsonObject event = toJson(eventOfRun(run, instantFromMilliseconds(1795233605000)));
        QCOMPARE(event.value(QStringLiteral("kind")).toString(), QStringLiteral("run"));
        QCOMPARE(event.value(QStringLiteral("status")).toString(), QStringLiteral("failed"));
        QCOMPARE(event.value(QStringLiteral("pipeline")).toString(), QStringLiteral("deploy"));
        QCOMPARE(event.value(QStringLiteral("tag")).toString(), QStringLiteral("b12"));
        QCOMPARE(event.value(QStringLiteral("causedBy")).toString(), QStringLiteral("40"));
        QVERIFY(!event.contains(QStringLiteral("url")));
        QCOMPARE(event.value(QStringLiteral("details")).toArray().size(), 1);
    }

    void showsARunAsItGoes()
    {
        Chain chain;
        QVERIFY(
            chain.start({programTrigger("a", "/bin/true"), programTrigger("b", "/bin/false")}, {}));
        const auto passed = chain.run("a");
        const auto failed = chain.run("b");
        QVERIFY(passed && failed);
        QTRY_VERIFY(chain.shows(*passed, Status::Passed) && chain.shows(*failed, Status::Failed));
        QCOMPARE(chain.row(*passed)->event.author, QStringLiteral("ada"));
        const auto events = chain.desk->reader().eventsOfSubject(chain.row(*passed)->id, 10);
        QVERIFY(events && events->size() >= 2); // begun and ended
        QVERIFY(chain.desk->tray().open >= 0);
    }

    void startsTheNext()
    {
        Chain chain;
        QVERIFY(chain.start({programTrigger("a", "/bin/true"), programTrigger("b", "/bin/true")},
                            {afterRule("a", "passed", "b")}));
        const auto first = chain.run("a");
        QVERIFY(first);
        QTRY_COMPARE(chain.runs().size(), 2);
        const RunRecord second = chain.runs().constFirst();
        QTRY_VERIFY(chain.shows(second.id, Status::Passed));
        QCOMPARE(second.trigger, QStringLiteral("b"));
        QCOMPARE(second.startedByKind + u' ' + second.startedByUser,
                 QStringLiteral("rule after a passed"));
        QCOMPARE(second.params, (QJsonObject{{QStringLiteral("tag"), QStringLiteral("b12")}}));
        const auto cause = chain.desk->reader().event(second.causedByEvent).value_or(std::nullopt);
        QVERIFY(cause && cause->number == QString::number(*first));
        QCOMPARE(chain.row(second.id)->event.causedBy, QString::number(second.causedByEvent));
    }

    void stopsALoop()
    {
        Chain chain;
        QVERIFY(chain.start({programTrigger("a", "/bin/true"), programTrigger("b", "/bin/true")},
                            {afterRule("a", "passed", "b"), afterRule("b", "passed", "a"),
                             afterRule("a", "cancelled", "b")}));
        QVERIFY(chain.run("a"));
        QTRY_COMPARE(chain.runs().size(), 3);
        const RunRecord stopped = chain.runs().constFirst();
        QVERIFY(stopped.status == RunRecord::Status::Cancelled);
        QCOMPARE(stopped.reason, QStringLiteral("stopped, a loop: a → b → a"));
        QTRY_VERIFY(chain.shows(stopped.id, Status::Cancelled));
        QVERIFY(!QTest::qWaitFor([&] { return chain.runs().size() > 3; }, 150));
    }

    void stopsALongChain()
    {
        Chain chain;
        QJsonArray triggers;
        QJsonArray rules;
        const char *const names[] = {"t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8"};
        for (int at = 0; at < 8; ++at) {
            triggers.append(programTrigger(names[at], "/bin/true"));
            if (at < 7)
                rules.append(afterRule(names[at], "passed", names[at + 1]));
        }
        QVERIFY(chain.start(triggers, rules));
        QVERIFY(chain.run("t1"));
        QTRY_COMPARE_WITH_TIMEOUT(chain.runs().size(), 7,
                                  20'000); // one by hand, five by rules, the one that says no
        QVERIFY(chain.runs().constFirst().reason.startsWith(
            QStringLiteral("stopped, the chain is too long: t1 → t2")));
        QTRY_VERIFY(chain.shows(chain.runs().constFirst().id, Status::Cancelled));
        QCOMPARE(chain.runs().size(), 7);
    }

    // A crash between a run's end and its event: the next start makes up for it, once.
    void catchesUp()
    {
        Chain chain;
        QVERIFY(chain.start({programTrigger("a", "/bin/true")}, {}));
        const auto id = chain.run("a");
        QVERIFY(id);
        QTRY_VERIFY(chain.shows(*id, Status::Passed));
        const auto before = chain.desk->reader().eventsOfSubject(chain.row(*id)->id, 10);
        chain.desk.reset();
        QVERIFY(chain.open());
        const auto next = chain.run("a");
        QVERIFY(next);
        QTRY_VERIFY(chain.shows(*next, Status::Passed));
        const auto after = chain.desk->reader().eventsOfSubject(chain.row(*id)->id, 10);
        QCOMPARE(after->size(), before->size());
    }
};

QTEST_GUILESS_MAIN(RunEventsTest)
#include "tst_runevents.moc"
