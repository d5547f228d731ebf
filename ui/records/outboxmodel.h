// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"
#include "ui/records/pagedrecords.h"

#include <QHash>

#include <functional>

namespace signalbox {

class StoreReader;

//! The messages to targets as a table. Main thread; reader and clock outlive it.
class OutboxModel : public PagedRecords<OutboxRow>
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        TargetColumn,
        EventColumn,
        AttemptsColumn,
        WaitsColumn,
        AnswerColumn,
        TimeColumn,
        ColumnCount
    };

    OutboxModel(StoreReader &reader, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    //! Who knows why a message waits.
    using Reasons = std::function<WaitingReason(const OutboxRow &row)>;
    void setReasons(Reasons reasons) { m_reasons = std::move(reasons); }
    //! Reads from the top.
    void setFilter(const OutboxFilter &filter);
    [[nodiscard]] const OutboxFilter &filter() const { return m_filter; }
    [[nodiscard]] WaitingReason reasonOf(const OutboxRow &row) const;
    //! Reads one message again.
    void refresh(qint64 id);
    //! A second went by: rows that count down are painted again.
    void tick();

protected:
    [[nodiscard]] Result<QList<OutboxRow>> readPage(qint64 beforeId, int limit) const override;
    [[nodiscard]] bool belongs(const OutboxRow &row) const override;

private:
    [[nodiscard]] QString widestText(int column) const;
    [[nodiscard]] QString text(const OutboxRow &row, int column) const;
    [[nodiscard]] QString toolTip(const OutboxRow &row, int column) const;
    [[nodiscard]] QString sentence(const OutboxRow &row) const;
    [[nodiscard]] QString waitsText(const OutboxRow &row) const;
    [[nodiscard]] QString eventTitle(const OutboxRow &row) const;

    StoreReader &m_reader;
    const Clock &m_clock;
    OutboxFilter m_filter;
    Reasons m_reasons;
    mutable QHash<qint64, WaitingReason> m_known; //!< until the next second
    mutable QHash<qint64, QString> m_titles; //!< by event; bounded
};

} // namespace signalbox
