// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/sidebarmodel.h"

#include "ui/words/visibletext.h"

namespace signalbox {

namespace {

// More would push the tools below them out of sight; the filter finds the others.
constexpr qsizetype mostPipelines = 8;
constexpr qsizetype mostAuthors = 3;

SidebarEntry heading(const QString &text)
{
    SidebarEntry entry;
    entry.text = text;
    return entry;
}

SidebarEntry viewEntry(View view, const QString &text, const QString &icon, const QString &filter)
{
    SidebarEntry entry;
    entry.kind = SidebarEntry::Kind::View;
    entry.view = view;
    entry.text = text;
    entry.icon = QStringLiteral("ui/") + icon;
    entry.filter = filter;
    return entry;
}

SidebarEntry toolEntry(Tool tool, const QString &text, const QString &icon)
{
    SidebarEntry entry;
    entry.kind = SidebarEntry::Kind::Tool;
    entry.tool = tool;
    entry.text = text;
    entry.icon = QStringLiteral("ui/") + icon;
    return entry;
}

QString quoted(const QString &word)
{
    return word.contains(QLatin1Char(' ')) ? QLatin1Char('"') + word + QLatin1Char('"') : word;
}

SidebarEntry pipelineEntry(const PipelineSummary &pipeline)
{
    SidebarEntry entry;
    entry.kind = SidebarEntry::Kind::Pipeline;
    entry.text = visibleLine(pipeline.project.isEmpty() ? pipeline.pipeline : pipeline.project);
    entry.second = pipeline.project.isEmpty() ? QString() : visibleLine(pipeline.pipeline);
    entry.lastTen = pipeline.lastTen;
    QStringList terms;
    if (!pipeline.project.isEmpty())
        terms << QStringLiteral("project:") + quoted(pipeline.project);
    if (!pipeline.pipeline.isEmpty())
        terms << QStringLiteral("pipeline:") + quoted(pipeline.pipeline);
    entry.filter = terms.join(QLatin1Char(' '));
    return entry;
}

} // namespace

SidebarModel::SidebarModel(QObject *parent) : QAbstractListModel(parent)
{
    rebuild();
}

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SidebarEntry &entry = m_entries.at(index.row());
    const QString whole = entry.second.isEmpty()
        ? entry.text
        : entry.text + QStringLiteral(" \u00B7 ") + entry.second;
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::ToolTipRole:
        return entry.kind == SidebarEntry::Kind::Heading ? QString() : toolTipText(whole);
    case Qt::AccessibleTextRole:
        return entry.count > 0 ? tr("%1, %n event(s)", nullptr, int(entry.count)).arg(whole)
                               : whole;
    case EntryRole:
        return QVariant::fromValue(entry);
    default:
        return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && m_entries.at(index.row()).kind == SidebarEntry::Kind::Heading)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

int SidebarModel::rowOf(View view) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).kind == SidebarEntry::Kind::View && m_entries.at(row).view == view)
            return row;
    }
    return -1;
}

void SidebarModel::setCounts(const ViewCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    const QList<SidebarEntry> fresh = views();
    for (qsizetype i = 0; i < fresh.size(); ++i)
        m_entries[i] = fresh.at(i);
    Q_EMIT dataChanged(index(0), index(int(fresh.size()) - 1));
}

void SidebarModel::setPipelines(const QList<PipelineSummary> &pipelines)
{
    const auto same = [](const PipelineSummary &left, const PipelineSummary &right) {
        return left.project == right.project && left.pipeline == right.pipeline
            && left.lastTen == right.lastTen;
    };
    if (std::equal(pipelines.begin(), pipelines.end(), m_pipelines.begin(), m_pipelines.end(),
                   same))
        return;
    m_pipelines = pipelines.first(qMin(pipelines.size(), mostPipelines));
    rebuild();
}

void SidebarModel::setAuthors(const QStringList &authors)
{
    if (authors == m_authors)
        return;
    m_authors = authors;
    rebuild();
}

QList<SidebarEntry> SidebarModel::views() const
{
    QList<SidebarEntry> entries{heading(tr("Views"))};
    entries << viewEntry(View::All, tr("All events"), QStringLiteral("all"), {});
    SidebarEntry attention = viewEntry(View::Attention, tr("Needs attention"),
                                       QStringLiteral("bell"), QStringLiteral("is:open"));
    attention.count = m_counts.attention;
    attention.countHue = Hue::Red;
    SidebarEntry running = viewEntry(View::Running, tr("Running"), QStringLiteral("build"),
                                     QStringLiteral("status:running"));
    running.count = m_counts.running;
    entries << attention << running;
    entries << viewEntry(View::MainFailures, tr("Failures on main"), QStringLiteral("branch"),
                         QStringLiteral("status:failed branch:main"));
    // The search language cannot say "or", so each name is a view of its own.
    for (const QString &author : m_authors.first(qMin(m_authors.size(), mostAuthors)))
        entries << viewEntry(View::Mine,
                             m_authors.size() == 1 ? tr("Mine") : visibleLine(author, 80),
                             QStringLiteral("user"), QStringLiteral("author:") + quoted(author));
    SidebarEntry refused = viewEntry(View::Refused, tr("Refused"), QStringLiteral("shield"), {});
    refused.count = m_counts.refused;
    refused.countHue = Hue::Magenta;
    entries << refused;
    return entries;
}

void SidebarModel::rebuild()
{
    beginResetModel();
    m_entries = views();
    if (!m_pipelines.isEmpty()) {
        m_entries << heading(tr("Pipelines"));
        for (const PipelineSummary &pipeline : std::as_const(m_pipelines))
            m_entries << pipelineEntry(pipeline);
    }
    m_entries << heading(tr("Tools"));
    m_entries << toolEntry(Tool::Triggers, tr("Triggers"), QStringLiteral("lever"));
    m_entries << toolEntry(Tool::Rules, tr("Rules"), QStringLiteral("rules"));
    m_entries << toolEntry(Tool::Outbox, tr("Outbox"), QStringLiteral("forward"));
    m_entries << toolEntry(Tool::Runs, tr("Runs"), QStringLiteral("clock"));
    m_entries << toolEntry(Tool::Samples, tr("Samples"), QStringLiteral("bench"));
    m_entries << toolEntry(Tool::Settings, tr("Settings"), QStringLiteral("settings"));
    endResetModel();
}

} // namespace signalbox
