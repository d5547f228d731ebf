// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP Basic (RFC 7617). The secret is the password when the recipe or the endpoint names a user,
// else the whole "user:password".
#include "senders/schemes/scheme.h"

#include "crypto/digest.h"
#include "crypto/encoding.h"
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

} // namespace

const Scheme &basicScheme()
{
    static const Scheme scheme{"basic", true, &verifyBasic, &signBasic, &removeBasic};
    return scheme;
}

} // namespace signalbox
