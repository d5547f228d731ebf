// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/digest.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

//! What the files of this folder share of OpenSSL; nobody else includes it.
namespace signalbox {

using OpensslBio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using OpensslKey = std::shared_ptr<EVP_PKEY>;
using OpensslCertificate = std::shared_ptr<X509>;

[[nodiscard]] inline OpensslBio readingBio(QByteArrayView bytes)
{
    return {BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())), &BIO_free_all};
}

[[nodiscard]] inline OpensslKey owned(EVP_PKEY *key)
{
    return {key, &EVP_PKEY_free};
}

[[nodiscard]] inline const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

[[nodiscard]] inline const EVP_MD *opensslDigest(HashAlgorithm algorithm)
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

} // namespace signalbox
