// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The secret itself travels with each request, in a header ("X-Gitlab-Token", "Authorization:
// Bearer …") or a query field. It protects nothing against a replay, so there is no digest of
// signed bytes.
#include "senders/schemes/scheme.h"

#include "crypto/digest.h"
#include "senders/schemes/fields.h"

namespace signalbox {

namespace {

struct Place
{
    QByteArray header;
    QByteArray query;
    QByteArray prefix;
};

Place placeOf(const QJsonObject &parameters)
{
    Place place{parameters.value(u"header").toString().toUtf8(),
                parameters.value(u"query").toString().toUtf8(),
                parameters.value(u"prefix").toString().toUtf8()};
    if (place.header.isEmpty() && place.query.isEmpty())
        place.header = "Authorization";
    // RFC 9110, section 11.6.2: a scheme stands first, and a token's is Bearer (RFC 6750).
    if (!parameters.contains(u"prefix")
        && place.header.compare("Authorization", Qt::CaseInsensitive) == 0)
        place.prefix = "Bearer ";
    return place;
}

QString nameOf(const Place &place)
{
    return place.header.isEmpty() ? QStringLiteral("query field ") + QString::fromUtf8(place.query)
                                  : QStringLiteral("header ") + QString::fromUtf8(place.header);
}

// Of equal length whatever was sent, so that not even the length of the secret can be measured.
bool isSame(const QByteArray &given, const QByteArray &secret)
{
    return equalInConstantTime(digest(HashAlgorithm::Sha256, {given}),
                               digest(HashAlgorithm::Sha256, {secret}));
}

SchemeVerdict verifyToken(const SchemeInput &input)
{
    const Place place = placeOf(input.parameters);
    const QList<QByteArray> values = place.header.isEmpty()
        ? fieldValues(input.delivery.query(), place.query)
        : headerValues(input.delivery.headers, place.header);
    if (values.isEmpty())
        return Refusal{RefusalCause::MissingSignature, QStringLiteral("no ") + nameOf(place)};
    if (values.size() > 1) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("%1 appears %2 times, expected once")
                           .arg(nameOf(place))
                           .arg(values.size())};
    }
    const QByteArray &value = values.first();
    if (value.first(qMin(value.size(), place.prefix.size()))
            .compare(place.prefix, Qt::CaseInsensitive)
        != 0) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("%1 does not begin with \"%2\"")
                           .arg(nameOf(place), QString::fromUtf8(place.prefix))};
    }
    const QByteArray token = value.sliced(place.prefix.size());
    for (const Secret &secret : input.secrets) {
        if (isSame(token, secret.expose()))
            return Authentic{};
    }
    return Refusal{RefusalCause::WrongCredential,
                   QStringLiteral("%1 has another token of %2 characters")
                       .arg(nameOf(place))
                       .arg(token.size())};
}

void put(const Place &place, const QByteArray &token, Delivery &delivery)
{
    if (!place.header.isEmpty()) {
        setHeader(delivery.headers, place.header, place.prefix + token);
        return;
    }
    const QByteArray query = delivery.query();
    const QByteArray field = place.query.toPercentEncoding() + '=' + token.toPercentEncoding();
    if (!fieldValues(query, place.query).isEmpty())
        delivery.target = delivery.path() + '?' + withFieldReplaced(query, place.query, token);
    else
        delivery.target = delivery.path() + '?' + (query.isEmpty() ? field : query + '&' + field);
}

Result<Delivery> signToken(const QJsonObject &parameters, const Secret &secret, Delivery delivery,
                           Instant)
{
    put(placeOf(parameters), secret.expose(), delivery);
    return delivery;
}

void removeToken(const QJsonObject &parameters, Delivery &delivery)
{
    const Place place = placeOf(parameters);
    if (place.header.isEmpty()) {
        if (!fieldValues(delivery.query(), place.query).isEmpty())
            put(place, credentialPlaceholder, delivery);
        return;
    }
    changeHeader(delivery.headers, place.header,
                 [&place](const QByteArray &) { return place.prefix + credentialPlaceholder; });
}

// Under another header or prefix, as the common ones are: "token …", "Bearer …", or bare.
SchemeAccount explainToken(const SchemeInput &input)
{
    SchemeAccount account = plainAccount(input);
    const Place place = placeOf(input.parameters);
    account.inQuery = place.header.isEmpty();
    account.place = QString::fromUtf8(account.inQuery ? place.query : place.header);
    const auto value = headerValue(input.delivery.headers, place.header);
    account.expected =
        SignatureShape{QString::fromUtf8(place.prefix), SignatureShape::Letters::Other, 0};
    if (value)
        account.came = SignatureShape{{}, SignatureShape::Letters::Other, value->size()};
    for (const HeaderField &field : input.delivery.headers) {
        const qsizetype blank = field.value.indexOf(' ');
        for (const QByteArray &prefix : {QByteArray(), field.value.left(blank + 1)}) {
            SchemeAccount::Variant variant{{}, input.parameters};
            variant.parameters.insert(QStringLiteral("header"), QString::fromUtf8(field.name));
            variant.parameters.insert(QStringLiteral("prefix"), QString::fromUtf8(prefix));
            const bool same = field.name.compare(place.header, Qt::CaseInsensitive) == 0;
            variant.finding.cause = same ? DoctorCause::WrongPrefix : DoctorCause::OtherHeader;
            variant.finding.name = account.place;
            variant.finding.found = QString::fromUtf8(same ? prefix : field.name);
            variant.finding.expected = same ? QString::fromUtf8(place.prefix) : account.place;
            account.variants.append(variant);
        }
    }
    return account;
}

} // namespace

const Scheme &tokenScheme()
{
    static const Scheme scheme{"token",    true,         &verifyToken,
                               &signToken, &removeToken, &explainToken};
    return scheme;
}

} // namespace signalbox
