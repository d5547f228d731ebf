// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QTimer>
#include <QWidget>

namespace signalbox {

class Note;

//! A note over the foot of the window that says how something ended, and goes by itself. It takes
//! no focus.
class Toast : public QWidget
{
    Q_OBJECT

public:
    explicit Toast(QWidget *window);
    void tell(const QString &text, Hue hue);
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    Note *m_note;
    QTimer m_time;
};

} // namespace signalbox
