// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ui/records/pagedrecords.h"
#include "ui/records/runfilter.h"

namespace signalbox {

class StoreReader;

//! The runs of triggers as a table. Outputs are not kept here: withOutput() reads one. Main thread;
//! reader and clock outlive it.
class RunsModel : public PagedRecords<RunRecord>
{
    Q_OBJECT

public:
    enum Column {
        StatusColumn,
        TriggerColumn,
        StartedByColumn,
        ParamsColumn,
        StartedColumn,
        DurationColumn,
        ReasonColumn,
        ColumnCount
    };

    RunsModel(StoreReader &reader, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    //! Reads from the top.
    void setFilter(const RunFilter &filter);
    [[nodiscard]] const RunFilter &filter() const { return m_filter; }
    void refresh(RunRecord run);
    [[nodiscard]] Result<std::optional<RunRecord>> withOutput(qint64 run) const;
    //! A second went by: running ones are painted again.
    void tick();

    // The words of one run, shared with its details.
    [[nodiscard]] static QString statusText(const RunRecord &run);
    [[nodiscard]] static QString starterText(const RunRecord &run);
    [[nodiscard]] static QStringList paramTexts(const RunRecord &run); //!< "tag=v1.4", one each
    [[nodiscard]] static QString durationTextOf(const RunRecord &run, Instant now);

protected:
    [[nodiscard]] Result<QList<RunRecord>> readPage(qint64 beforeId, int limit) const override;
    [[nodiscard]] bool belongs(const RunRecord &run) const override;

private:
    [[nodiscard]] QString widestText(int column) const;
    [[nodiscard]] QString text(const RunRecord &run, int column) const;
    [[nodiscard]] QString toolTip(const RunRecord &run, int column) const;
    [[nodiscard]] QString sentence(const RunRecord &run) const;

    StoreReader &m_reader;
    const Clock &m_clock;
    RunFilter m_filter;
};

} // namespace signalbox
