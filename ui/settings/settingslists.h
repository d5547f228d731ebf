// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QStyledItemDelegate>

namespace signalbox {

//! The names of the pages, on the ground of a sidebar.
class PageList : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

//! Entries of two lines: a name, and below it what it is, with a note at the right.
class EntryList : public QListWidget
{
    Q_OBJECT

public:
    enum Role { SecondLineRole = Qt::UserRole + 1, NoteRole };

    explicit EntryList(QWidget *parent = nullptr);
    void addEntry(const QString &name, const QString &second, const QString &note);
};

} // namespace signalbox
