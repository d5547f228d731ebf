// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/deskdetails.h"

#include "desk/desk.h"

namespace signalbox {

namespace {

constexpr int mostEvents = 200, mostDurations = 12;

} // namespace

DeskDetails::DeskDetails(Desk &desk) : m_desk(desk) { }

Result<DeliveryDetails> DeskDetails::delivery(qint64 delivery)
{
    return m_desk.delivery(delivery);
}

Result<Examination> DeskDetails::examine(qint64 delivery)
{
    return m_desk.examine(delivery);
}

QList<SentRow> DeskDetails::sent(qint64 subject)
{
    return m_desk.sent(subject);
}

QList<Event> DeskDetails::eventsOfSubject(qint64 subject)
{
    return m_desk.reader().eventsOfSubject(subject, mostEvents).value_or(QList<Event>());
}

QList<qint64> DeskDetails::lastDurations(const Subject &subject)
{
    return m_desk.reader().lastDurations(subject, mostDurations).value_or(QList<qint64>());
}

QString DeskDetails::primaryTrigger(const Subject &subject)
{
    return m_desk.primaryTrigger(subject);
}

QList<TriggerFacts> DeskDetails::triggers()
{
    return m_desk.health().triggers;
}

QList<TargetFacts> DeskDetails::targets()
{
    return m_desk.health().targets;
}

PreviewAccess DeskDetails::previews()
{
    return previewAccess(m_desk);
}

} // namespace signalbox
