// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "valuetext.h"

#include <charconv>
#include <cmath>
#include <cstring>

namespace signalbox {

namespace {

// Deeper ones are left to jq, which knows its own limit (256).
constexpr int depthLimit = 200;
// Where jq stops writing as well.
constexpr int writtenDepth = 256;
// A double holds every integer of so many digits.
constexpr int exactDigits = 15;
constexpr double exactLimit = 1e15;

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

class ValueReader
{
public:
    explicit ValueReader(std::string_view text)
        : m_at(text.data()), m_end(text.data() + text.size())
    {
    }

    //! Invalid: not read, for whatever reason.
    [[nodiscard]] jv readWhole()
    {
        jv value = read();
        skipBlank();
        if (m_at == m_end)
            return value;
        jv_free(value);
        return jv_invalid();
    }

private:
    void skipBlank()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
            ++m_at;
    }
    bool take(char byte)
    {
        skipBlank();
        if (m_at == m_end || *m_at != byte)
            return false;
        ++m_at;
        return true;
    }
    jv read();
    jv readObject();
    jv readArray();
    jv readString();
    bool readEscape(std::string &text);
    jv readNumber();
    jv readWord(std::string_view word, jv value);

    const char *m_at;
    const char *m_end;
    int m_depth = 0;
};

jv ValueReader::read()
{
    skipBlank();
    if (m_at == m_end || m_depth > depthLimit)
        return jv_invalid();
    switch (*m_at) {
    case '{':
        return readObject();
    case '[':
        return readArray();
    case '"':
        return readString();
    case 't':
        return readWord("true", jv_true());
    case 'f':
        return readWord("false", jv_false());
    case 'n':
        return readWord("null", jv_null());
    default:
        return readNumber();
    }
}

jv ValueReader::readObject()
{
    ++m_at;
    ++m_depth;
    jv object = jv_object();
    if (!take('}')) {
        do {
            skipBlank();
            const jv key = m_at != m_end && *m_at == '"' ? readString() : jv_invalid();
            if (!jv_is_valid(key)) {
                jv_free(object);
                return jv_invalid();
            }
            const jv value = take(':') ? read() : jv_invalid();
            if (!jv_is_valid(value)) {
                jv_free(key);
                jv_free(object);
                return jv_invalid();
            }
            object = jv_object_set(object, key, value);
        } while (take(','));
        if (!take('}')) {
            jv_free(object);
            return jv_invalid();
        }
    }
    --m_depth;
    return object;
}

jv ValueReader::readArray()
{
    ++m_at;
    ++m_depth;
    jv array = jv_array();
    if (!take(']')) {
        do {
            const jv value = read();
            if (!jv_is_valid(value)) {
                jv_free(array);
                return jv_invalid();
            }
            array = jv_array_append(array, value);
        } while (take(','));
        if (!take(']')) {
            jv_free(array);
            return jv_invalid();
        }
    }
    --m_depth;
    return array;
}

jv ValueReader::readString()
{
    const char *begin = ++m_at;
    const auto isPlain = [](char byte) {
        return byte != '"' && byte != '\\' && static_cast<unsigned char>(byte) >= 0x20;
    };
    while (m_at != m_end && isPlain(*m_at))
        ++m_at;
    if (m_at != m_end && *m_at == '"')
        return jv_string_sized(begin, static_cast<int>(m_at++ - begin));
    std::string text(begin, m_at);
    while (m_at != m_end && *m_at != '"') {
        if (*m_at == '\\') {
            if (!readEscape(text))
                return jv_invalid();
            continue;
        }
        for (begin = m_at; m_at != m_end && isPlain(*m_at);)
            ++m_at;
        if (m_at == begin)
            return jv_invalid();
        text.append(begin, m_at);
    }
    if (m_at == m_end)
        return jv_invalid();
    ++m_at;
    return jv_string_sized(text.data(), static_cast<int>(text.size()));
}

bool ValueReader::readEscape(std::string &text)
{
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    ++m_at;
    if (m_at == m_end)
        return false;
    const std::size_t known = names.find(*m_at);
    if (known != std::string_view::npos) {
        text += meanings[known];
        ++m_at;
        return true;
    }
    // What Signalbox writes itself: control characters.
    unsigned code = 0;
    if (m_end - m_at < 5 || *m_at != 'u'
        || std::from_chars(m_at + 1, m_at + 5, code, 16).ptr != m_at + 5 || code >= 0x80)
        return false;
    text += static_cast<char>(code);
    m_at += 5;
    return true;
}

jv ValueReader::readNumber()
{
    const char *const begin = m_at;
    const bool negative = *m_at == '-';
    if (negative)
        ++m_at;
    const char *const digits = m_at;
    long long integer = 0;
    for (; m_at != m_end && isDigit(*m_at) && m_at - digits < exactDigits; ++m_at)
        integer = integer * 10 + (*m_at - '0');
    if (m_at == digits || (*digits == '0' && m_at - digits > 1))
        return jv_invalid();
    const bool goesOn =
        m_at != m_end && (isDigit(*m_at) || *m_at == '.' || *m_at == 'e' || *m_at == 'E');
    if (!goesOn) {
        const auto number = static_cast<double>(integer);
        return jv_number(negative ? -number : number);
    }
    double number = 0;
    const auto [end, error] = std::from_chars(begin, m_end, number);
    if (error != std::errc() || !isDigit(end[-1]))
        return jv_invalid();
    m_at = end;
    return jv_number(number);
}

jv ValueReader::readWord(std::string_view word, jv value)
{
    if (static_cast<std::size_t>(m_end - m_at) < word.size()
        || std::memcmp(m_at, word.data(), word.size()) != 0)
        return jv_invalid();
    m_at += word.size();
    return value;
}

void writeString(std::string &out, const jv &string)
{
    const char *at = jv_string_value(string);
    const char *const end = at + jv_string_length_bytes(jv_copy(string));
    constexpr std::string_view codes = "\"\\\b\f\n\r\t";
    constexpr std::string_view names = "\"\\bfnrt";
    out += '"';
    while (at != end) {
        const char *const begin = at;
        while (at != end && *at != '"' && *at != '\\' && *at != 0x7f
               && static_cast<unsigned char>(*at) >= 0x20)
            ++at;
        out.append(begin, at);
        if (at == end)
            break;
        const std::size_t known = codes.find(*at);
        if (known != std::string_view::npos) {
            out += '\\';
            out += names[known];
        } else {
            constexpr std::string_view digits = "0123456789abcdef";
            out += "\\u00";
            out += digits[static_cast<unsigned char>(*at) >> 4];
            out += digits[static_cast<unsigned char>(*at) & 15];
        }
        ++at;
    }
    out += '"';
}

void writeNumber(std::string &out, double number)
{
    if (std::abs(number) < exactLimit && number == std::floor(number) && !std::signbit(number)) {
        char digits[exactDigits + 1];
        const auto end =
            std::to_chars(digits, digits + sizeof digits, static_cast<long long>(number)).ptr;
        out.append(digits, end);
        return;
    }
    const jv text = jv_dump_string(jv_number(number), 0);
    out += jv_string_value(text);
    jv_free(text);
}

void write(std::string &out, jv value, int depth);

void writeArray(std::string &out, const jv &array, int depth)
{
    const int length = jv_array_length(jv_copy(array));
    out += '[';
    for (int i = 0; i < length; ++i) {
        if (i > 0)
            out += ',';
        write(out, jv_array_get(jv_copy(array), i), depth + 1);
    }
    out += ']';
}

void writeObject(std::string &out, const jv &object, int depth)
{
    out += '{';
    bool first = true;
    for (int at = jv_object_iter(object); jv_object_iter_valid(object, at);
         at = jv_object_iter_next(object, at)) {
        if (!first)
            out += ',';
        first = false;
        const jv key = jv_object_iter_key(object, at);
        writeString(out, key);
        jv_free(key);
        out += ':';
        write(out, jv_object_iter_value(object, at), depth + 1);
    }
    out += '}';
}

void write(std::string &out, jv value, int depth)
{
    switch (depth > writtenDepth ? JV_KIND_INVALID : jv_get_kind(value)) {
    case JV_KIND_INVALID:
        out += "<skipped: too deep>"; // as jq says it: no JSON, so that nobody takes it for whole
        break;
    case JV_KIND_NULL:
        out += "null";
        break;
    case JV_KIND_FALSE:
        out += "false";
        break;
    case JV_KIND_TRUE:
        out += "true";
        break;
    case JV_KIND_NUMBER:
        writeNumber(out, jv_number_value(value));
        break;
    case JV_KIND_STRING:
        writeString(out, value);
        break;
    case JV_KIND_ARRAY:
        writeArray(out, value, depth);
        break;
    case JV_KIND_OBJECT:
        writeObject(out, value, depth);
        break;
    }
    jv_free(value);
}

} // namespace

jv readValue(std::string_view text)
{
    const jv value = ValueReader(text).readWhole();
    return jv_is_valid(value) ? value : jv_parse_sized(text.data(), static_cast<int>(text.size()));
}

void writeValue(std::string &out, jv value)
{
    write(out, value, 0);
}

} // namespace signalbox
