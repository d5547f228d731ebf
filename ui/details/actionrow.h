// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace signalbox {

//! What can be done with a subject, on one row: at most one primary button, and only when one
//! trigger plainly fits. What does not fit the width goes into "more", then buttons keep their
//! icons only.
class ActionRow : public QWidget
{
    Q_OBJECT

public:
    explicit ActionRow(QWidget *parent = nullptr);
    void showSubject(const Subject &subject, const QString &primaryTrigger,
                     const QList<TriggerFacts> &triggers, const QList<TargetFacts> &targets);
    //! A refused delivery can only be copied and replayed elsewhere.
    void showRefused();

Q_SIGNALS:
    void triggerRequested(const QString &trigger);
    void forwardRequested(const QString &target);
    void replayRequested(); //!< process the stored delivery again
    void replayToRequested(); //!< send its bytes to a URL
    void copyCurlRequested();
    void acknowledgeRequested(bool acknowledged);
    void pinRequested(bool pinned);
    void markUnreadRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillTriggers(const QString &primary, const QList<TriggerFacts> &triggers);
    void fillForward(const QList<TargetFacts> &targets);
    void fillReplay();
    void fillMore();
    void fit();

    Subject m_subject;
    QString m_primary;
    QPushButton *m_trigger;
    QPushButton *m_forward;
    QPushButton *m_replay;
    QPushButton *m_acknowledge;
    QPushButton *m_curl;
    QToolButton *m_more;
    bool m_refused = false;
    bool m_curlShown = true;
    bool m_acknowledgeShown = false;
};

} // namespace signalbox
