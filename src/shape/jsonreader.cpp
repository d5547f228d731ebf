// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jsonreader.h"

#include "shape/jsonnumber.h"
#include "shape/jsonstring.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace signalbox {

namespace {

// Up to this many members, comparing each with each is faster than a table.
constexpr std::size_t fewMembers = 12;

} // namespace

Result<QByteArray> JsonReader::read()
{
    if (QByteArrayView(m_begin, m_end).startsWith("\xef\xbb\xbf"))
        m_at += 3;
    m_out.reserve(m_out.size() + (m_end - m_begin) + 16);
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
    m_error = Error{
        ErrorKind::InvalidInput,
        QStringLiteral("not JSON at byte %1: %2").arg(m_at - m_begin).arg(QLatin1String(what)),
        {}};
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
            m_error = Error{ErrorKind::TooLarge,
                            QStringLiteral("nested deeper than %1").arg(jsonDepthLimit),
                            {}};
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
    JsonString string(m_at, m_end, m_out);
    const bool good = string.read();
    m_at = string.at();
    return good || refuse(string.problem());
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

// Of a repeated key the last value counts. Keys are compared as written to the output, where equal
// keys are equal bytes.
std::vector<bool> JsonReader::repeatedMembers(std::size_t firstMember) const
{
    const std::size_t count = m_members.size() - firstMember;
    const auto key = [&](std::size_t i) {
        const Member &member = m_members[firstMember + i];
        return std::string_view(m_out.constData() + member.begin,
                                static_cast<std::size_t>(member.keyEnd - member.begin));
    };
    std::vector<bool> repeated(count, false);
    if (count <= fewMembers) {
        for (std::size_t later = 1; later < count; ++later) {
            for (std::size_t earlier = 0; earlier < later; ++earlier)
                repeated[earlier] = repeated[earlier] || key(earlier) == key(later);
        }
        return repeated;
    }
    std::unordered_map<std::string_view, std::size_t> last;
    for (std::size_t i = 0; i < count; ++i) {
        const auto [known, isNew] = last.try_emplace(key(i), i);
        if (!isNew) {
            repeated[known->second] = true;
            known->second = i;
        }
    }
    return repeated;
}

void JsonReader::dropRepeatedKeys(qsizetype objectBegin, std::size_t firstMember)
{
    const std::vector<bool> repeated = repeatedMembers(firstMember);
    if (std::find(repeated.begin(), repeated.end(), true) == repeated.end())
        return;
    QByteArray kept = "{";
    for (std::size_t i = 0; i < repeated.size(); ++i) {
        if (repeated[i])
            continue;
        const Member &member = m_members[firstMember + i];
        if (kept.size() > 1)
            kept += ',';
        kept.append(m_out.constData() + member.begin, member.end - member.begin);
    }
    m_out.truncate(objectBegin);
    m_out += kept;
}

} // namespace signalbox
