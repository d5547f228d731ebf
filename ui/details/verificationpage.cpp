// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/verificationpage.h"

#include "ui/details/fieldgrid.h"
#include "ui/details/verificationsteps.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/note.h"
#include "ui/words/doctorwords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace signalbox {

namespace {

QLabel *findingLabel(const Finding &finding, bool isFirst)
{
    QString text = causeSentence(finding);
    if (!isFirst && !finding.proven)
        text = VerificationPage::tr("Less likely: %1").arg(text);
    if (const QString remedy = remedySentence(finding); !remedy.isEmpty())
        text += QLatin1Char('\n') + remedy;
    QLabel *label = wrappingLabel(text);
    if (!isFirst)
        label->setForegroundRole(secondTextRole);
    return label;
}

QList<FieldGrid::Field> examinedFields(const Examination &examination)
{
    QList<FieldGrid::Field> fields;
    if (!examination.signedText.isEmpty())
        fields << FieldGrid::Field{VerificationPage::tr("What is signed"),
                                   visibleLine(examination.signedText, 80),
                                   {},
                                   {},
                                   true};
    if (!examination.secretsTried.isEmpty())
        fields << FieldGrid::Field{
            VerificationPage::tr("Secret tried"),
            visibleLine(examination.secretsTried.join(QStringLiteral(", ")), 120),
            {},
            {}};
    if (examination.expected)
        fields << FieldGrid::Field{
            VerificationPage::tr("Expected form"), shapeWords(*examination.expected), {}, {}};
    if (examination.signedAt)
        fields << FieldGrid::Field{
            VerificationPage::tr("Signed at"), fullMoment(*examination.signedAt), {}, {}};
    return fields;
}

//! The deadline meter: how long it took of what the sender allows.
QString answeredText(const DeliveryDetails &details)
{
    const DeliveryRecord &record = details.record;
    if (record.answeredInMs < 0)
        return QString::number(record.responseStatus);
    if (details.allowedMs <= 0)
        return VerificationPage::tr("%1 in %2 ms")
            .arg(record.responseStatus)
            .arg(record.answeredInMs);
    return VerificationPage::tr("%1 in %2 ms, of the %3 s that the sender waits")
        .arg(record.responseStatus)
        .arg(record.answeredInMs)
        .arg(static_cast<double>(details.allowedMs) / 1000.0);
}

} // namespace

VerificationPage::VerificationPage(const Clock &clock, QWidget *parent)
    : Page(parent), m_clock(clock)
{
}

QWidget *VerificationPage::findingsCard(const DeliveryRecord &record,
                                        const std::optional<Examination> &examination)
{
    auto *card = new Card(Card::Ground::Sunken);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(sectionHeading(tr("What is most likely")));
    if (!examination || examination->findings.isEmpty()) {
        column->addWidget(wrappingLabel(
            tr("Compare the secret set at the sender with the one of endpoint %1. If they agree, "
               "something on the way may have changed the body.")
                .arg(visibleLine(record.endpoint))));
    } else {
        bool isFirst = true;
        for (const Finding &finding : examination->findings)
            column->addWidget(findingLabel(finding, std::exchange(isFirst, false)));
    }
    auto *accept =
        new QPushButton(lineIcon(QStringLiteral("check")), tr("Accept this delivery anyway"));
    accept->setObjectName(QStringLiteral("accept"));
    accept->setToolTip(
        toolTipText(tr("It is verified again with the secret that is set now, and taken in if it "
                       "fits. If it does not, it stays refused.")));
    setButtonLook(
        accept, examination && examination->verifiesNow ? ButtonLook::Primary : ButtonLook::Normal);
    connect(accept, &QPushButton::clicked, this,
            [this, id = record.id] { Q_EMIT acceptRequested(id); });
    column->addWidget(accept, 0, Qt::AlignLeft);
    return card;
}

void VerificationPage::showDelivery(const DeliveryDetails &details,
                                    const std::optional<Examination> &examination)
{
    const DeliveryRecord &record = details.record;
    QVBoxLayout *layout = startContent();
    QLabel *headline = wrappingLabel(verdictSentence(details));
    setTypeRole(headline, TypeRole::Title);
    layout->addWidget(headline);
    layout->addWidget(
        new StepList(stepsOf(details, m_clock.now(), examination ? &*examination : nullptr)));
    if (record.verdict == Verdict::Refused)
        layout->addWidget(findingsCard(record, examination));
    layout->addWidget(new Divider);
    QList<FieldGrid::Field> fields;
    if (record.responseStatus > 0)
        fields << FieldGrid::Field{tr("We answered"), answeredText(details), {}, {}};
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
    if (examination)
        fields += examinedFields(*examination);
    layout->addWidget(new FieldGrid(fields));
    finishContent();
}

} // namespace signalbox
