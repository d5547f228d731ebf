// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

//! Reading JSON where it stands, in the sender's bytes: nothing is copied, so order, repeated keys
//! and the text of numbers stay as sent. Not recursive; RFC 8259.
namespace signalbox::json {

inline constexpr int maxDepth = 512;

enum class Type { Object, Array, String, Number, Word };

//! A value as a piece of the whole text.
struct Piece
{
    Type type = Type::Word;
    qsizetype begin = 0, end = 0;

    [[nodiscard]] bool isContainer() const { return type == Type::Object || type == Type::Array; }
};

struct Member
{
    Piece key; //!< a string; empty for elements of an array
    Piece value;
};

//! The one value of a whole text; absent when it is no JSON or is nested deeper than maxDepth.
[[nodiscard]] std::optional<Piece> wholeValue(const QByteArray &text);

//! Walks the members of a container, one by one.
class Members
{
public:
    Members(const QByteArray &text, const Piece &container);
    [[nodiscard]] std::optional<Member> next();

private:
    const QByteArray &m_text;
    bool m_isObject;
    qsizetype m_at;
    qsizetype m_end;
};

//! The text of a string piece with its escapes resolved; lone surrogates become U+FFFD. Reads at
//! most `maxBytes` of it.
[[nodiscard]] QString stringOf(const QByteArray &text, const Piece &piece, qsizetype maxBytes = -1);

} // namespace signalbox::json
