// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jqrunner.h"

#include "shape/helperprocess.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds compileDeadline{2'000};
// How often in a row a program may be late or stop the helper before it is no longer started.
constexpr int failuresAllowed = 3;
// jq gives memory of large inputs back to nobody.
constexpr qsizetype inputToRestartAfter = 4 << 20;
// Sources known by number; more than the helper keeps, so that a suspension outlives its cache.
constexpr qsizetype knownProgramsLimit = 1'024;

} // namespace

class JqRunner::Process
{
public:
    explicit Process(QString helperProgram) : m_helper(std::move(helperProgram)) { }

    Result<QList<QByteArray>> run(const JqProgram &program, const QByteArray &input,
                                  std::chrono::milliseconds deadline);
    Result<void> check(const JqProgram &program) { return check(program, known(program.source)); }

private:
    //! What is known of a source.
    struct Known
    {
        quint64 number = 0;
        quint64 compiledIn = 0; //!< the helper's generation; 0: none
        int failures = 0; //!< in a row
        QString compileError; //!< remembered: it will not compile the next time either
    };

    Known &known(const QByteArray &source);
    Result<void> check(const JqProgram &program, Known &state);
    Result<void> compile(const JqProgram &program, Known &known);
    Result<HelperProcess::Reply> exchange(JqRequestKind kind, const JqProgram &program,
                                          Known &known, QByteArrayView bytes,
                                          std::chrono::milliseconds deadline);
    Result<void> startIfNeeded();

    HelperProcess m_helper;
    quint64 m_generation = 0;
    quint64 m_lastNumber = 0;
    QHash<QByteArray, Known> m_known;
};

JqRunner::Process::Known &JqRunner::Process::known(const QByteArray &source)
{
    const auto found = m_known.find(source);
    if (found != m_known.end())
        return *found;
    // Many thousand sources come only from editing live; forgetting all is rare and cheap.
    if (m_known.size() >= knownProgramsLimit)
        m_known.clear();
    Known fresh;
    fresh.number = ++m_lastNumber;
    return *m_known.insert(source, fresh);
}

Result<void> JqRunner::Process::startIfNeeded()
{
    if (m_helper.isRunning())
        return {};
    if (const auto started = m_helper.start(); !started)
        return started;
    ++m_generation;
    return {};
}

Result<HelperProcess::Reply> JqRunner::Process::exchange(JqRequestKind kind,
                                                         const JqProgram &program, Known &known,
                                                         QByteArrayView bytes,
                                                         std::chrono::milliseconds deadline)
{
    auto reply = m_helper.exchange(kind, known.number, bytes, deadline);
    if (reply) {
        if (kind == JqRequestKind::Run)
            known.failures = 0;
        return reply;
    }
    const ErrorKind error = reply.error().kind;
    if (error == ErrorKind::Timeout || error == ErrorKind::Cancelled)
        ++known.failures;
    return fail(error, program.name + u' ' + reply.error().detail);
}

Result<void> JqRunner::Process::compile(const JqProgram &program, Known &known)
{
    if (!known.compileError.isEmpty())
        return fail(ErrorKind::InvalidInput, known.compileError);
    const auto reply =
        exchange(JqRequestKind::Compile, program, known, program.source, compileDeadline);
    if (!reply)
        return fail(reply.error());
    if (reply->kind != JqReplyKind::Done) {
        known.compileError = QString::fromUtf8(reply->bytes);
        return fail(ErrorKind::InvalidInput, known.compileError);
    }
    known.compiledIn = m_generation;
    return {};
}

Result<void> JqRunner::Process::check(const JqProgram &program, Known &state)
{
    if (state.failures >= failuresAllowed)
        return fail(ErrorKind::Busy,
                    program.name + QStringLiteral(" is suspended: it failed three times in a row"));
    if (const auto started = startIfNeeded(); !started)
        return started;
    if (state.compiledIn == m_generation)
        return {};
    return compile(program, state);
}

Result<QList<QByteArray>> JqRunner::Process::run(const JqProgram &program, const QByteArray &input,
                                                 std::chrono::milliseconds deadline)
{
    Known &state = known(program.source);
    if (const auto checked = check(program, state); !checked)
        return fail(checked.error());
    auto reply = exchange(JqRequestKind::Run, program, state, input, deadline);
    if (reply && reply->kind == JqReplyKind::UnknownProgram) {
        if (const auto compiled = compile(program, state); !compiled)
            return fail(compiled.error());
        reply = exchange(JqRequestKind::Run, program, state, input, deadline);
    }
    if (input.size() > inputToRestartAfter)
        m_helper.stop();
    if (!reply)
        return fail(reply.error());
    switch (reply->kind) {
    case JqReplyKind::Done:
        break;
    case JqReplyKind::TooLarge:
        return fail(ErrorKind::TooLarge, QString::fromUtf8(reply->bytes));
    case JqReplyKind::CompileError:
    case JqReplyKind::RunError:
    case JqReplyKind::InputError:
    case JqReplyKind::UnknownProgram:
        return fail(ErrorKind::InvalidInput, QString::fromUtf8(reply->bytes));
    }
    QList<QByteArray> outputs = reply->bytes.split('\n');
    outputs.removeLast(); // every output ends in a newline
    return outputs;
}

JqRunner::JqRunner(QString helperProgram)
    : m_process(std::make_unique<Process>(std::move(helperProgram)))
{
}

JqRunner::~JqRunner() = default;

Result<QList<QByteArray>> JqRunner::run(const JqProgram &program, const QByteArray &input,
                                        std::chrono::milliseconds deadline)
{
    return m_process->run(program, input, deadline);
}

Result<void> JqRunner::check(const JqProgram &program)
{
    return m_process->check(program);
}

QString findJqHelper()
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString name = QStringLiteral("/signalbox-jq");
    // Installed, beside the program, and in a build tree seen from src/app and from tests/FOLDER.
    const QStringList folders{
        here + QStringLiteral("/../libexec/signalbox"),
        here,
        here + QStringLiteral("/../shape/helper"),
        here + QStringLiteral("/../../src/shape/helper"),
    };
    for (const QString &folder : folders) {
        const QFileInfo file(folder + name);
        if (file.isFile() && file.isExecutable())
            return file.canonicalFilePath();
    }
    return {};
}

} // namespace signalbox
