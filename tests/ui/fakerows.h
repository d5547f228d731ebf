// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinemodel.h"

#include <QAbstractListModel>

namespace signalbox {

//! Made-up rows of every status, as seen at `now`, newest first.
[[nodiscard]] QList<Subject> sampleSubjects(Instant now);

//! A timeline over given subjects, with the roles of TimelineModel; pages of `pageSize` rows.
class FakeTimeline : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit FakeTimeline(QList<Subject> subjects, int pageSize = 1'000'000'000);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void prepend(const Subject &subject);
    void change(int row, const Subject &subject);
    void removeRow(int row);

private:
    TimelineRowPointer prepare(int row) const;
    QList<Subject> m_subjects;
    int m_pageSize;
    int m_shown = 0;
};

} // namespace signalbox
