// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/subject.h"
#include "store/storereader.h"

#include <QAbstractListModel>
#include <QTimer>

#include <deque>
#include <memory>

namespace signalbox {

//! One prepared row of the timeline; immutable, shared with the delegate.
struct TimelineRow
{
    Subject subject;
    bool startsDay = false; //!< first row of its day (local time), newest first
    bool open = false; //!< asks for somebody
};
using TimelineRowPointer = std::shared_ptr<const TimelineRow>;

//! The timeline: one row per subject, newest change first, pages fetched by key (fetchMore), rows
//! updated in place. New rows gather while the view is held (setHeld) and are counted for the "3
//! new events" pill. Main thread, owned by desk; reads through its own StoreReader.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole, //!< TimelineRowPointer
        SubjectIdRole,
        AccessibleStatusRole,
    };

    TimelineModel(std::unique_ptr<StoreReader> reader, const Clock &clock,
                  QObject *parent = nullptr);
    ~TimelineModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void setQuery(const Query &query);
    [[nodiscard]] const Query &query() const { return m_query; }
    [[nodiscard]] TimelineRowPointer row(int index) const;
    [[nodiscard]] int rowOfSubject(qint64 subject) const; //!< -1: not loaded
    //! Loads pages from a date on: the first row at or before it becomes the top.
    void jumpTo(Instant instant);
    [[nodiscard]] bool startsAtTop() const { return m_startsAtTop; }
    void toTop();

    //! Held: the reader scrolled or hovers; new and risen rows wait.
    void setHeld(bool held);
    [[nodiscard]] int gathered() const { return m_gathered; }
    void release(); //!< shows what gathered

    [[nodiscard]] std::optional<Error> error() const { return m_error; }

public Q_SLOTS:
    //! Subjects were written; coalesced to at most one refresh in 100 ms.
    void subjectsChanged(const QList<qint64> &subjects);

Q_SIGNALS:
    void gatheredChanged(int count);
    void queryChanged();
    void errorChanged();

private:
    void reload(PageKey from);
    void applyChanges();
    void removeRow(int at);
    void replaceRow(int at, Subject subject);
    void raise(const QList<qint64> &subjects);
    void insertFresh(QList<Subject> fresh);
    void trimTail();
    TimelineRowPointer prepare(Subject subject) const;
    void refreshDayMarks(int from, int to);

    std::unique_ptr<StoreReader> m_reader;
    const Clock &m_clock;
    Query m_query;
    std::deque<TimelineRowPointer> m_rows;
    QList<qint64> m_pending;
    QTimer m_coalesce;
    PageKey m_loadedTo; //!< where the next page begins
    bool m_complete = false;
    bool m_startsAtTop = true;
    bool m_held = false;
    int m_gathered = 0;
    std::optional<Error> m_error;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::TimelineRowPointer)
