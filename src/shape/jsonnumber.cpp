// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jsonnumber.h"

#include <charconv>
#include <cmath>

namespace signalbox {

namespace {

constexpr int exactDigits = 15; // every decimal of this many digits survives a double
constexpr qint64 exactInteger = qint64{1} << 53;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

const char *skipDigits(const char *at, const char *end)
{
    while (at != end && isDigit(*at))
        ++at;
    return at;
}

// Digits that matter: without leading zeros and without the zeros a fraction ends in.
int significantDigits(const char *begin, const char *end, bool hasFraction)
{
    if (hasFraction) {
        while (end != begin && (end[-1] == '0' || end[-1] == '.')) {
            const bool pointReached = end[-1] == '.';
            --end;
            if (pointReached)
                break;
        }
    }
    int digits = 0;
    for (const char *at = begin; at != end; ++at) {
        if (isDigit(*at) && (digits > 0 || *at != '0'))
            ++digits;
    }
    return digits;
}

bool isExactInteger(const char *begin, const char *end, int digits)
{
    if (digits <= exactDigits)
        return true;
    qint64 value = 0;
    const auto read = std::from_chars(begin, end, value);
    return read.ec == std::errc() && value <= exactInteger;
}

} // namespace

JsonNumber readJsonNumber(const char *at, const char *end)
{
    const char *const begin = at;
    if (at != end && *at == '-')
        ++at;
    const char *const mantissa = at;
    at = skipDigits(at, end);
    if (at == mantissa || (*mantissa == '0' && at - mantissa > 1))
        return {};
    const char *const integerEnd = at;
    const bool hasFraction = at != end && *at == '.';
    if (hasFraction) {
        const char *const fraction = ++at;
        at = skipDigits(at, end);
        if (at == fraction)
            return {};
    }
    const char *const mantissaEnd = at;
    const bool hasExponent = at != end && (*at == 'e' || *at == 'E');
    if (hasExponent) {
        ++at;
        if (at != end && (*at == '+' || *at == '-'))
            ++at;
        const char *const exponent = at;
        at = skipDigits(at, end);
        if (at == exponent)
            return {};
    }
    JsonNumber number;
    number.length = at - begin;
    const int digits = significantDigits(mantissa, mantissaEnd, hasFraction);
    if (!hasFraction && !hasExponent) {
        number.exact = isExactInteger(mantissa, integerEnd, digits);
    } else {
        double value = 0;
        const auto read = std::from_chars(begin, at, value);
        number.exact = digits <= exactDigits && read.ec == std::errc() && std::isfinite(value);
    }
    return number;
}

} // namespace signalbox
