// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Senders that know several ways (GitLab: a token, or Standard Webhooks; Grafana: with a timestamp,
// or without): the first of them whose signature or credential the request carries whole decides.
// Each needs the secret, so a choice by the request opens nothing.
#include "senders/schemes/scheme.h"

#include <QJsonArray>

namespace signalbox {

namespace {

//! What the request lacks to have gone this way; absent when it went it.
std::optional<Refusal> lackedBy(const SchemeVerdict &verdict)
{
    const auto *refusal = std::get_if<Refusal>(&verdict);
    if (refusal
        && (refusal->cause == RefusalCause::MissingSignature
            || refusal->cause == RefusalCause::MissingTimestamp))
        return *refusal;
    return std::nullopt;
}

SchemeVerdict verifyAny(const SchemeInput &input)
{
    std::optional<Refusal> lacked;
    for (const QJsonValue &value : input.parameters.value(u"of").toArray()) {
        const QJsonObject parameters = value.toObject();
        const Scheme *scheme = findScheme(parameters.value(u"scheme").toString());
        if (!scheme)
            continue;
        SchemeVerdict verdict =
            scheme->verify({parameters, input.secrets, input.options, input.delivery, input.now,
                            input.keys, input.publicUrl});
        const std::optional<Refusal> lacks = lackedBy(verdict);
        if (!lacks)
            return verdict;
        // A signature without its timestamp tells more than none.
        if (!lacked || lacks->cause == RefusalCause::MissingTimestamp)
            lacked = lacks;
    }
    return lacked.value_or(
        Refusal{RefusalCause::UnknownSender, QStringLiteral("no scheme is named")});
}

Result<Delivery> signAny(const QJsonObject &parameters, const Secret &secret, Delivery delivery,
                         Instant now)
{
    const QJsonObject first = parameters.value(u"of").toArray().first().toObject();
    const Scheme *scheme = findScheme(first.value(u"scheme").toString());
    if (!scheme)
        return fail(ErrorKind::InvalidInput, QStringLiteral("no scheme is named"));
    return scheme->sign(first, secret, std::move(delivery), now);
}

void removeAny(const QJsonObject &parameters, Delivery &delivery)
{
    for (const QJsonValue &value : parameters.value(u"of").toArray()) {
        const QJsonObject one = value.toObject();
        const Scheme *scheme = findScheme(one.value(u"scheme").toString());
        if (scheme && scheme->removeCredentials)
            scheme->removeCredentials(one, delivery);
    }
}

// That of the way the request took, or of the first.
SchemeAccount explainAny(const SchemeInput &input)
{
    std::optional<SchemeAccount> first;
    for (const QJsonValue &value : input.parameters.value(u"of").toArray()) {
        const QJsonObject parameters = value.toObject();
        const Scheme *scheme = findScheme(parameters.value(u"scheme").toString());
        if (!scheme)
            continue;
        const SchemeInput each{parameters, input.secrets, input.options,  input.delivery,
                               input.now,  input.keys,    input.publicUrl};
        if (!lackedBy(scheme->verify(each)))
            return accountOf(*scheme, each);
        if (!first)
            first = accountOf(*scheme, each);
    }
    return first.value_or(SchemeAccount());
}

} // namespace

const Scheme &anyScheme()
{
    static const Scheme scheme{"any", true, &verifyAny, &signAny, &removeAny, &explainAny};
    return scheme;
}

} // namespace signalbox
