// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/encoding.h"
#include "senders/doctor/doctor.h"

#include <algorithm>

namespace signalbox {

namespace {

// Longer words in front of a separator are data, not the name of a version or a hash.
constexpr qsizetype longestShapePrefix = 10;

qsizetype prefixLength(QByteArrayView value)
{
    for (qsizetype at = 0; at < std::min(value.size(), longestShapePrefix + 1); ++at) {
        const char character = value.at(at);
        const bool ends = character == '=' || character == ':' || character == ',';
        // One or two "=" at the very end are base64's own.
        if (ends && at > 0 && at + 2 < value.size())
            return at + 1;
        const bool inWord = (character >= 'a' && character <= 'z')
            || (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9')
            || character == '-' || character == '_';
        if (!inWord)
            break;
    }
    return 0;
}

bool consistsOf(QByteArrayView text, const char *letters)
{
    return std::all_of(text.begin(), text.end(),
                       [letters](char each) { return QByteArrayView(letters).contains(each); });
}

SignatureShape::Letters lettersOf(QByteArrayView text)
{
    if (text.isEmpty())
        return SignatureShape::Letters::None;
    if (consistsOf(text, "0123456789abcdef"))
        return SignatureShape::Letters::Hex;
    if (consistsOf(text, "0123456789ABCDEFabcdef"))
        return SignatureShape::Letters::UpperHex;
    return decodeBase64(text) ? SignatureShape::Letters::Base64 : SignatureShape::Letters::Other;
}

} // namespace

SignatureShape signatureShapeOf(QByteArrayView value)
{
    const qsizetype prefix = prefixLength(value);
    const QByteArrayView rest = value.sliced(prefix);
    return {QString::fromLatin1(value.first(prefix)), lettersOf(rest), rest.size()};
}

QString shapeText(const SignatureShape &shape)
{
    const auto lettersText = [&shape] {
        switch (shape.letters) {
        case SignatureShape::Letters::None:
            return QStringLiteral("nothing");
        case SignatureShape::Letters::Hex:
            return QStringLiteral("hex digits");
        case SignatureShape::Letters::UpperHex:
            return QStringLiteral("hex digits, some in upper case");
        case SignatureShape::Letters::Base64:
            return QStringLiteral("base64 characters");
        case SignatureShape::Letters::Other:
            break;
        }
        return QStringLiteral("characters");
    };
    QString text = shape.letters == SignatureShape::Letters::None || shape.size == 0
        ? lettersText()
        : QString::number(shape.size) + u' ' + lettersText();
    if (!shape.prefix.isEmpty())
        text = u'"' + shape.prefix + QStringLiteral("\" and ") + text;
    return text;
}

} // namespace signalbox
