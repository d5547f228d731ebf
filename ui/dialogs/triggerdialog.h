// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace signalbox {

class HoldButton;
class NoteLine;
class ParamTable;

//! Asks before a trigger starts: what will be sent, where to, when it last ran, and how it is
//! armed. Shows exactly the preview that desk computed; after an edit of a parameter the lever
//! stays locked until the new preview is there. Nothing is started here: the owner hears
//! startRequested.
class TriggerDialog : public QDialog
{
    Q_OBJECT

public:
    enum class DryRun { Impossible, Possible };

    TriggerDialog(TriggerStart start, DryRun dryRun, const Clock &clock, QWidget *parent = nullptr);

    void setPreview(const Result<TriggerPreview> &preview);
    //! A start did not work; the dialog stays.
    void showFailure(const Error &error);
    [[nodiscard]] bool armed() const;
    [[nodiscard]] TriggerStart start() const;

Q_SIGNALS:
    void previewWanted(const signalbox::TriggerStart &start);
    void startRequested(const signalbox::TriggerStart &start);

private:
    void buildTop(QBoxLayout *column);
    void buildFacts(QBoxLayout *column);
    void buildArming(QBoxLayout *column);
    void buildButtons(QBoxLayout *column);
    void showPreview();
    void showLastRun();
    void refresh();
    void paramsEdited();
    void request(TriggerStart start);
    [[nodiscard]] QString blockedText() const;
    [[nodiscard]] bool
    confirmed() const; //!< by what its arming asks for, whatever else stands in the way

    TriggerStart m_start;
    const DryRun m_dryRunPossible;
    const Clock &m_clock;
    std::optional<TriggerPreview> m_preview;
    bool m_fresh = false; //!< the preview is that of the present parameters
    bool m_requested = false; //!< under way: one start per click
    QTimer m_tick; //!< counts a cool-down down

    QLabel *m_heading = nullptr, *m_where = nullptr, *m_typeLabel = nullptr;
    ParamTable *m_params = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QWidget *m_bodyPart = nullptr, *m_typePart = nullptr;
    NoteLine *m_lastRun = nullptr, *m_limit = nullptr, *m_armed = nullptr, *m_problem = nullptr,
             *m_formProblem = nullptr;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_cancel = nullptr, *m_dryRun = nullptr, *m_run = nullptr, *m_after = nullptr;
    HoldButton *m_hold = nullptr;
};

} // namespace signalbox
