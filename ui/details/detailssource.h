// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/diagnosis.h"
#include "desk/facts.h"
#include "ui/preview/previewaccess.h"

namespace signalbox {

//! Where the details pane reads what it shows; asked only for what is looked at. Implemented over
//! Desk, and by tests. Lives longer than the pane.
class DetailsSource
{
public:
    virtual ~DetailsSource() = default;

    [[nodiscard]] virtual Result<DeliveryDetails> delivery(qint64 delivery) = 0;
    //! What the doctor says about it.
    [[nodiscard]] virtual Result<Examination> examine(qint64 delivery) = 0;
    [[nodiscard]] virtual QList<SentRow> sent(qint64 subject) = 0;
    [[nodiscard]] virtual QList<Event> eventsOfSubject(qint64 subject) = 0;
    //! Milliseconds, newest first, passed ones only.
    [[nodiscard]] virtual QList<qint64> lastDurations(const Subject &subject) = 0;
    [[nodiscard]] virtual QString primaryTrigger(const Subject &subject) = 0;
    [[nodiscard]] virtual QList<TriggerFacts> triggers() = 0;
    [[nodiscard]] virtual QList<TargetFacts> targets() = 0;
    //! What messages to targets would look like; not offered without.
    [[nodiscard]] virtual PreviewAccess previews() { return {}; }
};

} // namespace signalbox
