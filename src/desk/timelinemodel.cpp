// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinemodel.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

constexpr int pageSize = 256;
constexpr int changesPerRefresh = 512;
constexpr std::size_t mostRowsKept = 5'000; // a view left running all day keeps a bounded list
constexpr std::chrono::milliseconds coalesceFor{100};

// Newest change first, ids break ties: the order of the store's keyset.
bool comesBefore(const Subject &left, const Subject &right)
{
    if (left.changedAt != right.changedAt)
        return left.changedAt > right.changedAt;
    return left.id > right.id;
}

PageKey keyOf(const Subject &subject)
{
    return {toMilliseconds(subject.changedAt), subject.id};
}

QDate localDay(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant)).date();
}

} // namespace

TimelineModel::TimelineModel(std::unique_ptr<StoreReader> reader, const Clock &clock,
                             QObject *parent)
    : QAbstractListModel(parent), m_reader(std::move(reader)), m_clock(clock)
{
    m_coalesce.setSingleShot(true);
    m_coalesce.setInterval(coalesceFor);
    connect(&m_coalesce, &QTimer::timeout, this, &TimelineModel::applyChanges);
    reload({});
}

TimelineModel::~TimelineModel() = default;

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimelineRowPointer &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row->subject.event.title;
    case RowRole:
        return QVariant::fromValue(row);
    case SubjectIdRole:
        return row->subject.id;
    case AccessibleStatusRole:
        return toText(row->subject.event.status);
    default:
        return {};
    }
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete;
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    // Not the last row's own key: a row updated in its place while held is newer than its
    // neighbours.
    const PageKey after = m_loadedTo;
    auto page = m_reader->subjects(m_query, after, pageSize);
    if (!page) {
        m_error = page.error();
        m_complete = true; // the view would ask again at once; a change of query or data retries
        Q_EMIT errorChanged();
        return;
    }
    m_complete = page->size() < pageSize;
    if (page->isEmpty())
        return;
    m_loadedTo = keyOf(page->constLast());
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
    for (Subject &subject : *page)
        m_rows.push_back(prepare(std::move(subject)));
    endInsertRows();
    refreshDayMarks(first, static_cast<int>(m_rows.size()) - 1);
}

void TimelineModel::setQuery(const Query &query)
{
    m_query = query;
    m_startsAtTop = true;
    reload({});
    Q_EMIT queryChanged();
}

TimelineRowPointer TimelineModel::row(int index) const
{
    if (index < 0 || index >= rowCount())
        return {};
    return m_rows[static_cast<std::size_t>(index)];
}

int TimelineModel::rowOfSubject(qint64 subject) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(),
                     [&](const TimelineRowPointer &row) { return row->subject.id == subject; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void TimelineModel::jumpTo(Instant instant)
{
    m_startsAtTop = false;
    reload({toMilliseconds(instant) + 1, std::numeric_limits<qint64>::max()});
}

void TimelineModel::toTop()
{
    m_startsAtTop = true;
    reload({});
}

void TimelineModel::setHeld(bool held)
{
    m_held = held;
}

void TimelineModel::release()
{
    m_held = false;
    if (m_startsAtTop)
        applyChanges();
    else
        toTop();
}

void TimelineModel::subjectsChanged(const QList<qint64> &subjects)
{
    for (qint64 subject : subjects) {
        if (!m_pending.contains(subject))
            m_pending.append(subject);
    }
    // A flood beyond what one refresh shows is read afresh from the top instead of row by row.
    if (m_pending.size() > 4 * changesPerRefresh)
        m_pending.remove(0, m_pending.size() - 4 * changesPerRefresh);
    if (!m_coalesce.isActive())
        m_coalesce.start();
}

void TimelineModel::reload(PageKey from)
{
    beginResetModel();
    m_rows.clear();
    m_pending.clear();
    m_complete = false;
    const bool hadError = m_error.has_value();
    m_error.reset();
    auto page = m_reader->subjects(m_query, from, pageSize);
    if (page) {
        m_complete = page->size() < pageSize;
        m_loadedTo = page->isEmpty() ? from : keyOf(page->constLast());
        for (Subject &subject : *page)
            m_rows.push_back(prepare(std::move(subject)));
    } else {
        m_error = page.error();
        m_complete = true;
    }
    endResetModel();
    refreshDayMarks(0, rowCount() - 1);
    if (m_gathered != 0) {
        m_gathered = 0;
        Q_EMIT gatheredChanged(0);
    }
    if (hadError || m_error)
        Q_EMIT errorChanged();
}

void TimelineModel::applyChanges()
{
    const bool keepStill = m_held || !m_startsAtTop;
    if (!keepStill && (m_pending.size() > changesPerRefresh || m_error)) {
        reload({});
        return;
    }
    QList<Subject> fresh;
    QList<qint64> risen;
    QList<qint64> later;
    for (qint64 id : std::as_const(m_pending)) {
        auto found = m_reader->subject(id);
        const bool matching = found && *found && m_reader->matches(m_query, id).value_or(false);
        const int at = rowOfSubject(id);
        if (at >= 0 && !matching)
            removeRow(at);
        else if (at >= 0)
            replaceRow(at, std::move(**found));
        if (!matching || at == 0)
            continue;
        if (keepStill)
            later.append(id);
        else if (at < 0)
            fresh.append(std::move(**found));
        else
            risen.append(id);
    }
    m_pending = later;
    raise(risen);
    insertFresh(std::move(fresh));
    trimTail();
    refreshDayMarks(0, rowCount() - 1);
    const auto gathered = static_cast<int>(std::count_if(
        later.cbegin(), later.cend(), [this](qint64 id) { return rowOfSubject(id) < 0; }));
    if (gathered != m_gathered) {
        m_gathered = gathered;
        Q_EMIT gatheredChanged(gathered);
    }
}

void TimelineModel::removeRow(int at)
{
    beginRemoveRows({}, at, at);
    m_rows.erase(m_rows.begin() + at);
    endRemoveRows();
}

void TimelineModel::replaceRow(int at, Subject subject)
{
    auto fresh = std::make_shared<TimelineRow>(*prepare(std::move(subject)));
    fresh->startsDay = m_rows[static_cast<std::size_t>(at)]->startsDay;
    m_rows[static_cast<std::size_t>(at)] = std::move(fresh);
    Q_EMIT dataChanged(index(at), index(at));
}

// Moves changed rows to their places, newest first: those not moved yet are then all older than the
// one in hand, so that the rows before it are in order as far as it is concerned.
void TimelineModel::raise(const QList<qint64> &subjects)
{
    QList<Subject> risen;
    for (qint64 id : subjects)
        risen.append(m_rows[static_cast<std::size_t>(rowOfSubject(id))]->subject);
    std::sort(risen.begin(), risen.end(), comesBefore);
    for (const Subject &subject : std::as_const(risen)) {
        const int at = rowOfSubject(subject.id);
        const auto place =
            std::find_if(m_rows.begin(), m_rows.begin() + at, [&](const TimelineRowPointer &row) {
                return comesBefore(subject, row->subject);
            });
        const int to = static_cast<int>(place - m_rows.begin());
        if (to == at)
            continue;
        beginMoveRows({}, at, at, {}, to);
        std::rotate(m_rows.begin() + to, m_rows.begin() + at, m_rows.begin() + at + 1);
        endMoveRows();
    }
}

void TimelineModel::insertFresh(QList<Subject> fresh)
{
    std::sort(fresh.begin(), fresh.end(), comesBefore);
    const bool allOnTop = !fresh.isEmpty()
        && (m_rows.empty() || comesBefore(fresh.constLast(), m_rows.front()->subject));
    if (allOnTop) {
        beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
        for (auto subject = fresh.rbegin(); subject != fresh.rend(); ++subject)
            m_rows.push_front(prepare(*subject));
        endInsertRows();
        return;
    }
    for (const Subject &subject : std::as_const(fresh)) {
        const auto target =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const TimelineRowPointer &row) {
                return comesBefore(subject, row->subject);
            });
        if (target == m_rows.end() && !m_complete)
            continue; // it belongs to a page that is not loaded yet
        const int to = static_cast<int>(target - m_rows.begin());
        beginInsertRows({}, to, to);
        m_rows.insert(target, prepare(subject));
        endInsertRows();
    }
}

void TimelineModel::trimTail()
{
    if (m_rows.size() <= mostRowsKept + pageSize || m_held || !m_startsAtTop)
        return;
    beginRemoveRows({}, static_cast<int>(mostRowsKept), static_cast<int>(m_rows.size()) - 1);
    m_rows.resize(mostRowsKept);
    m_loadedTo = keyOf(m_rows.back()->subject);
    m_complete = false;
    endRemoveRows();
}

TimelineRowPointer TimelineModel::prepare(Subject subject) const
{
    auto row = std::make_shared<TimelineRow>();
    row->open = isOpen(subject, true, m_clock.now());
    row->subject = std::move(subject);
    return row;
}

void TimelineModel::refreshDayMarks(int from, int to)
{
    for (int at = std::max(0, from); at <= to; ++at) {
        const auto position = static_cast<std::size_t>(at);
        const bool starts = at == 0
            || localDay(m_rows[position]->subject.changedAt)
                != localDay(m_rows[position - 1]->subject.changedAt);
        if (starts == m_rows[position]->startsDay)
            continue;
        auto marked = std::make_shared<TimelineRow>(*m_rows[position]);
        marked->startsDay = starts;
        m_rows[position] = std::move(marked);
        Q_EMIT dataChanged(index(at), index(at), {RowRole});
    }
}

} // namespace signalbox
