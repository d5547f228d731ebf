// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon SNS ("Verifying the signatures of Amazon SNS messages", SNS developer guide): the
// signature stands in the body, over decoded members in a fixed order; the key is a certificate at
// an address that the body names too, so that address is judged first. Such a signature proves only
// that *some* account of AWS sent it: which topics may send is the endpoint's to say.
#include "crypto/certificate.h"
#include "crypto/encoding.h"
#include "senders/doctor/doctor.h"
#include "senders/schemes/fields.h"
#include "senders/schemes/scheme.h"
#include "senders/schemes/snsmessage.h"
#include "senders/schemes/window.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {

constexpr char snsName[] = "sns.amazonaws.com";
constexpr double snsWindowSeconds = 3600; // SNS repeats a delivery for so long at most
constexpr char sampleCertificate[] =
    "https://sns.us-east-1.amazonaws.com/"
    "SimpleNotificationService-00000000000000000000000000000000.pem";

bool isAllowedTopic(const QJsonObject &parameters, const QString &topic)
{
    return !topic.isEmpty() && parameters.value(u"topics").toArray().contains(QJsonValue(topic));
}

Refusal topicRefusal(const QString &topic)
{
    return {RefusalCause::NotAllowed,
            QStringLiteral("topic \"%1\" is not among the endpoint's topics").arg(topic.left(256))};
}

// Raw delivery: the bare message, no envelope and no signature.
std::optional<SchemeVerdict> verifyRaw(const SchemeInput &input)
{
    if (headerValue(input.delivery.headers, "x-amz-sns-rawdelivery")
            .value_or(QByteArray())
            .toLower()
        != "true")
        return std::nullopt;
    if (!input.parameters.value(u"raw").toBool()) {
        return Refusal{
            RefusalCause::MissingSignature,
            QStringLiteral(
                "a raw delivery is not signed; switch raw delivery off in the subscription")};
    }
    const QString topic = QString::fromUtf8(
        headerValue(input.delivery.headers, "x-amz-sns-topic-arn").value_or(QByteArray()));
    if (!isAllowedTopic(input.parameters, topic))
        return topicRefusal(topic);
    return Authentic{{}, Verdict::Unsigned};
}

std::optional<Refusal> checkSnsForm(const SchemeInput &input, const SnsMessage &message)
{
    const QByteArray named =
        headerValue(input.delivery.headers, "x-amz-sns-message-type").value_or(QByteArray());
    if (!named.isEmpty() && QString::fromUtf8(named) != message.text(u"Type")) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("header x-amz-sns-message-type and the body's Type differ")};
    }
    if (message.text(u"Signature").isEmpty())
        return Refusal{RefusalCause::MissingSignature, QStringLiteral("the body has no Signature")};
    if (!message.hash()) {
        return Refusal{RefusalCause::UnknownAlgorithm,
                       QStringLiteral("SignatureVersion is \"%1\", expected \"1\" or \"2\"")
                           .arg(message.text(u"SignatureVersion").left(20))};
    }
    if (!isAllowedTopic(input.parameters, message.text(u"TopicArn")))
        return topicRefusal(message.text(u"TopicArn"));
    if (!isSnsCertificateAddress(message.certificateAddress())) {
        return Refusal{RefusalCause::UnknownKey,
                       QStringLiteral("SigningCertURL is at \"%1\", which is no address of SNS")
                           .arg(message.certificateAddress().host().left(100))};
    }
    const QString subscribe = message.text(u"SubscribeURL");
    if (message.isConfirmation() && !isSnsAddress(QUrl(subscribe, QUrl::StrictMode))) {
        return Refusal{RefusalCause::NotAllowed,
                       QStringLiteral("SubscribeURL is at \"%1\", which is no address of SNS")
                           .arg(QUrl(subscribe).host().left(100))};
    }
    return std::nullopt;
}

// A certificate that was fetched must lead to a root of this system; SNS serves it without the one
// between, whose address it names. That one proves itself, so its address needs no more than a
// rule.
std::optional<SchemeVerdict> checkCertificate(const SchemeInput &input, const QByteArray &bytes,
                                              Instant signedAt)
{
    const auto certificate = Certificate::fromBytes(bytes);
    if (!certificate)
        return Refusal{RefusalCause::UnknownKey,
                       QStringLiteral("what lies at SigningCertURL ") + certificate.error().detail};
    if (!certificate->isFor(snsName)) {
        return Refusal{RefusalCause::UnknownKey,
                       QStringLiteral("the certificate at SigningCertURL is not that of %1")
                           .arg(QLatin1String(snsName))};
    }
    if (certificate->checkTrust({}, signedAt))
        return std::nullopt;
    QList<Certificate> between;
    const QUrl issuer(certificate->issuerAddress());
    if (isAmazonIssuerAddress(issuer)) {
        const auto found = input.keys.find(issuer);
        if (!found)
            return NeedsKey{issuer, std::nullopt, true};
        if (const auto one = Certificate::fromBytes(*found))
            between.append(*one);
    }
    const auto trusted = certificate->checkTrust(between, signedAt);
    if (trusted)
        return std::nullopt;
    return Refusal{RefusalCause::UnknownKey,
                   QStringLiteral("the certificate at SigningCertURL is not trusted: ")
                       + trusted.error().detail};
}

std::optional<Refusal> checkSignedBy(const SnsMessage &message, const QByteArray &key,
                                     const QByteArray &text)
{
    const auto signature = decodeBase64(message.text(u"Signature").toLatin1());
    if (!signature) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("Signature has %1, expected base64")
                           .arg(shapeOf(message.text(u"Signature").toLatin1()))};
    }
    const auto publicKey = PublicKey::fromPem(key);
    if (!publicKey)
        return Refusal{RefusalCause::UnknownKey,
                       QStringLiteral("what lies at SigningCertURL ") + publicKey.error().detail};
    if (!publicKey->verifyRsa(*message.hash(), text, *signature)) {
        return Refusal{
            RefusalCause::WrongSignature,
            QStringLiteral("over %1 bytes of canonical text of a %2, SignatureVersion %3")
                .arg(text.size())
                .arg(message.text(u"Type").left(40), message.text(u"SignatureVersion"))};
    }
    return std::nullopt;
}

SchemeVerdict verifySns(const SchemeInput &input)
{
    if (auto raw = verifyRaw(input))
        return *raw;
    const auto message = SnsMessage::read(input.delivery.body);
    if (!message)
        return Refusal{RefusalCause::MissingSignature, message.error().detail};
    if (auto refusal = checkSnsForm(input, *message))
        return *refusal;
    const auto text = message->canonicalText();
    const auto signedAt = parseInstant(message->text(u"Timestamp"));
    if (!text || !signedAt)
        return Refusal{RefusalCause::MalformedSignature,
                       text ? QStringLiteral("Timestamp is not a date") : text.error().detail};
    const QUrl address = message->certificateAddress();
    const auto key = input.keys.find(address);
    if (!key)
        return NeedsKey{address, std::nullopt, false};
    if (auto refusal = checkSignedBy(*message, *key, *text))
        return *refusal;
    // Who pins a certificate trusts it as it is, to try recorded deliveries of any age.
    if (!input.keys.pinned.contains(address)) {
        if (auto verdict = checkCertificate(input, *key, *signedAt))
            return *verdict;
        const double window = input.parameters.value(u"windowSeconds").toDouble(snsWindowSeconds);
        const bool ahead = *signedAt > input.now;
        if (auto refusal = outsideWindow(*signedAt, input.now,
                                         ahead ? qMin(window, signatureWindowSeconds) : window))
            return *refusal;
    }
    return Authentic{digest(HashAlgorithm::Sha256, {"sns\n", *text})};
}

//! `secret`: an RSA key as PEM; the signature goes into the body.
Result<Delivery> signSns(const QJsonObject &, const Secret &secret, Delivery delivery, Instant)
{
    if (headerValue(delivery.headers, "x-amz-sns-rawdelivery"))
        return delivery;
    const auto key = PrivateKey::fromPem(secret);
    if (!key)
        return fail(key.error());
    QJsonObject body = QJsonDocument::fromJson(delivery.body).object();
    if (body.value(u"SignatureVersion") != QLatin1String("2"))
        body.insert(QStringLiteral("SignatureVersion"), QStringLiteral("1"));
    body.insert(QStringLiteral("SigningCertURL"), QLatin1String(sampleCertificate));
    body.insert(QStringLiteral("Signature"), QString());
    const SnsMessage message(body);
    const auto text = message.canonicalText();
    if (!text)
        return fail(text.error());
    const auto signature = key->signRsa(message.hash().value_or(HashAlgorithm::Sha1), *text);
    if (!signature)
        return fail(signature.error());
    body.insert(QStringLiteral("Signature"), QString::fromLatin1(signature->toBase64()));
    delivery.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return delivery;
}

Result<SampleIdentity> makeSnsIdentity(const QJsonObject &verification,
                                       const QList<Delivery> &samples)
{
    const auto key = PrivateKey::makeRsa();
    if (!key)
        return fail(key.error());
    QJsonArray topics;
    for (const Delivery &sample : samples) {
        const QJsonValue inBody = QJsonDocument::fromJson(sample.body).object().value(u"TopicArn");
        const auto inHeader = headerValue(sample.headers, "x-amz-sns-topic-arn");
        const QJsonValue topic =
            inBody.isString() || !inHeader ? inBody : QJsonValue(QString::fromUtf8(*inHeader));
        if (topic.isString() && !topics.contains(topic))
            topics.append(topic);
    }
    SampleIdentity identity{
        key->toPem(), {}, {{QUrl(QLatin1String(sampleCertificate)), key->publicKey().toPem()}}};
    identity.options.insert(optionName(verification.value(u"topics")), topics);
    if (const QString raw = optionName(verification.value(u"raw")); !raw.isEmpty())
        identity.options.insert(raw, true);
    return identity;
}

// The signature stands in the body, and what it covers depends on the message's type.
SchemeAccount explainSns(const SchemeInput &input)
{
    constexpr qsizetype rsa2048Size = 344; // of a signature, as base64
    SchemeAccount account = plainAccount(input);
    account.expected = SignatureShape{{}, SignatureShape::Letters::Base64, rsa2048Size};
    account.windowSeconds =
        static_cast<qint64>(input.parameters.value(u"windowSeconds").toDouble(snsWindowSeconds));
    account.signedAt.reset();
    const auto message = SnsMessage::read(input.delivery.body);
    if (!message)
        return account;
    if (message->isConfirmation())
        account.signedText =
            QStringLiteral("{Message}{MessageId}{SubscribeURL}{Timestamp}{Token}{TopicArn}{Type}");
    else if (!message->text(u"Subject").isEmpty())
        account.signedText =
            QStringLiteral("{Message}{MessageId}{Subject}{Timestamp}{TopicArn}{Type}");
    if (const QString signature = message->text(u"Signature"); !signature.isEmpty())
        account.came = signatureShapeOf(signature.toLatin1());
    account.signedAt = parseInstant(message->text(u"Timestamp"));
    return account;
}

} // namespace

const Scheme &snsScheme()
{
    static const Scheme scheme{"sns",   false,       &verifySns,      &signSns,
                               nullptr, &explainSns, &makeSnsIdentity};
    return scheme;
}

} // namespace signalbox
