// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"

#include "core/wordtable.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <memory>

namespace signalbox {

namespace {

constexpr WordTable<HashAlgorithm, 3> hashWords{{{
    {HashAlgorithm::Sha1, "sha1"},
    {HashAlgorithm::Sha256, "sha256"},
    {HashAlgorithm::Sha512, "sha512"},
}}};

const EVP_MD *implementation(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return EVP_sha1();
    case HashAlgorithm::Sha256:
        return EVP_sha256();
    case HashAlgorithm::Sha512:
        return EVP_sha512();
    }
    return nullptr;
}

} // namespace

std::optional<HashAlgorithm> hashAlgorithmFromText(QStringView text)
{
    return hashWords.value(text);
}

qsizetype digestSize(HashAlgorithm algorithm)
{
    return EVP_MD_get_size(implementation(algorithm));
}

QByteArray digest(HashAlgorithm algorithm, const QList<QByteArrayView> &parts)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          &EVP_MD_CTX_free);
    QByteArray result(digestSize(algorithm), Qt::Uninitialized);
    bool done =
        context && EVP_DigestInit_ex(context.get(), implementation(algorithm), nullptr) == 1;
    for (const QByteArrayView part : parts)
        done = done && EVP_DigestUpdate(context.get(), part.data(), size_t(part.size())) == 1;
    done = done
        && EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(result.data()),
                              nullptr)
            == 1;
    // Out of memory is the only way to fail; an empty digest compares equal to no real one.
    return done ? result : QByteArray();
}

bool equalInConstantTime(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size()
        && CRYPTO_memcmp(left.data(), right.data(), size_t(left.size())) == 0;
}

} // namespace signalbox
