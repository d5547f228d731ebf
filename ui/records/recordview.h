// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace signalbox {

class RecordTable;

//! A flat table: whole rows are chosen, hover and selection look as in the timeline, one column
//! takes the room that is left. The model outlives it.
class RecordView : public QTreeView
{
    Q_OBJECT

public:
    RecordView(RecordTable *model, int wideColumn, QWidget *parent = nullptr);

    [[nodiscard]] qint64 chosen() const; //!< id, or 0
    void choose(qint64 id); //!< nothing when it is not loaded

Q_SIGNALS:
    void chosenChanged(qint64 id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void fitWideColumn();

    RecordTable *m_model;
    int m_wideColumn;
    bool m_fitted = false; //!< to rows
};

} // namespace signalbox
