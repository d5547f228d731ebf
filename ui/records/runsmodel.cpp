// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/runsmodel.h"

#include "desk/desk.h"
#include "desk/runevent.h"
#include "ui/theme/icons.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {

constexpr int mostLookedThrough = 2'000; // runs, for one page of those that fit a filter

QString valueText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

} // namespace

RunsModel::RunsModel(StoreReader &reader, const Clock &clock, QObject *parent)
    : PagedRecords(parent), m_reader(reader), m_clock(clock)
{
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunRecord &run = record(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(run, column);
    case Qt::ToolTipRole:
        return toolTipText(toolTip(run, column));
    case Qt::AccessibleTextRole:
        return column == StatusColumn ? sentence(run) : text(run, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == DurationColumn ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return run.id;
    case IconRole:
        return column == StatusColumn ? QVariant(statusIconName(statusOfRun(run.status)))
                                      : QVariant();
    case HueRole:
        return column == StatusColumn ? QVariant(int(statusHue(statusOfRun(run.status))))
                                      : QVariant();
    case ElideRole:
        return int(column == TriggerColumn ? Qt::ElideMiddle : Qt::ElideRight);
    case MutedRole:
        return column > TriggerColumn;
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == DurationColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role == WidestRole)
        return widestText(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StatusColumn:
        return tr("Status");
    case TriggerColumn:
        return tr("Trigger");
    case StartedByColumn:
        return tr("Started by");
    case ParamsColumn:
        return tr("Parameters");
    case StartedColumn:
        return tr("Started");
    case DurationColumn:
        return tr("Duration");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

void RunsModel::setFilter(const RunFilter &filter)
{
    m_filter = filter;
    reload();
}

void RunsModel::refresh(RunRecord run)
{
    run.output.clear();
    put(run);
}

Result<std::optional<RunRecord>> RunsModel::withOutput(qint64 run) const
{
    return m_reader.run(run);
}

void RunsModel::tick()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (record(row).status == RunRecord::Status::Running)
            Q_EMIT dataChanged(index(row, DurationColumn), index(row, DurationColumn));
    }
}

QString RunsModel::statusText(const RunRecord &run)
{
    switch (run.status) {
    case RunRecord::Status::Queued:
        return tr("Waiting to start");
    case RunRecord::Status::Running:
        return tr("Running");
    case RunRecord::Status::Passed:
        return run.dryRun ? tr("Passed (dry run)") : tr("Passed");
    case RunRecord::Status::Failed:
        return run.dryRun ? tr("Failed (dry run)") : tr("Failed", "a run");
    case RunRecord::Status::Cancelled:
        return tr("Cancelled", "a run");
    case RunRecord::Status::Blocked:
        return tr("Waits for approval");
    case RunRecord::Status::Unknown:
        break;
    }
    return tr("Outcome not known");
}

QString RunsModel::starterText(const RunRecord &run)
{
    const QString user = visibleLine(run.startedByUser, 64);
    if (run.startedByKind == QLatin1String("rule"))
        return user.isEmpty() ? tr("A rule") : tr("Rule %1").arg(user);
    if (run.startedByKind == QLatin1String("command"))
        return user.isEmpty() ? tr("A chat command") : tr("%1, in chat").arg(user);
    if (run.startedByKind == QLatin1String("cli"))
        return user.isEmpty() ? tr("Command line") : tr("%1, on the command line").arg(user);
    if (run.startedByKind == QLatin1String("desktop"))
        return user.isEmpty() ? tr("This window") : user;
    return user.isEmpty() ? visibleLine(run.startedByKind, 64) : user;
}

QStringList RunsModel::paramTexts(const RunRecord &run)
{
    QStringList texts;
    for (auto param = run.params.begin(); param != run.params.end(); ++param)
        texts += QStringLiteral("%1=%2").arg(visibleLine(param.key(), 64),
                                             visibleLine(valueText(*param)));
    return texts;
}

QString RunsModel::durationTextOf(const RunRecord &run, Instant now)
{
    if (run.finishedAt && *run.finishedAt >= run.startedAt && run.requestStarted)
        return durationText(*run.finishedAt - run.startedAt);
    return run.status == RunRecord::Status::Running ? durationText(now - run.startedAt) : QString();
}

Result<QList<RunRecord>> RunsModel::readPage(qint64 beforeId, int limit) const
{
    QList<RunRecord> found;
    // What is rare is looked for a while; the next page goes on from there.
    for (int looked = 0; looked < mostLookedThrough; looked += limit) {
        auto page = m_reader.runs(m_filter.trigger, beforeId, limit);
        if (!page)
            return page;
        for (RunRecord &run : *page) {
            beforeId = run.id;
            run.output.clear();
            if (found.size() < limit && m_filter.admits(run))
                found.append(run);
        }
        if (page->size() < limit || found.size() == limit)
            break;
    }
    return found;
}

bool RunsModel::belongs(const RunRecord &run) const
{
    return m_filter.admits(run);
}

QString RunsModel::widestText(int column) const
{
    if (column == DurationColumn)
        return durationText(std::chrono::seconds(3599));
    if (column == StartedColumn)
        return momentText(m_clock.now() - std::chrono::days(1), m_clock.now());
    return {};
}

QString RunsModel::text(const RunRecord &run, int column) const
{
    switch (column) {
    case StatusColumn:
        return statusText(run);
    case TriggerColumn:
        return visibleLine(run.trigger, 64);
    case StartedByColumn:
        return starterText(run);
    case ParamsColumn:
        return paramTexts(run).join(QStringLiteral(", "));
    case StartedColumn:
        return momentText(run.startedAt, m_clock.now());
    case DurationColumn:
        return durationTextOf(run, m_clock.now());
    case ReasonColumn:
        return visibleLine(run.reason);
    default:
        return {};
    }
}

QString RunsModel::toolTip(const RunRecord &run, int column) const
{
    if (column == ParamsColumn)
        return paramTexts(run).join(QLatin1Char('\n'));
    return column == StartedColumn ? fullMoment(run.startedAt) : text(run, column);
}

QString RunsModel::sentence(const RunRecord &run) const
{
    QStringList parts{statusText(run), visibleLine(run.trigger, 64), starterText(run)};
    parts += paramTexts(run);
    parts += spokenAge(run.startedAt, m_clock.now());
    if (run.finishedAt && run.requestStarted)
        parts += tr("took %1").arg(spokenDuration(*run.finishedAt - run.startedAt));
    parts += visibleLine(run.reason);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace signalbox
