// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/processlimits.h"

#include <QtGlobal>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace signalbox {

void raiseDescriptorLimit()
{
#ifdef Q_OS_UNIX
    // Enough for the listener's connections and everything else; a hard limit may be in the
    // millions.
    constexpr rlim_t enough = 8192;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    const rlim_t wanted = std::min(enough, limit.rlim_max); // RLIM_INFINITY is the largest number
    if (limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = wanted;
    ::setrlimit(RLIMIT_NOFILE, &limit); // refused: the listener takes fewer connections
#endif
}

void keepFreedMemorySmall()
{
#ifdef __GLIBC__
    // One arena for each thread keeps what a burst left in it; two make the listener, the store and
    // understanding wait for each other. And by itself glibc raises the size from which a body is
    // mapped and unmapped alone up to 32 MiB.
    constexpr int arenas = 4;
    constexpr int mappedFrom = 128 * 1024;
    constexpr int keptOnTop = 256 * 1024;
    mallopt(M_ARENA_MAX, arenas);
    mallopt(M_MMAP_THRESHOLD, mappedFrom);
    mallopt(M_TRIM_THRESHOLD, keptOnTop);
#endif
}

} // namespace signalbox
