// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/doctor/secretvariants.h"

#include "crypto/encoding.h"

namespace signalbox {

namespace {

const QByteArray standardWebhooksPrefix("whsec_");

bool isQuoted(const QByteArray &text)
{
    return text.size() > 2 && text.front() == text.back()
        && (text.front() == '"' || text.front() == '\'');
}

} // namespace

QList<SecretVariant> secretVariants(const Secret &secret, const QString &name)
{
    const QByteArray &bytes = secret.expose();
    QList<SecretVariant> variants;
    const auto add = [&](DoctorCause cause, const QByteArray &variant, const QString &found = {}) {
        if (variant.isEmpty() || variant == bytes)
            return;
        Finding finding;
        finding.cause = cause;
        finding.proven = true;
        finding.name = name;
        finding.found = found;
        variants.append({finding, Secret(variant)});
    };
    add(DoctorCause::SecretHasBlanks, bytes.trimmed());
    add(DoctorCause::SenderSecretHasBlanks, bytes + '\n', QStringLiteral("line end"));
    add(DoctorCause::SenderSecretHasBlanks, bytes + "\r\n", QStringLiteral("line end"));
    add(DoctorCause::SenderSecretHasBlanks, bytes + ' ', QStringLiteral("blank"));
    add(DoctorCause::SenderSecretHasBlanks, ' ' + bytes, QStringLiteral("blank"));
    if (isQuoted(bytes))
        add(DoctorCause::SecretIsQuoted, bytes.mid(1, bytes.size() - 2));

    const QByteArray bare =
        bytes.startsWith(standardWebhooksPrefix) ? bytes.mid(standardWebhooksPrefix.size()) : bytes;
    add(DoctorCause::SecretPrefix,
        bytes.startsWith(standardWebhooksPrefix) ? bare : standardWebhooksPrefix + bytes);
    if (const auto decoded = decodeHex(bare, HexCase::Any))
        add(DoctorCause::SecretIsEncoded, *decoded, QStringLiteral("hex"));
    for (const Base64Alphabet alphabet : {Base64Alphabet::Standard, Base64Alphabet::UrlSafe}) {
        for (const Base64Padding padding : {Base64Padding::Required, Base64Padding::Forbidden}) {
            if (const auto decoded = decodeBase64(bare, alphabet, padding))
                add(DoctorCause::SecretIsEncoded, *decoded, QStringLiteral("base64"));
        }
    }
    add(DoctorCause::SecretIsDecoded, bytes.toHex(), QStringLiteral("hex"));
    add(DoctorCause::SecretIsDecoded, bytes.toBase64(), QStringLiteral("base64"));
    add(DoctorCause::SecretPrefix, standardWebhooksPrefix + bytes.toBase64());
    return variants;
}

} // namespace signalbox
