// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ui/records/runfilter.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace signalbox {

class NoteLine;
class RecordFrame;
class RunDetails;
class RunsModel;
class StoreReader;

//! The uses of triggers, newest first, and what the chosen one printed. Acts in nothing itself.
//! Main thread; reader and clock outlive it.
class RunsDialog : public QDialog
{
    Q_OBJECT

public:
    RunsDialog(StoreReader &reader, const Clock &clock, QWidget *parent = nullptr);

    //! Names to filter by; the choice stays.
    void setTriggers(const QStringList &names);
    //! What came of cancelling.
    void showOutcome(const Result<void> &outcome);

public Q_SLOTS:
    void runChanged(const signalbox::RunRecord &run);

Q_SIGNALS:
    void cancelRequested(qint64 run);
    void releaseRequested(const signalbox::RunRecord &run);
    void runAgainRequested(const signalbox::TriggerStart &start);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void fillChoices();
    void connectParts();
    [[nodiscard]] RunFilter wantedFilter() const;
    void applyFilter();
    void showAll();
    void showChosen();
    void refreshButtons();
    [[nodiscard]] RunRecord chosen() const; //!< id 0: none

    RunsModel *m_model;
    QComboBox *m_filter, *m_result, *m_starter;
    QLineEdit *m_search;
    RecordFrame *m_frame;
    RunDetails *m_details;
    NoteLine *m_note;
    QPushButton *m_cancel;
    QPushButton *m_release;
    QPushButton *m_again;
    QPushButton *m_open;
    QTimer m_seconds;
    bool m_busy = false;
};

} // namespace signalbox
