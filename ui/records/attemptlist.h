// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QWidget>

namespace signalbox {

//! Every try at sending one message, newest first: when, what came of it, how long it took.
class AttemptList : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptList(QWidget *parent = nullptr);
    //! Oldest first. The newest are shown, the others on demand.
    void showAttempts(const QList<AttemptRecord> &attempts, Instant now);

private:
    void fill();
    void addRow(int row, const AttemptRecord &attempt);

    QList<AttemptRecord> m_attempts;
    Instant m_now;
    bool m_all = false;
    QWidget *m_content = nullptr;
};

} // namespace signalbox
