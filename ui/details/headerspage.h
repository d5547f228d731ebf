// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"

#include <QTreeWidget>

namespace signalbox {

//! The request line and every header field in the order received, repeats included.
class HeadersPage : public QTreeWidget
{
    Q_OBJECT

public:
    explicit HeadersPage(QWidget *parent = nullptr);
    void showDelivery(const DeliveryDetails &details);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace signalbox
