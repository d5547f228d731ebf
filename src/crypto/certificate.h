// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "crypto/publickey.h"

using X509 = struct x509_st;

namespace signalbox {

//! An X.509 certificate (RFC 5280). A value, cheap to copy, any thread.
class Certificate
{
public:
    [[nodiscard]] static Result<Certificate> fromBytes(const QByteArray &bytes); //!< PEM or DER

    [[nodiscard]] Result<PublicKey> publicKey() const;
    [[nodiscard]] bool isFor(const QByteArray &hostName) const;
    //! Where its issuer's certificate lies (authority information access), or "".
    [[nodiscard]] QString issuerAddress() const;
    [[nodiscard]] bool isIssuedBy(const Certificate &issuer) const;
    //! Chained to a root of this system, over `between`, at that time. Refused, with OpenSSL's
    //! reason.
    [[nodiscard]] Result<void> checkTrust(const QList<Certificate> &between, Instant at) const;

private:
    explicit Certificate(std::shared_ptr<X509> certificate) : m_certificate(std::move(certificate))
    {
    }

    std::shared_ptr<X509> m_certificate;
};

} // namespace signalbox
