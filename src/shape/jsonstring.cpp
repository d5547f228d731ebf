// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jsonstring.h"

#include <QString>

#include <array>

namespace signalbox {

namespace {

constexpr char32_t replacement = 0xfffd;
// Bytes that stand for themselves inside a string.
constexpr std::array<bool, 256> plainBytes = [] {
    std::array<bool, 256> table{};
    for (int byte = 0x20; byte < 0x80; ++byte)
        table[static_cast<std::size_t>(byte)] = byte != '"' && byte != '\\';
    return table;
}();

bool isPlain(char byte)
{
    return plainBytes[static_cast<unsigned char>(byte)];
}

bool isContinuation(unsigned char byte)
{
    return (byte & 0xc0) == 0x80;
}

// Length of the well-formed character at `at` (Unicode, table 3-7), or 0.
qsizetype characterLength(const char *at, const char *end)
{
    const auto byte = [at](int i) { return static_cast<unsigned char>(at[i]); };
    const qsizetype left = end - at;
    const unsigned char lead = byte(0);
    if (lead >= 0xc2 && lead <= 0xdf)
        return left >= 2 && isContinuation(byte(1)) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        if (left < 3 || !isContinuation(byte(1)) || !isContinuation(byte(2)))
            return 0;
        const bool tooShort = lead == 0xe0 && byte(1) < 0xa0;
        const bool surrogate = lead == 0xed && byte(1) >= 0xa0;
        return tooShort || surrogate ? 0 : 3;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        if (left < 4 || !isContinuation(byte(1)) || !isContinuation(byte(2))
            || !isContinuation(byte(3)))
            return 0;
        const bool tooShort = lead == 0xf0 && byte(1) < 0x90;
        const bool tooLarge = lead == 0xf4 && byte(1) >= 0x90;
        return tooShort || tooLarge ? 0 : 4;
    }
    return 0;
}

int hexDigit(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return -1;
}

char shortEscape(char32_t character)
{
    switch (character) {
    case 0x08:
        return 'b';
    case 0x09:
        return 't';
    case 0x0a:
        return 'n';
    case 0x0c:
        return 'f';
    case 0x0d:
        return 'r';
    default:
        return 0;
    }
}

} // namespace

bool JsonString::refuse(const char *what)
{
    m_problem = what;
    return false;
}

bool JsonString::read()
{
    m_out += *m_at++;
    while (m_at != m_end) {
        const char *run = m_at;
        while (m_at != m_end && isPlain(*m_at))
            ++m_at;
        m_out.append(run, m_at - run);
        if (m_at == m_end)
            break;
        if (*m_at == '"') {
            m_out += *m_at++;
            return true;
        }
        if (static_cast<unsigned char>(*m_at) < 0x20)
            return refuse("control character in a string");
        if (*m_at != '\\')
            copyCharacter();
        else if (!readEscape())
            return false;
    }
    return refuse("ends inside a string");
}

void JsonString::copyCharacter()
{
    const qsizetype length = characterLength(m_at, m_end);
    if (length == 0) {
        append(replacement);
        ++m_at;
        return;
    }
    m_out.append(m_at, length);
    m_at += length;
}

bool JsonString::readEscape()
{
    ++m_at;
    if (m_at == m_end)
        return refuse("ends inside a string");
    switch (*m_at) {
    case '/':
        m_out += *m_at++;
        return true;
    case '"':
    case '\\':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        m_out += '\\';
        m_out += *m_at++;
        return true;
    case 'u':
        ++m_at;
        return readUnicodeEscape();
    default:
        return refuse("unknown escape");
    }
}

bool JsonString::readFourHexDigits(char32_t &unit)
{
    unit = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        const int digit = m_at == m_end ? -1 : hexDigit(*m_at);
        if (digit < 0)
            return refuse("bad \\u escape");
        unit = unit * 16 + static_cast<char32_t>(digit);
    }
    return true;
}

bool JsonString::readUnicodeEscape()
{
    char32_t unit = 0;
    if (!readFourHexDigits(unit))
        return false;
    const bool highHalf = unit >= 0xd800 && unit < 0xdc00;
    if (highHalf && m_end - m_at >= 6 && m_at[0] == '\\' && m_at[1] == 'u') {
        const char *const second = m_at;
        m_at += 2;
        char32_t low = 0;
        if (!readFourHexDigits(low))
            return false;
        if (low >= 0xdc00 && low < 0xe000) {
            append(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
            return true;
        }
        m_at = second;
    }
    append(unit >= 0xd800 && unit < 0xe000 ? replacement : unit);
    return true;
}

void JsonString::append(char32_t character)
{
    if (character == '"' || character == '\\') {
        m_out += '\\';
        m_out += static_cast<char>(character);
    } else if (const char shortForm = shortEscape(character)) {
        // The one form for both ways of writing it, so that equal keys are equal bytes.
        m_out += '\\';
        m_out += shortForm;
    } else if (character < 0x20) {
        constexpr char digits[] = "0123456789abcdef";
        m_out += "\\u00";
        m_out += digits[character >> 4];
        m_out += digits[character & 15];
    } else if (character < 0x80) {
        m_out += static_cast<char>(character);
    } else {
        m_out += QString::fromUcs4(&character, 1).toUtf8();
    }
}

} // namespace signalbox
