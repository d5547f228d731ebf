// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/outboxmodel.h"

#include "desk/desk.h"
#include "ui/theme/icons.h"
#include "ui/words/sendingwords.h"
#include "ui/words/statuswords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

#include <QLocale>

namespace signalbox {

namespace {

constexpr qsizetype maxTitles = 2 * PagedRecords<OutboxRow>::maxRows;

Status shapeOf(const OutboxRow &row)
{
    switch (row.state) {
    case OutboxRow::State::Sent:
        return Status::Passed;
    case OutboxRow::State::Failed:
        return Status::Failed;
    case OutboxRow::State::Dropped:
        return Status::Cancelled;
    case OutboxRow::State::Waiting:
        break;
    }
    return row.inFlight ? Status::Running : Status::Queued;
}

QString stateWord(const OutboxRow &row)
{
    switch (row.state) {
    case OutboxRow::State::Sent:
        return row.mayHaveBeenSent ? OutboxModel::tr("Sent, maybe twice") : OutboxModel::tr("Sent");
    case OutboxRow::State::Failed:
        return OutboxModel::tr("Failed", "a message");
    case OutboxRow::State::Dropped:
        return OutboxModel::tr("Dropped", "a message");
    case OutboxRow::State::Waiting:
        break;
    }
    return row.inFlight ? OutboxModel::tr("Sending") : OutboxModel::tr("Waiting");
}

Instant timeOf(const OutboxRow &row)
{
    return row.lastAt.value_or(row.createdAt);
}

} // namespace

OutboxModel::OutboxModel(StoreReader &reader, const Clock &clock, QObject *parent)
    : PagedRecords(parent), m_reader(reader), m_clock(clock)
{
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutboxRow &row = record(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTipText(toolTip(row, column));
    case Qt::AccessibleTextRole:
        return column == StateColumn ? sentence(row) : text(row, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == AttemptsColumn ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return row.id;
    case IconRole:
        return column == StateColumn ? QVariant(statusIconName(shapeOf(row))) : QVariant();
    case HueRole:
        return column == StateColumn ? QVariant(int(statusHue(shapeOf(row)))) : QVariant();
    case ElideRole:
        return int(column == TargetColumn ? Qt::ElideMiddle : Qt::ElideRight);
    case MutedRole:
        return column > EventColumn;
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == AttemptsColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role == WidestRole)
        return widestText(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case TargetColumn:
        return tr("Target");
    case EventColumn:
        return tr("Event");
    case AttemptsColumn:
        return tr("Attempts");
    case WaitsColumn:
        return tr("Waits");
    case AnswerColumn:
        return tr("Last answer");
    case TimeColumn:
        return tr("Time");
    default:
        return {};
    }
}

void OutboxModel::setFilter(const OutboxFilter &filter)
{
    m_filter = filter;
    m_known.clear();
    reload();
}

void OutboxModel::refresh(qint64 id)
{
    m_known.clear(); // it may have made room for others
    const auto row = m_reader.outboxRow(id);
    if (!row)
        return setError(row.error());
    if (*row)
        put(**row);
    else if (const int gone = rowOf(id); gone >= 0)
        remove(gone);
}

void OutboxModel::tick()
{
    m_known.clear();
    for (int row = 0; row < rowCount(); ++row) {
        if (record(row).state == OutboxRow::State::Waiting)
            Q_EMIT dataChanged(index(row, WaitsColumn), index(row, WaitsColumn));
    }
}

Result<QList<OutboxRow>> OutboxModel::readPage(qint64 beforeId, int limit) const
{
    return m_reader.outbox(m_filter, beforeId, limit);
}

bool OutboxModel::belongs(const OutboxRow &row) const
{
    if (m_filter.state && row.state != *m_filter.state)
        return false;
    if (!m_filter.target.isEmpty() && row.target != m_filter.target)
        return false;
    return m_filter.words.isEmpty() || m_reader.matches(m_filter, row.id).value_or(false);
}

QString OutboxModel::widestText(int column) const
{
    if (column == WaitsColumn)
        return SendingWords::waiting(
            {WaitingReason::Why::RetryAt, m_clock.now() + std::chrono::seconds(3599), 0, {}},
            m_clock.now());
    if (column == TimeColumn)
        return momentText(m_clock.now() - std::chrono::days(1), m_clock.now());
    return {};
}

QString OutboxModel::text(const OutboxRow &row, int column) const
{
    switch (column) {
    case StateColumn:
        return stateWord(row);
    case TargetColumn:
        return visibleLine(row.target, 64);
    case EventColumn:
        return eventTitle(row);
    case AttemptsColumn:
        return QLocale().toString(row.attempts);
    case WaitsColumn:
        return waitsText(row);
    case AnswerColumn:
        return visibleLine(row.answer);
    case TimeColumn:
        return momentText(timeOf(row), m_clock.now());
    default:
        return {};
    }
}

QString OutboxModel::toolTip(const OutboxRow &row, int column) const
{
    if (column == WaitsColumn && row.state == OutboxRow::State::Waiting && row.nextAt)
        return fullMoment(*row.nextAt);
    if (column != TimeColumn)
        return text(row, column);
    const QString made = tr("Made %1").arg(fullMoment(row.createdAt));
    return row.lastAt ? made + QLatin1Char('\n') + tr("Last try %1").arg(fullMoment(*row.lastAt))
                      : made;
}

QString OutboxModel::sentence(const OutboxRow &row) const
{
    QStringList parts{stateWord(row), visibleLine(row.target, 64), eventTitle(row)};
    if (row.attempts > 0)
        parts += tr("%n attempt(s)", nullptr, row.attempts);
    parts += {waitsText(row), visibleLine(row.answer), spokenAge(timeOf(row), m_clock.now())};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

WaitingReason OutboxModel::reasonOf(const OutboxRow &row) const
{
    using Why = WaitingReason::Why;
    if (row.state != OutboxRow::State::Waiting)
        return {};
    if (!m_reasons) {
        const bool later = row.nextAt && *row.nextAt > m_clock.now();
        return {row.inFlight ? Why::OnItsWay
                    : later  ? Why::RetryAt
                             : Why::Next,
                row.nextAt, 0, QString()};
    }
    const auto known = m_known.constFind(row.id);
    if (known != m_known.constEnd())
        return *known;
    return *m_known.insert(row.id, m_reasons(row));
}

QString OutboxModel::waitsText(const OutboxRow &row) const
{
    return SendingWords::waiting(reasonOf(row), m_clock.now());
}

QString OutboxModel::eventTitle(const OutboxRow &row) const
{
    if (const auto known = m_titles.constFind(row.event); known != m_titles.constEnd())
        return *known;
    const auto event = m_reader.event(row.event);
    const QString title = event && *event ? titleOf(**event) : tr("Event no longer kept");
    if (m_titles.size() >= maxTitles)
        m_titles.clear();
    m_titles.insert(row.event, title);
    return title;
}

} // namespace signalbox
