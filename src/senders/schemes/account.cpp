// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/schemes/account.h"

#include "crypto/digest.h"
#include "senders/doctor/doctor.h"
#include "senders/schemes/fields.h"
#include "senders/schemes/scheme.h"

namespace signalbox {

namespace {

constexpr qsizetype longestSecondsText = 12;
constexpr int usualWindowSeconds = 300;

SignatureShape expectedMac(const QJsonObject &parameters)
{
    const auto hash = hashAlgorithmFromText(parameters.value(u"hash").toString());
    const qsizetype bytes = digestSize(hash.value_or(HashAlgorithm::Sha256));
    const bool isBase64 = parameters.value(u"encoding") == QLatin1String("base64");
    return {parameters.value(u"prefix").toString(),
            isBase64 ? SignatureShape::Letters::Base64 : SignatureShape::Letters::Hex,
            isBase64 ? (bytes + 2) / 3 * 4 : bytes * 2};
}

//! What a scheme looks for when its parameters do not say: for those without an `explain` of their
//! own.
struct UsualPlace
{
    const char *scheme, *header, *timestamp, *signedText;
    SignatureShape expected;
};

const UsualPlace *usualPlace(const QString &scheme)
{
    using Letters = SignatureShape::Letters;
    static const UsualPlace places[] = {
        {"standard-webhooks",
         "webhook-signature",
         "webhook-timestamp",
         "{id}.{timestamp}.{body}",
         {QStringLiteral("v1,"), Letters::Base64, 44}},
        {"ed25519",
         "X-Signature-Ed25519",
         "X-Signature-Timestamp",
         "{timestamp}{body}",
         {{}, Letters::Hex, 128}},
        {"rsa-form", "Signature", "", "{form:payload}", {{}, Letters::Base64, 0}},
        {"google-jwt",
         "Authorization",
         "",
         "{token}",
         {QStringLiteral("Bearer "), Letters::Other, 0}},
        {"sns",
         "",
         "",
         "{Message}{MessageId}{Timestamp}{TopicArn}{Type}",
         {{}, Letters::Base64, 0}},
    };
    for (const UsualPlace &place : places) {
        if (scheme == QLatin1String(place.scheme))
            return &place;
    }
    return nullptr;
}

// Senders of Standard Webhooks use either name.
QString presentName(const HeaderList &headers, const char *name)
{
    const QByteArray other = QByteArray(name).replace("webhook-", "svix-");
    return QString::fromLatin1(
        !headerValue(headers, name) && headerValue(headers, other) ? other : QByteArray(name));
}

// Seconds since 1970 in a header of their own, as most senders write them.
std::optional<Instant> secondsIn(const HeaderList &headers, const QByteArray &name)
{
    const QByteArray text = headerValue(headers, name).value_or(QByteArray());
    bool good = false;
    const qint64 seconds = text.toLongLong(&good);
    if (!good || text.size() > longestSecondsText)
        return std::nullopt;
    return Instant{std::chrono::seconds(seconds)};
}

} // namespace

SchemeAccount plainAccount(const SchemeInput &input)
{
    SchemeAccount account;
    const QJsonObject &parameters = input.parameters;
    account.scheme = parameters.value(u"scheme").toString();
    account.place = parameters.value(u"header").toString();
    if (account.place.isEmpty()) {
        account.place = parameters.value(u"query").toString();
        account.inQuery = !account.place.isEmpty();
    }
    account.signedText = parameters.value(u"signed").toString();
    if (parameters.contains(u"hash")) {
        account.expected = expectedMac(parameters);
        if (account.signedText.isEmpty())
            account.signedText = QStringLiteral("{body}");
    }
    const UsualPlace *usual = usualPlace(account.scheme);
    if (usual) {
        if (account.place.isEmpty())
            account.place = presentName(input.delivery.headers, usual->header);
        account.signedText = QLatin1String(usual->signedText);
        account.expected = usual->expected;
        account.signedAt =
            secondsIn(input.delivery.headers,
                      presentName(input.delivery.headers, usual->timestamp).toLatin1());
        account.windowSeconds = parameters.value(u"windowSeconds").toInt(usualWindowSeconds);
    }
    if (!account.place.isEmpty() && !account.inQuery) {
        if (const auto value = headerValue(input.delivery.headers, account.place.toUtf8()))
            account.came = signatureShapeOf(*value);
    }
    const QJsonObject timestamp = parameters.value(u"timestamp").toObject();
    if (timestamp.contains(u"header"))
        account.signedAt =
            secondsIn(input.delivery.headers, timestamp.value(u"header").toString().toUtf8());
    if (!timestamp.isEmpty())
        account.windowSeconds = timestamp.value(u"windowSeconds").toInt(usualWindowSeconds);
    return account;
}

SchemeAccount accountOf(const Scheme &scheme, const SchemeInput &input)
{
    return scheme.explain ? scheme.explain(input) : plainAccount(input);
}

} // namespace signalbox
