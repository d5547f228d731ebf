// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP Signatures (draft-cavage-http-signatures-10) with hmac-sha256, as Drone sends them:
//   Date: Sat, 21 Nov 2026 04:00:00 GMT
//   Digest: SHA-256=<base64>
//   Signature: keyId="hmac-key",algorithm="hmac-sha256",signature="<base64>",headers="date digest"
// The signature covers headers only: the body is protected by its digest being one of them, and the
// delivery against a replay by its date.
#include "crypto/httpsignature.h"

#include "crypto/encoding.h"
#include "crypto/hmac.h"
#include "senders/doctor/doctor.h"
#include "senders/schemes/fields.h"
#include "senders/schemes/scheme.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

namespace signalbox {

namespace {

constexpr double dateWindowSeconds = 300;
constexpr QByteArrayView authorizationPrefix("Signature ");
constexpr QByteArrayView digestPrefix("SHA-256=");

QList<QByteArray> requiredHeaders(const QJsonObject &parameters)
{
    QList<QByteArray> names;
    for (const QJsonValue &value : parameters.value(u"signedHeaders").toArray())
        names.append(value.toString().toLatin1().toLower());
    return names.isEmpty() ? QList<QByteArray>{"date", "digest"} : names;
}

QByteArray bodyDigest(const QByteArray &body)
{
    return digest(HashAlgorithm::Sha256, {body});
}

std::optional<QByteArray> signatureValue(const HeaderList &headers)
{
    if (const auto value = headerValue(headers, "Signature"))
        return value;
    const auto value = headerValue(headers, "Authorization");
    if (value && value->size() >= authorizationPrefix.size()
        && QByteArrayView(*value)
                .first(authorizationPrefix.size())
                .compare(authorizationPrefix, Qt::CaseInsensitive)
            == 0)
        return value->mid(authorizationPrefix.size());
    return std::nullopt;
}

std::optional<Refusal> checkForm(const SchemeInput &input, const HttpSignature &signature)
{
    const QByteArray keyId = input.parameters.value(u"keyId").toString().toUtf8();
    if (!keyId.isEmpty() && signature.keyId != keyId) {
        return Refusal{
            RefusalCause::UnknownKey,
            QStringLiteral("keyId is \"%1\", expected \"%2\"")
                .arg(QString::fromUtf8(signature.keyId.left(60)), QString::fromUtf8(keyId))};
    }
    if (signature.algorithm != "hmac-sha256") {
        return Refusal{RefusalCause::UnknownAlgorithm,
                       QStringLiteral("algorithm is \"%1\", expected \"hmac-sha256\"")
                           .arg(QString::fromUtf8(signature.algorithm.left(60)))};
    }
    for (const QByteArray &name : requiredHeaders(input.parameters)) {
        if (signature.headers.contains(name))
            continue;
        return Refusal{name == "date" ? RefusalCause::MissingTimestamp
                                      : RefusalCause::DigestNotSigned,
                       QStringLiteral("\"%1\" is not among the signed headers")
                           .arg(QString::fromLatin1(name))};
    }
    for (const char *name : {"Signature", "Date", "Digest"}) {
        const qsizetype count = headerValues(input.delivery.headers, name).size();
        if (count > 1) {
            return Refusal{RefusalCause::MalformedSignature,
                           QStringLiteral("header %1 appears %2 times, expected once")
                               .arg(QLatin1String(name))
                               .arg(count)};
        }
    }
    return std::nullopt;
}

bool isSignedByAny(const SchemeInput &input, const QByteArray &signature, const QByteArray &text)
{
    bool matches = false;
    for (const Secret &secret : input.secrets) {
        const QByteArray expected = hmac(HashAlgorithm::Sha256, secret.expose(), {text});
        matches = equalInConstantTime(signature, expected) || matches;
    }
    return matches;
}

std::optional<Refusal> checkDigest(const Delivery &delivery)
{
    const QByteArray value = headerValue(delivery.headers, "Digest").value_or(QByteArray());
    // One field may name several algorithms (RFC 3230); the one we know must be there and right.
    for (const QByteArray &part : value.split(',')) {
        const QByteArray entry = part.trimmed();
        if (QByteArrayView(entry)
                .first(qMin(entry.size(), digestPrefix.size()))
                .compare(digestPrefix, Qt::CaseInsensitive)
            != 0)
            continue;
        const auto bytes = decodeBase64(QByteArrayView(entry).sliced(digestPrefix.size()));
        if (bytes && equalInConstantTime(*bytes, bodyDigest(delivery.body)))
            return std::nullopt;
        return Refusal{RefusalCause::DigestMismatch,
                       QStringLiteral("header Digest is that of other bytes than the %1 received")
                           .arg(delivery.body.size())};
    }
    return Refusal{
        RefusalCause::DigestMismatch,
        QStringLiteral("header Digest has %1, expected \"SHA-256=\" and 44 base64 characters")
            .arg(shapeOf(value))};
}

std::optional<Refusal> checkDate(const SchemeInput &input)
{
    const QByteArray text = headerValue(input.delivery.headers, "Date").value_or(QByteArray());
    const auto date = parseInstant(QString::fromLatin1(text));
    if (!date)
        return Refusal{RefusalCause::MissingTimestamp, QStringLiteral("header Date is not a date")};
    const double window = input.parameters.value(u"windowSeconds").toDouble(dateWindowSeconds);
    const double age = static_cast<double>((input.now - *date).count()) / 1000.0;
    if (age >= -window && age <= window)
        return std::nullopt;
    return Refusal{age > 0 ? RefusalCause::StaleTimestamp : RefusalCause::FutureTimestamp,
                   QStringLiteral("header Date is %1 s %2, expected within %3 s")
                       .arg(qAbs(age), 0, 'f', 0)
                       .arg(age > 0 ? QStringLiteral("old") : QStringLiteral("ahead of this clock"))
                       .arg(window, 0, 'f', 0)};
}

SchemeVerdict verifyHttpSignature(const SchemeInput &input)
{
    const auto value = signatureValue(input.delivery.headers);
    if (!value) {
        return Refusal{RefusalCause::MissingSignature,
                       QStringLiteral("no header Signature and no Authorization: Signature")};
    }
    const auto signature = parseHttpSignature(*value);
    if (!signature)
        return Refusal{RefusalCause::MalformedSignature, signature.error().detail};
    if (auto refusal = checkForm(input, *signature))
        return *refusal;
    const auto bytes = decodeBase64(signature->signature);
    if (!bytes || bytes->size() != digestSize(HashAlgorithm::Sha256)) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("signature has %1, expected 44 base64 characters")
                           .arg(shapeOf(signature->signature))};
    }
    const auto text = signingString(input.delivery, signature->headers);
    if (!text)
        return Refusal{RefusalCause::MalformedSignature, text.error().detail};
    if (!isSignedByAny(input, *bytes, *text)) {
        return Refusal{RefusalCause::WrongSignature,
                       QStringLiteral("over \"%1\", tried with %2 secret(s)")
                           .arg(QString::fromLatin1(signature->headers.join(' ')))
                           .arg(input.secrets.size())};
    }
    if (signature->headers.contains("digest")) {
        if (auto refusal = checkDigest(input.delivery))
            return *refusal;
    }
    if (signature->headers.contains("date")) {
        if (auto refusal = checkDate(input))
            return *refusal;
    }
    return Authentic{
        digest(HashAlgorithm::Sha256, {"http-signature\n", *text, "\n", input.delivery.body})};
}

Result<Delivery> signHttpSignature(const QJsonObject &parameters, const Secret &secret,
                                   Delivery delivery, Instant now)
{
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now), Qt::UTC);
    setHeader(delivery.headers, "Date",
              QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1()
                  + " GMT");
    setHeader(delivery.headers, "Digest",
              digestPrefix.toByteArray() + bodyDigest(delivery.body).toBase64());
    HttpSignature signature;
    signature.keyId = parameters.value(u"keyId").toString(QStringLiteral("hmac-key")).toUtf8();
    signature.algorithm = "hmac-sha256";
    signature.headers = requiredHeaders(parameters);
    const auto text = signingString(delivery, signature.headers);
    if (!text)
        return fail(text.error());
    signature.signature = hmac(HashAlgorithm::Sha256, secret.expose(), {*text}).toBase64();
    setHeader(delivery.headers, "Signature", toHeaderValue(signature));
    return delivery;
}

SchemeAccount explainHttpSignature(const SchemeInput &input)
{
    SchemeAccount account = plainAccount(input);
    account.place = QStringLiteral("Signature");
    account.expected = SignatureShape{{}, SignatureShape::Letters::Base64, 44};
    account.came.reset();
    QList<QByteArray> names = requiredHeaders(input.parameters);
    if (const auto value = signatureValue(input.delivery.headers)) {
        if (const auto signature = parseHttpSignature(*value)) {
            names = signature->headers;
            account.came = signatureShapeOf(signature->signature);
        } else {
            account.came = SignatureShape{{}, SignatureShape::Letters::Other, value->size()};
        }
    }
    QStringList lines;
    for (const QByteArray &name : names)
        lines.append(QString::fromLatin1(name) + QStringLiteral(": {") + QString::fromLatin1(name)
                     + u'}');
    account.signedText = lines.join(u' ');
    if (const auto text = headerValue(input.delivery.headers, "Date"))
        account.signedAt = parseInstant(QString::fromLatin1(*text));
    account.windowSeconds =
        static_cast<qint64>(input.parameters.value(u"windowSeconds").toDouble(dateWindowSeconds));
    return account;
}

} // namespace

const Scheme &httpSignatureScheme()
{
    static const Scheme scheme{"http-signature",   true,    &verifyHttpSignature,
                               &signHttpSignature, nullptr, &explainHttpSignature};
    return scheme;
}

} // namespace signalbox
