// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"

#include <QWidget>

class QListView;
class QStackedLayout;
class QToolButton;

namespace signalbox {

class RefusedModel;

//! The view "Refused": deliveries that were not accepted, newest first. They are kept in memory
//! only.
class RefusedList : public QWidget
{
    Q_OBJECT

public:
    explicit RefusedList(const Clock &clock, QWidget *parent = nullptr);
    void setDeliveries(const QList<DeliveryRecord> &newestFirst);
    void setMenuButtonVisible(bool visible);

Q_SIGNALS:
    void deliveryChosen(const signalbox::DeliveryRecord &delivery);
    void deliveryOpened();
    void menuRequested();

private:
    RefusedModel *m_model;
    QListView *m_list;
    QStackedLayout *m_stack;
    QToolButton *m_menu;
};

} // namespace signalbox
