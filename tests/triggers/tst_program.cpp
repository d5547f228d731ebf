// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/program/programsettings.h"
#include "triggers/trigger.h"

#include "support/manualclock.h"
#include "transport/httpclient.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace signalbox;
using State = RunReport::State;
Q_DECLARE_METATYPE(signalbox::RunReport::State)

namespace {

const QString shell = QStringLiteral("/bin/sh");

bool isAlive(const QByteArray &process)
{
    // A zombie that nobody has taken up yet has ended too.
    QFile stat(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(process.trimmed())));
    if (process.trimmed().isEmpty() || !stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) != "Z";
}

//! Every argument list of the machine, as `ps` shows them.
QByteArray commandLines()
{
    QByteArray all;
    const QStringList processes =
        QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString &process : processes) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll() + '\n';
    }
    return all;
}

struct Program
{
    explicit Program(const QString &script = {}, const QStringList &more = {})
    {
        setup.name = QStringLiteral("p");
        setup.settings.insert(QStringLiteral("program"), shell);
        QJsonArray arguments{QStringLiteral("-c"), script, QStringLiteral("sh")};
        for (const QString &each : more)
            arguments.append(each);
        setup.settings.insert(QStringLiteral("arguments"), arguments);
        call.runId = 1;
    }
    void set(const char *member, const QJsonValue &value)
    {
        setup.settings.insert(QLatin1String(member), value);
    }
    void addSecret(const char *member, const QByteArray &value, bool expand = false)
    {
        setup.secrets.insert(QLatin1String(member), Secret(value));
        if (expand)
            setup.expanded.insert(QLatin1String(member));
    }
    [[nodiscard]] Result<void> make()
    {
        auto made = triggerKind(QStringLiteral("program"))->create(setup, http, clock);
        if (!made)
            return fail(made.error());
        trigger = std::move(*made);
        return {};
    }
    // As desk does it, except that nothing is computed.
    void start()
    {
        if (!trigger)
            QVERIFY(make().has_value());
        QJsonObject body = call.body.toObject();
        for (const char *member : {"arguments", "environment"}) {
            if (!body.contains(QLatin1String(member))
                && setup.settings.contains(QLatin1String(member)))
                body.insert(QLatin1String(member), setup.settings.value(QLatin1String(member)));
        }
        call.body = body;
        trigger->start(call, [this](const RunReport &report) { reports.append(report); });
    }
    [[nodiscard]] bool hasEnded() const
    {
        return !reports.isEmpty() && reports.constLast().state != State::Running;
    }
    [[nodiscard]] RunReport run()
    {
        start();
        if (!QTest::qWaitFor([this] { return hasEnded(); }, 10'000))
            return {};
        return reports.constLast();
    }
    [[nodiscard]] QString output() const
    {
        return reports.isEmpty() ? QString() : reports.constLast().output;
    }

    HttpClient http;
    ManualClock clock;
    TriggerSetup setup;
    TriggerCall call;
    std::unique_ptr<Trigger> trigger;
    QList<RunReport> reports;
};

QJsonObject computed(const char *program, bool mayBeOption = false)
{
    QJsonObject object{{QStringLiteral("jq"), QLatin1String(program)}};
    if (mayBeOption)
        object.insert(QStringLiteral("mayBeOption"), true);
    return object;
}

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAsTheProgramDoes_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("reason");
        QTest::newRow("well") << "exit 0" << State::Passed << "";
        QTest::newRow("badly") << "echo first; printf '\\033[31mno disk\\033[0m\\n\\n' >&2; exit 3"
                               << State::Failed << "ended with exit code 3: no disk";
        QTest::newRow("without a word") << "exit 1" << State::Failed << "ended with exit code 1";
        QTest::newRow("by a signal")
            << "kill -SEGV $$" << State::Failed << "ended by signal 11 (Segmentation fault)";
    }
    void endsAsTheProgramDoes()
    {
        QFETCH(QString, script);
        Program program(script);
        const RunReport report = program.run();
        QTEST(report.state, "state");
        QTEST(report.reason, "reason");
        QCOMPARE(program.reports.constFirst().state, State::Running);
    }

    void saysWhyItCannotStart()
    {
        Program missing;
        missing.set("program", QStringLiteral("/nowhere/deploy"));
        RunReport report = missing.run();
        QCOMPARE(report.state, State::Failed);
        QCOMPARE(report.reason, QStringLiteral("cannot be started: No such file or directory"));
        Program folder(QStringLiteral("pwd"));
        folder.set("workingFolder", QStringLiteral("/nowhere"));
        report = folder.run();
        QCOMPARE(report.state, State::NotStarted);
        QVERIFY(!report.repeatable && report.reason.contains(QLatin1String("/nowhere")));
    }

    // Never through a shell: every argument arrives as it is.
    void handsOverArguments()
    {
        const QStringList odd{QStringLiteral("a b"),      QStringLiteral("$(id)"),
                              QStringLiteral("*"),        QString(),
                              QStringLiteral("it's; ls"), QStringLiteral("ü\n2")};
        Program program(QStringLiteral("for each; do printf '<%s>' \"$each\"; done"), odd);
        QCOMPARE(program.run().output, QStringLiteral("<a b><$(id)><*><><it's; ls><ü\n2>"));
    }

    void givesItTheEventAndLittleElse()
    {
        qputenv("SIGNALBOX_TEST_LEAK", "1");
        Program program(QStringLiteral("pwd; cat; env | cut -d= -f1 | sort | tr '\\n' ' '"));
        QTemporaryDir folder;
        program.set("workingFolder", folder.path());
        program.set("environment",
                    QJsonObject{{QStringLiteral("TAG"), QStringLiteral("b12")},
                                {QStringLiteral("COUNT"), 3}});
        program.call.event = {{QStringLiteral("status"), QStringLiteral("passed")}};
        program.call.params = {{QStringLiteral("tag"), QStringLiteral("b12")}};
        const QStringList lines = program.run().output.split(u'\n');
        QCOMPARE(lines.value(0), QFileInfo(folder.path()).canonicalFilePath());
        QCOMPARE(lines.value(1),
                 QStringLiteral("{\"params\":{\"tag\":\"b12\"},\"status\":\"passed\"}"));
        QStringList names = lines.value(2).split(u' ', Qt::SkipEmptyParts);
        for (const char *allowed :
             {"PATH", "HOME", "LANG", "PWD", "OLDPWD", "SHLVL", "_", "TAG", "COUNT"})
            names.removeAll(QLatin1String(allowed));
        QVERIFY2(names.isEmpty(), qPrintable(names.join(u' ')));
        QVERIFY(lines.value(2).contains(QLatin1String("TAG")));
    }

    void injectsSecrets()
    {
        Program program(
            QStringLiteral("printf '%s|%s|%s|' \"${#KEY}\" \"$KEY\" \"$AWS_id/$AWS_n\"; stat -c %a "
                           "\"$KUBE\"; cat \"$KUBE\"; echo \"$KUBE\""));
        program.addSecret("secrets.KEY", "s3cr3t-value");
        program.addSecret("secrets.AWS_", "{\"id\": \"AKIA1234\", \"n\": 7}", true);
        program.addSecret("secretFiles.KUBE", "first line of it\nsecond line of it\n");
        const RunReport report = program.run();
        QCOMPARE(report.state, State::Passed);
        const QStringList lines = report.output.split(u'\n');
        QCOMPARE(lines.value(0), QStringLiteral("12|[masked]|[masked]/7|600"));
        QVERIFY2(!report.output.contains(QLatin1String("line of it")), qPrintable(report.output));
        QVERIFY(lines.constFirst().size() > 0
                && !QFile::exists(report.output.trimmed().section(u'\n', -1)));
    }

    void showsNoSecretInPs()
    {
        Program program(QStringLiteral("echo up; sleep 30"));
        program.addSecret("secrets.KEY", "s3cr3t-in-ps");
        program.start();
        QTRY_VERIFY(program.output().contains(QLatin1String("up")));
        QVERIFY(commandLines().contains("sleep"));
        QVERIFY(!commandLines().contains("s3cr3t-in-ps"));
        QVERIFY(program.trigger->stop(1));
        QTRY_VERIFY(program.hasEnded());
    }

    void masksWhatComesInPieces()
    {
        Program program(
            QStringLiteral("printf 'x s3cr3t'; sleep 0.4; printf -- '-value y'; printf ' s3cr3t'"));
        program.addSecret("secrets.KEY", "s3cr3t-value");
        const RunReport report = program.run();
        QCOMPARE(report.output, QStringLiteral("x [masked] y s3cr3t"));
        for (const RunReport &each : std::as_const(program.reports)) // not even for a moment
            QVERIFY(!each.output.contains(QLatin1String("s3cr3t-value")));
    }

    void masksItsReason()
    {
        Program program(QStringLiteral("echo \"login $KEY failed\"; exit 1"));
        program.addSecret("secrets.KEY", "s3cr3t-value");
        QCOMPARE(program.run().reason,
                 QStringLiteral("ended with exit code 1: login [masked] failed"));
    }

    void boundsAFlood()
    {
        Program program(
            QStringLiteral("echo begin; yes 0123456789 | head -c 3000000; echo; echo the end"));
        const RunReport report = program.run();
        QCOMPARE(report.state, State::Passed);
        QVERIFY(report.output.size() < 257 * 1024);
        QVERIFY(report.output.startsWith(QLatin1String("begin\n")));
        QVERIFY(report.output.endsWith(QLatin1String("the end\n")));
        QVERIFY(report.output.contains(QLatin1String("bytes left out")));
    }

    void showsOutputWhileItRuns()
    {
        Program program(QStringLiteral("echo one; read line < /dev/stdin; sleep 20"));
        program.start();
        QTRY_COMPARE(program.output(), QStringLiteral("one\n"));
        QVERIFY(!program.hasEnded());
        QVERIFY(program.trigger->stop(1));
        QTRY_VERIFY(program.hasEnded());
        QCOMPARE(program.reports.constLast().state, State::Cancelled);
        QVERIFY(!program.trigger->stop(1));
    }

    void endsWhateverItStarted_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("child") << "sleep 60 & echo $!; wait";
        QTest::newRow("ignores SIGTERM") << "trap '' TERM; echo $$; while :; do sleep 1; done";
        QTest::newRow("own session")
            << "setsid sh -c 'trap \"\" TERM; echo $$; sleep 60 & wait; sleep 60' & wait";
        QTest::newRow("double fork") << "(setsid sh -c 'echo $$; exec sleep 60' & ) ; sleep 60";
        QTest::newRow("stopped") << "sh -c 'echo $$; kill -STOP $$' ; sleep 60";
    }
    void endsWhateverItStarted()
    {
        QFETCH(QString, script);
        Program program(script);
        program.set("graceSeconds", 0);
        program.start();
        QTRY_VERIFY(program.output().endsWith(u'\n'));
        const QByteArray process = program.output().toLatin1();
        QVERIFY(isAlive(process));
        QVERIFY(program.trigger->stop(1));
        QTRY_VERIFY(program.hasEnded());
        QCOMPARE(program.reports.constLast().state, State::Cancelled);
        QVERIFY(!isAlive(process));
    }

    // What a program leaves behind ends with it.
    void leavesNothingBehind()
    {
        Program program(QStringLiteral("setsid sleep 60 >/dev/null 2>&1 </dev/null & echo $!"));
        program.set("graceSeconds", 1);
        const RunReport report = program.run();
        QCOMPARE(report.state, State::Passed);
        QVERIFY(!isAlive(report.output.toLatin1()));
    }

    void endsAtItsTimeLimit()
    {
        Program program(QStringLiteral("echo started; sleep 60"));
        program.set("timeoutSeconds", 1);
        const RunReport report = program.run();
        QCOMPARE(report.state, State::Failed);
        QCOMPARE(report.reason, QStringLiteral("ended after its time limit of 1 s"));
        QCOMPARE(report.output, QStringLiteral("started\n"));
    }

    void endsWithItsTrigger()
    {
        Program program(QStringLiteral("trap '' TERM; echo $$; while :; do sleep 1; done"));
        program.set("graceSeconds", 0);
        program.start();
        QTRY_VERIFY(program.output().endsWith(u'\n'));
        const QByteArray process = program.output().toLatin1();
        program.trigger.reset();
        QTRY_VERIFY(!isAlive(process));
    }

    void refusesComputedOptions_data()
    {
        QTest::addColumn<QJsonValue>("configured");
        QTest::addColumn<QJsonArray>("values");
        QTest::addColumn<bool>("good");
        const QJsonValue mixed = QJsonArray{QStringLiteral("--tag"), computed(".params.tag")};
        QTest::newRow("literal option")
            << mixed << QJsonArray{QStringLiteral("--tag"), QStringLiteral("b12")} << true;
        QTest::newRow("computed option")
            << mixed << QJsonArray{QStringLiteral("--tag"), QStringLiteral("--exec=id")} << false;
        QTest::newRow("allowed") << QJsonValue(QJsonArray{computed(".params.tag", true)})
                                 << QJsonArray{QStringLiteral("-v")} << true;
        QTest::newRow("whole list")
            << QJsonValue(computed(".params.all")) << QJsonArray{QStringLiteral("-v")} << false;
        QTest::newRow("nothing") << mixed << QJsonArray{QStringLiteral("--tag"), QJsonValue()}
                                 << false;
        QTest::newRow("a list in it")
            << mixed << QJsonArray{QStringLiteral("--tag"), QJsonArray()} << false;
        QTest::newRow("zero byte")
            << mixed << QJsonArray{QStringLiteral("--tag"), QString(QChar(0))} << false;
        QTest::newRow("number and flag") << mixed << QJsonArray{12, true} << true;
    }
    void refusesComputedOptions()
    {
        QFETCH(QJsonValue, configured);
        QFETCH(QJsonArray, values);
        QTEST(argumentsOf(configured, values).has_value(), "good");
    }

    void startsNothingThatIsRefused()
    {
        Program program;
        program.set("arguments", QJsonArray{computed(".params.tag")});
        program.call.body =
            QJsonObject{{QStringLiteral("arguments"), QJsonArray{QStringLiteral("-c")}}};
        const RunReport report = program.run();
        QCOMPARE(report.state, State::NotStarted);
        QVERIFY(!report.repeatable && report.reason.contains(QLatin1String("mayBeOption")));
    }

    void refusesBadSettings_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("computed names") << "environment" << QJsonValue(computed(".params"));
        QTest::newRow("list as environment") << "environment" << QJsonValue(QJsonArray());
        QTest::newRow("time limit") << "timeoutSeconds" << QJsonValue(-1);
        QTest::newRow("no program") << "program" << QJsonValue(QString());
    }
    void refusesBadSettings()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        Program program;
        program.setup.settings.insert(member, value);
        QVERIFY(!program.make());
    }

    void refusesBadSecrets_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("name") << QByteArray("secrets.A-B") << QByteArray("x");
        QTest::newRow("zero byte") << QByteArray("secrets.A") << QByteArray("x\0y", 3);
        QTest::newRow("no object") << QByteArray("secrets.E_") << QByteArray("hunter22");
        QTest::newRow("member") << QByteArray("secrets.E_")
                                << QByteArray("{\"a b\": \"hunter22\"}");
    }
    void refusesBadSecrets()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        Program program;
        program.addSecret(name.constData(), value, name.endsWith("E_"));
        const auto made = program.make();
        QVERIFY(!made && !made.error().detail.contains(QLatin1String("hunter22")));
    }

    void describesItself()
    {
        Program program(QStringLiteral("echo 'hi there'"), {QStringLiteral("b12")});
        program.set("environment", QJsonObject{{QStringLiteral("TAG"), QStringLiteral("b12")}});
        program.addSecret("secrets.KEY", "s3cr3t-value");
        QVERIFY(program.make());
        program.call.body = program.setup.settings;
        const auto text = program.trigger->describe(program.call);
        QVERIFY(text);
        QVERIFY2(text->startsWith(QLatin1String(
                     "/bin/sh -c 'echo '\\''hi there'\\''' sh b12\nTAG=b12\nKEY=[masked]")),
                 qPrintable(*text));
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
