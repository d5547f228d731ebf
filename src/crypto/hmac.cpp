// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hmac.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>
#include <memory>

namespace signalbox {

namespace {

using MacContext = std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)>;

const char *opensslName(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return "SHA1";
    case HashAlgorithm::Sha256:
        return "SHA256";
    case HashAlgorithm::Sha512:
        return "SHA512";
    }
    return "";
}

MacContext makeContext()
{
    // Fetching searches the providers each time: once a thread is enough.
    thread_local const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> method(
        EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr), &EVP_MAC_free);
    return {method ? EVP_MAC_CTX_new(method.get()) : nullptr, &EVP_MAC_CTX_free};
}

} // namespace

QByteArray hmac(HashAlgorithm algorithm, QByteArrayView key, const QList<QByteArrayView> &parts)
{
    const MacContext context = makeContext();
    const std::array<OSSL_PARAM, 2> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST,
                                         const_cast<char *>(opensslName(algorithm)), 0),
        OSSL_PARAM_construct_end()};
    // A null key would mean "the key set before", so an empty one still needs an address.
    const char *bytes = key.isEmpty() ? "" : key.data();
    bool done = context
        && EVP_MAC_init(context.get(), reinterpret_cast<const unsigned char *>(bytes),
                        size_t(key.size()), parameters.data())
            == 1;
    for (const QByteArrayView part : parts) {
        done = done
            && EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char *>(part.data()),
                              size_t(part.size()))
                == 1;
    }
    QByteArray result(digestSize(algorithm), Qt::Uninitialized);
    size_t written = 0;
    done = done
        && EVP_MAC_final(context.get(), reinterpret_cast<unsigned char *>(result.data()), &written,
                         size_t(result.size()))
            == 1;
    return done && written == size_t(result.size()) ? result : QByteArray();
}

} // namespace signalbox
