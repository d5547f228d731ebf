// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/publickey.h"

#include "crypto/opensslvalues.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

#include <array>

namespace signalbox {

namespace {

constexpr qsizetype ed25519Size = 32;
constexpr qsizetype largestModulus = 1024; // 8,192 bits: more costs time and is nobody's
constexpr int leastRsaBits = 1024;
constexpr qsizetype largestPem = 16 * 1024;

using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

DigestContext makeDigestContext()
{
    return {EVP_MD_CTX_new(), &EVP_MD_CTX_free};
}

EVP_PKEY *readPublicPem(const QByteArray &pem)
{
    if (pem.contains("BEGIN CERTIFICATE")) {
        const OpensslCertificate certificate(
            PEM_read_bio_X509(readingBio(pem).get(), nullptr, nullptr, nullptr), &X509_free);
        return certificate ? X509_get_pubkey(certificate.get()) : nullptr;
    }
    // Reads the SubjectPublicKeyInfo and the bare RSA form alike.
    return PEM_read_bio_PUBKEY(readingBio(pem).get(), nullptr, nullptr, nullptr);
}

bool isOfKind(const OpensslKey &key, int kind)
{
    return key && EVP_PKEY_get_base_id(key.get()) == kind;
}

bool verifyWith(const OpensslKey &key, const EVP_MD *hash, QByteArrayView message,
                QByteArrayView signature)
{
    const DigestContext context = makeDigestContext();
    const bool matches = context
        && EVP_DigestVerifyInit(context.get(), nullptr, hash, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), octets(signature), size_t(signature.size()),
                            octets(message), size_t(message.size()))
            == 1;
    ERR_clear_error();
    return matches;
}

Result<QByteArray> signWith(const OpensslKey &key, const EVP_MD *hash, QByteArrayView message)
{
    const DigestContext context = makeDigestContext();
    std::size_t size = 0;
    bool done = context && EVP_DigestSignInit(context.get(), nullptr, hash, nullptr, key.get()) == 1
        && EVP_DigestSign(context.get(), nullptr, &size, octets(message), size_t(message.size()))
            == 1;
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    done = done
        && EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                          octets(message), size_t(message.size()))
            == 1;
    ERR_clear_error();
    if (!done)
        return fail(ErrorKind::Internal, QStringLiteral("signing failed"));
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

QByteArray bytesOf(const OpensslBio &bio)
{
    char *start = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &start);
    return {start, static_cast<qsizetype>(size)};
}

Result<PublicKey> checkedKey(EVP_PKEY *raw)
{
    const OpensslKey key = owned(raw);
    ERR_clear_error();
    if (!key)
        return fail(ErrorKind::InvalidInput, QStringLiteral("is no public key or certificate"));
    if (isOfKind(key, EVP_PKEY_RSA) && EVP_PKEY_get_bits(key.get()) < leastRsaBits)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("RSA key of %1 bits, expected at least %2")
                        .arg(EVP_PKEY_get_bits(key.get()))
                        .arg(leastRsaBits));
    return PublicKey(key);
}

} // namespace

Result<PublicKey> PublicKey::fromPem(const QByteArray &pem)
{
    if (pem.size() > largestPem)
        return fail(ErrorKind::TooLarge, QStringLiteral("a key of %1 bytes").arg(pem.size()));
    return checkedKey(readPublicPem(pem));
}

Result<PublicKey> PublicKey::fromEd25519(QByteArrayView bytes)
{
    if (bytes.size() != ed25519Size)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("Ed25519 key of %1 bytes, expected %2")
                        .arg(bytes.size())
                        .arg(ed25519Size));
    return checkedKey(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(bytes),
                                                  size_t(bytes.size())));
}

Result<PublicKey> PublicKey::fromRsa(QByteArrayView modulus, QByteArrayView exponent)
{
    if (modulus.isEmpty() || modulus.size() > largestModulus || exponent.isEmpty()
        || exponent.size() > 8)
        return fail(ErrorKind::InvalidInput, QStringLiteral("modulus or exponent of a wrong size"));
    using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;
    const Number n(BN_bin2bn(octets(modulus), static_cast<int>(modulus.size()), nullptr), &BN_free);
    const Number e(BN_bin2bn(octets(exponent), static_cast<int>(exponent.size()), nullptr),
                   &BN_free);
    const std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)> builder(
        OSSL_PARAM_BLD_new(), &OSSL_PARAM_BLD_free);
    if (!n || !e || !builder
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return fail(ErrorKind::Internal, QStringLiteral("out of memory"));
    const std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)> parameters(
        OSSL_PARAM_BLD_to_param(builder.get()), &OSSL_PARAM_free);
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr), &EVP_PKEY_CTX_free);
    EVP_PKEY *key = nullptr;
    if (context && EVP_PKEY_fromdata_init(context.get()) == 1)
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get());
    return checkedKey(key);
}

bool PublicKey::isRsa() const
{
    return isOfKind(m_key, EVP_PKEY_RSA);
}

bool PublicKey::isEd25519() const
{
    return isOfKind(m_key, EVP_PKEY_ED25519);
}

bool PublicKey::verifyRsa(HashAlgorithm hash, QByteArrayView message,
                          QByteArrayView signature) const
{
    return isRsa() && verifyWith(m_key, opensslDigest(hash), message, signature);
}

bool PublicKey::verifyEd25519(QByteArrayView message, QByteArrayView signature) const
{
    return isEd25519() && verifyWith(m_key, nullptr, message, signature);
}

QByteArray PublicKey::toPem() const
{
    const OpensslBio bio(BIO_new(BIO_s_mem()), &BIO_free_all);
    if (!bio || PEM_write_bio_PUBKEY(bio.get(), m_key.get()) != 1)
        return {};
    return bytesOf(bio);
}

QByteArray PublicKey::toEd25519() const
{
    std::array<unsigned char, ed25519Size> bytes{};
    std::size_t size = bytes.size();
    if (!isEd25519() || EVP_PKEY_get_raw_public_key(m_key.get(), bytes.data(), &size) != 1)
        return {};
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(size)};
}

Result<PrivateKey> PrivateKey::fromPem(const Secret &pem)
{
    const OpensslKey key = owned(PEM_read_bio_PrivateKey(
        readingBio(pem.expose()).get(), nullptr,
        // Never asks on the terminal for the passphrase of an encrypted key.
        [](char *, int, int, void *) { return 0; }, nullptr));
    ERR_clear_error();
    if (!key)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("is no private key in PEM without passphrase"));
    return PrivateKey(key);
}

Result<PrivateKey> PrivateKey::fromEd25519(const Secret &seed)
{
    const QByteArray &bytes = seed.expose();
    const OpensslKey key = owned(bytes.size() == ed25519Size ? EVP_PKEY_new_raw_private_key(
                                     EVP_PKEY_ED25519, nullptr, octets(bytes), size_t(bytes.size()))
                                                             : nullptr);
    ERR_clear_error();
    if (!key)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("is no Ed25519 key of %1 bytes").arg(ed25519Size));
    return PrivateKey(key);
}

Result<PrivateKey> PrivateKey::makeRsa()
{
    const OpensslKey key = owned(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", std::size_t{2048}));
    if (!key)
        return fail(ErrorKind::Internal, QStringLiteral("no RSA key could be made"));
    return PrivateKey(key);
}

Result<PrivateKey> PrivateKey::makeEd25519()
{
    const OpensslKey key = owned(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    if (!key)
        return fail(ErrorKind::Internal, QStringLiteral("no Ed25519 key could be made"));
    return PrivateKey(key);
}

Result<QByteArray> PrivateKey::signRsa(HashAlgorithm hash, QByteArrayView message) const
{
    if (!isRsa())
        return fail(ErrorKind::InvalidInput, QStringLiteral("is no RSA key"));
    return signWith(m_key, opensslDigest(hash), message);
}

Result<QByteArray> PrivateKey::signEd25519(QByteArrayView message) const
{
    if (!isEd25519())
        return fail(ErrorKind::InvalidInput, QStringLiteral("is no Ed25519 key"));
    return signWith(m_key, nullptr, message);
}

Secret PrivateKey::toPem() const
{
    const OpensslBio bio(BIO_new(BIO_s_secmem()), &BIO_free_all);
    if (!bio
        || PEM_write_bio_PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr)
            != 1)
        return {};
    return Secret(bytesOf(bio));
}

} // namespace signalbox
