// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/jwt.h"

#include "crypto/encoding.h"

#include <QJsonDocument>

namespace signalbox {

namespace {

constexpr qsizetype longestToken = 16 * 1024;

std::optional<QByteArray> decodedPart(QByteArrayView part)
{
    return decodeBase64(part, Base64Alphabet::UrlSafe, Base64Padding::Forbidden);
}

std::optional<QJsonObject> objectIn(QByteArrayView part)
{
    const auto bytes = decodedPart(part);
    if (!bytes)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QByteArray encodedPart(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Result<Jwt> parseJwt(const QByteArray &text)
{
    const QList<QByteArray> parts =
        text.size() <= longestToken ? text.split('.') : QList<QByteArray>();
    if (parts.size() != 3)
        return fail(ErrorKind::InvalidInput, QStringLiteral("is no token of three parts"));
    const auto header = objectIn(parts.at(0));
    const auto claims = objectIn(parts.at(1));
    const auto signature = decodedPart(parts.at(2));
    if (!header || !claims || !signature)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("a part of the token is not base64url or no JSON object"));
    return Jwt{*header, *claims, parts.at(0) + '.' + parts.at(1), *signature};
}

Result<QByteArray> makeJwt(QJsonObject header, const QJsonObject &claims, const PrivateKey &key)
{
    header.insert(QStringLiteral("alg"), QStringLiteral("RS256"));
    header.insert(QStringLiteral("typ"), QStringLiteral("JWT"));
    const QByteArray text = encodedPart(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.'
        + encodedPart(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    const auto signature = key.signRsa(HashAlgorithm::Sha256, text);
    if (!signature)
        return fail(signature.error());
    return text + '.' + encodedPart(*signature);
}

} // namespace signalbox
