// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/detailssource.h"

namespace signalbox {

class Desk;

//! The details pane's source over the desk. The desk outlives it; made before the window by whoever
//! makes the window.
class DeskDetails final : public DetailsSource
{
public:
    explicit DeskDetails(Desk &desk);
    Result<DeliveryDetails> delivery(qint64 delivery) override;
    Result<Examination> examine(qint64 delivery) override;
    QList<SentRow> sent(qint64 subject) override;
    QList<Event> eventsOfSubject(qint64 subject) override;
    QList<qint64> lastDurations(const Subject &subject) override;
    QString primaryTrigger(const Subject &subject) override;
    QList<TriggerFacts> triggers() override;
    QList<TargetFacts> targets() override;
    PreviewAccess previews() override;

private:
    Desk &m_desk;
};

} // namespace signalbox
