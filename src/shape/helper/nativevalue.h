// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

extern "C" {
#include <jv.h>
}

namespace signalbox {

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

inline jv string(std::string_view text)
{
    return jv_string_sized(text.data(), static_cast<int>(text.size()));
}

inline jv textOf(jv value)
{
    const jv_kind kind = jv_get_kind(value);
    return kind == JV_KIND_STRING || kind == JV_KIND_NULL ? value : jv_dump_string(value, 0);
}

inline jv Arguments::textAt(int index) const
{
    return textOf(at(index));
}

inline bool isGiven(const Value &value)
{
    return value.isText() ? !value.text().empty() : !value.isNull();
}

} // namespace signalbox
