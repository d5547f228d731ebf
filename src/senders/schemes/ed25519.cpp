// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An Ed25519 signature over timestamp and body, as Discord's interactions carry it: the
// application's public key stands in the endpoint's options (Discord developer documentation,
// "Receiving and Responding"). Several keys, separated by blanks or commas, while one rotates. No
// key: unsigned, as an endpoint without a secret is.
#include "crypto/encoding.h"
#include "crypto/publickey.h"
#include "senders/doctor/doctor.h"
#include "senders/schemes/fields.h"
#include "senders/schemes/scheme.h"
#include "senders/schemes/window.h"

#include <QRegularExpression>

namespace signalbox {

namespace {

constexpr qsizetype ed25519SignatureSize = 64;

struct Ed25519Settings
{
    explicit Ed25519Settings(const QJsonObject &parameters)
        : header(
            parameters.value(u"header").toString(QStringLiteral("X-Signature-Ed25519")).toLatin1())
        , timestampHeader(parameters.value(u"timestampHeader")
                              .toString(QStringLiteral("X-Signature-Timestamp"))
                              .toLatin1())
        , windowSeconds(parameters.value(u"windowSeconds").toDouble(signatureWindowSeconds))
    {
    }
    QByteArray header, timestampHeader;
    double windowSeconds;
};

QStringList keyTexts(const QJsonObject &parameters)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    return parameters.value(u"publicKey").toString().split(between, Qt::SkipEmptyParts);
}

//! The keys that can be one.
QList<PublicKey> keysOf(const QJsonObject &parameters)
{
    QList<PublicKey> keys;
    for (const QString &text : keyTexts(parameters)) {
        const auto bytes = decodeHex(text.toLatin1(), HexCase::Any);
        const auto key =
            bytes ? PublicKey::fromEd25519(*bytes) : fail(ErrorKind::InvalidInput, QString());
        if (key)
            keys.append(*key);
    }
    return keys;
}

SchemeVerdict verifyEd25519(const SchemeInput &input)
{
    if (keyTexts(input.parameters).isEmpty())
        return Authentic{{}, Verdict::Unsigned};
    const Ed25519Settings settings(input.parameters);
    const QList<PublicKey> keys = keysOf(input.parameters);
    if (keys.isEmpty()) {
        return Refusal{
            RefusalCause::UnknownKey,
            QStringLiteral("the endpoint's publicKey is not 64 hex digits of an Ed25519 key")};
    }
    const auto value = onlyHeader(input.delivery, settings.header);
    if (const auto *refusal = std::get_if<Refusal>(&value))
        return *refusal;
    const QByteArray &text = std::get<QByteArray>(value);
    const auto signature = decodeHex(text, HexCase::Any);
    if (!signature || signature->size() != ed25519SignatureSize) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("header %1 has %2, expected 128 hex digits")
                           .arg(QString::fromLatin1(settings.header), shapeOf(text))};
    }
    const auto timestamp = onlyHeader(input.delivery, settings.timestampHeader);
    if (std::holds_alternative<Refusal>(timestamp))
        return Refusal{RefusalCause::MissingTimestamp, std::get<Refusal>(timestamp).detail};
    const QByteArray &time = std::get<QByteArray>(timestamp);
    const QByteArray message = time + input.delivery.body;
    bool matches = false;
    for (const PublicKey &key : keys)
        matches = key.verifyEd25519(message, *signature) || matches;
    if (!matches) {
        return Refusal{
            RefusalCause::WrongSignature,
            QStringLiteral("over timestamp and %1 bytes of body, tried with %2 public key(s)")
                .arg(input.delivery.body.size())
                .arg(keys.size())};
    }
    const auto signedAt = instantFromSeconds(time);
    if (!signedAt) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("header %1 is not a number of seconds since 1970")
                           .arg(QString::fromLatin1(settings.timestampHeader))};
    }
    if (auto refusal = outsideWindow(*signedAt, input.now, settings.windowSeconds))
        return *refusal;
    return Authentic{digest(HashAlgorithm::Sha256, {"ed25519\n", message})};
}

//! `secret`: the private key as PEM; only samples are signed so.
Result<Delivery> signEd25519(const QJsonObject &parameters, const Secret &secret, Delivery delivery,
                             Instant now)
{
    const Ed25519Settings settings(parameters);
    const auto key = PrivateKey::fromPem(secret);
    if (!key)
        return fail(key.error());
    const QByteArray time = QByteArray::number(toMilliseconds(now) / 1000);
    const auto signature = key->signEd25519(time + delivery.body);
    if (!signature)
        return fail(signature.error());
    setHeader(delivery.headers, settings.header, signature->toHex());
    setHeader(delivery.headers, settings.timestampHeader, time);
    return delivery;
}

Result<SampleIdentity> makeEd25519Identity(const QJsonObject &verification, const QList<Delivery> &)
{
    const auto key = PrivateKey::makeEd25519();
    if (!key)
        return fail(key.error());
    SampleIdentity identity{key->toPem(), {}, {}};
    const QString option = optionName(verification.value(u"publicKey"));
    if (option.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("the recipe's publicKey is no option"));
    identity.options.insert(option, QString::fromLatin1(key->publicKey().toEd25519().toHex()));
    return identity;
}

SchemeAccount explainEd25519(const SchemeInput &input)
{
    const Ed25519Settings settings(input.parameters);
    SchemeAccount account = plainAccount(input);
    const auto time = headerValue(input.delivery.headers, settings.timestampHeader);
    account.signedAt = time ? instantFromSeconds(*time) : std::nullopt;
    account.windowSeconds = static_cast<qint64>(settings.windowSeconds);
    return account;
}

} // namespace

const Scheme &ed25519Scheme()
{
    static const Scheme scheme{"ed25519", false,           &verifyEd25519,      &signEd25519,
                               nullptr,   &explainEd25519, &makeEd25519Identity};
    return scheme;
}

} // namespace signalbox
