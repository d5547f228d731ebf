// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDialog>
#include <QVariant>

class QLabel;
class QListWidget;
class QPushButton;

namespace signalbox {

class NoteLine;

//! Picks one of a list and sends it somewhere: targets of a forward, samples. Stays until the
//! outcome is known, so that a failure is shown where it was asked for.
class ChoiceDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        QString text;
        QString second; //!< below it, or empty
        QString why; //!< not possible now, because; or empty
        QVariant value;
    };

    ChoiceDialog(const QString &heading, const QString &help, const QString &action,
                 QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices, const QString &emptyText);
    void showOutcome(const Result<void> &outcome);

Q_SIGNALS:
    void chosen(const QVariant &value);

private:
    void refresh();
    void act();

    QListWidget *m_list;
    QLabel *m_empty;
    NoteLine *m_note;
    QPushButton *m_act;
    bool m_busy = false;
};

} // namespace signalbox
