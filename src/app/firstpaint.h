// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace signalbox {

//! Says in the log (signalbox.app.start, info) when a window was painted for the first time, which
//! is when the start is over for whoever waits for it. Owned by the window.
class FirstPaint : public QObject
{
    Q_OBJECT

public:
    explicit FirstPaint(QWidget &window);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();
};

} // namespace signalbox
