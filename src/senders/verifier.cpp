// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/verifier.h"

#include "core/wordtable.h"
#include "crypto/digest.h"
#include "senders/deliveryid.h"
#include "senders/schemes/fields.h"
#include "senders/schemes/scheme.h"

#include <QJsonArray>

#include <algorithm>

namespace signalbox {

namespace {

constexpr WordTable<RefusalCause, 16> causeWords{{{
    {RefusalCause::MissingSignature, "signature missing"},
    {RefusalCause::MalformedSignature, "signature malformed"},
    {RefusalCause::WrongSignature, "signature does not match"},
    {RefusalCause::WrongCredential, "wrong credential"},
    {RefusalCause::UnknownAlgorithm, "unknown algorithm"},
    {RefusalCause::DigestMismatch, "body is not the one that was signed"},
    {RefusalCause::DigestNotSigned, "digest not signed"},
    {RefusalCause::MissingTimestamp, "timestamp missing"},
    {RefusalCause::StaleTimestamp, "signed too long ago"},
    {RefusalCause::FutureTimestamp, "signed in the future"},
    {RefusalCause::UnknownKey, "unknown key"},
    {RefusalCause::MethodNotAllowed, "method not allowed"},
    {RefusalCause::HttpsRequired, "https required"},
    {RefusalCause::UnknownSender, "unknown sender"},
    {RefusalCause::SecretUnavailable, "secret unavailable"},
    {RefusalCause::NotAllowed, "not allowed"},
}}};

std::optional<Refusal> checkRequest(const Recipe &recipe, const EndpointIdentity &endpoint,
                                    const Delivery &delivery)
{
    if (!recipe.methods.contains(delivery.method)) {
        return Refusal{RefusalCause::MethodNotAllowed,
                       QStringLiteral("%1, expected %2")
                           .arg(QString::fromLatin1(delivery.method.left(20)),
                                QString::fromLatin1(recipe.methods.join(", ")))};
    }
    // Only the tunnel's own end says how the request came in; locally there is nothing to ask.
    if (endpoint.options.value(u"httpsOnly").toBool() && delivery.throughTunnel
        && headerValues(delivery.headers, "X-Forwarded-Proto") != QList<QByteArray>{"https"}) {
        return Refusal{RefusalCause::HttpsRequired,
                       QStringLiteral("the tunnel does not say that this came by https")};
    }
    return std::nullopt;
}

// An empty secret would match what anybody can compute.
QList<Secret> usableSecrets(const QList<Secret> &secrets)
{
    QList<Secret> usable;
    std::copy_if(secrets.begin(), secrets.end(), std::back_inserter(usable),
                 [](const Secret &secret) { return !secret.isEmpty(); });
    return usable;
}

//! Credentials never reach the disk: the scheme's own, and what is one by its form.
void removeCredentials(const Scheme &scheme, const QJsonObject &parameters, Delivery &delivery)
{
    if (scheme.removeCredentials)
        scheme.removeCredentials(parameters, delivery);
    for (const char *name : {"Authorization", "Proxy-Authorization"}) {
        changeHeader(delivery.headers, name, [](const QByteArray &value) -> QByteArray {
            const QByteArray word = value.left(value.indexOf(' ')).toLower();
            const bool isCredential = word == "bearer" || word == "basic";
            return isCredential ? value.left(word.size() + 1) + credentialPlaceholder : value;
        });
    }
}

//! Whether nothing but placeholders differs between the two.
bool isOnlyReplaced(const Delivery &stored, const Delivery &made)
{
    const QByteArray placeholder(credentialPlaceholder);
    for (qsizetype i = 0; i < stored.headers.size(); ++i) {
        if (stored.headers.at(i) != made.headers.at(i)
            && !stored.headers.at(i).value.endsWith(placeholder))
            return false;
    }
    return stored.target == made.target || stored.target.contains(placeholder.toPercentEncoding());
}

} // namespace

QString toText(RefusalCause cause)
{
    return causeWords.text(cause);
}

QString refusalText(const Refusal &refusal)
{
    const QString text = toText(refusal.cause);
    return refusal.detail.isEmpty() ? text : text + QStringLiteral(": ") + refusal.detail;
}

Verification Verifier::verify(const Recipe &recipe, const EndpointIdentity &endpoint,
                              const Delivery &delivery, Instant now, const KeysAtHand &keys)
{
    if (!endpoint.pinnedKeys.isEmpty()) {
        KeysAtHand own = keys;
        own.pinned.insert(endpoint.pinnedKeys);
        EndpointIdentity plain = endpoint;
        plain.pinnedKeys.clear();
        return verify(recipe, plain, delivery, now, own);
    }
    if (auto refusal = checkRequest(recipe, endpoint, delivery))
        return *refusal;
    const QJsonObject parameters = resolvedVerification(recipe.verification, endpoint.options);
    const Scheme *scheme = findScheme(parameters.value(u"scheme").toString());
    if (!scheme)
        return Refusal{RefusalCause::UnknownSender,
                       QStringLiteral("no verification scheme is named")};
    const QList<Secret> secrets = usableSecrets(endpoint.secrets);
    if (secrets.isEmpty() && (endpoint.secretConfigured || !endpoint.secrets.isEmpty())) {
        return Refusal{RefusalCause::SecretUnavailable,
                       QStringLiteral("the endpoint's secret could not be read")};
    }

    SchemeVerdict verdict = Authentic{{}, Verdict::Unsigned};
    if (!scheme->takesSecret || !secrets.isEmpty())
        verdict = scheme->verify(
            {parameters, secrets, endpoint.options, delivery, now, keys, endpoint.publicUrl});
    if (const auto *refusal = std::get_if<Refusal>(&verdict))
        return *refusal;
    if (const auto *key = std::get_if<NeedsKey>(&verdict))
        return *key;

    AcceptedDelivery accepted;
    accepted.m_delivery = delivery;
    removeCredentials(*scheme, parameters, accepted.m_delivery);
    accepted.m_verdict = std::get<Authentic>(verdict).verdict;
    accepted.m_signedDigest = std::get<Authentic>(verdict).signedDigest;
    accepted.m_deliveryId = senderDeliveryId(recipe.deliveryId, delivery);
    accepted.m_endpoint = endpoint.name;
    accepted.m_sender = recipe.id;
    return accepted;
}

Verification Verifier::verify(const Recipe &recipe, const EndpointIdentity &endpoint,
                              const LineDelivery &line)
{
    if (recipe.id != line.sender())
        return Refusal{RefusalCause::UnknownSender,
                       QStringLiteral("the endpoint is for another sender")};
    AcceptedDelivery accepted;
    accepted.m_delivery = line.delivery();
    accepted.m_verdict = Verdict::Verified;
    accepted.m_signedDigest = digest(HashAlgorithm::Sha256, {line.delivery().body});
    accepted.m_deliveryId = senderDeliveryId(recipe.deliveryId, line.delivery());
    if (accepted.m_deliveryId.isEmpty())
        accepted.m_deliveryId = line.deliveryId();
    accepted.m_endpoint = endpoint.name;
    accepted.m_sender = recipe.id;
    return accepted;
}

Result<Delivery> Verifier::sign(const Recipe &recipe, const Secret &secret, Delivery delivery,
                                Instant now, const QJsonObject &options)
{
    const QJsonObject parameters = resolvedVerification(recipe.verification, options);
    const Scheme *scheme = findScheme(parameters.value(u"scheme").toString());
    if (!scheme)
        return fail(ErrorKind::InvalidInput, QStringLiteral("no verification scheme is named"));
    return scheme->sign(parameters, secret, std::move(delivery), now);
}

Result<SampleIdentity> Verifier::sampleIdentity(const Recipe &recipe, const Secret &secret)
{
    QJsonObject verification = recipe.verification;
    if (verification.value(u"scheme") == QLatin1String("chosen"))
        verification = verification.value(u"of")
                           .toObject()
                           .value(verification.value(u"default").toString())
                           .toObject();
    // Of several ways the first is the one that is imitated.
    if (verification.value(u"scheme") == QLatin1String("any"))
        verification = verification.value(u"of").toArray().first().toObject();
    const Scheme *scheme = findScheme(verification.value(u"scheme").toString());
    if (!scheme || !scheme->makeIdentity)
        return SampleIdentity{secret, {}, {}};
    QList<Delivery> samples;
    for (const RecipeSample &sample : recipe.samples)
        samples.append({sample.method, sample.target, sample.headers, sample.body, {}, false});
    return scheme->makeIdentity(verification, samples);
}

Result<Delivery> Verifier::putBack(const Recipe &recipe, const Secret &secret, Delivery delivery,
                                   const QJsonObject &options)
{
    const QJsonObject parameters = resolvedVerification(recipe.verification, options);
    QJsonArray ways = parameters.value(u"of").toArray();
    if (ways.isEmpty())
        ways = {parameters};
    for (const QJsonValue &way : ways) {
        const Scheme *scheme = findScheme(way.toObject().value(u"scheme").toString());
        if (!scheme || !scheme->removeCredentials)
            continue;
        // Such a scheme signs by the credential alone. What it would add was not there before.
        auto made = scheme->sign(way.toObject(), secret, delivery, Instant{});
        if (!made)
            return made;
        if (made->headers.size() == delivery.headers.size() && isOnlyReplaced(delivery, *made))
            delivery = *made;
    }
    return delivery;
}

Delivery Verifier::withoutCredentials(const Recipe &recipe, Delivery delivery,
                                      const QJsonObject &options)
{
    const QJsonObject parameters = resolvedVerification(recipe.verification, options);
    if (const Scheme *scheme = findScheme(parameters.value(u"scheme").toString()))
        removeCredentials(*scheme, parameters, delivery);
    return delivery;
}

} // namespace signalbox
