// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace signalbox {

//! How a file is laid out, so that what is added looks like the rest.
struct JsonLayout
{
    QByteArray indent = "  ";
    QByteArray newline = "\n";
};

//! Taken from the first indented line.
[[nodiscard]] JsonLayout layoutOf(const QByteArray &text);

//! On one line where it is short, else a member or item per line; `margin` is the indentation of
//! the line it begins on. Names come first in an object, as people write them.
[[nodiscard]] QByteArray formatJson(const QJsonValue &value, const QByteArray &margin,
                                    const JsonLayout &layout);
[[nodiscard]] QByteArray quotedJson(const QString &text);

} // namespace signalbox
