// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace signalbox {

//! Reads the string literal at `at` (which is its opening quote) and appends it to `out`, quotes
//! included, in one form: equal strings are equal bytes. Lone surrogates and bytes that are not
//! UTF-8 become U+FFFD.
class JsonString
{
public:
    JsonString(const char *at, const char *end, QByteArray &out) : m_at(at), m_end(end), m_out(out)
    {
    }

    [[nodiscard]] bool read();
    //! Behind the closing quote, or where the problem is.
    [[nodiscard]] const char *at() const { return m_at; }
    [[nodiscard]] const char *problem() const { return m_problem; }

private:
    bool refuse(const char *what);
    bool readEscape();
    bool readUnicodeEscape();
    bool readFourHexDigits(char32_t &unit);
    void copyCharacter();
    void append(char32_t character);

    const char *m_at;
    const char *m_end;
    QByteArray &m_out;
    const char *m_problem = "";
};

} // namespace signalbox
