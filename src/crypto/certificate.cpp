// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/certificate.h"

#include "crypto/opensslvalues.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace signalbox {

namespace {
constexpr qsizetype largestCertificate = 16 * 1024;
}

Result<Certificate> Certificate::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() > largestCertificate)
        return fail(ErrorKind::TooLarge,
                    QStringLiteral("a certificate of %1 bytes").arg(bytes.size()));
    const OpensslBio bio = readingBio(bytes);
    const OpensslCertificate certificate(
        bytes.contains("BEGIN CERTIFICATE")
            ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)
            : d2i_X509_bio(bio.get(), nullptr),
        &X509_free);
    ERR_clear_error();
    if (!certificate)
        return fail(ErrorKind::InvalidInput, QStringLiteral("is no X.509 certificate"));
    return Certificate(certificate);
}

Result<PublicKey> Certificate::publicKey() const
{
    const OpensslKey key = owned(X509_get_pubkey(m_certificate.get()));
    ERR_clear_error();
    if (!key)
        return fail(ErrorKind::InvalidInput, QStringLiteral("a key of an unknown kind"));
    return PublicKey(key);
}

bool Certificate::isFor(const QByteArray &hostName) const
{
    return X509_check_host(m_certificate.get(), hostName.constData(), size_t(hostName.size()),
                           X509_CHECK_FLAG_NO_WILDCARDS, nullptr)
        == 1;
}

QString Certificate::issuerAddress() const
{
    const std::unique_ptr<AUTHORITY_INFO_ACCESS, decltype(&AUTHORITY_INFO_ACCESS_free)> places(
        static_cast<AUTHORITY_INFO_ACCESS *>(
            X509_get_ext_d2i(m_certificate.get(), NID_info_access, nullptr, nullptr)),
        &AUTHORITY_INFO_ACCESS_free);
    const int count = places ? sk_ACCESS_DESCRIPTION_num(places.get()) : 0;
    for (int at = 0; at < count; ++at) {
        const ACCESS_DESCRIPTION *place = sk_ACCESS_DESCRIPTION_value(places.get(), at);
        if (OBJ_obj2nid(place->method) != NID_ad_ca_issuers || place->location->type != GEN_URI)
            continue;
        const ASN1_IA5STRING *text = place->location->d.uniformResourceIdentifier;
        return QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)),
                                   ASN1_STRING_length(text));
    }
    return {};
}

bool Certificate::isIssuedBy(const Certificate &issuer) const
{
    return X509_check_issued(issuer.m_certificate.get(), m_certificate.get()) == X509_V_OK;
}

Result<void> Certificate::checkTrust(const QList<Certificate> &between, Instant at) const
{
    // The default paths are looked up by hash when asked, so a new store costs no reading of all
    // roots.
    const std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)> roots(X509_STORE_new(),
                                                                        &X509_STORE_free);
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> context(
        X509_STORE_CTX_new(), &X509_STORE_CTX_free);
    struct StackFree
    {
        void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
    };
    const std::unique_ptr<STACK_OF(X509), StackFree> untrusted(sk_X509_new_null());
    for (const Certificate &certificate : between)
        sk_X509_push(untrusted.get(), certificate.m_certificate.get());
    if (!roots || !context || X509_STORE_set_default_paths(roots.get()) != 1
        || X509_STORE_CTX_init(context.get(), roots.get(), m_certificate.get(), untrusted.get())
            != 1)
        return fail(ErrorKind::Internal, QStringLiteral("the system's roots cannot be read"));
    X509_STORE_CTX_set_time(
        context.get(), 0, std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
    const bool trusted = X509_verify_cert(context.get()) == 1;
    const int reason = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    if (!trusted)
        return fail(ErrorKind::Refused, QString::fromLatin1(X509_verify_cert_error_string(reason)));
    return {};
}

} // namespace signalbox
