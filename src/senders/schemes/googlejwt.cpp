// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bearer token Google Chat sends ("Verify requests from Google Chat"): signed by Chat's own
// service account for a project number, or by Google's accounts for the endpoint's URL. The rules
// are those of Google's own libraries: RS256 only, 300 s of skew at both ends, no expiry beyond a
// day. A token signs no body, so there is no digest of signed bytes. No audience: unsigned, as an
// endpoint without a secret.
#include "crypto/encoding.h"
#include "crypto/jwt.h"
#include "senders/doctor/doctor.h"
#include "senders/schemes/fields.h"
#include "senders/schemes/scheme.h"
#include "senders/schemes/window.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {

constexpr char chatAccount[] = "chat@system.gserviceaccount.com";
// Each at two addresses, as X.509 certificates and as JSON Web Keys. The first is asked, either may
// be pinned.
constexpr char chatKeys[] =
    "https://www.googleapis.com/service_accounts/v1/metadata/x509/chat@system.gserviceaccount.com";
constexpr char chatWebKeys[] =
    "https://www.googleapis.com/service_accounts/v1/jwk/chat@system.gserviceaccount.com";
constexpr char accountKeys[] = "https://www.googleapis.com/oauth2/v3/certs";
constexpr char accountCertificates[] = "https://www.googleapis.com/oauth2/v1/certs";
constexpr std::chrono::seconds longestValidity{86'400};
constexpr char sampleProject[] = "123456789012";

bool isProjectNumber(const QString &audience)
{
    return !audience.isEmpty() && std::all_of(audience.begin(), audience.end(), [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
}

std::variant<Jwt, Refusal> tokenIn(const Delivery &delivery)
{
    const auto value = onlyHeader(delivery, "Authorization");
    if (const auto *refusal = std::get_if<Refusal>(&value))
        return *refusal;
    const QByteArray &text = std::get<QByteArray>(value);
    if (text.first(qMin(text.size(), qsizetype(7))).toLower() != "bearer ")
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("header Authorization does not begin with \"Bearer \"")};
    const auto token = parseJwt(text.sliced(7).trimmed());
    if (!token)
        return Refusal{RefusalCause::MalformedSignature, token.error().detail};
    // "none" and HMAC would let the sender choose the key; "crit" asks for what we do not know.
    if (token->header.value(u"alg") != QLatin1String("RS256") || token->header.contains(u"crit")) {
        return Refusal{RefusalCause::UnknownAlgorithm,
                       QStringLiteral("alg is \"%1\", expected \"RS256\"")
                           .arg(token->header.value(u"alg").toString().left(20))};
    }
    if (token->header.value(u"kid").toString().isEmpty())
        return Refusal{RefusalCause::UnknownKey, QStringLiteral("the token names no key")};
    return *token;
}

//! Where the keys of that issuer are, nothing for an unknown one.
QUrl keyAddressOf(const QString &issuer, const KeysAtHand &keys)
{
    const bool isChat = issuer == QLatin1String(chatAccount);
    if (!isChat && issuer != QLatin1String("accounts.google.com")
        && issuer != QLatin1String("https://accounts.google.com"))
        return {};
    const QUrl first(QLatin1String(isChat ? chatKeys : accountKeys));
    const QUrl second(QLatin1String(isChat ? chatWebKeys : accountCertificates));
    return keys.pinned.contains(second) && !keys.pinned.contains(first) ? second : first;
}

//! One key of {"keys": [{"kid", "n", "e"}]} or of {KID: PEM}; a pinned file may hold the bare PEM.
std::optional<PublicKey> keyNamed(const QString &name, const QByteArray &document)
{
    if (document.trimmed().startsWith("-----BEGIN")) {
        const auto key = PublicKey::fromPem(document);
        return key ? std::optional(*key) : std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(document).object();
    if (object.value(name).isString()) {
        const auto key = PublicKey::fromPem(object.value(name).toString().toLatin1());
        return key ? std::optional(*key) : std::nullopt;
    }
    for (const QJsonValue &value : object.value(u"keys").toArray()) {
        const QJsonObject one = value.toObject();
        if (one.value(u"kid") != name
            || one.value(u"kty").toString(QStringLiteral("RSA")) != QLatin1String("RSA"))
            continue;
        const auto modulus = decodeBase64(one.value(u"n").toString().toLatin1(),
                                          Base64Alphabet::UrlSafe, Base64Padding::Forbidden);
        const auto exponent = decodeBase64(one.value(u"e").toString().toLatin1(),
                                           Base64Alphabet::UrlSafe, Base64Padding::Forbidden);
        const auto key = modulus && exponent ? PublicKey::fromRsa(*modulus, *exponent)
                                             : fail(ErrorKind::InvalidInput, QString());
        return key ? std::optional(*key) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Refusal> checkTimes(const QJsonObject &claims, Instant now)
{
    const QJsonValue issued = claims.value(u"iat");
    const QJsonValue expires = claims.value(u"exp");
    if (!issued.isDouble() || !expires.isDouble())
        return Refusal{RefusalCause::MissingTimestamp,
                       QStringLiteral("the token lacks iat or exp")};
    const double seconds = static_cast<double>(toMilliseconds(now)) / 1000.0;
    if (seconds > expires.toDouble() + signatureWindowSeconds) {
        return Refusal{RefusalCause::StaleTimestamp,
                       QStringLiteral("the token expired %1 s ago")
                           .arg(seconds - expires.toDouble(), 0, 'f', 0)};
    }
    if (seconds < issued.toDouble() - signatureWindowSeconds
        || expires.toDouble() > seconds + static_cast<double>(longestValidity.count())) {
        return Refusal{
            RefusalCause::FutureTimestamp,
            QStringLiteral("the token was issued %1 s ahead of this clock, expires in %2 s")
                .arg(issued.toDouble() - seconds, 0, 'f', 0)
                .arg(expires.toDouble() - seconds, 0, 'f', 0)};
    }
    return std::nullopt;
}

std::optional<Refusal> checkClaims(const SchemeInput &input, const QString &audience,
                                   const QJsonObject &claims)
{
    const QString found = claims.value(u"aud").toString();
    if (found != audience) {
        return Refusal{RefusalCause::NotAllowed,
                       QStringLiteral("the token is for \"%1\", expected \"%2\"")
                           .arg(found.left(200), audience)};
    }
    if (claims.value(u"iss") == QLatin1String(chatAccount))
        return std::nullopt;
    const QString email = claims.value(u"email").toString();
    const QString own = input.parameters.value(u"serviceAccount").toString();
    const bool known = email == QLatin1String(chatAccount) || (!own.isEmpty() && email == own);
    if (!known || !claims.value(u"email_verified").toBool()) {
        return Refusal{
            RefusalCause::NotAllowed,
            QStringLiteral("the token is of \"%1\", expected Chat's account%2")
                .arg(email.left(200), own.isEmpty() ? QString() : QStringLiteral(" or ") + own)};
    }
    return std::nullopt;
}

//! The audience in force; a refusal when it follows the tunnel and that is not up.
std::variant<QString, Refusal> audienceOf(const SchemeInput &input)
{
    const QJsonValue given = input.parameters.value(u"audience");
    // People write a project number as a number too.
    const QString audience =
        given.isDouble() ? QString::number(given.toInteger()) : given.toString();
    if (audience != QLatin1String("publicUrl"))
        return audience;
    if (input.publicUrl.isEmpty()) {
        return Refusal{
            RefusalCause::NotAllowed,
            QStringLiteral("the audience is the public address, and the tunnel is not up")};
    }
    return input.publicUrl.toString(QUrl::FullyEncoded);
}

SchemeVerdict verifyGoogleJwt(const SchemeInput &input)
{
    const auto audience = audienceOf(input);
    if (const auto *refusal = std::get_if<Refusal>(&audience))
        return *refusal;
    if (std::get<QString>(audience).isEmpty())
        return Authentic{{}, Verdict::Unsigned};
    const auto parsed = tokenIn(input.delivery);
    if (const auto *refusal = std::get_if<Refusal>(&parsed))
        return *refusal;
    const Jwt &token = std::get<Jwt>(parsed);
    const QUrl address = keyAddressOf(token.claims.value(u"iss").toString(), input.keys);
    if (address.isEmpty()) {
        return Refusal{RefusalCause::NotAllowed,
                       QStringLiteral("issuer \"%1\" is not Google")
                           .arg(token.claims.value(u"iss").toString().left(200))};
    }
    // Before the keys: what is stale, or meant for another, needs none.
    if (auto refusal = checkTimes(token.claims, input.now))
        return *refusal;
    if (auto refusal = checkClaims(input, std::get<QString>(audience), token.claims))
        return *refusal;
    const auto document = input.keys.find(address);
    if (!document)
        return NeedsKey{address, std::nullopt, false};
    const QString name = token.header.value(u"kid").toString();
    const auto key = keyNamed(name, *document);
    if (!key) {
        const Refusal unknown{
            RefusalCause::UnknownKey,
            QStringLiteral("key \"%1\" is not among the issuer's").arg(name.left(100))};
        return input.keys.pinned.contains(address) ? SchemeVerdict(unknown)
                                                   : NeedsKey{address, unknown, false};
    }
    if (!key->verifyRsa(HashAlgorithm::Sha256, token.signedText, token.signature))
        return Refusal{RefusalCause::WrongSignature,
                       QStringLiteral("over the token's header and claims")};
    return Authentic{};
}

//! `secret`: an RSA key as PEM.
Result<Delivery> signGoogleJwt(const QJsonObject &parameters, const Secret &secret,
                               Delivery delivery, Instant now)
{
    const QString audience = parameters.value(u"audience").toVariant().toString();
    if (audience.isEmpty())
        return delivery;
    if (audience == QLatin1String("publicUrl"))
        return fail(ErrorKind::InvalidInput, QStringLiteral("the audience is not known here"));
    const auto key = PrivateKey::fromPem(secret);
    if (!key)
        return fail(key.error());
    const qint64 seconds = toMilliseconds(now) / 1000;
    QJsonObject claims{{QStringLiteral("aud"), audience},
                       {QStringLiteral("iat"), seconds},
                       {QStringLiteral("exp"), seconds + 3600}};
    if (isProjectNumber(audience)) {
        claims.insert(QStringLiteral("iss"), QLatin1String(chatAccount));
    } else {
        claims.insert(QStringLiteral("iss"), QStringLiteral("https://accounts.google.com"));
        claims.insert(QStringLiteral("email"), QLatin1String(chatAccount));
        claims.insert(QStringLiteral("email_verified"), true);
    }
    const auto token = makeJwt({{QStringLiteral("kid"), QStringLiteral("sample")}}, claims, *key);
    if (!token)
        return fail(token.error());
    setHeader(delivery.headers, "Authorization", "Bearer " + *token);
    return delivery;
}

Result<SampleIdentity> makeGoogleIdentity(const QJsonObject &verification, const QList<Delivery> &)
{
    const auto key = PrivateKey::makeRsa();
    if (!key)
        return fail(key.error());
    const QJsonObject keys{
        {QStringLiteral("sample"), QString::fromLatin1(key->publicKey().toPem())}};
    const QByteArray document = QJsonDocument(keys).toJson(QJsonDocument::Compact);
    SampleIdentity identity{key->toPem(), {}, {}};
    for (const char *address : {chatKeys, accountKeys})
        identity.pinnedKeys.insert(QUrl(QLatin1String(address)), document);
    identity.options.insert(optionName(verification.value(u"audience")),
                            QLatin1String(sampleProject));
    return identity;
}

// The token tells of itself alone: it says nothing of the body.
SchemeAccount explainGoogleJwt(const SchemeInput &input)
{
    SchemeAccount account = plainAccount(input);
    account.signedText = QStringLiteral("{token header}.{token claims}");
    account.windowSeconds = static_cast<qint64>(signatureWindowSeconds);
    const auto value = headerValue(input.delivery.headers, "Authorization");
    if (!value)
        return account;
    const bool isBearer = value->first(qMin(value->size(), qsizetype(7))).toLower() == "bearer ";
    account.came =
        SignatureShape{isBearer ? QStringLiteral("Bearer ") : QString(),
                       SignatureShape::Letters::Other, value->size() - (isBearer ? 7 : 0)};
    const auto token = parseJwt(isBearer ? value->sliced(7).trimmed() : *value);
    const QJsonValue issued = token ? token->claims.value(u"iat") : QJsonValue();
    if (issued.isDouble())
        account.signedAt = instantFromSeconds(QByteArray::number(issued.toInteger()));
    return account;
}

} // namespace

const Scheme &googleJwtScheme()
{
    static const Scheme scheme{"google-jwt",       false,   &verifyGoogleJwt,
                               &signGoogleJwt,     nullptr, &explainGoogleJwt,
                               &makeGoogleIdentity};
    return scheme;
}

} // namespace signalbox
