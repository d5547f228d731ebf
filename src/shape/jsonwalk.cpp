// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jsonwalk.h"

#include "shape/computedvalue.h"

namespace signalbox {

namespace {

// Behind the closing quote.
qsizetype skipString(QByteArrayView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

bool endsScalar(char byte)
{
    return byte == ',' || byte == '}' || byte == ']' || byte == ' ' || byte == '\n' || byte == '\t'
        || byte == '\r';
}

qsizetype skipContainer(QByteArrayView text, qsizetype at)
{
    int depth = 0;
    while (at < text.size()) {
        const char byte = text[at];
        if (byte == '"') {
            at = skipString(text, at);
            continue;
        }
        ++at;
        if (byte == '{' || byte == '[')
            ++depth;
        else if ((byte == '}' || byte == ']') && --depth == 0)
            break;
    }
    return at;
}

} // namespace

qsizetype skipJsonBlank(QByteArrayView text, qsizetype at)
{
    while (at < text.size()
           && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r'))
        ++at;
    return at;
}

JsonRange jsonValueAt(QByteArrayView text, qsizetype at)
{
    at = skipJsonBlank(text, at);
    if (at >= text.size())
        return {text.size(), text.size()};
    if (text[at] == '"')
        return {at, skipString(text, at)};
    if (text[at] == '{' || text[at] == '[')
        return {at, skipContainer(text, at)};
    qsizetype end = at;
    while (end < text.size() && !endsScalar(text[end]))
        ++end;
    return {at, end};
}

QString unquotedJson(QByteArrayView literal)
{
    if (literal.size() < 2)
        return {};
    if (!literal.contains('\\'))
        return QString::fromUtf8(literal.sliced(1, literal.size() - 2));
    const auto value = jsonValue(literal.toByteArray());
    return value ? value->toString() : QString();
}

void eachJsonChild(QByteArrayView text, JsonRange parent,
                   const std::function<bool(QByteArrayView keyLiteral, JsonRange value)> &visit)
{
    if (parent.begin >= parent.end || (text[parent.begin] != '{' && text[parent.begin] != '['))
        return;
    const bool isObject = text[parent.begin] == '{';
    const QByteArrayView inside = text.first(parent.end);
    qsizetype at = parent.begin + 1;
    for (;;) {
        at = skipJsonBlank(inside, at);
        if (at >= inside.size() || inside[at] == '}' || inside[at] == ']')
            return;
        QByteArrayView key;
        if (isObject) {
            const JsonRange keyRange = jsonValueAt(inside, at);
            key = keyRange.of(inside);
            at = skipJsonBlank(inside, keyRange.end) + 1; // the colon
        }
        const JsonRange value = jsonValueAt(inside, at);
        if (value.begin >= value.end || !visit(key, value))
            return;
        at = skipJsonBlank(inside, value.end);
        if (at < inside.size() && inside[at] == ',')
            ++at;
    }
}

std::optional<JsonRange> findJson(QByteArrayView text, const QStringList &path)
{
    JsonRange range = jsonValueAt(text, text.startsWith("\xef\xbb\xbf") ? 3 : 0);
    for (const QString &name : path) {
        std::optional<JsonRange> found;
        int index = 0;
        eachJsonChild(text, range, [&](QByteArrayView key, JsonRange value) {
            const bool matches =
                key.isEmpty() ? name == QString::number(index) : name == unquotedJson(key);
            ++index;
            if (matches)
                found = value;
            return !matches;
        });
        if (!found)
            return std::nullopt;
        range = *found;
    }
    return range;
}

} // namespace signalbox
