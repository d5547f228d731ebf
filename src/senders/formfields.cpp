// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/formfields.h"

#include <QByteArray>

namespace signalbox {

namespace {

int hexDigit(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

QString formText(QByteArrayView text)
{
    QByteArray plain = text.toByteArray();
    plain.replace('+', ' ');
    return QString::fromUtf8(percentDecoded(plain));
}

} // namespace

QByteArray percentDecoded(QByteArrayView text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            decoded += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

QList<FormField> formFields(QByteArrayView text)
{
    QList<FormField> fields;
    qsizetype at = 0;
    while (at < text.size() && fields.size() < formFieldsLimit) {
        qsizetype end = text.indexOf('&', at);
        if (end < 0)
            end = text.size();
        const QByteArrayView part = text.sliced(at, end - at);
        if (!part.isEmpty()) {
            const qsizetype mark = part.indexOf('=');
            const qsizetype nameSize = mark < 0 ? part.size() : mark;
            FormField field;
            field.valueBegin = mark < 0 ? end : at + mark + 1;
            field.valueEnd = end;
            field.name = formText(part.first(nameSize));
            field.value = formText(text.sliced(field.valueBegin, end - field.valueBegin));
            fields.append(field);
        }
        at = end + 1;
    }
    return fields;
}

} // namespace signalbox
