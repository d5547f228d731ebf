// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace signalbox {

//! A field of a query or form. Where its value stands is kept, so that it can be masked in place.
struct FormField
{
    QString name;
    QString value;
    qsizetype valueBegin = 0;
    qsizetype valueEnd = 0;
};

//! More than any sender sends; what comes after is not read.
inline constexpr int formFieldsLimit = 10'000;

//! application/x-www-form-urlencoded (WHATWG URL, section 5.1): "+" is a blank, a "%" without two
//! hex digits stands for itself, bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] QList<FormField> formFields(QByteArrayView text);

//! "%41" to "A"; a "+" stays.
[[nodiscard]] QByteArray percentDecoded(QByteArrayView text);

} // namespace signalbox
