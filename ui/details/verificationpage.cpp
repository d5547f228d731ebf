// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/verificationpage.h"

#include "ui/details/fieldgrid.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/note.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace signalbox {

namespace {

using Step = StepList::Step;

Step arrivedStep(const DeliveryRecord &record, Instant now)
{
    const QString request = QString::fromLatin1(record.method) + QLatin1Char(' ')
        + visibleLine(QString::fromUtf8(record.target), 120);
    return {Status::Passed, VerificationPage::tr("Arrived"),
            VerificationPage::tr("%1, %n byte(s), %2", nullptr, int(record.size))
                .arg(request, momentText(record.receivedAt, now))};
}

Step signatureStep(const DeliveryDetails &details)
{
    const QString scheme = visibleLine(details.verificationScheme, 60);
    switch (details.record.verdict) {
    case Verdict::Verified:
        return {Status::Passed, VerificationPage::tr("Signature"),
                details.signatureHeader.isEmpty()
                    ? VerificationPage::tr("It matches (%1).").arg(scheme)
                    : VerificationPage::tr("It matches (%1): %2")
                          .arg(scheme, visibleLine(details.signatureHeader, 120))};
    case Verdict::Unsigned:
        return {Status::Info, VerificationPage::tr("Unsigned"),
                VerificationPage::tr(
                    "The endpoint has no secret: only its unguessable path protects it. "
                    "Anyone who knows the address can send to it.")};
    case Verdict::Refused:
        break;
    }
    QString text = details.record.reason.isEmpty() ? VerificationPage::tr("It was not accepted.")
                                                   : visibleText(details.record.reason);
    if (!details.signatureHeader.isEmpty())
        text += QLatin1Char('\n')
            + VerificationPage::tr("Sent: %1").arg(visibleLine(details.signatureHeader, 120));
    return {Status::Failed, VerificationPage::tr("Signature"), text};
}

Step understoodStep(const DeliveryRecord &record)
{
    const QString heading = VerificationPage::tr("Understood");
    const QString problem = visibleText(record.problem);
    switch (record.understood) {
    case DeliveryRecord::Understood::Waiting:
        return {Status::Queued, heading, VerificationPage::tr("Not yet: it is still being read.")};
    case DeliveryRecord::Understood::Understood:
        return {Status::Passed, heading,
                VerificationPage::tr("The recipe of its sender made events of it.")};
    case DeliveryRecord::Understood::Ignored:
        return {Status::Info, heading,
                problem.isEmpty()
                    ? VerificationPage::tr("It holds nothing to show.")
                    : VerificationPage::tr("It holds nothing to show: %1").arg(problem)};
    case DeliveryRecord::Understood::NotUnderstood:
        break;
    }
    return {Status::Unknown, VerificationPage::tr("Not understood"),
            problem.isEmpty() ? VerificationPage::tr("The recipe of its sender made nothing of it.")
                              : problem};
}

QString headlineOf(const DeliveryDetails &details)
{
    switch (details.record.verdict) {
    case Verdict::Verified:
        return VerificationPage::tr("This delivery is from who it says it is from.");
    case Verdict::Unsigned:
        return VerificationPage::tr("This delivery was accepted without a signature.");
    case Verdict::Refused:
        break;
    }
    return VerificationPage::tr("This delivery was refused.");
}

//! The deadline meter: how long it took of what the sender allows.
QString answeredText(const DeliveryDetails &details)
{
    const DeliveryRecord &record = details.record;
    if (record.answeredInMs < 0)
        return QString::number(record.responseStatus);
    if (details.allowedMs <= 0)
        return VerificationPage::tr("%1 in %2 ms").arg(record.responseStatus).arg(record.answeredInMs);
    return VerificationPage::tr("%1 in %2 ms, of the %3 s that the sender waits")
        .arg(record.responseStatus)
        .arg(record.answeredInMs)
        .arg(static_cast<double>(details.allowedMs) / 1000.0);
}

} // namespace

QList<StepList::Step> stepsOf(const DeliveryDetails &details, Instant now)
{
    QList<Step> steps{arrivedStep(details.record, now), signatureStep(details)};
    if (details.record.verdict == Verdict::Refused) {
        steps << Step{Status::Skipped, VerificationPage::tr("Stored and understood"),
                      VerificationPage::tr("Not reached. Nothing was written to the timeline.")};
        return steps;
    }
    steps << Step{Status::Passed, VerificationPage::tr("Stored"),
                  VerificationPage::tr("Written to disk before the sender was answered.")};
    steps << understoodStep(details.record);
    return steps;
}

VerificationPage::VerificationPage(const Clock &clock, QWidget *parent)
    : Page(parent), m_clock(clock)
{
}

void VerificationPage::showDelivery(const DeliveryDetails &details)
{
    const DeliveryRecord &record = details.record;
    QVBoxLayout *layout = startContent();
    QLabel *headline = wrappingLabel(headlineOf(details));
    setTypeRole(headline, TypeRole::Title);
    layout->addWidget(headline);
    layout->addWidget(new StepList(stepsOf(details, m_clock.now())));
    if (record.verdict == Verdict::Refused) {
        auto *advice = new Note;
        advice->setNote(
            tr("Compare the secret set at the sender with the one of endpoint %1. If they agree, "
               "something on the way may have changed the body.")
                .arg(visibleLine(record.endpoint)),
            std::nullopt, QStringLiteral("ui/key"));
        layout->addWidget(advice);
    }
    layout->addWidget(new Divider);
    QList<FieldGrid::Field> fields;
    if (record.responseStatus > 0)
        fields << FieldGrid::Field{
            tr("We answered"),
            answeredText(details),
            {},
            {}};
    fields << FieldGrid::Field{tr("Endpoint"), record.endpoint, {}, {}}
           << FieldGrid::Field{tr("Sender"),
                               details.sender.isEmpty() ? record.sender : details.sender,
                               {},
                               {}}
           << FieldGrid::Field{tr("Delivery id of the sender"),
                               visibleLine(record.deliveryId, 80),
                               {},
                               record.deliveryId,
                               true};
    if (record.receivedTimes > 1)
        fields << FieldGrid::Field{tr("Received"),
                                   tr("%n time(s)", nullptr, record.receivedTimes),
                                   {},
                                   fullMoment(record.lastReceivedAt)};
    if (record.replayOf > 0)
        fields << FieldGrid::Field{
            tr("Replays delivery"), QString::number(record.replayOf), {}, {}};
    layout->addWidget(new FieldGrid(fields));
    finishContent();
}

} // namespace signalbox
