// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/helperprocess.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <ctime>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signalbox {

namespace {

using SteadyClock = std::chrono::steady_clock;

// On a machine too busy to run the helper, lateness is not the program's fault: it is late when it
// has used up the deadline in processor time, and in any case after so many deadlines by the clock.
constexpr int patience = 4;

constexpr qsizetype sentTogether = 64 * 1024;
constexpr size_t receivedTogether = 16 * 1024;

// Attributes and file actions of one posix_spawn, released whatever happens.
class SpawnPlan
{
public:
    explicit SpawnPlan(int socket)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawnattr_init(&m_attributes);
        posix_spawn_file_actions_adddup2(&m_actions, socket, STDIN_FILENO);
        posix_spawn_file_actions_addopen(&m_actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        sigset_t signalSet;
        sigemptyset(&signalSet);
        posix_spawnattr_setsigmask(&m_attributes, &signalSet);
        sigfillset(&signalSet);
        posix_spawnattr_setsigdefault(&m_attributes, &signalSet);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;

    int spawn(pid_t &process, const QByteArray &path)
    {
        QByteArray name = path;
        char *const arguments[] = {name.data(), nullptr};
        char *const environment[] = {nullptr};
        return posix_spawn(&process, path.constData(), &m_actions, &m_attributes, arguments,
                           environment);
    }

private:
    posix_spawn_file_actions_t m_actions;
    posix_spawnattr_t m_attributes;
};

bool isForLater(int code)
{
    return code == EINTR || code == EAGAIN || code == EWOULDBLOCK;
}

QString systemText(int code)
{
    return QString::fromLocal8Bit(strerror(code));
}

} // namespace

//! The deadline of one exchange, by the clock and by the helper's processor time.
struct HelperProcess::Watch
{
    //! Most exchanges are over before it is worth asking for processor time.
    static constexpr std::chrono::milliseconds unwatched{2};

    std::chrono::milliseconds allowed;
    SteadyClock::time_point began = SteadyClock::now();
    SteadyClock::time_point next = began + std::min(allowed, unwatched);
    std::optional<std::chrono::nanoseconds> usedBefore = std::nullopt;

    [[nodiscard]] bool isLate(const HelperProcess &process)
    {
        const auto now = SteadyClock::now();
        if (now < next)
            return false;
        const auto used = process.processorTime();
        if (!usedBefore)
            usedBefore = used;
        const auto left = allowed - (used - *usedBefore);
        if (left <= std::chrono::milliseconds(1) || now - began >= allowed * patience)
            return true;
        next = std::min(now + std::chrono::duration_cast<SteadyClock::duration>(left),
                        began + allowed * patience);
        return false;
    }
    [[nodiscard]] int milliseconds() const
    {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - SteadyClock::now());
        return std::max(0, static_cast<int>(left.count()));
    }
};

Result<void> HelperProcess::start()
{
    stop();
    if (m_program.isEmpty())
        return fail(ErrorKind::Unavailable, QStringLiteral("signalbox-jq was not found"));
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return fail(ErrorKind::Unavailable,
                    QStringLiteral("no socket for signalbox-jq: ") + systemText(errno));
    pid_t process = -1;
    const int code = SpawnPlan(ends[1]).spawn(process, QFile::encodeName(m_program));
    close(ends[1]);
    if (code != 0) {
        close(ends[0]);
        return fail(ErrorKind::Unavailable,
                    QStringLiteral("cannot start signalbox-jq: ") + systemText(code));
    }
    m_process = process;
    m_socket = ends[0];
    return {};
}

void HelperProcess::stop()
{
    if (m_socket >= 0)
        close(m_socket);
    m_socket = -1;
    if (m_process > 0) {
        kill(m_process, SIGKILL);
        while (waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) { }
    }
    m_process = -1;
}

Result<HelperProcess::Reply> HelperProcess::exchange(JqRequestKind kind, quint64 number,
                                                     QByteArrayView bytes,
                                                     std::chrono::milliseconds deadline)
{
    if (static_cast<size_t>(bytes.size()) > jqInputLimit)
        return fail(ErrorKind::TooLarge,
                    QStringLiteral("more than %1 MiB of input").arg(jqInputLimit >> 20));
    Watch watch{deadline};
    JqRequestHeader header{static_cast<std::uint32_t>(bytes.size()),
                           static_cast<std::uint32_t>(kind), number};
    // One write for small requests: a second one would wake the helper twice. Large ones are not
    // copied.
    const QByteArrayView together = bytes.first(qMin(bytes.size(), sentTogether));
    QByteArray request(reinterpret_cast<const char *>(&header), sizeof header);
    request += together;
    if (const auto sent = send(watch, request.constData(), static_cast<size_t>(request.size()));
        !sent)
        return fail(sent.error());
    const QByteArrayView rest = bytes.sliced(together.size());
    if (const auto sent = send(watch, rest.data(), static_cast<size_t>(rest.size())); !sent)
        return fail(sent.error());
    return receiveReply(watch);
}

Result<HelperProcess::Reply> HelperProcess::receiveReply(Watch &watch)
{
    // Usually all of it.
    char first[sizeof(JqReplyHeader) + receivedTogether];
    size_t have = 0;
    while (have < sizeof(JqReplyHeader)) {
        const auto count = receive(watch, first + have, sizeof first - have);
        if (!count)
            return fail(count.error());
        have += *count;
    }
    JqReplyHeader header;
    memcpy(&header, first, sizeof header);
    have -= sizeof header;
    if (header.size > 2 * jqOutputLimit + jqInputLimit || have > header.size) {
        stop();
        return fail(ErrorKind::Internal, QStringLiteral("signalbox-jq answered nonsense"));
    }
    Reply reply{static_cast<JqReplyKind>(header.kind),
                QByteArray(static_cast<qsizetype>(header.size), Qt::Uninitialized)};
    memcpy(reply.bytes.data(), first + sizeof header, have);
    while (have < header.size) {
        const auto count = receive(watch, reply.bytes.data() + have, header.size - have);
        if (!count)
            return fail(count.error());
        have += *count;
    }
    return reply;
}

Result<void> HelperProcess::send(Watch &watch, const char *bytes, size_t size)
{
    while (size > 0) {
        const ssize_t count = ::send(m_socket, bytes, size, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && isForLater(errno)) {
            if (const auto ready = wait(watch, POLLOUT); !ready)
                return fail(ready.error());
            continue;
        }
        if (count <= 0)
            return fail(lost());
        bytes += count;
        size -= static_cast<size_t>(count);
    }
    return {};
}

Result<size_t> HelperProcess::receive(Watch &watch, char *bytes, size_t atMost)
{
    while (true) {
        // It will not be there yet: asking first would be one system call more.
        if (const auto ready = wait(watch, POLLIN); !ready)
            return fail(ready.error());
        const ssize_t count = recv(m_socket, bytes, atMost, MSG_DONTWAIT);
        if (count > 0)
            return static_cast<size_t>(count);
        if (count == 0 || !isForLater(errno))
            return fail(lost());
    }
}

Result<void> HelperProcess::wait(Watch &watch, short direction)
{
    while (true) {
        pollfd socket{m_socket, direction, 0};
        const int ready = poll(&socket, 1, watch.milliseconds());
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return fail(lost());
        if (watch.isLate(*this)) {
            stop();
            return fail(ErrorKind::Timeout,
                        QStringLiteral("took longer than %1 ms").arg(watch.allowed.count()));
        }
    }
}

std::chrono::nanoseconds HelperProcess::processorTime() const
{
    clockid_t clock;
    timespec used{};
    if (m_process <= 0 || clock_getcpuclockid(m_process, &clock) != 0
        || clock_gettime(clock, &used) != 0)
        return std::chrono::nanoseconds(0);
    return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

Error HelperProcess::lost()
{
    close(m_socket);
    m_socket = -1;
    kill(m_process, SIGKILL);
    int status = 0;
    pid_t ended = -1;
    while ((ended = waitpid(m_process, &status, 0)) < 0 && errno == EINTR) { }
    m_process = -1;
    QString how = QStringLiteral("stopped jq");
    if (ended > 0 && WIFSIGNALED(status) && WTERMSIG(status) != SIGKILL)
        how += QStringLiteral(" (%1)").arg(QString::fromLatin1(strsignal(WTERMSIG(status))));
    return Error{ErrorKind::Cancelled, how, {}};
}

} // namespace signalbox
