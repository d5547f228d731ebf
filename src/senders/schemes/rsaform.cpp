// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An RSA signature over the decoded value of one form field, as Travis CI sends it ("Verifying
// webhook requests"): base64 in the header Signature, SHA-1, and the public key as PEM inside the
// JSON of the site's /config.
#include "crypto/encoding.h"
#include "crypto/publickey.h"
#include "senders/doctor/doctor.h"
#include "senders/schemes/fields.h"
#include "senders/schemes/scheme.h"
#include "senders/schemes/window.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {

struct RsaFormSettings
{
    explicit RsaFormSettings(const QJsonObject &parameters)
        : header(parameters.value(u"header").toString(QStringLiteral("Signature")).toLatin1())
        , field(parameters.value(u"field").toString(QStringLiteral("payload")).toUtf8())
        , hash(hashAlgorithmFromText(parameters.value(u"hash").toString())
                   .value_or(HashAlgorithm::Sha1))
        , keyUrl(parameters.value(u"keyUrl").toString(), QUrl::StrictMode)
        , keyPath(parameters.value(u"keyPath").toArray())
    {
    }
    QByteArray header, field;
    HashAlgorithm hash;
    QUrl keyUrl;
    QJsonArray keyPath;
};

//! The key in the document; a pinned file may hold the bare PEM.
Result<PublicKey> keyIn(const RsaFormSettings &settings, const QByteArray &document)
{
    if (document.trimmed().startsWith("-----BEGIN"))
        return PublicKey::fromPem(document);
    QJsonValue value = QJsonDocument::fromJson(document).object();
    for (const QJsonValue &step : settings.keyPath)
        value = value.toObject().value(step.toString());
    return PublicKey::fromPem(value.toString().toLatin1());
}

SchemeVerdict verifyRsaForm(const SchemeInput &input)
{
    const RsaFormSettings settings(input.parameters);
    const auto value = onlyHeader(input.delivery, settings.header);
    if (const auto *refusal = std::get_if<Refusal>(&value))
        return *refusal;
    const QByteArray &text = std::get<QByteArray>(value);
    const auto signature = decodeBase64(text);
    if (!signature) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("header %1 has %2, expected base64")
                           .arg(QString::fromLatin1(settings.header), shapeOf(text))};
    }
    const QList<QByteArray> fields = fieldValues(input.delivery.body, settings.field);
    if (fields.size() != 1) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("form field %1 appears %2 times, expected once")
                           .arg(QString::fromUtf8(settings.field))
                           .arg(fields.size())};
    }
    const auto document = input.keys.find(settings.keyUrl);
    if (!document)
        return NeedsKey{settings.keyUrl, std::nullopt, false};
    const auto key = keyIn(settings, *document);
    const bool matches = key && key->verifyRsa(settings.hash, fields.first(), *signature);
    if (matches)
        return Authentic{digest(HashAlgorithm::Sha256, {"rsa-form\n", fields.first()})};
    const Refusal refusal = key
        ? Refusal{RefusalCause::WrongSignature,
                  QStringLiteral("over %1 bytes of form field %2")
                      .arg(fields.first().size())
                      .arg(QString::fromUtf8(settings.field))}
        : Refusal{RefusalCause::UnknownKey,
                  QStringLiteral("what lies at the key's address ") + key.error().detail};
    // The site may have changed its key since.
    return input.keys.pinned.contains(settings.keyUrl) ? SchemeVerdict(refusal)
                                                       : NeedsKey{settings.keyUrl, refusal, false};
}

//! `secret`: an RSA key as PEM.
Result<Delivery> signRsaForm(const QJsonObject &parameters, const Secret &secret, Delivery delivery,
                             Instant)
{
    const RsaFormSettings settings(parameters);
    const auto key = PrivateKey::fromPem(secret);
    if (!key)
        return fail(key.error());
    const QList<QByteArray> fields = fieldValues(delivery.body, settings.field);
    if (fields.size() != 1)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("the form field to be signed is missing"));
    const auto signature = key->signRsa(settings.hash, fields.first());
    if (!signature)
        return fail(signature.error());
    setHeader(delivery.headers, settings.header, signature->toBase64());
    return delivery;
}

Result<SampleIdentity> makeRsaFormIdentity(const QJsonObject &verification, const QList<Delivery> &)
{
    const auto key = PrivateKey::makeRsa();
    if (!key)
        return fail(key.error());
    const RsaFormSettings settings(resolvedVerification(verification, {}));
    return SampleIdentity{key->toPem(), {}, {{settings.keyUrl, key->publicKey().toPem()}}};
}

SchemeAccount explainRsaForm(const SchemeInput &input)
{
    const RsaFormSettings settings(input.parameters);
    SchemeAccount account = plainAccount(input);
    account.signedText = QStringLiteral("{form:%1}").arg(QString::fromUtf8(settings.field));
    account.windowSeconds = 0; // nothing in it tells the time
    return account;
}

} // namespace

const Scheme &rsaFormScheme()
{
    static const Scheme scheme{"rsa-form", false,           &verifyRsaForm,      &signRsaForm,
                               nullptr,    &explainRsaForm, &makeRsaFormIdentity};
    return scheme;
}

} // namespace signalbox
