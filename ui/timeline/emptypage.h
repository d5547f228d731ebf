// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace signalbox {

//! A page without content: one heading, one sentence, at most two things to do.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);
    void setWords(const QString &heading, const QString &sentence);
    //! Empty texts hide the buttons.
    void setActions(const QString &first, const QString &second = {});

Q_SIGNALS:
    void firstRequested();
    void secondRequested();

private:
    QLabel *m_heading;
    QLabel *m_sentence;
    QPushButton *m_first;
    QPushButton *m_second;
};

} // namespace signalbox
