// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace signalbox {

//! "3 new events" over the top of the list; a click shows them.
class NewRowsPill : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NewRowsPill(QWidget *parent);
    //! 0 hides it. Stands at the top centre of its parent.
    void setCount(int count);
    void place();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
};

} // namespace signalbox
