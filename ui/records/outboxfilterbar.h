// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QTabBar;

namespace signalbox {

//! Which messages of the outbox are shown: by how they stand, by target, by words. Tells a change
//! of the words once nobody types any more.
class OutboxFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit OutboxFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] OutboxFilter filter() const;
    void setTargets(const QList<TargetFacts> &targets);
    void setCounters(const Counters &counters);
    void showAll();

Q_SIGNALS:
    void changed();

private:
    QTabBar *m_states;
    QComboBox *m_target;
    QLineEdit *m_words;
    QTimer m_typing;
};

} // namespace signalbox
