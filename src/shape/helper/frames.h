// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace signalbox {

//! What goes over the socket between JqRunner and signalbox-jq: a header, then `size` bytes. Both
//! ends run on one machine and come from one build, so numbers are in its own byte order. No Qt
//! here.
enum class JqRequestKind : std::uint32_t {
    Compile = 1, //!< bytes: the program's source
    Run, //!< bytes: the input as JSON text
};

struct JqRequestHeader
{
    std::uint32_t size = 0;
    std::uint32_t kind = 0;
    std::uint64_t program = 0; //!< the caller's number for a source
};

enum class JqReplyKind : std::uint32_t {
    Done = 1, //!< bytes: the outputs, each one line of JSON ending in a newline
    CompileError, //!< bytes: "line N: …"
    RunError, //!< bytes: the program's message
    InputError, //!< the input is not JSON to jq
    TooLarge, //!< bytes: which limit
    UnknownProgram, //!< not in the cache (any more): compile, then ask again
};

struct JqReplyHeader
{
    std::uint32_t size = 0;
    std::uint32_t kind = 0;
};

inline constexpr std::size_t jqInputLimit = 128u << 20;
inline constexpr std::size_t jqOutputLimit = 4u << 20;
inline constexpr int jqOutputCountLimit = 1'000;
inline constexpr std::size_t jqMessageLimit = 500;
//! Compiled programs the helper keeps; the one unused for longest goes first. About 90 KiB each.
inline constexpr std::size_t jqProgramLimit = 64;

} // namespace signalbox
