// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames.h"
#include "native.h"

#include <string>
#include <string_view>

namespace signalbox {

struct JqReply
{
    JqReplyKind kind = JqReplyKind::Done;
    std::string bytes;
};

//! One compiled jq program.
class Program
{
public:
    Program() = default;
    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    //! Done, or CompileError with the line numbers of `source` (the prelude stands on the same
    //! line).
    [[nodiscard]] JqReply compile(std::string_view source);
    [[nodiscard]] JqReply run(std::string_view input);

private:
    NativeCall m_nativeCall;
    jq_state *m_state = nullptr;
};

} // namespace signalbox
