// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace signalbox {

//! Label above value, in as many columns as fit.
class FieldGrid : public QWidget
{
    Q_OBJECT

public:
    struct Field
    {
        QString label, value, link, toolTip;
        bool fixedFont = false;
    };
    explicit FieldGrid(const QList<Field> &fields, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);

    QGridLayout *m_grid;
    QList<QWidget *> m_cells;
    int m_columns = 0;
};

} // namespace signalbox
