// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace signalbox {

//! Part of a JSON text, so that it can be read or replaced where it stands and all else stays byte
//! for byte. Everything here takes texts normalizedJson() accepts; on others the result is
//! meaningless (never out of bounds).
struct JsonRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] QByteArrayView of(QByteArrayView text) const
    {
        return text.sliced(begin, end - begin);
    }
};

[[nodiscard]] qsizetype skipJsonBlank(QByteArrayView text, qsizetype at);
//! The value that begins at `at`.
[[nodiscard]] JsonRange jsonValueAt(QByteArrayView text, qsizetype at);
//! The characters of a string literal.
[[nodiscard]] QString unquotedJson(QByteArrayView literal);

//! The children of the object or array at `parent`, with their key ("" in an array), until `visit`
//! returns false. None of a scalar.
void eachJsonChild(QByteArrayView text, JsonRange parent,
                   const std::function<bool(QByteArrayView keyLiteral, JsonRange value)> &visit);

//! The value at a path of keys; in an array a key is an index.
[[nodiscard]] std::optional<JsonRange> findJson(QByteArrayView text, const QStringList &path);

} // namespace signalbox
