// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/program/keptprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>

#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr qsizetype helping = 64 * 1024; // what a pipe holds
constexpr std::chrono::milliseconds pauseAfterHelping{3};
constexpr qsizetype mostAfterTheEnd = 16 * 1024 * 1024;
constexpr qsizetype longestStatus = 64;

//! A descriptor that is closed wherever a start gives up.
class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number(number) { }
    ~Descriptor()
    {
        if (m_number >= 0)
            close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

int inputFile(const QByteArray &input)
{
    const int file = memfd_create("input", MFD_CLOEXEC);
    const char *at = input.constData();
    for (qsizetype left = input.size(); file >= 0 && left > 0;) {
        const ssize_t count = write(file, at, static_cast<size_t>(left));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            close(file);
            return -1;
        }
        at += count;
        left -= count;
    }
    if (file >= 0)
        lseek(file, 0, SEEK_SET);
    return file;
}

std::vector<char *> pointersTo(QList<QByteArray> &texts)
{
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

QList<QByteArray> keeperArguments(const ProcessPlan &plan)
{
    QList<QByteArray> arguments{QFile::encodeName(plan.keeper), QByteArray::number(getpid()),
                                QByteArray::number(qint64(plan.grace.count()))};
    for (const QString &file : plan.removedFiles)
        arguments.append(QFile::encodeName(file));
    arguments.append("--");
    arguments.append(QFile::encodeName(plan.program));
    for (const QString &argument : plan.arguments)
        arguments.append(argument.toUtf8());
    return arguments;
}

//! Standard descriptors, a session of its own and no signal state of ours.
int spawnKeeper(pid_t &process, const ProcessPlan &plan, int input, int output, int status)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&actions, status, 3);
    if (!plan.workingFolder.isEmpty())
        posix_spawn_file_actions_addchdir_np(&actions,
                                             QFile::encodeName(plan.workingFolder).constData());
    sigset_t signalSet;
    sigemptyset(&signalSet);
    posix_spawnattr_setsigmask(&attributes, &signalSet);
    sigfillset(&signalSet);
    posix_spawnattr_setsigdefault(&attributes, &signalSet);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
    QList<QByteArray> arguments = keeperArguments(plan);
    QList<QByteArray> environment = plan.environment;
    const std::vector<char *> argumentPointers = pointersTo(arguments);
    const std::vector<char *> environmentPointers = pointersTo(environment);
    const int code = posix_spawn(&process, argumentPointers.front(), &actions, &attributes,
                                 argumentPointers.data(), environmentPointers.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return code;
}

QString reasonOf(int code)
{
    return QString::fromLocal8Bit(strerror(code));
}

} // namespace

KeptProcess::KeptProcess(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterHelping);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_outputNotifier)
            m_outputNotifier->setEnabled(true);
    });
}

KeptProcess::~KeptProcess()
{
    end();
    m_outputNotifier.reset();
    m_statusNotifier.reset();
    for (const int descriptor : {m_output, m_status}) {
        if (descriptor >= 0)
            close(descriptor);
    }
}

Result<void> KeptProcess::start(const ProcessPlan &plan)
{
    if (plan.keeper.isEmpty())
        return fail(ErrorKind::Unavailable, QStringLiteral("signalbox-run was not found"));
    if (!plan.workingFolder.isEmpty() && !QFileInfo(plan.workingFolder).isDir())
        return fail(ErrorKind::NotFound,
                    QStringLiteral("the working folder %1 does not exist").arg(plan.workingFolder));
    int outputEnds[2];
    int statusEnds[2];
    if (pipe2(outputEnds, O_CLOEXEC) != 0)
        return fail(ErrorKind::Unavailable, QStringLiteral("no pipe: ") + reasonOf(errno));
    Descriptor outputRead(outputEnds[0]), outputWrite(outputEnds[1]);
    if (pipe2(statusEnds, O_CLOEXEC) != 0)
        return fail(ErrorKind::Unavailable, QStringLiteral("no pipe: ") + reasonOf(errno));
    Descriptor statusRead(statusEnds[0]);
    // Above the descriptors that are put in place, so that none is overwritten on the way.
    Descriptor statusWrite(fcntl(statusEnds[1], F_DUPFD_CLOEXEC, 10));
    close(statusEnds[1]);
    Descriptor input(inputFile(plan.input));
    if (input.number() < 0)
        return fail(ErrorKind::Unavailable, QStringLiteral("no room for its input"));
    const int code =
        spawnKeeper(m_keeper, plan, input.number(), outputWrite.number(), statusWrite.number());
    if (code != 0) {
        m_keeper = -1;
        return fail(ErrorKind::Unavailable,
                    QStringLiteral("signalbox-run cannot be started: ") + reasonOf(code));
    }
    m_output = outputRead.release();
    m_status = statusRead.release();
    fcntl(m_output, F_SETFL, O_NONBLOCK);
    fcntl(m_status, F_SETFL, O_NONBLOCK);
    m_outputNotifier = std::make_unique<QSocketNotifier>(m_output, QSocketNotifier::Read);
    m_statusNotifier = std::make_unique<QSocketNotifier>(m_status, QSocketNotifier::Read);
    connect(m_outputNotifier.get(), &QSocketNotifier::activated, this, &KeptProcess::readOutput);
    connect(m_statusNotifier.get(), &QSocketNotifier::activated, this, &KeptProcess::readStatus);
    return {};
}

void KeptProcess::end()
{
    if (m_keeper > 0)
        kill(m_keeper, SIGTERM);
}

void KeptProcess::readOutput()
{
    QByteArray bytes(helping, Qt::Uninitialized);
    const ssize_t count = read(m_output, bytes.data(), static_cast<size_t>(bytes.size()));
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    m_outputNotifier->setEnabled(false);
    if (count <= 0)
        return; // closed: its end is told by the keeper
    bytes.truncate(count);
    m_pause.start();
    Q_EMIT printed(bytes);
}

void KeptProcess::readStatus()
{
    char text[longestStatus];
    const ssize_t count = read(m_status, text, sizeof text);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count > 0 && m_statusText.size() < longestStatus) {
        m_statusText.append(text, count);
        return;
    }
    finish();
}

// The keeper has gone, and with it everything that could print.
void KeptProcess::finish()
{
    m_pause.stop();
    m_statusNotifier->setEnabled(false);
    m_outputNotifier->setEnabled(false);
    while (waitpid(m_keeper, nullptr, 0) < 0 && errno == EINTR) { }
    m_keeper = -1;
    QByteArray rest(helping, Qt::Uninitialized);
    for (qsizetype left = mostAfterTheEnd; left > 0;) {
        const ssize_t count = read(m_output, rest.data(), static_cast<size_t>(rest.size()));
        if (count <= 0)
            break;
        left -= count;
        Q_EMIT printed(rest.first(count));
    }
    ProcessEnding ending;
    const QList<QByteArray> words = m_statusText.trimmed().split(' ');
    ending.number = words.value(1).toInt();
    if (words.constFirst() == "exit")
        ending.kind = ProcessEnding::Kind::Exited;
    else if (words.constFirst() == "signal")
        ending.kind = ProcessEnding::Kind::Killed;
    else if (words.constFirst() == "exec")
        ending.kind = ProcessEnding::Kind::NotStarted;
    Q_EMIT ended(ending);
}

QString findProgramKeeper()
{
    const QString here = QCoreApplication::applicationDirPath();
    const QStringList folders{
        here + QStringLiteral("/../libexec/signalbox"),
        here,
        here + QStringLiteral("/../triggers/program/keeper"),
        here + QStringLiteral("/../../src/triggers/program/keeper"),
    };
    for (const QString &folder : folders) {
        const QFileInfo file(folder + QStringLiteral("/signalbox-run"));
        if (file.isFile() && file.isExecutable())
            return file.canonicalFilePath();
    }
    return {};
}

} // namespace signalbox
