// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/jsonscan.h"

#include <QVarLengthArray>

namespace signalbox::json {

namespace {

void skipBlanks(const QByteArray &text, qsizetype &at)
{
    while (at < text.size()
           && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r'))
        ++at;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool skipString(const QByteArray &text, qsizetype &at)
{
    for (++at; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '"') {
            ++at;
            return true;
        }
        if (byte == '\\')
            ++at;
        else if (byte < 0x20)
            return false;
    }
    return false;
}

bool skipDigits(const QByteArray &text, qsizetype &at)
{
    const qsizetype start = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at > start;
}

bool skipNumber(const QByteArray &text, qsizetype &at)
{
    if (text[at] == '-')
        ++at;
    if (!skipDigits(text, at))
        return false;
    if (at < text.size() && text[at] == '.' && !skipDigits(text, ++at))
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        return skipDigits(text, at);
    }
    return true;
}

bool skipWord(const QByteArray &text, qsizetype &at)
{
    for (const char *word : {"true", "false", "null"}) {
        const QByteArrayView view(word);
        if (QByteArrayView(text).sliced(at).startsWith(view)) {
            at += view.size();
            return true;
        }
    }
    return false;
}

std::optional<Type> skipScalar(const QByteArray &text, qsizetype &at)
{
    if (at >= text.size())
        return std::nullopt;
    if (text[at] == '"')
        return skipString(text, at) ? std::optional(Type::String) : std::nullopt;
    if (text[at] == '-' || isDigit(text[at]))
        return skipNumber(text, at) ? std::optional(Type::Number) : std::nullopt;
    return skipWord(text, at) ? std::optional(Type::Word) : std::nullopt;
}

// After an opening bracket or a comma: the key of an object with its colon.
bool skipKey(const QByteArray &text, qsizetype &at)
{
    skipBlanks(text, at);
    if (at >= text.size() || text[at] != '"' || !skipString(text, at))
        return false;
    skipBlanks(text, at);
    if (at >= text.size() || text[at] != ':')
        return false;
    ++at;
    return true;
}

// After a value inside containers: closes what ends here. False: broken.
bool closeContainers(const QByteArray &text, qsizetype &at, QVarLengthArray<char, maxDepth> &open)
{
    while (!open.isEmpty()) {
        skipBlanks(text, at);
        if (at >= text.size())
            return false;
        const char closing = open.last() == '{' ? '}' : ']';
        if (text[at] == closing) {
            ++at;
            open.removeLast();
            continue;
        }
        if (text[at] != ',')
            return false;
        ++at;
        return open.last() != '{' || skipKey(text, at);
    }
    return true;
}

std::optional<Piece> scanValue(const QByteArray &text, qsizetype &at)
{
    skipBlanks(text, at);
    if (at >= text.size())
        return std::nullopt;
    Piece piece;
    piece.begin = at;
    piece.type = text[at] == '{' ? Type::Object : Type::Array;
    if (text[at] != '{' && text[at] != '[') {
        const auto type = skipScalar(text, at);
        if (!type)
            return std::nullopt;
        piece.type = *type;
        piece.end = at;
        return piece;
    }
    QVarLengthArray<char, maxDepth> open;
    do {
        skipBlanks(text, at);
        if (at >= text.size())
            return std::nullopt;
        const char byte = text[at];
        if (byte == '{' || byte == '[') {
            if (open.size() >= maxDepth)
                return std::nullopt;
            open.append(byte);
            ++at;
            skipBlanks(text, at);
            const char closing = byte == '{' ? '}' : ']';
            if (at < text.size() && text[at] == closing) {
                ++at;
                open.removeLast();
            } else if (byte == '[' || skipKey(text, at)) {
                continue;
            } else {
                return std::nullopt;
            }
        } else if (!skipScalar(text, at)) {
            return std::nullopt;
        }
        if (!closeContainers(text, at, open))
            return std::nullopt;
    } while (!open.isEmpty());
    piece.end = at;
    return piece;
}

void appendEscape(const QByteArray &text, qsizetype &at, qsizetype end, QString &result)
{
    const char code = text[at];
    switch (code) {
    case 'b':
        result += QLatin1Char('\b');
        return;
    case 'f':
        result += QLatin1Char('\f');
        return;
    case 'n':
        result += QLatin1Char('\n');
        return;
    case 'r':
        result += QLatin1Char('\r');
        return;
    case 't':
        result += QLatin1Char('\t');
        return;
    case 'u': {
        bool valid = false;
        const ushort unit = at + 4 < end ? text.mid(at + 1, 4).toUShort(&valid, 16) : 0;
        result += valid ? QChar(unit) : QChar(QChar::ReplacementCharacter);
        at += valid ? 4 : 0;
        return;
    }
    default:
        result += QLatin1Char(code);
    }
}

void replaceLoneSurrogates(QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (!unit.isSurrogate())
            continue;
        if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
}

} // namespace

std::optional<Piece> wholeValue(const QByteArray &text)
{
    qsizetype at = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const std::optional<Piece> piece = scanValue(text, at);
    skipBlanks(text, at);
    return at == text.size() ? piece : std::nullopt;
}

Members::Members(const QByteArray &text, const Piece &container)
    : m_text(text)
    , m_isObject(container.type == Type::Object)
    , m_at(container.begin + 1)
    , m_end(container.end - 1)
{
}

std::optional<Member> Members::next()
{
    skipBlanks(m_text, m_at);
    if (m_at < m_end && m_text[m_at] == ',') {
        ++m_at;
        skipBlanks(m_text, m_at);
    }
    if (m_at >= m_end)
        return std::nullopt;
    Member member;
    if (m_isObject) {
        member.key = {Type::String, m_at, m_at};
        if (!skipString(m_text, m_at))
            return std::nullopt;
        member.key.end = m_at;
        skipBlanks(m_text, m_at);
        ++m_at; // the colon; the whole was checked before
    }
    const std::optional<Piece> value = scanValue(m_text, m_at);
    if (!value)
        return std::nullopt;
    member.value = *value;
    return member;
}

QString stringOf(const QByteArray &text, const Piece &piece, qsizetype maxBytes)
{
    const qsizetype end = piece.end - 1;
    const qsizetype stop = maxBytes < 0 ? end : qMin(end, piece.begin + 1 + maxBytes);
    QString result;
    qsizetype run = piece.begin + 1;
    for (qsizetype at = run; at < stop; ++at) {
        if (text[at] != '\\')
            continue;
        result += QString::fromUtf8(QByteArrayView(text).sliced(run, at - run));
        ++at;
        appendEscape(text, at, end, result);
        run = at + 1;
    }
    if (run < stop)
        result += QString::fromUtf8(QByteArrayView(text).sliced(run, stop - run));
    replaceLoneSurrogates(result);
    return result;
}

} // namespace signalbox::json
