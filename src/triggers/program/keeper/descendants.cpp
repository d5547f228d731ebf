// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "descendants.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

#include <dirent.h>
#include <signal.h>
#include <unistd.h>

namespace signalbox {

namespace {

// The fourth field of /proc/PID/stat; the second, in parentheses, may hold anything.
pid_t parentOf(const char *process)
{
    const std::string path = std::string("/proc/") + process + "/stat";
    FILE *file = fopen(path.c_str(), "re");
    if (!file)
        return -1;
    char text[512];
    const size_t size = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[size] = '\0';
    const char *end = strrchr(text, ')');
    char state = 0;
    int parent = -1;
    if (!end || sscanf(end + 1, " %c %d", &state, &parent) != 2)
        return -1;
    return parent;
}

} // namespace

void signalDescendants(int number)
{
    std::unordered_multimap<pid_t, pid_t> children;
    DIR *processes = opendir("/proc");
    if (!processes)
        return;
    while (const dirent *entry = readdir(processes)) {
        const pid_t process = static_cast<pid_t>(atoi(entry->d_name));
        if (process > 0)
            children.emplace(parentOf(entry->d_name), process);
    }
    closedir(processes);
    std::vector<pid_t> below{getpid()};
    for (size_t at = 0; at < below.size(); ++at) {
        const auto [first, last] = children.equal_range(below[at]);
        for (auto child = first; child != last; ++child)
            below.push_back(child->second);
    }
    for (size_t at = 1; at < below.size(); ++at)
        kill(below[at], number);
}

} // namespace signalbox
