// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/doctorwords.h"

#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"
#include "ui/words/words.h"

namespace signalbox {

namespace {

QString bodyChangeWords(BodyChange change)
{
    switch (change) {
    case BodyChange::None:
        break;
    case BodyChange::Reformatted:
        return Words::tr("the JSON was formatted differently");
    case BodyChange::UnicodeUnescaped:
        return Words::tr("\\u escapes were turned into letters");
    case BodyChange::UnicodeEscaped:
        return Words::tr("letters were turned into \\u escapes");
    case BodyChange::SlashesChanged:
        return Words::tr("slashes were escaped differently");
    case BodyChange::HtmlEscapesChanged:
        return Words::tr("<, > and & were escaped differently");
    case BodyChange::LineEndsChanged:
        return Words::tr("line ends were changed");
    case BodyChange::EndTrimmed:
        return Words::tr("its end was trimmed, or a line end was added");
    case BodyChange::ByteOrderMark:
        return Words::tr("the byte order mark was changed");
    case BodyChange::Charset:
        return Words::tr("it was converted between Latin-1 and UTF-8");
    case BodyChange::FormToJson:
        return Words::tr("a form was turned into JSON");
    case BodyChange::JsonToForm:
        return Words::tr("JSON was turned into a form");
    case BodyChange::FormReencoded:
        return Words::tr("form fields were encoded differently");
    }
    return Words::tr("something was changed");
}

QString duration(const Finding &finding)
{
    return spokenDuration(std::chrono::seconds(qAbs(finding.seconds)));
}

// About secrets.
QString secretSentence(const Finding &finding, const QString &name, const QString &found)
{
    switch (finding.cause) {
    case DoctorCause::VerifiesNow:
        return Words::tr("It verifies with the secret that is set now (%1).").arg(name);
    case DoctorCause::WrongSecret:
        return Words::tr("The signature was made with another secret than %1.").arg(name);
    case DoctorCause::WrongKey:
        return Words::tr(
            "The signature was made with another key than the one set for the endpoint.");
    case DoctorCause::SecretHasBlanks:
        return Words::tr("%1 has a blank or a line end around it that the sender's secret has not.")
            .arg(name);
    case DoctorCause::SenderSecretHasBlanks:
        return Words::tr("The secret at the sender has a blank or a line end more than %1.")
            .arg(name);
    case DoctorCause::SecretIsQuoted:
        return Words::tr("%1 stands in quotation marks, which belong to no secret.").arg(name);
    case DoctorCause::SecretIsEncoded:
        return Words::tr("%1 is %2: the sender signs with the bytes it stands for.")
            .arg(name, found);
    case DoctorCause::SecretIsDecoded:
        return Words::tr("The sender signs with %1 written as %2, not with its bytes.")
            .arg(name, found);
    case DoctorCause::SecretPrefix:
        return Words::tr(
                   "“whsec_” in front makes the difference between %1 and the sender's secret.")
            .arg(name);
    case DoctorCause::SecretOfOtherEndpoint:
        return Words::tr("This matches the secret of endpoint “%1”.").arg(name);
    case DoctorCause::SecretUnavailable:
        return Words::tr("The secret could not be read: %1.").arg(name);
    case DoctorCause::WrongUser:
        return Words::tr("The password fits, but the user is “%1”.").arg(found);
    case DoctorCause::WrongCredential:
        return Words::tr("The token or password is another one than %1.").arg(name);
    case DoctorCause::CredentialNotKept:
        return Words::tr("Its token was not written to disk, so nothing can be tried again.");
    default:
        return {};
    }
}

// About the form of the signature, the body and the way.
QString formSentence(const Finding &finding, const QString &name, const QString &found,
                     const QString &expected)
{
    switch (finding.cause) {
    case DoctorCause::BodyReencoded:
        return Words::tr("The body was written anew on the way: %1. As it was before, it verifies.")
            .arg(bodyChangeWords(finding.change));
    case DoctorCause::BodyChanged:
        return Words::tr("The body is not the one that was signed.");
    case DoctorCause::WrongHash:
        return Words::tr("Header %1 is made with %2, expected %3.").arg(name, found, expected);
    case DoctorCause::WrongPrefix:
        return Words::tr("Header %1 begins with “%2”, expected “%3”.").arg(name, found, expected);
    case DoctorCause::WrongEncoding:
        return Words::tr("Header %1 is written in %2, expected %3.").arg(name, found, expected);
    case DoctorCause::OtherHeader:
        return Words::tr("The signature stands in header %1, expected %2.").arg(found, expected);
    case DoctorCause::MalformedSignature:
        return Words::tr("The signature is not in the expected form.");
    case DoctorCause::RepeatedHeader:
        return Words::tr("Header %1 was sent more than once.").arg(name);
    case DoctorCause::NoSecretAtSender:
        return name.isEmpty()
            ? Words::tr("No signature came along: the sender probably has no secret set.")
            : Words::tr("No signature came along (%1): the sender probably has no secret set.")
                  .arg(name);
    case DoctorCause::ProxyStrippedHeader:
        return Words::tr("A proxy may have removed %1: the request came through one (%2).")
            .arg(name, found);
    case DoctorCause::ProxyOnTheWay:
        return Words::tr("The request came through a proxy (%1), which may change bodies.")
            .arg(found);
    case DoctorCause::UnknownAlgorithm:
        return Words::tr("It is signed with an algorithm that is not accepted.");
    case DoctorCause::NotAllSigned:
        return Words::tr("A header that protects the body is not signed.");
    default:
        return {};
    }
}

// About time, and whom it is from.
QString otherSentence(const Finding &finding, const QString &name, const QString &expected)
{
    switch (finding.cause) {
    case DoctorCause::WrongEndpoint:
        return Words::tr("It was sent to the wrong address: it verifies at endpoint “%1”.")
            .arg(name);
    case DoctorCause::OtherSender:
        return Words::tr("It looks like a delivery of %1, but the endpoint expects %2.")
            .arg(name, expected);
    case DoctorCause::MissingTimestamp:
        return Words::tr("The time of signing is missing.");
    case DoctorCause::ClockSkew:
        return finding.seconds < 0
            ? Words::tr("The sender's clock is %1 ahead of this one.").arg(duration(finding))
            : Words::tr("The sender's clock is %1 behind this one.").arg(duration(finding));
    case DoctorCause::TimeZone:
        return Words::tr("The sender's time is off by %1: it writes local time as UTC.")
            .arg(duration(finding));
    case DoctorCause::StaleTimestamp:
        return Words::tr("It was signed %1 before it arrived.").arg(duration(finding));
    case DoctorCause::Replayed:
        return Words::tr("The same was accepted before, and this copy is too old.");
    case DoctorCause::UnknownKey:
        return Words::tr("The sender's key is unknown or could not be fetched.");
    case DoctorCause::SenderCannotSign:
        return Words::tr("The endpoint has a secret, but this sender cannot sign.");
    case DoctorCause::MethodNotAllowed:
        return Words::tr("The sender's recipe does not know this method.");
    case DoctorCause::HttpsRequired:
        return Words::tr("The endpoint demands https, and it came without.");
    case DoctorCause::NotAllowed:
        return Words::tr("It is authentic, but an option of the endpoint does not allow it.");
    default:
        return Words::tr("There is no recipe for this sender.");
    }
}

QString secretRemedy(DoctorCause cause)
{
    switch (cause) {
    case DoctorCause::VerifiesNow:
        return Words::tr("Accept it below.");
    case DoctorCause::WrongSecret:
    case DoctorCause::WrongCredential:
        return Words::tr("Set the same secret at the sender and here.");
    case DoctorCause::WrongKey:
        return Words::tr("Copy the public key from the sender's page once more.");
    case DoctorCause::SecretHasBlanks:
    case DoctorCause::SecretIsQuoted:
        return Words::tr("Store the secret again without them.");
    case DoctorCause::SenderSecretHasBlanks:
        return Words::tr("Set it again at the sender, without what a copy or an echo added.");
    case DoctorCause::SecretIsEncoded:
    case DoctorCause::SecretIsDecoded:
    case DoctorCause::SecretPrefix:
        return Words::tr("Store the secret exactly as the sender shows it.");
    case DoctorCause::SecretOfOtherEndpoint:
        return Words::tr(
            "Set this endpoint's secret at the sender, or let it send to that endpoint.");
    case DoctorCause::SecretUnavailable:
        return Words::tr("Unlock the keychain, set the variable, or store the secret again.");
    case DoctorCause::WrongUser:
        return Words::tr("Set the same user at the sender and here.");
    default:
        return {};
    }
}

QString senderRemedy(DoctorCause cause)
{
    switch (cause) {
    case DoctorCause::WrongEndpoint:
        return Words::tr("Set that endpoint's address at the sender.");
    case DoctorCause::OtherSender:
        return Words::tr(
            "Choose that sender for this endpoint, or give it an endpoint of its own.");
    case DoctorCause::BodyReencoded:
    case DoctorCause::BodyChanged:
    case DoctorCause::ProxyOnTheWay:
        return Words::tr("Let the proxy or gateway on the way pass bodies through unchanged.");
    case DoctorCause::ProxyStrippedHeader:
        return Words::tr("Let the proxy pass that header.");
    case DoctorCause::NoSecretAtSender:
        return Words::tr("Set the endpoint's secret at the sender.");
    case DoctorCause::WrongHash:
    case DoctorCause::WrongPrefix:
    case DoctorCause::WrongEncoding:
    case DoctorCause::OtherHeader:
    case DoctorCause::MalformedSignature:
    case DoctorCause::RepeatedHeader:
    case DoctorCause::UnknownAlgorithm:
    case DoctorCause::NotAllSigned:
        return Words::tr("Let the sender sign as its set-up steps say.");
    case DoctorCause::ClockSkew:
        return Words::tr("Set both clocks by the network.");
    case DoctorCause::TimeZone:
        return Words::tr("Set the sender's time zone, or its clock to UTC.");
    case DoctorCause::StaleTimestamp:
        return Words::tr(
            "A queue on the way may hold deliveries back; let the sender sign each attempt anew.");
    case DoctorCause::Replayed:
        return Words::tr("Nothing is missing. If you did not send it again, somebody else did.");
    case DoctorCause::SenderCannotSign:
        return Words::tr("Remove the endpoint's secret; its unguessable path protects it.");
    case DoctorCause::HttpsRequired:
        return Words::tr("Use the https address at the sender.");
    case DoctorCause::NotAllowed:
        return Words::tr("Look at the endpoint's options.");
    case DoctorCause::UnknownSender:
        return Words::tr("Choose a sender for the endpoint.");
    case DoctorCause::CredentialNotKept:
        return Words::tr("Let the sender send it again.");
    default:
        return {};
    }
}

} // namespace

QString causeSentence(const Finding &finding)
{
    const QString name = visibleLine(finding.name, 80);
    const QString found = visibleLine(finding.found, 80);
    const QString expected = visibleLine(finding.expected, 80);
    if (const QString sentence = secretSentence(finding, name, found); !sentence.isEmpty())
        return sentence;
    if (const QString sentence = formSentence(finding, name, found, expected); !sentence.isEmpty())
        return sentence;
    return otherSentence(finding, name, expected);
}

QString remedySentence(const Finding &finding)
{
    const QString remedy = secretRemedy(finding.cause);
    return remedy.isEmpty() ? senderRemedy(finding.cause) : remedy;
}

QString shapeWords(const SignatureShape &shape)
{
    const int size = static_cast<int>(shape.size);
    QString text;
    switch (shape.letters) {
    case SignatureShape::Letters::None:
        text = Words::tr("nothing", "a signature consists of");
        break;
    case SignatureShape::Letters::Hex:
        text = Words::tr("%n hex digit(s)", nullptr, size);
        break;
    case SignatureShape::Letters::UpperHex:
        text = Words::tr("%n hex digit(s), some in upper case", nullptr, size);
        break;
    case SignatureShape::Letters::Base64:
        text = size > 0 ? Words::tr("%n base64 character(s)", nullptr, size) : Words::tr("base64");
        break;
    case SignatureShape::Letters::Other:
        text = size > 0 ? Words::tr("%n character(s)", nullptr, size) : Words::tr("a token");
        break;
    }
    return shape.prefix.isEmpty() ? text
                                  : Words::tr("“%1” and %2", "a prefix and what follows it")
                                        .arg(visibleLine(shape.prefix, 20), text);
}

} // namespace signalbox
