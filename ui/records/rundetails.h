// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"
#include "ui/widgets/iconlabel.h"

class QLabel;
class QPlainTextEdit;

namespace signalbox {

//! One run whole: what it was started with, how it ended and why, and what it printed.
class RunDetails : public QWidget
{
    Q_OBJECT

public:
    explicit RunDetails(const Clock &clock, QWidget *parent = nullptr);

    void showNothing();
    void showRun(const RunRecord &run); //!< with its output
    void showFailure(const Error &error);
    void tick(); //!< a second went by

private:
    void showOutput(const RunRecord &run);
    void drawOutput();

    const Clock &m_clock;
    RunRecord m_run; //!< without its output
    QString m_printed; //!< as it came, with its escape sequences
    bool m_drawn = true; //!< long output that still grows is drawn once a second
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_story;
    QLabel *m_reason;
    QLabel *m_params;
    QLabel *m_quiet; //!< stands where the output would
    QPlainTextEdit *m_output;
};

} // namespace signalbox
