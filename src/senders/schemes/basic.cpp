// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP Basic (RFC 7617). The secret is the password when the recipe or the endpoint names a user,
// else the whole "user:password".
#include "senders/schemes/scheme.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "senders/doctor/doctor.h"
#include "senders/schemes/fields.h"

namespace signalbox {

namespace {

constexpr char headerName[] = "Authorization";
constexpr QByteArrayView prefix("Basic ");

QByteArray expectedPair(const QJsonObject &parameters, const Secret &secret)
{
    const QString user = parameters.value(u"user").toString();
    return user.isEmpty() ? secret.expose() : user.toUtf8() + ':' + secret.expose();
}

SchemeVerdict verifyBasic(const SchemeInput &input)
{
    const QList<QByteArray> values = headerValues(input.delivery.headers, headerName);
    if (values.isEmpty())
        return Refusal{RefusalCause::MissingSignature, QStringLiteral("no header Authorization")};
    if (values.size() > 1) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("header Authorization appears %1 times, expected once")
                           .arg(values.size())};
    }
    const QByteArray &value = values.first();
    const bool isBasic = value.size() > prefix.size()
        && QByteArrayView(value).first(prefix.size()).compare(prefix, Qt::CaseInsensitive) == 0;
    const auto pair = isBasic ? decodeBase64(QByteArrayView(value).sliced(prefix.size()).trimmed())
                              : std::nullopt;
    if (!pair) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("header Authorization is not \"Basic \" and base64")};
    }
    for (const Secret &secret : input.secrets) {
        const QByteArray expected = expectedPair(input.parameters, secret);
        if (equalInConstantTime(digest(HashAlgorithm::Sha256, {*pair}),
                                digest(HashAlgorithm::Sha256, {expected})))
            return Authentic{};
    }
    return Refusal{RefusalCause::WrongCredential,
                   QStringLiteral("user or password is another one")};
}

Result<Delivery> signBasic(const QJsonObject &parameters, const Secret &secret, Delivery delivery,
                           Instant)
{
    setHeader(delivery.headers, headerName,
              prefix.toByteArray() + expectedPair(parameters, secret).toBase64());
    return delivery;
}

void removeBasic(const QJsonObject &, Delivery &delivery)
{
    changeHeader(delivery.headers, headerName,
                 [](const QByteArray &) { return prefix.toByteArray() + credentialPlaceholder; });
}

SchemeAccount explainBasic(const SchemeInput &input)
{
    SchemeAccount account = plainAccount(input);
    account.place = QLatin1String(headerName);
    account.expected = SignatureShape{QStringLiteral("Basic "), SignatureShape::Letters::Base64, 0};
    const QByteArray value = headerValue(input.delivery.headers, headerName).value_or(QByteArray());
    account.came = signatureShapeOf(value);
    const auto pair = value.startsWith("Basic ") ? decodeBase64(value.mid(prefix.size()).trimmed())
                                                 : std::nullopt;
    const qsizetype colon = pair ? pair->indexOf(':') : -1;
    if (colon >= 0) {
        // The password alone, under whatever user it was sent.
        SchemeAccount::Variant variant{{DoctorCause::WrongUser}, input.parameters};
        variant.finding.name = account.place;
        variant.finding.found = QString::fromUtf8(pair->first(colon).left(60));
        variant.finding.expected = input.parameters.value(u"user").toString();
        variant.parameters.insert(QStringLiteral("user"), QString::fromUtf8(pair->first(colon)));
        account.variants.append(variant);
    }
    return account;
}

} // namespace

const Scheme &basicScheme()
{
    static const Scheme scheme{"basic",    true,         &verifyBasic,
                               &signBasic, &removeBasic, &explainBasic};
    return scheme;
}

} // namespace signalbox
