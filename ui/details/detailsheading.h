// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace signalbox {

class IconLabel;
class PillLabel;

//! Shape, title, place, and the pills: transition and how it was verified.
class DetailsHeading : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsHeading(QWidget *parent = nullptr);
    void showSubject(const Subject &subject);
    void showRefused(const DeliveryRecord &record, Instant now);
    void setBackVisible(bool visible);

Q_SIGNALS:
    void backRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setTexts(const QString &title, const QString &place);
    void elide();

    QString m_whole, m_wholePlace;
    QToolButton *m_back;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_place;
    PillLabel *m_transition;
    PillLabel *m_verdict;
};

} // namespace signalbox
