// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

namespace signalbox {

//! A life-line from top to bottom: how far something came, one station with heading and sentence a
//! step.
class StepList : public QWidget
{
    Q_OBJECT

public:
    struct Step
    {
        Status status = Status::Skipped;
        QString heading, text;
    };
    explicit StepList(const QList<Step> &steps, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Step> m_steps;
    QList<QWidget *> m_cells;
    IconCache m_icons;
};

} // namespace signalbox
