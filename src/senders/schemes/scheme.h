// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/schemes/account.h"
#include "senders/verifier.h"

namespace signalbox {

//! What a scheme is given. Its parameters come from sender.json with the endpoint's options filled
//! in.
struct SchemeInput
{
    const QJsonObject &parameters;
    const QList<Secret>
        &secrets; //!< never empty and none of them empty where the scheme takes secrets
    const QJsonObject &options;
    const Delivery &delivery;
    Instant now;
    const KeysAtHand &keys;
    QUrl publicUrl = {};
};

//! The delivery is what its sender sent.
struct Authentic
{
    QByteArray signedDigest; //!< SHA-256 over scheme and signed bytes; empty when nothing is signed
    Verdict verdict = Verdict::Verified;
};

using SchemeVerdict = std::variant<Authentic, Refusal, NeedsKey>;

//! One way to verify. A new one is a file of its own and a row in schemes.cpp.
struct Scheme
{
    const char *name;
    bool takesSecret; //!< false: needs none, or keys from the network; then it is always asked
    SchemeVerdict (*verify)(const SchemeInput &input);
    Result<Delivery> (*sign)(const QJsonObject &parameters, const Secret &secret, Delivery delivery,
                             Instant now);
    void (*removeCredentials)(const QJsonObject &parameters, Delivery &delivery); //!< may be null
    //! For the doctor; plainAccount() speaks for a scheme without one.
    SchemeAccount (*explain)(const SchemeInput &input) = nullptr;
    //! A key pair for samples, of schemes that sign with one; null: any text will do as the secret.
    //! `verification` still holds its {"option": …}; `samples` are what will be signed.
    Result<SampleIdentity> (*makeIdentity)(const QJsonObject &verification,
                                           const QList<Delivery> &samples) = nullptr;
};

[[nodiscard]] const Scheme *findScheme(QStringView name);

//! The verification object with {"option": …} replaced and "chosen" decided.
[[nodiscard]] QJsonObject resolvedVerification(const QJsonObject &verification,
                                               const QJsonObject &options);

const Scheme &pathScheme();
const Scheme &tokenScheme();
const Scheme &basicScheme();
const Scheme &hmacScheme();
[[nodiscard]] SchemeAccount explainHmac(const SchemeInput &input);
const Scheme &httpSignatureScheme();
const Scheme &anyScheme();
const Scheme &ed25519Scheme();
const Scheme &standardWebhooksScheme();
const Scheme &snsScheme();
const Scheme &googleJwtScheme();
const Scheme &rsaFormScheme();

//! NAME of {"option": NAME}, or nothing.
[[nodiscard]] QString optionName(const QJsonValue &parameter);

} // namespace signalbox
