// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedLayout;

namespace signalbox {

class EmptyPage;
class Note;
class RecordTable;
class RecordView;

//! A table with what stands in its place while it is empty, and with the reason when it cannot be
//! read.
class RecordFrame : public QWidget
{
    Q_OBJECT

public:
    RecordFrame(RecordTable *model, int wideColumn, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] RecordView *view() const { return m_view; }
    //! An empty action is no button.
    void setEmptyWords(const QString &heading, const QString &sentence, const QString &action = {});

Q_SIGNALS:
    void emptyActionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    RecordTable *m_model;
    RecordView *m_view;
    EmptyPage *m_empty;
    Note *m_fault;
    QStackedLayout *m_stack;
};

} // namespace signalbox
