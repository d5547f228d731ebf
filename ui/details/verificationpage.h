// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/diagnosis.h"
#include "desk/facts.h"
#include "ui/details/page.h"

namespace signalbox {

//! How a delivery was verified or why it was refused, and how far it came.
class VerificationPage : public Page
{
    Q_OBJECT

public:
    explicit VerificationPage(const Clock &clock, QWidget *parent = nullptr);
    //! `examination`: what the doctor says, if it could be asked.
    void showDelivery(const DeliveryDetails &details,
                      const std::optional<Examination> &examination = {});

Q_SIGNALS:
    //! Verify a refused delivery again and take it in.
    void acceptRequested(qint64 delivery);

private:
    [[nodiscard]] QWidget *findingsCard(const DeliveryRecord &record,
                                        const std::optional<Examination> &examination);

    const Clock &m_clock;
};

} // namespace signalbox
