// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linedelivery.h"
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
    QHash<QUrl, QByteArray> pinnedKeys = {}; //!< for this endpoint alone: made for samples
    QUrl publicUrl = {}; //!< where senders reach it through the tunnel, when it is up
};

//! A key that lives on the network: fetch it (rules in desk) and ask again with it in `keys`. The
//! scheme has checked the address against its own rules; no other may be asked for.
struct NeedsKey
{
    QUrl url;
    //! Set when what is at hand may be outdated: the refusal to give if it was fetched a moment
    //! ago.
    std::optional<Refusal> otherwise;
    bool provesItself =
        false; //!< a certificate, checked by its issuer's signature: plain http will do
};

//! Keys at hand, by their address, as they came.
struct KeysAtHand
{
    QHash<QUrl, QByteArray> fetched;
    QHash<QUrl, QByteArray> pinned; //!< configured: trusted as they are, and never fetched

    [[nodiscard]] std::optional<QByteArray> find(const QUrl &url) const
    {
        if (const auto own = pinned.constFind(url); own != pinned.constEnd())
            return *own;
        const auto found = fetched.constFind(url);
        return found == fetched.constEnd() ? std::nullopt : std::optional(*found);
    }
};

//! What a sample is signed with, and what an endpoint needs to take it: for schemes that sign with
//! a private key, a pair made for the purpose.
struct SampleIdentity
{
    Secret secret; //!< for Verifier::sign: a text, or a private key in PEM
    QJsonObject options; //!< the endpoint's
    QHash<QUrl, QByteArray> pinnedKeys; //!< the endpoint's
};

using Verification = std::variant<AcceptedDelivery, Refusal, NeedsKey>;

//! Step 2: a pure function of its arguments. Constant-time comparisons over the raw bytes, strict
//! hex and base64. Callable from any thread.
class Verifier
{
public:
    [[nodiscard]] static Verification verify(const Recipe &recipe, const EndpointIdentity &endpoint,
                                             const Delivery &delivery, Instant now,
                                             const KeysAtHand &keys = {});
    //! The same for what came over a line of our own, which is authentic by that alone. Refused
    //! unless the endpoint's recipe is the line's.
    [[nodiscard]] static Verification verify(const Recipe &recipe, const EndpointIdentity &endpoint,
                                             const LineDelivery &line);
    //! Signs a sample or a replay as the sender would (a credential that was removed is put back);
    //! InvalidInput where a scheme cannot be imitated. `options`: the endpoint's.
    [[nodiscard]] static Result<Delivery> sign(const Recipe &recipe, const Secret &secret,
                                               Delivery delivery, Instant now,
                                               const QJsonObject &options = {});
    //! What samples of this recipe are signed with; `secret` is used where any text will do.
    [[nodiscard]] static Result<SampleIdentity> sampleIdentity(const Recipe &recipe,
                                                               const Secret &secret);
    //! For relay and replay: puts the credential back that was taken out before storing; a delivery
    //! that has lost none stays byte for byte, its old signature included.
    [[nodiscard]] static Result<Delivery> putBack(const Recipe &recipe, const Secret &secret,
                                                  Delivery delivery,
                                                  const QJsonObject &options = {});
    //! What may reach the disk of a delivery that was refused: its credential, right or wrong, is
    //! replaced as in an accepted one.
    [[nodiscard]] static Delivery withoutCredentials(const Recipe &recipe, Delivery delivery,
                                                     const QJsonObject &options = {});
};

} // namespace signalbox
