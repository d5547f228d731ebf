// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/program/programtrigger.h"

#include "triggers/keptoutput.h"
#include "triggers/program/programsettings.h"
#include "triggers/program/secretfiles.h"

#include <QJsonDocument>

#include <cstring>
#include <map>

#include <signal.h>

namespace signalbox {

namespace {

using namespace std::chrono_literals;
using State = RunReport::State;

constexpr auto reportEvery = 250ms;
// A program that never stops printing is broken, and reading it costs this computer's time.
constexpr qint64 mostPrinted = qint64(1) * 1024 * 1024 * 1024;

RunReport notStarted(const QString &reason)
{
    RunReport report;
    report.state = State::NotStarted;
    report.reason = reason;
    return report;
}

//! One start from its first byte to its end.
class ProgramRun : public QObject
{
public:
    ProgramRun(const ProgramSettings &program, Trigger::Report report)
        : m_report(std::move(report)), m_output(program.masking, program.outputLimit)
    {
        m_pace.setSingleShot(true);
        m_pace.setInterval(reportEvery);
        connect(&m_pace, &QTimer::timeout, this, [this] { tell(State::Running, QString()); });
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this, seconds = program.timeout.count()] {
            end(State::Failed, QStringLiteral("ended after its time limit of %1 s").arg(seconds));
        });
        if (program.timeout > 0s)
            m_deadline.setInterval(program.timeout);
        connect(&m_process, &KeptProcess::printed, this, &ProgramRun::take);
    }

    [[nodiscard]] Result<void> start(ProcessPlan plan, const QMap<QString, Secret> &files)
    {
        if (auto written = m_files.write(files); !written)
            return written;
        for (auto each = m_files.paths().begin(); each != m_files.paths().end(); ++each) {
            plan.environment.append(each.key().toLatin1() + '=' + each.value().toUtf8());
            plan.removedFiles.append(each.value());
        }
        if (auto started = m_process.start(plan); !started)
            return started;
        if (m_deadline.interval() > 0)
            m_deadline.start();
        return {};
    }

    //! `done` is called last and may delete this.
    void onEnd(std::function<void()> done)
    {
        connect(&m_process, &KeptProcess::ended, this,
                [this, done = std::move(done)](const ProcessEnding &ending) {
                    finish(ending);
                    done();
                });
    }

    void end(State state, const QString &reason)
    {
        if (!m_endedAs)
            m_endedAs = {state, reason};
        m_process.end();
    }

    void tell(State state, const QString &reason)
    {
        RunReport report;
        report.state = state;
        report.reason = reason;
        report.output = m_output.text();
        m_report(report);
    }

private:
    void take(const QByteArray &bytes)
    {
        m_output.append(bytes);
        if (m_output.total() > mostPrinted)
            end(State::Failed, QStringLiteral("ended because it printed more than 1 GiB"));
        if (!m_pace.isActive())
            m_pace.start();
    }

    void finish(const ProcessEnding &ending)
    {
        m_pace.stop();
        m_deadline.stop();
        m_output.finish();
        if (m_endedAs)
            return tell(m_endedAs->first, m_endedAs->second);
        if (ending.kind == ProcessEnding::Kind::Exited && ending.number == 0)
            return tell(State::Passed, QString());
        tell(State::Failed, reasonOf(ending));
    }

    [[nodiscard]] QString reasonOf(const ProcessEnding &ending) const
    {
        const QString said = m_output.lastLine();
        const QString more = said.isEmpty() ? QString() : QStringLiteral(": ") + said;
        switch (ending.kind) {
        case ProcessEnding::Kind::Exited:
            return QStringLiteral("ended with exit code %1%2").arg(ending.number).arg(more);
        case ProcessEnding::Kind::Killed:
            return QStringLiteral("ended by signal %1 (%2)%3")
                .arg(ending.number)
                .arg(QString::fromLocal8Bit(strsignal(ending.number)), more);
        case ProcessEnding::Kind::NotStarted:
            return QStringLiteral("cannot be started: ")
                + QString::fromLocal8Bit(strerror(ending.number));
        case ProcessEnding::Kind::Lost:
            break;
        }
        return QStringLiteral("its keeper was killed");
    }

    Trigger::Report m_report;
    KeptOutput m_output;
    SecretFiles m_files;
    KeptProcess m_process;
    QTimer m_pace, m_deadline;
    std::optional<std::pair<State, QString>> m_endedAs; //!< by us, and why
};

QString quoted(const QString &argument)
{
    static const QString plain = QStringLiteral("_-./:=@%+,");
    const bool bare =
        !argument.isEmpty() && std::all_of(argument.begin(), argument.end(), [](QChar each) {
            return (each.unicode() < 128 && each.isLetterOrNumber()) || plain.contains(each);
        });
    return bare ? argument
                : u'\'' + QString(argument).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

class ProgramTrigger final : public Trigger
{
public:
    explicit ProgramTrigger(ProgramSettings program) : m_program(std::move(program)) { }

    void start(const TriggerCall &call, Report report) override
    {
        const auto plan = planFor(call);
        if (!plan)
            return report(notStarted(plan.error().detail));
        auto run = std::make_unique<ProgramRun>(m_program, report);
        if (const auto started = run->start(withSecrets(*plan), m_program.files); !started)
            return report(notStarted(started.error().detail));
        ProgramRun *began = run.get();
        const qint64 id = call.runId;
        began->onEnd([this, id] {
            const auto known = m_runs.find(id);
            if (known == m_runs.end())
                return;
            known->second.release()->deleteLater(); // it is still telling
            m_runs.erase(known);
        });
        m_runs[id] = std::move(run);
        began->tell(State::Running, QString());
    }

    bool stop(qint64 runId) override
    {
        const auto known = m_runs.find(runId);
        if (known == m_runs.end())
            return false;
        known->second->end(State::Cancelled, QStringLiteral("stopped"));
        return true;
    }

    Result<QString> describe(const TriggerCall &call) const override
    {
        const auto plan = planFor(call);
        if (!plan)
            return fail(plan.error());
        QStringList words{quoted(plan->program)};
        for (const QString &argument : plan->arguments)
            words.append(quoted(argument));
        QStringList lines{words.join(u' ')};
        if (!plan->workingFolder.isEmpty())
            lines.append(QStringLiteral("folder: ") + plan->workingFolder);
        const QJsonObject given =
            call.body.toObject().value(QLatin1String("environment")).toObject();
        for (const QString &name : given.keys())
            lines.append(name + u'=' + given.value(name).toVariant().toString());
        for (const QString &name : m_program.variables.keys())
            lines.append(name + QStringLiteral("=[masked]"));
        for (const QString &name : m_program.files.keys())
            lines.append(name + QStringLiteral("=[path of a file with the secret]"));
        lines.append(QStringLiteral("\nstandard input:\n") + QString::fromUtf8(inputFor(call)));
        return m_program.masking.masked(lines.join(u'\n'));
    }

private:
    //! The event as every list prints it, and the parameters beside it.
    static QByteArray inputFor(const TriggerCall &call)
    {
        QJsonObject input = call.event;
        QJsonObject params;
        for (auto each = call.params.begin(); each != call.params.end(); ++each)
            params.insert(each.key(), each.value());
        input.insert(QStringLiteral("params"), params);
        return QJsonDocument(input).toJson(QJsonDocument::Compact) + '\n';
    }

    [[nodiscard]] Result<ProcessPlan> planFor(const TriggerCall &call) const
    {
        const QJsonObject body = call.body.toObject();
        auto arguments = argumentsOf(m_program.arguments, body.value(QLatin1String("arguments")));
        if (!arguments)
            return fail(arguments.error());
        auto environment = environmentOf(body.value(QLatin1String("environment")));
        if (!environment)
            return fail(environment.error());
        ProcessPlan plan;
        plan.keeper = findProgramKeeper();
        plan.program = m_program.program;
        plan.arguments = *std::move(arguments);
        plan.workingFolder = m_program.workingFolder;
        plan.environment = *std::move(environment);
        plan.input = inputFor(call);
        plan.grace = m_program.grace;
        return plan;
    }

    [[nodiscard]] ProcessPlan withSecrets(ProcessPlan plan) const
    {
        for (auto each = m_program.variables.begin(); each != m_program.variables.end(); ++each)
            plan.environment.append(each.key().toLatin1() + '=' + each.value().expose());
        return plan;
    }

    ProgramSettings m_program;
    std::map<qint64, std::unique_ptr<ProgramRun>> m_runs;
};

FieldSpecs programFields()
{
    using Type = FieldSpec::Type;
    return {
        {QStringLiteral("program"),
         Type::Program,
         true,
         QStringLiteral("Program"),
         QStringLiteral("What is started; never through a shell."),
         {},
         QStringLiteral("/usr/local/bin/deploy")},
        {QStringLiteral("arguments"),
         Type::Computed,
         false,
         QStringLiteral("Arguments"),
         QStringLiteral(
             "A list; {\"jq\": …} in it is computed from the event and the parameters. A computed "
             "argument that begins with \"-\" is refused unless it says \"mayBeOption\": true."),
         {},
         QStringLiteral("[\"--tag\", {\"jq\": \".params.tag\"}]")},
        {QStringLiteral("environment"),
         Type::Computed,
         false,
         QStringLiteral("Environment"),
         QStringLiteral("Variables beside PATH, HOME and LANG."),
         {},
         QStringLiteral("{\"TAG\": {\"jq\": \".params.tag\"}}")},
        {QStringLiteral("secrets"),
         Type::Computed,
         false,
         QStringLiteral("Secrets"),
         QStringLiteral("References by variable name. With \"expand\": true a JSON secret becomes "
                        "one variable "
                        "for each member, the name before it."),
         {},
         QStringLiteral("{\"CLOUD_KEY\": {\"keychain\": \"aws-key\"}}")},
        {QStringLiteral("secretFiles"),
         Type::Computed,
         false,
         QStringLiteral("Secrets as files"),
         QStringLiteral("References by variable name; the variable holds the path of a file only "
                        "you can read."),
         {},
         QStringLiteral("{\"KUBECONFIG\": {\"keychain\": \"kube\"}}")},
        {QStringLiteral("params"),
         Type::TextMap,
         false,
         QStringLiteral("Parameters"),
         QStringLiteral("Values that hold unless others are given."),
         {},
         {}},
        {QStringLiteral("workingFolder"),
         Type::FilePath,
         false,
         QStringLiteral("Working folder"),
         QStringLiteral("Where it is started."),
         {},
         {}},
        {QStringLiteral("timeoutSeconds"),
         Type::Number,
         false,
         QStringLiteral("Time limit in seconds"),
         QStringLiteral("It is ended after this time; 0 means never."),
         {},
         QStringLiteral("600")},
        {QStringLiteral("graceSeconds"),
         Type::Number,
         false,
         QStringLiteral("Grace in seconds"),
         QStringLiteral("Between asking it to end and killing it."),
         {},
         QStringLiteral("5")},
        {QStringLiteral("outputKiB"),
         Type::Number,
         false,
         QStringLiteral("Output kept, in KiB"),
         QStringLiteral("Of more than this the beginning and the end are kept."),
         {},
         QStringLiteral("256")},
        {QStringLiteral("answers"),
         Type::Flag,
         false,
         QStringLiteral("Its output is an answer"),
         QStringLiteral("Whoever asked in a chat is told all of it, page by page, not its end "
                        "alone."),
         {},
         {}},
    };
}

} // namespace

TriggerKind programKind()
{
    TriggerKind kind;
    kind.id = QStringLiteral("program");
    kind.label = QStringLiteral("Program on this computer");
    kind.fields = programFields();
    kind.computed = {QStringLiteral("arguments"), QStringLiteral("environment")};
    kind.create = [](const TriggerSetup &setup, HttpClient &,
                     const Clock &) -> Result<std::unique_ptr<Trigger>> {
        auto program = programSettingsFrom(setup);
        if (!program)
            return fail(program.error());
        return std::make_unique<ProgramTrigger>(*std::move(program));
    };
    return kind;
}

} // namespace signalbox
