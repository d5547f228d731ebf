// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/doctor/doctor.h"

#include "senders/doctor/bodyvariants.h"
#include "senders/doctor/clockfindings.h"
#include "senders/doctor/secretvariants.h"
#include "senders/schemes/scheme.h"

#include <algorithm>

namespace signalbox {

namespace {

// About ninety variants of a body are made and hashed: some 10 MiB at this size, a tenth of a
// second.
constexpr qsizetype largestVariedBody = 128 * 1024;
constexpr qsizetype mostOthers = 200;

//! One examination: the case, and what the scheme says about it.
class Doctor
{
public:
    explicit Doctor(const DoctorCase &given) : m_case(given), m_recipe(*given.endpoint.recipe) { }

    Examination run();

private:
    [[nodiscard]] Verification verifyWith(const Recipe &recipe, const EndpointIdentity &identity,
                                          const Delivery &delivery) const
    {
        return Verifier::verify(recipe, identity, delivery, m_now, m_case.keys);
    }
    [[nodiscard]] bool fits(const Recipe &recipe, const EndpointIdentity &identity,
                            const Delivery &delivery) const;
    [[nodiscard]] QString secretsText() const
    {
        return m_case.endpoint.secretNames.join(QStringLiteral(", "));
    }
    [[nodiscard]] QString viaHeader() const;

    void describe(Examination &examination);
    void trySecrets();
    void tryOtherEndpoints();
    void tryBodies();
    void tryVariants();
    void explainMissing();
    void explainMismatch(bool coversBody);
    void explainRefusal(const Refusal &refusal);
    void explainByMapping(const Refusal &refusal);
    void add(Finding finding);
    void addFound(DoctorCause cause, bool proven, const QString &name = {},
                  const QString &found = {})
    {
        Finding finding;
        finding.cause = cause;
        finding.proven = proven;
        finding.name = name;
        finding.found = found;
        add(finding);
    }

    const DoctorCase &m_case;
    const Recipe &m_recipe;
    SchemeAccount m_account;
    Instant m_now{}; //!< the time that suits the signature, so that a clock hides nothing else
    QList<Finding> m_findings;
};

// Whether secret and body agree, whatever else is wrong.
bool Doctor::fits(const Recipe &recipe, const EndpointIdentity &identity,
                  const Delivery &delivery) const
{
    const Verification verification = verifyWith(recipe, identity, delivery);
    if (const auto *accepted = std::get_if<AcceptedDelivery>(&verification))
        return accepted->verdict() == Verdict::Verified;
    const auto *refusal = std::get_if<Refusal>(&verification);
    return refusal
        && (refusal->cause == RefusalCause::StaleTimestamp
            || refusal->cause == RefusalCause::FutureTimestamp
            || refusal->cause == RefusalCause::NotAllowed);
}

void Doctor::add(Finding finding)
{
    const bool known =
        std::any_of(m_findings.begin(), m_findings.end(), [&finding](const Finding &other) {
            return other.cause == finding.cause && other.name == finding.name;
        });
    if (!known)
        m_findings.append(std::move(finding));
}

QString Doctor::viaHeader() const
{
    for (const char *name : {"Via", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host",
                             "Forwarded", "CF-Connecting-IP", "X-Real-IP", "X-Amzn-Trace-Id"}) {
        if (headerValue(m_case.delivery.headers, name))
            return QLatin1String(name);
    }
    return {};
}

void Doctor::describe(Examination &examination)
{
    const QJsonObject parameters =
        resolvedVerification(m_recipe.verification, m_case.endpoint.identity.options);
    const Scheme *scheme = findScheme(parameters.value(u"scheme").toString());
    if (scheme) {
        m_account = accountOf(*scheme,
                              {parameters, m_case.endpoint.identity.secrets,
                               m_case.endpoint.identity.options, m_case.delivery,
                               m_case.delivery.receivedAt, m_case.keys,
                               m_case.endpoint.identity.publicUrl});
    }
    m_now = m_account.signedAt.value_or(m_case.delivery.receivedAt);
    examination.scheme =
        m_account.scheme.isEmpty() ? parameters.value(u"scheme").toString() : m_account.scheme;
    examination.place = m_account.place;
    examination.inQuery = m_account.inQuery;
    examination.signedText = m_account.signedText;
    examination.came = m_account.came;
    examination.expected = m_account.expected;
    examination.signedAt = m_account.signedAt;
    examination.windowSeconds = m_account.windowSeconds;
}

void Doctor::trySecrets()
{
    const EndpointIdentity &own = m_case.endpoint.identity;
    for (qsizetype at = 0; at < own.secrets.size(); ++at) {
        const QString name = m_case.endpoint.secretNames.value(at);
        for (const SecretVariant &variant : secretVariants(own.secrets.at(at), name)) {
            EndpointIdentity identity = own;
            identity.secrets = {variant.secret};
            if (fits(m_recipe, identity, m_case.delivery))
                add(variant.finding);
        }
    }
}

void Doctor::tryOtherEndpoints()
{
    const qsizetype count = std::min(m_case.others.size(), mostOthers);
    for (const DoctorEndpoint &other : m_case.others.first(count)) {
        if (other.identity.secrets.isEmpty())
            continue;
        EndpointIdentity identity = m_case.endpoint.identity;
        identity.secrets = other.identity.secrets;
        if (fits(m_recipe, identity, m_case.delivery))
            addFound(DoctorCause::SecretOfOtherEndpoint, true, other.identity.name);
        else if (other.recipe && fits(*other.recipe, other.identity, m_case.delivery))
            addFound(DoctorCause::WrongEndpoint, true, other.identity.name);
    }
}

void Doctor::tryBodies()
{
    if (m_case.delivery.body.size() > largestVariedBody)
        return;
    for (const BodyVariant &variant : bodyVariants(m_case.delivery.body)) {
        Delivery delivery = m_case.delivery;
        delivery.body = variant.body;
        if (!fits(m_recipe, m_case.endpoint.identity, delivery))
            continue;
        Finding finding;
        finding.cause = DoctorCause::BodyReencoded;
        finding.proven = true;
        finding.change = variant.change;
        add(finding);
        return;
    }
}

void Doctor::tryVariants()
{
    for (const SchemeAccount::Variant &variant : std::as_const(m_account.variants)) {
        Recipe recipe = m_recipe;
        recipe.verification = variant.parameters;
        if (!fits(recipe, m_case.endpoint.identity, m_case.delivery))
            continue;
        Finding finding = variant.finding;
        finding.proven = true;
        add(finding);
        return;
    }
    // Formed in another way, and the secret does not fit either: worth saying, not proven.
    for (const SchemeAccount::Variant &variant : std::as_const(m_account.variants)) {
        const bool saysForm = variant.finding.cause == DoctorCause::WrongHash
            || variant.finding.cause == DoctorCause::WrongEncoding
            || variant.finding.cause == DoctorCause::WrongPrefix;
        const bool onlyFormIsWrong = m_account.scheme == QLatin1String("hmac");
        if (saysForm && onlyFormIsWrong)
            add(variant.finding);
    }
}

// Nothing that proves the sender came along.
void Doctor::explainMissing()
{
    if (m_account.scheme == QLatin1String("path")) {
        addFound(DoctorCause::SenderCannotSign, true);
        return;
    }
    tryVariants();
    tryOtherEndpoints();
    const RecipePointer &detected = m_case.detected;
    if (detected && detected->id != m_recipe.id && !detected->detect.isEmpty()) {
        Finding finding;
        finding.cause = DoctorCause::OtherSender;
        finding.name = detected->id;
        finding.expected = m_recipe.id;
        add(finding);
    }
    const QString via = viaHeader();
    // A gateway that names itself is one that rewrites; forwarded-for comes with every tunnel.
    const bool suspicious = via == QLatin1String("Via");
    if (suspicious)
        addFound(DoctorCause::ProxyStrippedHeader, false, m_account.place, via);
    addFound(DoctorCause::NoSecretAtSender, false, m_account.place);
    if (!suspicious && !via.isEmpty())
        addFound(DoctorCause::ProxyStrippedHeader, false, m_account.place, via);
}

// A signature of the right form that does not fit.
void Doctor::explainMismatch(bool coversBody)
{
    trySecrets();
    tryOtherEndpoints();
    if (coversBody)
        tryBodies();
    tryVariants();
    const bool isProven = std::any_of(m_findings.begin(), m_findings.end(),
                                      [](const Finding &finding) { return finding.proven; });
    if (isProven)
        return;
    if (!coversBody) {
        addFound(DoctorCause::WrongCredential, false, secretsText());
        return;
    }
    // The secret has proved right before: then it is the body.
    if (m_case.verifiedOthers)
        addFound(DoctorCause::BodyChanged, false);
    const bool hasSecret = !m_case.endpoint.identity.secrets.isEmpty();
    addFound(hasSecret ? DoctorCause::WrongSecret : DoctorCause::WrongKey, false, secretsText());
    if (const QString via = viaHeader(); !via.isEmpty())
        addFound(DoctorCause::ProxyOnTheWay, false, {}, via);
    addFound(DoctorCause::BodyChanged, false);
}

void Doctor::explainRefusal(const Refusal &refusal)
{
    if (lacksCredential(m_case.delivery)) {
        addFound(DoctorCause::CredentialNotKept, false, m_account.place);
        return;
    }
    switch (refusal.cause) {
    case RefusalCause::MissingSignature:
        explainMissing();
        return;
    case RefusalCause::MalformedSignature:
        if (m_account.came && m_account.came->letters == SignatureShape::Letters::None
            && m_account.came->size == 0 && !m_account.place.isEmpty())
            addFound(DoctorCause::NoSecretAtSender, false, m_account.place);
        tryVariants();
        tryOtherEndpoints();
        if (headerValues(m_case.delivery.headers, m_account.place.toUtf8()).size() > 1)
            addFound(DoctorCause::RepeatedHeader, true, m_account.place);
        addFound(DoctorCause::MalformedSignature, m_findings.isEmpty(), m_account.place);
        return;
    case RefusalCause::WrongSignature:
    case RefusalCause::WrongCredential:
        explainMismatch(refusal.cause == RefusalCause::WrongSignature);
        return;
    case RefusalCause::DigestMismatch:
        // The signature over the headers fits, so the body is not the one that was signed.
        tryBodies();
        addFound(DoctorCause::BodyChanged, true, QStringLiteral("Digest"));
        return;
    default:
        explainByMapping(refusal);
    }
}

void Doctor::explainByMapping(const Refusal &refusal)
{
    const auto says = [&refusal](RefusalCause cause) { return refusal.cause == cause; };
    if (says(RefusalCause::StaleTimestamp) || says(RefusalCause::FutureTimestamp)) {
        for (const Finding &finding : clockFindings(m_case, m_recipe, m_account))
            add(finding);
        return;
    }
    constexpr std::pair<RefusalCause, DoctorCause> same[] = {
        {RefusalCause::UnknownAlgorithm, DoctorCause::UnknownAlgorithm},
        {RefusalCause::DigestNotSigned, DoctorCause::NotAllSigned},
        {RefusalCause::MissingTimestamp, DoctorCause::MissingTimestamp},
        {RefusalCause::UnknownKey, DoctorCause::UnknownKey},
        {RefusalCause::MethodNotAllowed, DoctorCause::MethodNotAllowed},
        {RefusalCause::HttpsRequired, DoctorCause::HttpsRequired},
        {RefusalCause::UnknownSender, DoctorCause::UnknownSender},
        {RefusalCause::SecretUnavailable, DoctorCause::SecretUnavailable},
        {RefusalCause::NotAllowed, DoctorCause::NotAllowed},
    };
    for (const auto &[refused, cause] : same) {
        if (says(refused))
            addFound(cause, true,
                     cause == DoctorCause::SecretUnavailable ? secretsText() : m_account.place);
    }
}

Examination Doctor::run()
{
    Examination examination;
    const DoctorEndpoint &endpoint = m_case.endpoint;
    examination.endpoint = endpoint.identity.name;
    examination.sender = m_recipe.id;
    examination.bodySize = m_case.delivery.body.size();
    examination.secretsTried = endpoint.secretNames;
    examination.verdict = m_case.verdict;
    examination.reason = m_case.reason;
    describe(examination);
    const Verification atArrival = Verifier::verify(m_recipe, endpoint.identity, m_case.delivery,
                                                    m_case.delivery.receivedAt, m_case.keys);
    if (std::holds_alternative<AcceptedDelivery>(atArrival)) {
        examination.verifiesNow = true;
        if (m_case.verdict == Verdict::Refused)
            addFound(DoctorCause::VerifiesNow, true, secretsText());
    } else if (const auto *refusal = std::get_if<Refusal>(&atArrival)) {
        // With the clock out of the way, is there anything else?
        const Verification inTime = verifyWith(m_recipe, endpoint.identity, m_case.delivery);
        const auto *other = std::get_if<Refusal>(&inTime);
        explainRefusal(other ? *other : *refusal);
        if (other && other->cause != refusal->cause)
            explainRefusal(*refusal);
    } else {
        addFound(DoctorCause::UnknownKey, true, m_account.place);
    }
    std::stable_sort(
        m_findings.begin(), m_findings.end(),
        [](const Finding &left, const Finding &right) { return left.proven && !right.proven; });
    examination.findings = m_findings;
    return examination;
}

} // namespace

Examination examine(const DoctorCase &given)
{
    if (given.endpoint.recipe)
        return Doctor(given).run();
    Examination examination;
    examination.endpoint = given.endpoint.identity.name;
    examination.verdict = given.verdict;
    examination.reason = given.reason;
    Finding finding;
    finding.cause = DoctorCause::UnknownSender;
    finding.proven = true;
    examination.findings = {finding};
    return examination;
}

} // namespace signalbox
