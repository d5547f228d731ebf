// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

//! What the doctor found out about a delivery: values only. The sentences for the window are made
//! in ui/, those of the command line by examinationText(). Nothing here holds a secret or a
//! signature that we made.
namespace signalbox {

//! Why a delivery does not verify. Behind each: what Finding's members mean for it.
enum class DoctorCause {
    VerifiesNow, //!< with the present secret: it was set right after the delivery came
    WrongSecret, //!< none that we know fits; name: the references
    WrongKey, //!< the sender signs with a key pair; its public key is another one here
    SecretHasBlanks, //!< ours has blanks or line ends around it that the sender's has not; name:
                     //!< reference
    SenderSecretHasBlanks, //!< the sender's ends with a line end or blank; name: reference, found:
                           //!< which
    SecretIsQuoted, //!< ours stands in quotation marks; name: reference
    SecretIsEncoded, //!< the sender uses the decoded bytes; name: reference, found: "hex", "base64"
    SecretIsDecoded, //!< the sender uses the text as it stands; name: reference, found: as above
    SecretPrefix, //!< "whsec_" belongs or does not belong to it; name: reference
    SecretOfOtherEndpoint, //!< name: that endpoint
    WrongEndpoint, //!< it is from the sender of another endpoint and verifies there; name: that
                   //!< endpoint
    OtherSender, //!< looks like another sender's; name: its id, expected: the endpoint's
    WrongUser, //!< HTTP Basic: the password fits, the user does not; found: the user
    WrongCredential, //!< token or password is another one; name: reference
    BodyReencoded, //!< verifies after `change` is undone
    BodyChanged, //!< the signature fits, the body does not, or everything but the body speaks for
                 //!< it
    WrongHash, //!< name: header, found/expected: "sha1", "sha256"
    WrongPrefix, //!< name: header, found/expected: the prefixes
    WrongEncoding, //!< name: header, found/expected: "hex", "base64", "upper-case hex"
    OtherHeader, //!< the signature stands in another header; found/expected: their names
    MalformedSignature, //!< name: header; see Examination::came and ::expected
    RepeatedHeader, //!< name: header
    NoSecretAtSender, //!< nothing is signed, or an empty signature sent; name: missing header
    ProxyStrippedHeader, //!< name: missing header, found: the proxy's own header
    ProxyOnTheWay, //!< something between may change bodies; found: its header
    UnknownAlgorithm,
    NotAllSigned, //!< a header that must be signed is not
    MissingTimestamp,
    ClockSkew, //!< seconds: how far this clock is behind (negative: ahead)
    TimeZone, //!< the sender's time is off by whole hours; seconds as above
    StaleTimestamp, //!< seconds: age when it arrived
    Replayed, //!< the same was accepted before
    UnknownKey, //!< the sender's key is unknown or could not be fetched
    SenderCannotSign, //!< the endpoint has a secret, its sender knows none
    SecretUnavailable, //!< name: reference
    MethodNotAllowed,
    HttpsRequired,
    NotAllowed, //!< authentic, but an option of the endpoint says no
    UnknownSender, //!< no recipe
    CredentialNotKept, //!< the token was not written to disk, so nothing can be tried again
};
[[nodiscard]] QString toText(DoctorCause cause);
[[nodiscard]] std::optional<DoctorCause> doctorCauseFromText(QStringView text);

//! What was done to a body on the way; undone, its signature fits.
enum class BodyChange {
    None,
    Reformatted, //!< JSON with other blanks between the same tokens
    UnicodeUnescaped, //!< "\u00fc" became "ü"
    UnicodeEscaped,
    SlashesChanged, //!< "\/" and "/"
    HtmlEscapesChanged, //!< "\u003c" and "<"
    LineEndsChanged,
    EndTrimmed, //!< blanks or a line end at the end
    ByteOrderMark,
    Charset, //!< Latin-1 and UTF-8
    FormToJson, //!< sent as a form field, arrived as JSON
    JsonToForm,
    FormReencoded, //!< "+" and "%20"
};
[[nodiscard]] QString toText(BodyChange change);

struct Finding
{
    DoctorCause cause = DoctorCause::WrongSecret;
    bool proven = false; //!< tried: with this one thing put right the delivery verifies
    QString name = {}, found = {}, expected = {};
    qint64 seconds = 0;
    BodyChange change = BodyChange::None;

    bool operator==(const Finding &) const = default;
};

//! What a signature or credential looks like, without what it is.
struct SignatureShape
{
    enum class Letters { None, Hex, UpperHex, Base64, Other };
    QString prefix;
    Letters letters = Letters::None;
    qsizetype size = 0; //!< characters behind the prefix

    bool operator==(const SignatureShape &) const = default;
};

struct Examination
{
    QString endpoint, sender, scheme;
    QString place; //!< header or query field of the signature; empty when none is looked for
    bool inQuery = false;
    QString
        signedText; //!< what is signed: "{timestamp}.{body}"; empty when only a credential travels
    qint64 bodySize = 0;
    QStringList secretsTried; //!< by reference: "env LMP_SECRET"
    std::optional<SignatureShape> came, expected;
    std::optional<Instant> signedAt;
    qint64 windowSeconds = 0;
    Verdict verdict = Verdict::Refused; //!< when it arrived
    QString reason; //!< the refusal's own words
    bool verifiesNow = false;
    QList<Finding> findings; //!< likeliest first; empty when there is nothing wrong
};

} // namespace signalbox
