// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wordtable.h"
#include "senders/doctor/doctor.h"

#include <cstdlib>

namespace signalbox {

namespace {

struct CauseText
{
    DoctorCause cause;
    const char *word;
    const char *sentence; //!< %1 name, %2 found, %3 expected, %4 seconds
    const char *remedy;
};

constexpr CauseText causeTexts[] = {
    {DoctorCause::VerifiesNow, "verifies-now", "it verifies with the secret that is set now (%1)",
     "accept it in the window, or with: signalbox doctor delivery ID --accept"},
    {DoctorCause::WrongSecret, "wrong-secret", "the signature was made with another secret than %1",
     "set the same secret at the sender and here"},
    {DoctorCause::WrongKey, "wrong-key",
     "the signature was made with another key than the endpoint's",
     "copy the public key from the sender's page once more"},
    {DoctorCause::SecretHasBlanks, "secret-has-blanks",
     "%1 has blanks or a line end around it that the sender's secret has not",
     "store it again without them"},
    {DoctorCause::SenderSecretHasBlanks, "sender-secret-has-blanks",
     "the secret at the sender has one more %2 than %1",
     "set it again at the sender, without what a copy or an echo added"},
    {DoctorCause::SecretIsQuoted, "secret-is-quoted",
     "%1 stands in quotation marks, which belong to no secret", "store it again without them"},
    {DoctorCause::SecretIsEncoded, "secret-is-encoded",
     "%1 is %2; the sender signs with the bytes it stands for",
     "store the decoded bytes, or set the text as it stands at the sender"},
    {DoctorCause::SecretIsDecoded, "secret-is-decoded",
     "the sender signs with %1 written as %2, not with its bytes",
     "store the text as the sender shows it"},
    {DoctorCause::SecretPrefix, "secret-prefix",
     "\"whsec_\" in front makes the difference between %1 and the sender's secret",
     "copy the whole secret as the sender shows it"},
    {DoctorCause::SecretOfOtherEndpoint, "secret-of-other-endpoint",
     "it matches the secret of endpoint %1",
     "set this endpoint's secret at the sender, or the sender's address to that endpoint"},
    {DoctorCause::WrongEndpoint, "wrong-endpoint",
     "it verifies at endpoint %1: it was sent to the wrong address",
     "set that endpoint's address at the sender"},
    {DoctorCause::OtherSender, "other-sender",
     "it looks like a delivery of %1; the endpoint expects %3",
     "choose the sender %1 for this endpoint, or give it an endpoint of its own"},
    {DoctorCause::WrongUser, "wrong-user", "the password fits, the user is \"%2\" and not \"%3\"",
     "set the same user at the sender and here"},
    {DoctorCause::WrongCredential, "wrong-credential",
     "the token or password is another one than %1", "set the same one at the sender and here"},
    {DoctorCause::BodyReencoded, "body-reencoded",
     "the body was written anew on the way (%5); as it was, it verifies",
     "let the proxy or gateway in between pass the body through unchanged"},
    {DoctorCause::BodyChanged, "body-changed", "the body is not the one that was signed",
     "look for a proxy or gateway in between that changes bodies"},
    {DoctorCause::WrongHash, "wrong-hash", "header %1 is made with %2, expected %3",
     "choose %3 at the sender"},
    {DoctorCause::WrongPrefix, "wrong-prefix", "header %1 begins with \"%2\", expected \"%3\"",
     "write the signature as the sender's documents say"},
    {DoctorCause::WrongEncoding, "wrong-encoding", "header %1 is written in %2, expected %3",
     "write the signature in %3"},
    {DoctorCause::OtherHeader, "other-header", "the signature stands in header %2, expected %3",
     "name the header %3 at the sender"},
    {DoctorCause::MalformedSignature, "malformed-signature",
     "the signature is not in the expected form", "write it as the sender's documents say"},
    {DoctorCause::RepeatedHeader, "repeated-header", "header %1 was sent more than once",
     "send it once"},
    {DoctorCause::NoSecretAtSender, "no-secret-at-sender", "no signature came along (%1)",
     "set the endpoint's secret at the sender"},
    {DoctorCause::ProxyStrippedHeader, "proxy-stripped-header",
     "a proxy may have removed %1: it came through one (%2)", "let the proxy pass that header"},
    {DoctorCause::ProxyOnTheWay, "proxy-on-the-way",
     "it came through a proxy (%2), which may change bodies",
     "let the proxy pass the body through unchanged"},
    {DoctorCause::UnknownAlgorithm, "unknown-algorithm",
     "it is signed with an algorithm that is not accepted",
     "choose HMAC with SHA-256 at the sender"},
    {DoctorCause::NotAllSigned, "not-all-signed", "a header that protects the body is not signed",
     "sign date and digest"},
    {DoctorCause::MissingTimestamp, "missing-timestamp", "the time of signing is missing",
     "a proxy may have removed it; else update the sender"},
    {DoctorCause::ClockSkew, "clock-skew", "the sender's clock is %4 this one",
     "set both clocks by the network"},
    {DoctorCause::TimeZone, "time-zone",
     "the sender's time is %4 this one: it writes local time as UTC",
     "set the sender's time zone, or its clock to UTC"},
    {DoctorCause::StaleTimestamp, "stale-timestamp", "it was signed %4 before it arrived",
     "let the sender sign each attempt anew; a queue in between may hold deliveries back"},
    {DoctorCause::Replayed, "replayed", "the same was accepted before, and this copy is too old",
     "nothing is missing; if you did not send it again, somebody else did"},
    {DoctorCause::UnknownKey, "unknown-key", "the sender's key is unknown or could not be fetched",
     "look at the log for the reason; the sender will try again"},
    {DoctorCause::SenderCannotSign, "sender-cannot-sign",
     "the endpoint has a secret, but this sender cannot sign",
     "remove the endpoint's secret; its unguessable path protects it"},
    {DoctorCause::SecretUnavailable, "secret-unavailable", "the secret could not be read: %1",
     "unlock the keychain, set the variable, or store it with: signalbox secret set NAME"},
    {DoctorCause::MethodNotAllowed, "method-not-allowed",
     "the sender's recipe does not know this method", "send it with POST"},
    {DoctorCause::HttpsRequired, "https-required",
     "the endpoint demands https, and it came without", "use the https address at the sender"},
    {DoctorCause::NotAllowed, "not-allowed",
     "it is authentic, but an option of the endpoint does not allow it",
     "look at the endpoint's options"},
    {DoctorCause::UnknownSender, "unknown-sender", "there is no recipe for this sender",
     "choose a sender for the endpoint"},
    {DoctorCause::CredentialNotKept, "credential-not-kept",
     "its token was not written to disk, so nothing can be tried again",
     "ask while the program that received it runs, or send it again"},
};

constexpr WordTable<BodyChange, 13> changeWords{{{
    {BodyChange::None, ""},
    {BodyChange::Reformatted, "JSON formatted differently"},
    {BodyChange::UnicodeUnescaped, "\\u escapes resolved"},
    {BodyChange::UnicodeEscaped, "letters turned into \\u escapes"},
    {BodyChange::SlashesChanged, "slashes escaped differently"},
    {BodyChange::HtmlEscapesChanged, "<, > and & escaped differently"},
    {BodyChange::LineEndsChanged, "line ends changed"},
    {BodyChange::EndTrimmed, "its end was trimmed or a line end added"},
    {BodyChange::ByteOrderMark, "byte order mark changed"},
    {BodyChange::Charset, "converted between Latin-1 and UTF-8"},
    {BodyChange::FormToJson, "form turned into JSON"},
    {BodyChange::JsonToForm, "JSON turned into a form"},
    {BodyChange::FormReencoded, "form fields encoded differently"},
}}};

const CauseText &textOf(DoctorCause cause)
{
    for (const CauseText &each : causeTexts) {
        if (each.cause == cause)
            return each;
    }
    return causeTexts[1];
}

QString durationText(qint64 seconds)
{
    const qint64 size = std::llabs(seconds);
    if (size < 120)
        return QStringLiteral("%1 s").arg(size);
    if (size < 7200)
        return QStringLiteral("%1 min %2 s").arg(size / 60).arg(size % 60);
    return QStringLiteral("%1 h %2 min").arg(size / 3600).arg(size % 3600 / 60);
}

QString sentenceOf(const Finding &finding, const char *pattern)
{
    const bool isClock =
        finding.cause == DoctorCause::ClockSkew || finding.cause == DoctorCause::TimeZone;
    const QString time = durationText(finding.seconds)
        + (!isClock                  ? QString()
               : finding.seconds > 0 ? QStringLiteral(" behind")
                                     : QStringLiteral(" ahead of"));
    QString text = QLatin1String(pattern);
    const std::pair<const char *, QString> places[] = {{"%1", finding.name},
                                                       {"%2", finding.found},
                                                       {"%3", finding.expected},
                                                       {"%4", time},
                                                       {"%5", toText(finding.change)}};
    for (const auto &[place, value] : places)
        text.replace(QLatin1String(place), value);
    return text;
}

QString line(const char *label, const QString &text)
{
    return QString::fromLatin1(label).leftJustified(10) + text;
}

} // namespace

QString toText(DoctorCause cause)
{
    return QLatin1String(textOf(cause).word);
}

std::optional<DoctorCause> doctorCauseFromText(QStringView text)
{
    for (const CauseText &each : causeTexts) {
        if (text == QLatin1String(each.word))
            return each.cause;
    }
    return std::nullopt;
}

QString toText(BodyChange change)
{
    return changeWords.text(change);
}

QStringList examinationText(const Examination &examination)
{
    QStringList lines;
    if (!examination.scheme.isEmpty())
        lines.append(line("scheme", examination.scheme));
    if (!examination.signedText.isEmpty()) {
        lines.append(line("signed",
                          QStringLiteral("%1, with a body of %2 bytes")
                              .arg(examination.signedText)
                              .arg(examination.bodySize)));
    }
    if (!examination.secretsTried.isEmpty())
        lines.append(line("tried", examination.secretsTried.join(QStringLiteral(", "))));
    const QString where = examination.place.isEmpty()
        ? QString()
        : (examination.inQuery ? QStringLiteral("query field ") : QStringLiteral("header "))
            + examination.place + QStringLiteral(": ");
    if (examination.expected)
        lines.append(line("expected", where + shapeText(*examination.expected)));
    if (examination.expected || examination.came) {
        lines.append(line("came",
                          examination.came ? where + shapeText(*examination.came)
                                           : QStringLiteral("nothing")));
    }
    if (examination.signedAt)
        lines.append(line("at", toIsoText(*examination.signedAt)));
    for (const Finding &finding : examination.findings) {
        const CauseText &text = textOf(finding.cause);
        lines.append(
            line(finding.proven ? "cause" : "perhaps", sentenceOf(finding, text.sentence)));
        lines.append(line("do", sentenceOf(finding, text.remedy)));
    }
    if (examination.findings.isEmpty())
        lines.append(line("cause", QStringLiteral("nothing is wrong with its signature")));
    return lines;
}

} // namespace signalbox
