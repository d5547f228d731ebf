// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/facts.h"
#include "ui/theme/tokens.h"

#include <QAbstractListModel>

#include <optional>

namespace signalbox {

//! What the sidebar leads to.
enum class View { All, Attention, Running, MainFailures, Mine, Refused };
enum class Tool { Triggers, Rules, Outbox, Runs, Samples, Settings };

//! How many wait in each view; shown from 1 on.
struct ViewCounts
{
    int attention = 0, running = 0;
    qint64 refused = 0;
    bool operator==(const ViewCounts &) const = default;
};

struct SidebarEntry
{
    enum class Kind { Heading, View, Pipeline, Tool };
    Kind kind = Kind::Heading;
    QString text, second, icon;
    View view = View::All;
    Tool tool = Tool::Settings;
    QString filter; //!< what the filter field then says
    qint64 count = 0;
    std::optional<Hue> countHue; //!< a count that asks for somebody
    QList<Status> lastTen;
};

//! Views, pipelines and tools as rows.
class SidebarModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { EntryRole = Qt::UserRole };

    explicit SidebarModel(QObject *parent = nullptr);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setCounts(const ViewCounts &counts);
    void setPipelines(const QList<PipelineSummary> &pipelines);
    void setAuthors(const QStringList &authors); //!< without any there is no view "Mine"
    void retranslate() { rebuild(); }
    [[nodiscard]] const SidebarEntry &entry(int row) const { return m_entries.at(row); }
    [[nodiscard]] int rowOf(View view) const;

private:
    void rebuild();
    QList<SidebarEntry> views() const;

    QList<SidebarEntry> m_entries;
    ViewCounts m_counts;
    QList<PipelineSummary> m_pipelines;
    QStringList m_authors;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::SidebarEntry)
