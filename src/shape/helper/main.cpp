// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// signalbox-jq: runs jq programs for Signalbox, in a process that has nothing to lose. Takes
// requests on descriptor 0 (a socket) and answers on it, until the other end closes it.
#include "confinement.h"
#include "frames.h"
#include "program.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

#include <sys/socket.h>
#include <unistd.h>

using namespace signalbox;

namespace {

//! The requests on the socket. What has come of one is read at once: a system call costs as much
//! as a good part of a small run.
class RequestReader
{
public:
    //! The next request's header and bytes (until the next call); false: there will be none.
    bool next(JqRequestHeader &header, std::string_view &bytes)
    {
        std::copy(m_buffer.begin() + m_taken, m_buffer.begin() + m_filled, m_buffer.begin());
        m_filled -= m_taken;
        m_taken = 0;
        if (!have(sizeof header))
            return false;
        std::memcpy(&header, m_buffer.data(), sizeof header);
        if (header.size > jqInputLimit || !have(sizeof header + header.size))
            return false;
        m_taken = static_cast<std::ptrdiff_t>(sizeof header + header.size);
        bytes = {m_buffer.data() + sizeof header, header.size};
        return true;
    }

private:
    bool have(std::size_t size)
    {
        if (m_buffer.size() < size)
            m_buffer.resize(size);
        while (static_cast<std::size_t>(m_filled) < size) {
            const ssize_t count = read(STDIN_FILENO, m_buffer.data() + m_filled,
                                       m_buffer.size() - static_cast<std::size_t>(m_filled));
            if (count == 0 || (count < 0 && errno != EINTR))
                return false;
            m_filled += std::max<ssize_t>(count, 0);
        }
        return true;
    }

    std::vector<char> m_buffer = std::vector<char>(64u << 10);
    std::ptrdiff_t m_filled = 0;
    std::ptrdiff_t m_taken = 0; //!< of the last request
};

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
    startWatchdog();
    confineProcess();
    ProgramCache programs;
    RequestReader requests;
    JqRequestHeader header;
    std::string_view bytes;
    while (requests.next(header, bytes)) {
        if (!sendReply(answer(programs, header, bytes)))
            return 5;
        noteAnswered();
    }
    return 0;
}
