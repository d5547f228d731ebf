// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/encoding.h"

namespace signalbox {

namespace {

int hexValue(char digit, HexCase letters)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (letters == HexCase::Any && digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return -1;
}

} // namespace

std::optional<QByteArray> decodeHex(QByteArrayView text, HexCase letters)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    QByteArray bytes;
    bytes.reserve(text.size() / 2);
    for (qsizetype i = 0; i < text.size(); i += 2) {
        const int high = hexValue(text.at(i), letters);
        const int low = hexValue(text.at(i + 1), letters);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.append(static_cast<char>(high * 16 + low));
    }
    return bytes;
}

std::optional<QByteArray> decodeBase64(QByteArrayView text, Base64Alphabet alphabet,
                                       Base64Padding padding)
{
    QByteArray::Base64Options options = QByteArray::AbortOnBase64DecodingErrors;
    options |= alphabet == Base64Alphabet::UrlSafe ? QByteArray::Base64UrlEncoding
                                                   : QByteArray::Base64Encoding;
    options |= padding == Base64Padding::Forbidden ? QByteArray::OmitTrailingEquals
                                                   : QByteArray::KeepTrailingEquals;
    const QByteArray given = text.toByteArray();
    const auto result = QByteArray::fromBase64Encoding(given, options);
    // Qt's decoder lets unused bits and missing padding through; writing it again shows both.
    if (!result || result.decoded.toBase64(options) != given)
        return std::nullopt;
    return result.decoded;
}

} // namespace signalbox
