// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <iterator>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace signalbox {

namespace {

constexpr rlim_t addressSpace = rlim_t{512} << 20;
constexpr time_t watchdogSeconds = 20;
constexpr int backgroundNiceness = 5;

volatile std::sig_atomic_t answered = 0;

void stopIfStuck(int)
{
    static std::sig_atomic_t before = -1;
    if (answered == before)
        _exit(6);
    before = answered;
}

void setLimit(int resource, rlim_t value)
{
    const rlimit limit{value, value};
    setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

void closeOtherDescriptors()
{
#if defined(__linux__) && defined(SYS_close_range)
    if (syscall(SYS_close_range, 1u, ~0u, 0u) == 0)
        return;
#endif
    const long open = sysconf(_SC_OPEN_MAX);
    for (int descriptor = 1; descriptor < (open > 0 && open < 65536 ? open : 65536); ++descriptor)
        close(descriptor);
}

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#else
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#endif

// libjq is old C that reads bytes from strangers. What it needs once it runs: the socket, memory
// and a way to die. Everything else fails with EPERM; opening files or sockets and starting
// programs is out of reach.
constexpr int allowedCalls[] = {
    SYS_read,         SYS_write,         SYS_readv,        SYS_writev,       SYS_sendto,
    SYS_sendmsg,      SYS_recvfrom,      SYS_mmap,         SYS_munmap,       SYS_mremap,
    SYS_brk,          SYS_madvise,       SYS_futex,        SYS_rt_sigreturn, SYS_rt_sigprocmask,
    SYS_rt_sigaction, SYS_exit,          SYS_exit_group,   SYS_getpid,       SYS_gettid,
    SYS_tgkill,       SYS_clock_gettime, SYS_gettimeofday, SYS_getrandom,    SYS_restart_syscall,
};

void filterSystemCalls()
{
    constexpr std::size_t count = std::size(allowedCalls);
    sock_filter program[count + 6];
    std::size_t at = 0;
    program[at++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
    program[at++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0);
    program[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    program[at++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    for (std::size_t i = 0; i < count; ++i) {
        const auto toAllow = static_cast<unsigned char>(count - i);
        program[at++] =
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(allowedCalls[i]), toAllow, 0);
    }
    program[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    program[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    const sock_fprog filter{static_cast<unsigned short>(at), program};
    // A kernel without it still has the limits above; nothing better is left to do then.
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

#else
void filterSystemCalls() { }
#endif

} // namespace

void confineProcess()
{
    clearenv();
    closeOtherDescriptors();
    signal(SIGPIPE, SIG_IGN);
    // Deliveries being accepted go before those being understood.
    static_cast<void>(nice(backgroundNiceness));
    setLimit(RLIMIT_CORE, 0);
    setLimit(RLIMIT_AS, addressSpace);
    setLimit(RLIMIT_FSIZE, 0);
    setLimit(RLIMIT_NOFILE, 1); // descriptor 0 is the one: no file can be opened
#ifdef __linux__
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    filterSystemCalls();
}

void startWatchdog()
{
    struct sigaction action
    {
    };
    action.sa_handler = stopIfStuck;
    sigaction(SIGPROF, &action, nullptr);
    const timeval interval{watchdogSeconds, 0};
    const itimerval timer{interval, interval};
    setitimer(ITIMER_PROF, &timer, nullptr);
}

void noteAnswered()
{
    answered = static_cast<std::sig_atomic_t>(static_cast<unsigned>(answered) + 1);
}

} // namespace signalbox
