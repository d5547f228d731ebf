// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"

#include <QDialog>
#include <QSet>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace signalbox {

class AttemptList;
class NoteLine;
class OutboxFilterBar;
class OutboxModel;
class RecordFrame;
class StoreReader;

//! Messages to targets, newest first: how each stands and what can be done about it. Acts in
//! nothing itself; stays open and shows what came of it. Main thread; reader and clock outlive it.
class OutboxDialog : public QDialog
{
    Q_OBJECT

public:
    OutboxDialog(StoreReader &reader, const Clock &clock, QWidget *parent = nullptr);

    //! Those that were stopped are told above the list.
    void setTargets(const QList<TargetFacts> &targets);
    void setCounters(const Counters &counters);
    //! Who knows why a message waits, and its tries.
    void setReasons(const std::function<WaitingReason(const OutboxRow &row)> &reasons);
    void setAttempts(std::function<QList<AttemptRecord>(qint64 id)> attempts);
    //! What came of the last thing asked for.
    void showOutcome(const Result<void> &outcome);

public Q_SLOTS:
    void messageChanged(qint64 id); //!< coalesced
    void newestChanged(); //!< there may be messages nobody named; coalesced

Q_SIGNALS:
    void resendRequested(qint64 id);
    void dropRequested(qint64 id);
    void restartRequested(const QString &target);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectParts();
    void applyFilter();
    void showChosen();
    void applyChanges();
    void refreshButtons();
    void ask(const std::function<void()> &request);

    OutboxModel *m_model;
    std::function<QList<AttemptRecord>(qint64 id)> m_readAttempts;
    const Clock &m_clock;
    OutboxFilterBar *m_filter;
    RecordFrame *m_frame;
    QVBoxLayout *m_stopped;
    QStringList m_stoppedTexts; //!< shown now
    QWidget *m_chosen; //!< about the chosen message
    QLabel *m_chosenTitle;
    AttemptList *m_attempts;
    NoteLine *m_note;
    QPushButton *m_resend;
    QPushButton *m_drop;
    QSet<qint64> m_changed;
    QTimer m_coalesce;
    QTimer m_seconds;
    bool m_busy = false;
};

} // namespace signalbox
