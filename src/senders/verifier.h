// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "core/secret.h"
#include "senders/recipe.h"

#include <QHash>
#include <QJsonObject>
#include <QUrl>

#include <variant>

namespace signalbox {

//! Why a delivery was refused. ui/ makes the sentence; refusalText() the command line's.
enum class RefusalCause {
    MissingSignature, //!< the endpoint has a secret, the request no signature or credential
    MalformedSignature, //!< wrong prefix, not hex or base64, wrong length
    WrongSignature,
    WrongCredential, //!< token or basic
    UnknownAlgorithm,
    DigestMismatch, //!< the body is not the one that was signed
    DigestNotSigned,
    MissingTimestamp,
    StaleTimestamp,
    FutureTimestamp,
    UnknownKey,
    MethodNotAllowed,
    HttpsRequired,
    UnknownSender,
    SecretUnavailable, //!< ours: keychain locked, variable missing
    NotAllowed, //!< authentic, but an option of the endpoint says no (topic, audience)
};
QString toText(RefusalCause cause);

struct Refusal
{
    RefusalCause cause = RefusalCause::WrongSignature;
    QString detail; //!< found and expected in shape: "header X-JobServ-Sig has 63 hex digits,
                    //!< expected 64"
};
//! "signature does not match: …", English, for the command line and the log.
QString refusalText(const Refusal &refusal);

//! What an endpoint brings along.
struct EndpointIdentity
{
    QString name;
    QList<Secret> secrets; //!< several while one rotates; empty: unsigned
    bool secretConfigured = false; //!< configured although it could not be read
    QJsonObject options;
};

//! A key that lives on the network: fetch it (rules in desk) and ask again with it in `keys`.
struct NeedsKey
{
    QUrl url;
};

using Verification = std::variant<AcceptedDelivery, Refusal, NeedsKey>;

//! Step 2: a pure function of its arguments. Constant-time comparisons over the raw bytes, strict
//! hex and base64. Callable from any thread.
class Verifier
{
public:
    [[nodiscard]] static Verification verify(const Recipe &recipe, const EndpointIdentity &endpoint,
                                             const Delivery &delivery, Instant now,
                                             const QHash<QUrl, QByteArray> &keys = {});
    //! Signs a sample or a replay as the sender would (a credential that was removed is put back);
    //! InvalidInput where a scheme cannot be imitated. `options`: the endpoint's.
    [[nodiscard]] static Result<Delivery> sign(const Recipe &recipe, const Secret &secret,
                                               Delivery delivery, Instant now,
                                               const QJsonObject &options = {});
    //! For relay and replay: puts the credential back that was taken out before storing; a delivery
    //! that has lost none stays byte for byte, its old signature included.
    [[nodiscard]] static Result<Delivery> putBack(const Recipe &recipe, const Secret &secret,
                                                  Delivery delivery,
                                                  const QJsonObject &options = {});
};

} // namespace signalbox
