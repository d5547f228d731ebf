// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/event.h"
#include "ui/details/page.h"

namespace signalbox {

//! Every event of the subject, newest first.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    explicit HistoryPage(const Clock &clock, QWidget *parent = nullptr);
    void showEvents(const QList<Event> &newestFirst);

Q_SIGNALS:
    //! Its delivery's payload, headers and verification shall be shown.
    void deliveryRequested(qint64 delivery);

private:
    const Clock &m_clock;
};

} // namespace signalbox
