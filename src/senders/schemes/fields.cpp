// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/schemes/fields.h"

#include "crypto/encoding.h"

#include <algorithm>
#include <cctype>

namespace signalbox {

namespace {

QByteArray decoded(QByteArrayView text)
{
    QByteArray bytes = text.toByteArray();
    bytes.replace('+', ' ');
    return QByteArray::fromPercentEncoding(bytes);
}

// Longer words in front of a separator are data, not the name of a version or a hash.
constexpr qsizetype longestPrefix = 10;

} // namespace

QList<QByteArray> fieldValues(QByteArrayView encoded, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const QByteArray &pair : encoded.toByteArray().split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArrayView field =
            equals < 0 ? QByteArrayView(pair) : QByteArrayView(pair).first(equals);
        if (decoded(field) == name)
            values.append(equals < 0 ? QByteArray()
                                     : decoded(QByteArrayView(pair).sliced(equals + 1)));
    }
    return values;
}

QByteArray withFieldReplaced(QByteArrayView encoded, QByteArrayView name, QByteArrayView value)
{
    QList<QByteArray> pairs = encoded.toByteArray().split('&');
    for (QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray field = equals < 0 ? pair : pair.first(equals);
        if (decoded(field) == name)
            pair = field + '=' + value.toByteArray().toPercentEncoding();
    }
    return pairs.join('&');
}

bool isForm(const Delivery &delivery)
{
    const QByteArray type = headerValue(delivery.headers, "Content-Type").value_or(QByteArray());
    return type.split(';').first().trimmed().toLower() == "application/x-www-form-urlencoded";
}

void setHeader(HeaderList &headers, const QByteArray &name, const QByteArray &value)
{
    const auto named = [&name](const HeaderField &field) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    };
    const auto first = std::find_if(headers.begin(), headers.end(), named);
    if (first == headers.end()) {
        headers.append({name, value});
        return;
    }
    first->value = value;
    headers.erase(std::remove_if(first + 1, headers.end(), named), headers.end());
}

QString shapeOf(QByteArrayView value)
{
    if (value.isEmpty())
        return QStringLiteral("nothing");
    QString prefix;
    for (qsizetype i = 0; i < std::min(value.size(), longestPrefix + 1); ++i) {
        const char character = value.at(i);
        if ((character == '=' || character == ':' || character == ',') && i > 0
            && i + 1 < value.size()) {
            prefix = QStringLiteral("\"%1\" and ").arg(QLatin1String(value.data(), i + 1));
            value = value.sliced(i + 1);
            break;
        }
        if (!std::isalnum(static_cast<unsigned char>(character)))
            break;
    }
    QString kind = QStringLiteral("characters");
    if (std::all_of(value.begin(), value.end(), [](char c) {
            return std::isdigit(static_cast<unsigned char>(c)) || (c >= 'a' && c <= 'f');
        }))
        kind = QStringLiteral("hex digits");
    else if (std::all_of(value.begin(), value.end(),
                         [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); }))
        kind = QStringLiteral("upper-case hex digits");
    else if (decodeBase64(value))
        kind = QStringLiteral("base64 characters");
    return prefix + QString::number(value.size()) + u' ' + kind;
}

} // namespace signalbox
