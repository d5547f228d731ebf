// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/verificationsteps.h"

#include "ui/words/doctorwords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

// The texts' context.
struct VerificationSteps
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::VerificationSteps)
};

using Step = StepList::Step;

Step arrivedStep(const DeliveryRecord &record, Instant now)
{
    const QString request = QString::fromLatin1(record.method) + QLatin1Char(' ')
        + visibleLine(QString::fromUtf8(record.target), 120);
    return {Status::Passed, VerificationSteps::tr("Arrived"),
            VerificationSteps::tr("%1, %n byte(s), %2", nullptr, int(record.size))
                .arg(request, momentText(record.receivedAt, now))};
}

QString withSent(const QString &text, const DeliveryDetails &details)
{
    if (details.signatureHeader.isEmpty())
        return text;
    return text + QLatin1Char('\n')
        + VerificationSteps::tr("Sent: %1").arg(visibleLine(details.signatureHeader, 120));
}

Step signatureStep(const DeliveryDetails &details)
{
    const QString scheme = visibleLine(details.verificationScheme, 60);
    switch (details.record.verdict) {
    case Verdict::Verified:
        return {Status::Passed, VerificationSteps::tr("Signature"),
                details.signatureHeader.isEmpty()
                    ? VerificationSteps::tr("It matches (%1).").arg(scheme)
                    : VerificationSteps::tr("It matches (%1): %2")
                          .arg(scheme, visibleLine(details.signatureHeader, 120))};
    case Verdict::Unsigned:
        return {Status::Info, VerificationSteps::tr("Unsigned"),
                VerificationSteps::tr(
                    "The endpoint has no secret: only its unguessable path protects it. "
                    "Anyone who knows the address can send to it.")};
    case Verdict::Refused:
        break;
    }
    QString text = details.record.reason.isEmpty() ? VerificationSteps::tr("It was not accepted.")
                                                   : visibleText(details.record.reason);
    return {Status::Failed, VerificationSteps::tr("Signature"), withSent(text, details)};
}

// What the refusal came to, from the outside in: header, form, signature, time. After the first
// failure the rest was not reached.
QList<Step> refusedSteps(const DeliveryDetails &details, const Examination &examination)
{
    if (examination.place.isEmpty() || !examination.expected)
        return {signatureStep(details)};
    const QString header = VerificationSteps::tr("Header");
    const QString place = visibleLine(examination.place, 80);
    if (!examination.came)
        return {
            {Status::Failed, header, VerificationSteps::tr("%1 did not come along.").arg(place)}};
    QList<Step> steps{{Status::Passed, header, VerificationSteps::tr("%1 is there.").arg(place)}};
    const SignatureShape &came = *examination.came;
    const SignatureShape &expected = *examination.expected;
    const bool isToken = expected.letters == SignatureShape::Letters::Other || expected.size == 0;
    const bool hasForm = isToken || came == expected;
    const QString form = shapeWords(came);
    steps << Step{
        hasForm ? Status::Passed : Status::Failed, VerificationSteps::tr("Form"),
        hasForm ? VerificationSteps::tr("It is %1, as it should be.").arg(form)
                : VerificationSteps::tr("It is %1, expected %2.").arg(form, shapeWords(expected))};
    if (!hasForm)
        return steps;
    const bool isTime = !examination.findings.isEmpty()
        && (examination.findings.constFirst().cause == DoctorCause::ClockSkew
            || examination.findings.constFirst().cause == DoctorCause::TimeZone
            || examination.findings.constFirst().cause == DoctorCause::StaleTimestamp
            || examination.findings.constFirst().cause == DoctorCause::Replayed);
    const QString heading = VerificationSteps::tr("Signature");
    if (isTime) {
        steps << Step{Status::Passed, heading, VerificationSteps::tr("It fits.")}
              << Step{Status::Failed, VerificationSteps::tr("Time of signing"),
                      causeSentence(examination.findings.constFirst())};
        return steps;
    }
    const QString differs = examination.signedText.isEmpty()
        ? VerificationSteps::tr("It is not the one that is set here.")
        : VerificationSteps::tr("Our result over the %n raw byte(s) differs from what was sent.",
                                nullptr, int(examination.bodySize));
    steps << Step{Status::Failed, heading, withSent(differs, details)};
    return steps;
}

Step understoodStep(const DeliveryRecord &record)
{
    const QString heading = VerificationSteps::tr("Understood");
    const QString problem = visibleText(record.problem);
    switch (record.understood) {
    case DeliveryRecord::Understood::Waiting:
        return {Status::Queued, heading, VerificationSteps::tr("Not yet: it is still being read.")};
    case DeliveryRecord::Understood::Understood:
        return {Status::Passed, heading,
                VerificationSteps::tr("The recipe of its sender made events of it.")};
    case DeliveryRecord::Understood::Ignored:
        return {Status::Info, heading,
                problem.isEmpty()
                    ? VerificationSteps::tr("It holds nothing to show.")
                    : VerificationSteps::tr("It holds nothing to show: %1").arg(problem)};
    case DeliveryRecord::Understood::NotUnderstood:
        break;
    }
    return {Status::Unknown, VerificationSteps::tr("Not understood"),
            problem.isEmpty()
                ? VerificationSteps::tr("The recipe of its sender made nothing of it.")
                : problem};
}

} // namespace

QList<StepList::Step> stepsOf(const DeliveryDetails &details, Instant now,
                              const Examination *examination)
{
    QList<Step> steps{arrivedStep(details.record, now)};
    if (details.record.verdict == Verdict::Refused && examination)
        steps += refusedSteps(details, *examination);
    else
        steps += signatureStep(details);
    if (details.record.verdict == Verdict::Refused) {
        steps << Step{Status::Skipped, VerificationSteps::tr("Stored and understood"),
                      VerificationSteps::tr("Not reached. Nothing was written to the timeline.")};
        return steps;
    }
    steps << Step{Status::Passed, VerificationSteps::tr("Stored"),
                  VerificationSteps::tr("Written to disk before the sender was answered.")};
    steps << understoodStep(details.record);
    return steps;
}

QString verdictSentence(const DeliveryDetails &details)
{
    switch (details.record.verdict) {
    case Verdict::Verified:
        return VerificationSteps::tr("This delivery is from who it says it is from.");
    case Verdict::Unsigned:
        return VerificationSteps::tr("This delivery was accepted without a signature.");
    case Verdict::Refused:
        break;
    }
    return VerificationSteps::tr("This delivery was refused.");
}

} // namespace signalbox
