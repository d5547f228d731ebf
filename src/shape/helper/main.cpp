// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// signalbox-jq: runs jq programs for Signalbox, in a process that has nothing to lose. Takes
// requests on descriptor 0 (a socket) and answers on it, until the other end closes it.
#include "confinement.h"
#include "frames.h"
#include "program.h"

#include <cerrno>
#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

#include <sys/socket.h>
#include <unistd.h>

using namespace signalbox;

namespace {

bool readAll(void *target, std::size_t size)
{
    auto *at = static_cast<char *>(target);
    while (size > 0) {
        const ssize_t count = read(STDIN_FILENO, at, size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        at += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

bool sendReply(const JqReply &reply)
{
    const JqReplyHeader header{static_cast<std::uint32_t>(reply.bytes.size()),
                               static_cast<std::uint32_t>(reply.kind)};
    // One write for both: a second one would wake the parent twice.
    std::string frame(reinterpret_cast<const char *>(&header), sizeof header);
    frame += reply.bytes;
    const char *at = frame.data();
    std::size_t left = frame.size();
    while (left > 0) {
        const ssize_t count = write(STDIN_FILENO, at, left);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        at += count;
        left -= static_cast<std::size_t>(count);
    }
    return true;
}

//! Compiled programs by the parent's number, the most recently used in front.
class ProgramCache
{
public:
    JqReply compile(std::uint64_t number, std::string_view source)
    {
        remove(number);
        auto program = std::make_unique<Program>();
        JqReply reply = program->compile(source);
        if (reply.kind != JqReplyKind::Done)
            return reply;
        m_recent.push_front({number, std::move(program)});
        m_byNumber[number] = m_recent.begin();
        if (m_recent.size() > jqProgramLimit)
            remove(m_recent.back().number);
        return reply;
    }

    JqReply run(std::uint64_t number, std::string_view input)
    {
        const auto found = m_byNumber.find(number);
        if (found == m_byNumber.end())
            return {JqReplyKind::UnknownProgram, {}};
        m_recent.splice(m_recent.begin(), m_recent, found->second);
        return found->second->program->run(input);
    }

private:
    struct Entry
    {
        std::uint64_t number;
        std::unique_ptr<Program> program;
    };

    void remove(std::uint64_t number)
    {
        const auto found = m_byNumber.find(number);
        if (found == m_byNumber.end())
            return;
        m_recent.erase(found->second);
        m_byNumber.erase(found);
    }

    std::list<Entry> m_recent;
    std::unordered_map<std::uint64_t, std::list<Entry>::iterator> m_byNumber;
};

JqReply answer(ProgramCache &programs, const JqRequestHeader &header, std::string_view bytes)
{
    switch (static_cast<JqRequestKind>(header.kind)) {
    case JqRequestKind::Compile:
        return programs.compile(header.program, bytes);
    case JqRequestKind::Run:
        return programs.run(header.program, bytes);
    }
    return {JqReplyKind::InputError, "unknown request"};
}

} // namespace

int main()
{
    // Started by hand it would only wait for something it does not understand.
    int type = 0;
    socklen_t size = sizeof type;
    if (getsockopt(STDIN_FILENO, SOL_SOCKET, SO_TYPE, &type, &size) != 0) {
        constexpr std::string_view text = "signalbox-jq is started by signalbox.\n";
        return write(STDERR_FILENO, text.data(), text.size()) < 0 ? 2 : 1;
    }
    confineProcess();
    ProgramCache programs;
    std::vector<char> buffer;
    JqRequestHeader header;
    while (readAll(&header, sizeof header)) {
        if (header.size > jqInputLimit)
            return 3;
        buffer.resize(header.size);
        if (!readAll(buffer.data(), header.size))
            return 4;
        armWatchdog();
        const JqReply reply = answer(programs, header, {buffer.data(), buffer.size()});
        disarmWatchdog();
        if (!sendReply(reply))
            return 5;
    }
    return 0;
}
