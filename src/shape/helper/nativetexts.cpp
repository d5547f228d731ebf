// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nativetexts.h"

#include <algorithm>
#include <cmath>

namespace signalbox::texts {

namespace {

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

jv textOfScalar(jv value)
{
    const jv_kind kind = jv_get_kind(value);
    if (kind != JV_KIND_ARRAY && kind != JV_KIND_OBJECT)
        return textOf(value);
    jv_free(value);
    return jv_false();
}

// As jq says it: its own definitions begin with explode.
jv notText()
{
    return jv_invalid_with_msg(jv_string("explode input must be a string"));
}

} // namespace

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

std::string inLowerCase(std::string_view text)
{
    std::string lower(text);
    for (char &each : lower) {
        if (each >= 'A' && each <= 'Z')
            each = static_cast<char>(each - 'A' + 'a');
    }
    return lower;
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

} // namespace signalbox::texts
