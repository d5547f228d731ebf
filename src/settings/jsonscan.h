// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

#include <QByteArray>
#include <QList>

namespace signalbox {

//! Where a value stands in a JSON text, as byte offsets, with its members or items in the order
//! written.
struct JsonSpan
{
    enum class Type { Scalar, Array, Object };
    Type type = Type::Scalar;
    qsizetype begin = 0;
    qsizetype end = 0; //!< behind the last byte
    QString key; //!< of a member
    qsizetype keyBegin = 0; //!< of a member: its opening quote
    QList<JsonSpan> children;

    //! The member of that name; of several the last one, which is the one that counts.
    [[nodiscard]] const JsonSpan *member(const QString &name) const;
};

struct JsonScan
{
    JsonSpan root;
    //! At most one error, with line and column; a warning for every key that stands twice.
    QList<SettingsProblem> problems;
};

//! Reads a whole text strictly (RFC 8259; a byte order mark is allowed, as section 8.1 permits).
[[nodiscard]] JsonScan scanJson(const QByteArray &text);

} // namespace signalbox
