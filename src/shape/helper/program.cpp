// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "prelude.h"
#include "valuetext.h"

#include <cctype>

namespace signalbox {

namespace {

std::string takeText(jv value)
{
    const std::string text(jv_string_value(value),
                           static_cast<std::size_t>(jv_string_length_bytes(jv_copy(value))));
    jv_free(value);
    return text;
}

// Never ends inside a character.
std::string clipped(std::string text, std::size_t limit)
{
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xc0) == 0x80)
        --limit;
    text.resize(limit);
    return text + "…";
}

void removeAll(std::string &text, std::string_view part)
{
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at))
        text.erase(at, part.size());
}

// jq says "jq: error: WHAT (Unix shell quoting issues?) at <top-level>, line N:\nTHE LINE", where
// the line may hold the whole prelude. We keep "line N: WHAT"; "jq: 2 compile errors" says nothing
// new.
std::string compileMessage(std::string text)
{
    constexpr std::string_view start = "jq: error: ";
    constexpr std::string_view place = " at <top-level>, line ";
    if (text.compare(0, start.size(), start) != 0)
        return {};
    text.erase(0, start.size());
    const std::size_t at = text.rfind(place);
    std::string line;
    if (at != std::string::npos) {
        for (std::size_t i = at + place.size();
             i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])); ++i)
            line += text[i];
        text.resize(at);
    } else {
        text.resize(std::min(text.find('\n'), text.size()));
    }
    removeAll(text, " (Unix shell quoting issues?)");
    return (line.empty() ? std::string() : "line " + line + ": ") + text;
}

void collectError(void *target, jv message)
{
    auto &errors = *static_cast<std::string *>(target);
    if (jv_get_kind(message) != JV_KIND_STRING)
        message = jv_dump_string(message, 0);
    const std::string text = compileMessage(takeText(message));
    if (text.empty() || errors.size() > jqMessageLimit)
        return;
    errors += (errors.empty() ? "" : "; ") + text;
}

void ignoreMessage(void *, jv message)
{
    jv_free(message);
}

std::string runMessage(jv invalid)
{
    jv message = jv_invalid_get_msg(invalid);
    if (jv_get_kind(message) != JV_KIND_STRING)
        message = jv_dump_string(message, 0);
    return clipped(takeText(message), jqMessageLimit);
}

} // namespace

Program::~Program()
{
    if (m_state)
        jq_teardown(&m_state);
}

JqReply Program::compile(std::string_view source)
{
    // libjq takes a C string: the rest behind a NUL would silently not count.
    if (source.find('\0') != std::string_view::npos)
        return {JqReplyKind::CompileError, "line 1: holds a NUL character"};
    m_state = jq_init();
    if (!m_state)
        return {JqReplyKind::CompileError, "out of memory"};
    std::string errors;
    jq_set_error_cb(m_state, collectError, &errors);
    m_nativeCall.serve(m_state);
    // An empty search path: import and include find nothing (and could not open it).
    jq_set_attr(m_state, jv_string("JQ_LIBRARY_PATH"), jv_array());
    const std::string text = std::string(prelude()) + std::string(source);
    const int compiled = jq_compile(m_state, text.c_str());
    jq_set_error_cb(m_state, ignoreMessage, nullptr);
    if (!compiled)
        return {JqReplyKind::CompileError,
                clipped(errors.empty() ? "does not compile" : errors, jqMessageLimit)};
    return {};
}

JqReply Program::run(std::string_view input)
{
    jv value = readValue(input);
    if (!jv_is_valid(value)) {
        // jq's message repeats the whole input.
        jv_free(value);
        return {JqReplyKind::InputError, "not JSON, or nested too deep"};
    }
    JqReply reply;
    int count = 0;
    jq_start(m_state, value, 0);
    jv output = jq_next(m_state);
    for (; jv_is_valid(output); output = jq_next(m_state)) {
        if (++count > jqOutputCountLimit) {
            jv_free(output);
            return {JqReplyKind::TooLarge, "more than 1000 outputs"};
        }
        writeValue(reply.bytes, output);
        reply.bytes += '\n';
        if (reply.bytes.size() > jqOutputLimit)
            return {JqReplyKind::TooLarge, "more than 4 MiB of output"};
    }
    if (jv_invalid_has_msg(jv_copy(output)))
        return {JqReplyKind::RunError, runMessage(output)};
    jv_free(output);
    if (jq_halted(m_state))
        return {JqReplyKind::RunError, "halted"};
    return reply;
}

} // namespace signalbox
