// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/rsasigning.h"

#include <QJsonDocument>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace signalbox {

namespace {

constexpr int leastKeyBits = 2048; // RFC 7518, 3.3
constexpr qsizetype longestPem = 64 * 1024;

using SigningKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using SigningContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

// A key with a password would otherwise ask for it on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

SigningKey privateKeyFrom(const QByteArray &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> source(
        BIO_new_mem_buf(pem.constData(), int(pem.size())), &BIO_free);
    SigningKey key(source ? PEM_read_bio_PrivateKey(source.get(), nullptr, &noPassword, nullptr)
                          : nullptr,
                   &EVP_PKEY_free);
    ERR_clear_error(); // said in our own words
    return key;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Result<QByteArray> signRsaSha256(const Secret &pem, QByteArrayView message)
{
    if (pem.expose().size() > longestPem)
        return fail(ErrorKind::InvalidInput, QStringLiteral("the private key is too long"));
    const SigningKey key = privateKeyFrom(pem.expose());
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return fail(ErrorKind::InvalidInput, QStringLiteral("no RSA private key in PEM form"));
    if (EVP_PKEY_get_bits(key.get()) < leastKeyBits)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("the RSA key is shorter than 2048 bits"));
    const SigningContext context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *bytes = reinterpret_cast<const unsigned char *>(message.data());
    const auto length = static_cast<std::size_t>(message.size());
    std::size_t size = 0;
    QByteArray signature;
    // RSA keys of EVP are padded by PKCS#1 v1.5 unless told otherwise.
    bool good = context
        && EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestSign(context.get(), nullptr, &size, bytes, length) == 1;
    if (good) {
        signature.resize(qsizetype(size));
        good = EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()),
                              &size, bytes, length)
            == 1;
        signature.resize(qsizetype(size));
    }
    ERR_clear_error();
    if (!good)
        return fail(ErrorKind::Internal, QStringLiteral("the RSA signature could not be made"));
    return signature;
}

Result<QByteArray> signedJwt(const Secret &pem, const QString &keyId, const QJsonObject &claims)
{
    QJsonObject header{{QLatin1String("alg"), QLatin1String("RS256")},
                       {QLatin1String("typ"), QLatin1String("JWT")}};
    if (!keyId.isEmpty())
        header.insert(QLatin1String("kid"), keyId);
    const QByteArray signedPart = base64Url(QJsonDocument(header).toJson(QJsonDocument::Compact))
        + '.' + base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    const auto signature = signRsaSha256(pem, signedPart);
    if (!signature)
        return fail(signature.error());
    return signedPart + '.' + base64Url(*signature);
}

} // namespace signalbox
