// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace signalbox {

class Card;

//! Shown until the first delivery: one way to a first success, and the steps of the set-up with
//! their state.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    //! The four that are shown as steps, and a whole set of parts at once.
    enum class Step { Listener, Sender, Tunnel, Target, Example };

    explicit FirstRunPage(QWidget *parent = nullptr);
    void setHealth(const Health &health);

Q_SIGNALS:
    void sampleRequested();
    void skipRequested();
    void stepRequested(signalbox::FirstRunPage::Step step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct StepWidgets
    {
        Card *card;
        QLabel *title;
        QLabel *text;
        QPushButton *button;
        bool done;
    };
    StepWidgets makeStep(Step step, const QString &icon);
    void retranslate();
    void markNext();
    void paintStation(QPainter *painter, const QPointF &centre, int number, bool done,
                      bool next) const;

    QList<StepWidgets> m_steps;
    QBoxLayout *m_cards;
    QWidget *m_trackRoom;
    QLabel *m_heading;
    QLabel *m_sentence;
    QPushButton *m_sample;
    QPushButton *m_example;
    QPushButton *m_skip;
    Health m_health;
};

} // namespace signalbox
