// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// signalbox-run: keeps one program of a trigger, and everything it starts. Whatever leaves its
// process group or loses its parent comes back to this process (PR_SET_CHILD_SUBREAPER) and is
// ended with it. Knows no Qt and no secret; the environment is passed on as it is.
//
//     signalbox-run PARENT GRACE_MS REMOVED_FILE… -- PROGRAM ARGUMENT…
//
// Descriptor 3 takes one line: "exit CODE", "signal NUMBER" or "exec ERRNO". SIGTERM means: end it.
#include "descendants.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <initializer_list>

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;

namespace {

constexpr int statusDescriptor = 3;
constexpr long pollMilliseconds = 50;
// What cannot be killed (another user's process) must not keep this one for ever.
constexpr long longestKillMilliseconds = 5000;

volatile sig_atomic_t askedToEnd = 0;

void onEndSignal(int)
{
    askedToEnd = 1;
}

long nowMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1'000'000;
}

void tell(const char *what, int number)
{
    char line[64];
    const int size = snprintf(line, sizeof line, "%s %d\n", what, number);
    const ssize_t written = write(statusDescriptor, line, static_cast<size_t>(size));
    (void)written; // whoever would read it is gone
}

// In the child: a session of its own, default signals, and the program instead of this one.
[[noreturn]] void becomeProgram(char **arguments, int execPipe)
{
    setsid();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (int number = 1; number < NSIG; ++number)
        signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    close(statusDescriptor);
    execvp(arguments[0], arguments);
    const int code = errno;
    const ssize_t written = write(execPipe, &code, sizeof code);
    (void)written;
    _exit(127);
}

struct Kept
{
    pid_t program = -1;
    bool ended = false;
    int status = 0;
};

// Takes up everything that has ended; false: nothing is left.
bool reap(Kept &kept)
{
    while (true) {
        int status = 0;
        const pid_t process = waitpid(-1, &status, WNOHANG);
        if (process < 0 && errno == EINTR)
            continue;
        if (process < 0)
            return false; // ECHILD
        if (process == 0)
            return true;
        if (process == kept.program) {
            kept.ended = true;
            kept.status = status;
        }
    }
}

void nap()
{
    const timespec pause{0, pollMilliseconds * 1'000'000};
    nanosleep(&pause, nullptr); // cut short by SIGCHLD and SIGTERM
}

void endAll(Kept &kept, long graceMilliseconds)
{
    signalDescendants(SIGTERM);
    signalDescendants(SIGCONT); // a stopped one could not take the SIGTERM
    const long graceEnd = nowMilliseconds() + graceMilliseconds;
    while (reap(kept) && nowMilliseconds() < graceEnd)
        nap();
    const long giveUp = nowMilliseconds() + longestKillMilliseconds;
    while (reap(kept) && nowMilliseconds() < giveUp) {
        signalDescendants(SIGKILL);
        nap();
    }
}

void listenToSignals()
{
    struct sigaction action
    {
    };
    action.sa_handler = onEndSignal;
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaction(number, &action, nullptr);
    struct sigaction noticed
    {
    };
    noticed.sa_handler = [](int) {};
    sigemptyset(&noticed.sa_mask);
    sigaction(SIGCHLD, &noticed, nullptr);
    signal(SIGPIPE, SIG_IGN);
}

} // namespace

int main(int count, char **arguments)
{
    int separator = 3;
    while (separator < count && strcmp(arguments[separator], "--") != 0)
        ++separator;
    if (count < 5 || separator + 1 >= count)
        return 2;
    listenToSignals();
    close_range(statusDescriptor + 1, ~0U, 0); // sockets that were not marked close-on-exec
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != atoi(arguments[1]))
        askedToEnd = 1; // Signalbox ended before it could be noticed

    int execPipe[2];
    if (pipe2(execPipe, O_CLOEXEC) != 0) {
        tell("exec", errno);
        return 1;
    }
    Kept kept;
    kept.program = fork();
    if (kept.program < 0) {
        tell("exec", errno);
        return 1;
    }
    if (kept.program == 0)
        becomeProgram(arguments + separator + 1, execPipe[1]);
    close(execPipe[1]);
    // The program alone holds the ends that Signalbox reads and writes.
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        close(descriptor);
    int execError = 0;
    const bool notStarted = read(execPipe[0], &execError, sizeof execError) == sizeof execError;

    while (reap(kept) && !kept.ended && askedToEnd == 0)
        nap();
    endAll(kept, atol(arguments[2]));
    for (int file = 3; file < separator; ++file)
        unlink(arguments[file]);
    if (notStarted)
        tell("exec", execError);
    else if (WIFSIGNALED(kept.status))
        tell("signal", WTERMSIG(kept.status));
    else
        tell("exit", WEXITSTATUS(kept.status));
    return 0;
}
