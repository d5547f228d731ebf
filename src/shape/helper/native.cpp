// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "native.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace signalbox {

namespace {

//! One reference to a value.
class Value
{
public:
    explicit Value(jv value) : m_value(value) { }
    ~Value() { jv_free(m_value); }
    Value(const Value &) = delete;
    Value &operator=(const Value &) = delete;

    [[nodiscard]] jv_kind kind() const { return jv_get_kind(m_value); }
    [[nodiscard]] bool isNull() const { return kind() == JV_KIND_NULL; }
    [[nodiscard]] bool isText() const { return kind() == JV_KIND_STRING; }
    [[nodiscard]] const jv &get() const { return m_value; }
    [[nodiscard]] jv copy() const { return jv_copy(m_value); }
    //! Of a string.
    [[nodiscard]] std::string_view text() const
    {
        return {jv_string_value(m_value),
                static_cast<std::size_t>(jv_string_length_bytes(jv_copy(m_value)))};
    }

private:
    jv m_value;
};

//! What a function is called with.
class Arguments
{
public:
    explicit Arguments(const jv &call) : m_call(call), m_count(jv_array_length(jv_copy(call)) - 1)
    {
    }
    [[nodiscard]] int count() const { return m_count; }
    //! Null where there is none, as jq has it for missing members.
    [[nodiscard]] jv at(int index) const
    {
        return index < m_count ? jv_array_get(jv_copy(m_call), index + 1) : jv_null();
    }
    //! The prelude's `text` of an argument.
    [[nodiscard]] jv textAt(int index) const;

private:
    const jv &m_call;
    int m_count;
};

jv string(std::string_view text)
{
    return jv_string_sized(text.data(), static_cast<int>(text.size()));
}

jv textOf(jv value)
{
    const jv_kind kind = jv_get_kind(value);
    return kind == JV_KIND_STRING || kind == JV_KIND_NULL ? value : jv_dump_string(value, 0);
}

jv Arguments::textAt(int index) const
{
    return textOf(at(index));
}

bool isGiven(const Value &value)
{
    return value.isText() ? !value.text().empty() : !value.isNull();
}

// The bytes of the first `count` characters of valid UTF-8.
std::size_t bytesOf(std::string_view text, double count)
{
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) {
        do
            ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80);
    }
    return at;
}

jv firstOf(const Arguments &given)
{
    for (int i = 0; i < given.count(); ++i) {
        const Value value(given.at(i));
        if (isGiven(value))
            return value.copy();
    }
    return jv_null();
}

jv line(const Arguments &given)
{
    const Value whole(given.textAt(0));
    if (whole.isNull())
        return jv_null();
    const std::string_view text = whole.text();
    const std::size_t length = text.find('\n');
    if (length == std::string_view::npos && (text.empty() || text.back() != '\r'))
        return whole.copy();
    std::string_view first = text.substr(0, length);
    if (!first.empty() && first.back() == '\r')
        first.remove_suffix(1);
    return string(first);
}

jv words(const Arguments &given)
{
    const Value whole(given.textAt(0));
    if (whole.isNull())
        return jv_null();
    constexpr std::string_view blanks = " \t\r\n";
    const std::string_view text = whole.text();
    jv list = jv_array();
    for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        list = jv_array_append(list, string(text.substr(at, end - at)));
        at = text.find_first_not_of(blanks, end);
    }
    return list;
}

jv joinGiven(const Arguments &given)
{
    const Value list(given.at(0));
    if (list.kind() != JV_KIND_ARRAY)
        return jv_null();
    const Value separator(given.textAt(1));
    const int length = jv_array_length(list.copy());
    std::string text;
    bool some = false;
    for (int i = 0; i < length; ++i) {
        const Value part(textOf(jv_array_get(list.copy(), i)));
        if (!isGiven(part))
            continue;
        if (some && separator.isText())
            text += separator.text();
        text += part.text();
        some = true;
    }
    return some ? string(text) : jv_null();
}

jv textOfScalar(jv value)
{
    const jv_kind kind = jv_get_kind(value);
    if (kind != JV_KIND_ARRAY && kind != JV_KIND_OBJECT)
        return textOf(value);
    jv_free(value);
    return jv_false();
}

// False where jq's own definition must say what comes out, or what is wrong.
jv join(const Arguments &given)
{
    const Value list(given.at(0));
    const Value separator(given.at(1));
    if (list.kind() != JV_KIND_ARRAY || !separator.isText())
        return jv_false();
    const int length = jv_array_length(list.copy());
    std::string text;
    for (int i = 0; i < length; ++i) {
        const Value part(textOfScalar(jv_array_get(list.copy(), i)));
        if (part.kind() == JV_KIND_FALSE)
            return jv_false();
        if (i > 0)
            text += separator.text();
        if (part.isText())
            text += part.text();
    }
    return string(text);
}

jv shortened(const Arguments &given)
{
    constexpr double characters = 12;
    const Value whole(given.textAt(0));
    if (whole.isNull())
        return jv_null();
    const std::string_view text = whole.text();
    return string(text.substr(0, bytesOf(text, characters)));
}

jv clip(const Arguments &given)
{
    const Value whole(given.textAt(0));
    const Value limit(given.at(1));
    if (limit.kind() != JV_KIND_NUMBER || whole.isNull())
        return whole.copy();
    const std::string_view text = whole.text();
    const double most = jv_number_value(limit.get());
    // At least a byte a character: most texts need no counting.
    if (!(most >= 1) || static_cast<double>(text.size()) <= most
        || bytesOf(text, std::floor(most)) == text.size())
        return whole.copy();
    return string(std::string(text.substr(0, bytesOf(text, std::ceil(most - 1)))) + "…");
}

jv branch(const Arguments &given)
{
    const Value whole(given.textAt(0));
    if (whole.isNull())
        return jv_null();
    std::string_view text = whole.text();
    for (const std::string_view prefix : {"refs/heads/", "refs/tags/"}) {
        if (text.substr(0, prefix.size()) == prefix)
            text.remove_prefix(prefix.size());
    }
    return text.size() == whole.text().size() ? whole.copy() : string(text);
}

jv detail(const Arguments &given)
{
    // Made once, so that jq need not hash them again.
    static const jv label = jv_string("label");
    static const jv value = jv_string("value");
    static const jv url = jv_string("url");
    jv object = jv_object_set(jv_object(), jv_copy(label), given.textAt(0));
    object = jv_object_set(object, jv_copy(value), given.textAt(1));
    return given.count() > 2 ? jv_object_set(object, jv_copy(url), given.textAt(2)) : object;
}

std::string inLowerCase(std::string_view text)
{
    std::string lower(text);
    for (char &each : lower) {
        if (each >= 'A' && each <= 'Z')
            each = static_cast<char>(each - 'A' + 'a');
    }
    return lower;
}

jv header(const Arguments &given)
{
    const Value input(given.at(0));
    if (input.kind() != JV_KIND_OBJECT)
        return jv_null();
    static const jv headersKey = jv_string("headers");
    const Value headers(jv_object_get(input.copy(), jv_copy(headersKey)));
    if (headers.kind() != JV_KIND_OBJECT)
        return jv_null();
    const Value name(given.textAt(1));
    jv value = jv_object_get(headers.copy(),
                             string(name.isText() ? inLowerCase(name.text()) : std::string()));
    if (jv_is_valid(value))
        return value;
    jv_free(value);
    return jv_null();
}

// As jq says it: its own definitions begin with explode.
jv notText()
{
    return jv_invalid_with_msg(jv_string("explode input must be a string"));
}

jv lower(const Arguments &given)
{
    const Value text(given.at(0));
    return text.isText() ? string(inLowerCase(text.text())) : notText();
}

jv upper(const Arguments &given)
{
    const Value whole(given.at(0));
    if (!whole.isText())
        return notText();
    std::string text(whole.text());
    for (char &each : text) {
        if (each >= 'a' && each <= 'z')
            each = static_cast<char>(each - 'a' + 'A');
    }
    return string(text);
}

jv swap(const Arguments &given)
{
    const Value whole(given.at(0));
    const Value from(given.at(1));
    const Value to(given.at(2));
    if (!whole.isText() || !from.isText() || !to.isText() || from.text().empty())
        return whole.copy();
    const std::string_view text = whole.text();
    std::size_t found = text.find(from.text());
    if (found == std::string_view::npos)
        return whole.copy();
    std::string swapped;
    std::size_t at = 0;
    for (; found != std::string_view::npos; found = text.find(from.text(), at)) {
        swapped.append(text, at, found - at).append(to.text());
        at = found + from.text().size();
    }
    return string(swapped.append(text, at));
}

struct Function
{
    std::string_view name;
    jv (*call)(const Arguments &);
};

constexpr Function functions[] = {
    {"first_of", firstOf}, {"detail", detail},   {"header", header}, {"join_given", joinGiven},
    {"line", line},        {"branch", branch},   {"lower", lower},   {"join", join},
    {"clip", clip},        {"short", shortened}, {"words", words},   {"swap", swap},
    {"upper", upper},
};

} // namespace

void NativeCall::serve(jq_state *state)
{
    jq_set_debug_cb(state, keep, this);
    jq_set_input_cb(state, answer, this);
}

void NativeCall::keep(void *self, jv call)
{
    auto &kept = static_cast<NativeCall *>(self)->m_call;
    jv_free(kept);
    kept = call;
}

jv NativeCall::answer(jq_state *, void *self)
{
    const Value call(std::exchange(static_cast<NativeCall *>(self)->m_call, jv_null()));
    if (call.kind() != JV_KIND_ARRAY)
        return jv_null();
    const Value name(jv_array_get(call.copy(), 0));
    if (!name.isText())
        return jv_null();
    const std::string_view wanted = name.text();
    for (const Function &function : functions) {
        if (function.name == wanted)
            return function.call(Arguments(call.get()));
    }
    return jv_null();
}

} // namespace signalbox
