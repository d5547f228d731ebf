// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "crypto/digest.h"

#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace signalbox {

//! The public half of a key pair: RSA (PKCS #1 v1.5 signatures, RFC 8017) or Ed25519 (RFC 8032). A
//! value, cheap to copy, any thread.
class PublicKey
{
public:
    explicit PublicKey(std::shared_ptr<EVP_PKEY> key) : m_key(std::move(key)) { }

    //! "BEGIN PUBLIC KEY", "BEGIN RSA PUBLIC KEY" or "BEGIN CERTIFICATE".
    [[nodiscard]] static Result<PublicKey> fromPem(const QByteArray &pem);
    [[nodiscard]] static Result<PublicKey> fromEd25519(QByteArrayView bytes); //!< 32 bytes
    //! Modulus and exponent, big-endian (RFC 7518, section 6.3.1).
    [[nodiscard]] static Result<PublicKey> fromRsa(QByteArrayView modulus, QByteArrayView exponent);

    [[nodiscard]] bool isRsa() const;
    [[nodiscard]] bool isEd25519() const;
    [[nodiscard]] bool verifyRsa(HashAlgorithm hash, QByteArrayView message,
                                 QByteArrayView signature) const;
    [[nodiscard]] bool verifyEd25519(QByteArrayView message, QByteArrayView signature) const;
    [[nodiscard]] QByteArray toPem() const;
    [[nodiscard]] QByteArray toEd25519() const; //!< 32 bytes, or none

private:
    std::shared_ptr<EVP_PKEY> m_key;
};

//! A private key: of a service account, or made to sign samples.
class PrivateKey
{
public:
    //! PKCS #8 or PKCS #1 PEM. The error holds nothing of the key.
    [[nodiscard]] static Result<PrivateKey> fromPem(const Secret &pem);
    [[nodiscard]] static Result<PrivateKey> fromEd25519(const Secret &seed); //!< 32 bytes
    [[nodiscard]] static Result<PrivateKey> makeRsa();
    [[nodiscard]] static Result<PrivateKey> makeEd25519();

    [[nodiscard]] bool isRsa() const { return publicKey().isRsa(); }
    [[nodiscard]] bool isEd25519() const { return publicKey().isEd25519(); }
    [[nodiscard]] Result<QByteArray> signRsa(HashAlgorithm hash, QByteArrayView message) const;
    [[nodiscard]] Result<QByteArray> signEd25519(QByteArrayView message) const;
    [[nodiscard]] PublicKey publicKey() const { return PublicKey(m_key); }
    [[nodiscard]] Secret toPem() const;

private:
    explicit PrivateKey(std::shared_ptr<EVP_PKEY> key) : m_key(std::move(key)) { }

    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace signalbox
