// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"
#include "ui/details/page.h"
#include "ui/details/steplist.h"

namespace signalbox {

//! How a delivery was verified or why it was refused, and how far it came.
class VerificationPage : public Page
{
    Q_OBJECT

public:
    explicit VerificationPage(const Clock &clock, QWidget *parent = nullptr);
    void showDelivery(const DeliveryDetails &details);

private:
    const Clock &m_clock;
};

//! The stations of a delivery: arrived, signature, stored, understood.
[[nodiscard]] QList<StepList::Step> stepsOf(const DeliveryDetails &details, Instant now);

} // namespace signalbox
