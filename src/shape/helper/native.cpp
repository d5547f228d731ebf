// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "native.h"

#include "nativetexts.h"

#include <cmath>
#include <utility>

namespace signalbox {

namespace {

jv firstOf(const Arguments &given)
{
    for (int i = 0; i < given.count(); ++i) {
        const Value value(given.at(i));
        if (isGiven(value))
            return value.copy();
    }
    return jv_null();
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
    jv value = jv_object_get(
        headers.copy(), string(name.isText() ? texts::inLowerCase(name.text()) : std::string()));
    if (jv_is_valid(value))
        return value;
    jv_free(value);
    return jv_null();
}

//! Of a date of an event, always "2026-11-21T04:00:05.000Z", since 1970 (days by the civil
//! calendar, counting years from March); of a number itself. Else NaN.
double seconds(const Value &value)
{
    if (value.kind() == JV_KIND_NUMBER)
        return jv_number_value(value.get());
    constexpr std::string_view form = "0000-00-00T00:00:00";
    const std::string_view text = value.isText() ? value.text() : std::string_view();
    int parts[6] = {};
    int part = 0;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (i >= text.size() || (form[i] == '0' && (text[i] < '0' || text[i] > '9')))
            return std::nan("");
        if (form[i] == '0')
            parts[part] = parts[part] * 10 + (text[i] - '0');
        else
            ++part;
    }
    const auto [year, month, day, hour, minute, second] = parts;
    const int fromMarch = month > 2 ? year : year - 1;
    const int era = (fromMarch >= 0 ? fromMarch : fromMarch - 399) / 400;
    const int yearOfEra = fromMarch - era * 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5;
    const double days = era * 146097.0 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100
        + dayOfYear + day - 719469;
    return days * 86400 + hour * 3600 + minute * 60 + second;
}

jv between(const Arguments &given)
{
    const double from = seconds(Value(given.at(0)));
    const double to = seconds(Value(given.at(1)));
    return std::isnan(from) || std::isnan(to) ? jv_null() : jv_number(to - from);
}

struct Function
{
    std::string_view name;
    jv (*call)(const Arguments &);
};

constexpr Function functions[] = {
    {"first_of", firstOf},       {"header", header},
    {"between", between},        {"join_given", texts::joinGiven},
    {"line", texts::line},       {"branch", texts::branch},
    {"lower", texts::lower},     {"upper", texts::upper},
    {"join", texts::join},       {"clip", texts::clip},
    {"short", texts::shortened}, {"words", texts::words},
    {"swap", texts::swap},
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
