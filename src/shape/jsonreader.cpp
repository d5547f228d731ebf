// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jsonreader.h"

#include "shape/jsonnumber.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace signalbox {

namespace {

constexpr char32_t replacement = 0xfffd;
// Up to this many members, comparing each with each is faster than a table.
constexpr std::size_t fewMembers = 12;

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
        if (left < 4 || !isContinuation(byte(1)) || !isContinuation(byte(2)) || !isContinuation(byte(3)))
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

Result<QByteArray> JsonReader::read()
{
    if (QByteArrayView(m_begin, m_end).startsWith("\xef\xbb\xbf"))
        m_at += 3;
    m_out.reserve(m_end - m_begin + 16);
    skipBlank();
    if (!readValue())
        return fail(*m_error);
    skipBlank();
    if (m_at != m_end && !refuse("text after the value"))
        return fail(*m_error);
    return std::move(m_out);
}

bool JsonReader::refuse(const char *what)
{
    m_error = Error{ErrorKind::InvalidInput,
                    QStringLiteral("not JSON at byte %1: %2").arg(m_at - m_begin).arg(QLatin1String(what)), {}};
    return false;
}

void JsonReader::skipBlank()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
        ++m_at;
}

bool JsonReader::readValue()
{
    if (m_at == m_end)
        return refuse("ends too early");
    switch (*m_at) {
    case '{':
    case '[': {
        if (m_depth == jsonDepthLimit) {
            m_error = Error{ErrorKind::TooLarge, QStringLiteral("nested deeper than %1").arg(jsonDepthLimit), {}};
            return false;
        }
        ++m_depth;
        const bool good = *m_at == '{' ? readObject() : readArray();
        --m_depth;
        return good;
    }
    case '"':
        return readString();
    case 't':
        return readWord("true");
    case 'f':
        return readWord("false");
    case 'n':
        return readWord("null");
    default:
        return readNumber();
    }
}

bool JsonReader::readObject()
{
    const qsizetype objectBegin = m_out.size();
    const std::size_t firstMember = m_members.size();
    m_out += *m_at++;
    skipBlank();
    if (m_at != m_end && *m_at == '}') {
        m_out += *m_at++;
        return true;
    }
    while (readMember()) {
        skipBlank();
        if (m_at == m_end)
            return refuse("ends inside an object");
        if (*m_at == '}') {
            dropRepeatedKeys(objectBegin, firstMember);
            m_members.resize(firstMember);
            m_out += *m_at++;
            return true;
        }
        if (*m_at != ',')
            return refuse("expected , or }");
        m_out += *m_at++;
        skipBlank();
    }
    return false;
}

bool JsonReader::readMember()
{
    const qsizetype begin = m_out.size();
    if (m_at == m_end || *m_at != '"')
        return refuse("expected a key");
    if (!readString())
        return false;
    const qsizetype keyEnd = m_out.size();
    skipBlank();
    if (m_at == m_end || *m_at != ':')
        return refuse("expected :");
    m_out += *m_at++;
    skipBlank();
    const std::size_t index = m_members.size();
    m_members.push_back({begin, keyEnd, 0});
    if (!readValue())
        return false;
    m_members[index].end = m_out.size();
    return true;
}

bool JsonReader::readArray()
{
    m_out += *m_at++;
    skipBlank();
    if (m_at != m_end && *m_at == ']') {
        m_out += *m_at++;
        return true;
    }
    while (readValue()) {
        skipBlank();
        if (m_at == m_end)
            return refuse("ends inside an array");
        const char next = *m_at;
        if (next != ',' && next != ']')
            return refuse("expected , or ]");
        m_out += *m_at++;
        if (next == ']')
            return true;
        skipBlank();
    }
    return false;
}

bool JsonReader::readWord(QByteArrayView word)
{
    if (!QByteArrayView(m_at, m_end).startsWith(word))
        return refuse("unknown word");
    m_out += word;
    m_at += word.size();
    return true;
}

bool JsonReader::readString()
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

void JsonReader::copyCharacter()
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

bool JsonReader::readEscape()
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

bool JsonReader::readFourHexDigits(char32_t &unit)
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

bool JsonReader::readUnicodeEscape()
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

void JsonReader::append(char32_t character)
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

bool JsonReader::readNumber()
{
    const JsonNumber number = readJsonNumber(m_at, m_end);
    if (number.length == 0)
        return refuse("expected a value");
    if (!number.exact)
        m_out += '"';
    m_out.append(m_at, number.length);
    if (!number.exact)
        m_out += '"';
    m_at += number.length;
    return true;
}

// Keys are compared as written to the output, where equal keys have equal bytes.
void JsonReader::dropRepeatedKeys(qsizetype objectBegin, std::size_t firstMember)
{
    const auto first = m_members.begin() + static_cast<std::ptrdiff_t>(firstMember);
    const auto key = [this](const Member &member) {
        return std::string_view(m_out.constData() + member.begin,
                                static_cast<std::size_t>(member.keyEnd - member.begin));
    };
    std::vector<bool> repeated(m_members.size() - firstMember, false);
    bool any = false;
    if (repeated.size() <= fewMembers) {
        for (std::size_t later = 1; later < repeated.size(); ++later) {
            for (std::size_t earlier = 0; earlier < later; ++earlier) {
                if (key(first[static_cast<std::ptrdiff_t>(earlier)]) == key(first[static_cast<std::ptrdiff_t>(later)]))
                    any = repeated[earlier] = true;
            }
        }
    } else {
        std::unordered_map<std::string_view, std::size_t> last;
        for (std::size_t i = 0; i < repeated.size(); ++i) {
            const auto [known, isNew] = last.try_emplace(key(first[static_cast<std::ptrdiff_t>(i)]), i);
            if (!isNew) {
                any = repeated[known->second] = true;
                known->second = i;
            }
        }
    }
    if (!any)
        return;
    QByteArray kept = "{";
    for (std::size_t i = 0; i < repeated.size(); ++i) {
        if (repeated[i])
            continue;
        const Member &member = first[static_cast<std::ptrdiff_t>(i)];
        if (kept.size() > 1)
            kept += ',';
        kept.append(m_out.constData() + member.begin, member.end - member.begin);
    }
    m_out.truncate(objectBegin);
    m_out += kept;
}

} // namespace signalbox
