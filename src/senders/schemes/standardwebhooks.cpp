// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Standard Webhooks (standardwebhooks.com, specification 1.0), and Svix, which it grew from: id,
// timestamp and body joined by dots; "webhook-signature" (or "svix-signature") holds one or more
// signatures separated by blanks, "v1,<base64>" for HMAC-SHA256 and "v1a,<base64>" for Ed25519. A
// secret is "whsec_" and base64, or "whpk_" and base64 for the public key of v1a.
#include "crypto/encoding.h"
#include "crypto/hmac.h"
#include "crypto/publickey.h"
#include "senders/doctor/doctor.h"
#include "senders/schemes/fields.h"
#include "senders/schemes/scheme.h"
#include "senders/schemes/window.h"

#include <QJsonArray>

namespace signalbox {

namespace {

constexpr char symmetricPrefix[] = "whsec_";
constexpr char publicPrefix[] = "whpk_";
constexpr char privatePrefix[] = "whsk_";
constexpr qsizetype mostWebhookSignatures = 16;
constexpr qsizetype longestWebhookId = 256;
constexpr qsizetype privateSeedSize = 32; // libraries append the public half

QList<QByteArray> headerPrefixes(const QJsonObject &parameters)
{
    QList<QByteArray> prefixes;
    for (const QJsonValue &value : parameters.value(u"headerPrefixes").toArray())
        prefixes.append(value.toString().toLatin1());
    return prefixes.isEmpty() ? QList<QByteArray>{"webhook-", "svix-"} : prefixes;
}

//! Which of the prefixes the request carries a signature under.
QByteArray prefixIn(const QJsonObject &parameters, const Delivery &delivery)
{
    const QList<QByteArray> prefixes = headerPrefixes(parameters);
    for (const QByteArray &prefix : prefixes) {
        if (headerValue(delivery.headers, prefix + "signature"))
            return prefix;
    }
    return prefixes.first();
}

std::optional<QByteArray> afterPrefix(const QByteArray &text, const char *prefix)
{
    return text.startsWith(prefix)
        ? decodeBase64(QByteArrayView(text).sliced(qsizetype(qstrlen(prefix))))
        : std::nullopt;
}

//! The HMAC key: the bytes that the base64 stands for. A secret that is none is taken as it is, as
//! senders do that let people choose theirs.
QByteArray symmetricKey(const Secret &secret)
{
    const QByteArray &text = secret.expose();
    if (text.startsWith(symmetricPrefix))
        return afterPrefix(text, symmetricPrefix).value_or(QByteArray());
    return decodeBase64(text).value_or(text);
}

bool isAsymmetric(const Secret &secret)
{
    return secret.expose().startsWith(publicPrefix) || secret.expose().startsWith(privatePrefix);
}

struct GivenSignatures
{
    QList<QByteArray> symmetric; //!< v1
    QList<QByteArray> asymmetric; //!< v1a
};

GivenSignatures signaturesIn(const QByteArray &value)
{
    GivenSignatures given;
    for (const QByteArray &part : value.split(' ')) {
        const bool symmetric = part.startsWith("v1,");
        // Other versions are for others.
        if (!symmetric && !part.startsWith("v1a,"))
            continue;
        QList<QByteArray> &list = symmetric ? given.symmetric : given.asymmetric;
        const auto bytes = decodeBase64(QByteArrayView(part).sliced(part.indexOf(',') + 1));
        const qsizetype size = symmetric ? digestSize(HashAlgorithm::Sha256) : 64;
        if (bytes && bytes->size() == size && list.size() < mostWebhookSignatures)
            list.append(*bytes);
    }
    return given;
}

bool isSignedBy(const Secret &secret, const GivenSignatures &given, const QByteArray &message)
{
    bool matches = false;
    if (const auto bytes = afterPrefix(secret.expose(), publicPrefix)) {
        const auto key = PublicKey::fromEd25519(*bytes);
        for (const QByteArray &signature : given.asymmetric)
            matches = (key && key->verifyEd25519(message, signature)) || matches;
        return matches;
    }
    const QByteArray key = symmetricKey(secret);
    // Nothing decoded: an empty key would match what anybody can compute.
    if (isAsymmetric(secret) || key.isEmpty())
        return false;
    const QByteArray expected = hmac(HashAlgorithm::Sha256, key, {message});
    for (const QByteArray &signature : given.symmetric)
        matches = equalInConstantTime(signature, expected) || matches;
    return matches;
}

std::variant<QByteArray, Refusal> webhookId(const Delivery &delivery, const QByteArray &prefix)
{
    auto id = onlyHeader(delivery, prefix + "id");
    if (auto *text = std::get_if<QByteArray>(&id); text && text->size() > longestWebhookId)
        return Refusal{RefusalCause::MalformedSignature, QStringLiteral("the id is overlong")};
    return id;
}

SchemeVerdict verifyStandardWebhooks(const SchemeInput &input)
{
    const QByteArray prefix = prefixIn(input.parameters, input.delivery);
    const auto value = onlyHeader(input.delivery, prefix + "signature");
    if (const auto *refusal = std::get_if<Refusal>(&value))
        return *refusal;
    const QByteArray &text = std::get<QByteArray>(value);
    const GivenSignatures given = signaturesIn(text);
    if (given.symmetric.isEmpty() && given.asymmetric.isEmpty()) {
        return Refusal{
            RefusalCause::MalformedSignature,
            QStringLiteral("header %1signature has %2, expected \"v1,\" and 44 base64 characters")
                .arg(QString::fromLatin1(prefix), shapeOf(text))};
    }
    const auto id = webhookId(input.delivery, prefix);
    if (const auto *refusal = std::get_if<Refusal>(&id))
        return Refusal{RefusalCause::MalformedSignature, refusal->detail};
    const auto timestamp = onlyHeader(input.delivery, prefix + "timestamp");
    if (const auto *refusal = std::get_if<Refusal>(&timestamp))
        return Refusal{RefusalCause::MissingTimestamp, refusal->detail};
    const QByteArray &time = std::get<QByteArray>(timestamp);
    const auto signedAt = instantFromSeconds(time);
    if (!signedAt) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("header %1timestamp is not a number of seconds since 1970")
                           .arg(QString::fromLatin1(prefix))};
    }
    const QByteArray message = std::get<QByteArray>(id) + '.' + time + '.' + input.delivery.body;
    bool matches = false;
    for (const Secret &secret : input.secrets)
        matches = isSignedBy(secret, given, message) || matches;
    if (!matches) {
        return Refusal{
            RefusalCause::WrongSignature,
            QStringLiteral("over id, timestamp and %1 bytes of body, tried with %2 secret(s)")
                .arg(input.delivery.body.size())
                .arg(input.secrets.size())};
    }
    const double window = input.parameters.value(u"windowSeconds").toDouble(signatureWindowSeconds);
    if (auto refusal = outsideWindow(*signedAt, input.now, window))
        return *refusal;
    return Authentic{digest(HashAlgorithm::Sha256, {"standard-webhooks\n", message})};
}

Result<QByteArray> madeSignature(const Secret &secret, const QByteArray &message)
{
    if (const auto bytes = afterPrefix(secret.expose(), privatePrefix)) {
        const auto key =
            PrivateKey::fromEd25519(Secret(bytes->first(qMin(bytes->size(), privateSeedSize))));
        if (!key)
            return fail(key.error());
        const auto signature = key->signEd25519(message);
        return signature ? Result<QByteArray>("v1a," + signature->toBase64())
                         : fail(signature.error());
    }
    const QByteArray key = symmetricKey(secret);
    if (isAsymmetric(secret) || key.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("this secret cannot sign"));
    return "v1," + hmac(HashAlgorithm::Sha256, key, {message}).toBase64();
}

Result<Delivery> signStandardWebhooks(const QJsonObject &parameters, const Secret &secret,
                                      Delivery delivery, Instant now)
{
    const QByteArray prefix = prefixIn(parameters, delivery);
    const QByteArray time = QByteArray::number(toMilliseconds(now) / 1000);
    QByteArray id = headerValue(delivery.headers, prefix + "id").value_or(QByteArray());
    if (id.isEmpty())
        id = "msg_" + digest(HashAlgorithm::Sha256, {time, delivery.body}).toHex().first(24);
    const auto signature = madeSignature(secret, id + '.' + time + '.' + delivery.body);
    if (!signature)
        return fail(signature.error());
    setHeader(delivery.headers, prefix + "id", id);
    setHeader(delivery.headers, prefix + "timestamp", time);
    setHeader(delivery.headers, prefix + "signature", *signature);
    return delivery;
}

SchemeAccount explainStandardWebhooks(const SchemeInput &input)
{
    constexpr qsizetype ed25519Size = 88; // of a signature, as base64
    SchemeAccount account = plainAccount(input);
    const QByteArray prefix = prefixIn(input.parameters, input.delivery);
    account.place = QString::fromLatin1(prefix + "signature");
    account.came.reset();
    const bool byKeyPair = std::any_of(input.secrets.begin(), input.secrets.end(), isAsymmetric);
    const QByteArray version = byKeyPair ? "v1a," : "v1,";
    if (byKeyPair)
        account.expected = SignatureShape{QString::fromLatin1(version),
                                          SignatureShape::Letters::Base64, ed25519Size};
    // Of several, which a secret's change brings, the one that is of the kind expected.
    if (const auto value = headerValue(input.delivery.headers, prefix + "signature")) {
        const QList<QByteArray> parts = value->split(' ');
        const auto fitting = std::find_if(parts.begin(), parts.end(), [&](const QByteArray &part) {
            return part.startsWith(version);
        });
        account.came = signatureShapeOf(fitting == parts.end() ? *value : *fitting);
    }
    const auto time = headerValue(input.delivery.headers, prefix + "timestamp");
    account.signedAt = time ? instantFromSeconds(*time) : std::nullopt;
    return account;
}

} // namespace

const Scheme &standardWebhooksScheme()
{
    static const Scheme scheme{"standard-webhooks",   true,    &verifyStandardWebhooks,
                               &signStandardWebhooks, nullptr, &explainStandardWebhooks};
    return scheme;
}

} // namespace signalbox
