// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace signalbox {

//! How far something that goes on has come, as a thin line.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);
    void setProgress(double progress); //!< 0 to 1; more is shown as full

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_progress = 0;
};

} // namespace signalbox
