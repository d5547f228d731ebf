// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery.h"

#include "core/wordtable.h"

#include <algorithm>

namespace signalbox {

namespace {
constexpr WordTable<Verdict, 3> verdictWords{{{
    {Verdict::Verified, "verified"},
    {Verdict::Unsigned, "unsigned"},
    {Verdict::Refused, "refused"},
}}};
} // namespace

std::optional<QByteArray> headerValue(const HeaderList &headers, QByteArrayView name)
{
    for (const HeaderField &field : headers) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    }
    return std::nullopt;
}

QList<QByteArray> headerValues(const HeaderList &headers, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const HeaderField &field : headers) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            values.append(field.value);
    }
    return values;
}

QByteArray Delivery::path() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.left(mark);
}

QByteArray Delivery::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.mid(mark + 1);
}

bool lacksCredential(const Delivery &delivery)
{
    // In a query it stands percent-encoded, blanks in either way.
    const QByteArray target = QByteArray::fromPercentEncoding(delivery.target).replace('+', ' ');
    return target.contains(credentialPlaceholder)
        || std::any_of(delivery.headers.begin(), delivery.headers.end(),
                       [](const HeaderField &field) {
                           return field.value.contains(credentialPlaceholder);
                       });
}

QString toText(Verdict verdict)
{
    return verdictWords.text(verdict);
}

std::optional<Verdict> verdictFromText(QStringView text)
{
    return verdictWords.value(text);
}

} // namespace signalbox
