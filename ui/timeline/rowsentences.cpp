// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/rowsentences.h"

#include "ui/timeline/timelinedelegate.h"
#include "ui/words/rowsentence.h"
#include "ui/words/visibletext.h"

namespace signalbox {

RowSentences::RowSentences(const Clock &clock, QObject *parent)
    : QIdentityProxyModel(parent), m_clock(clock)
{
}

QVariant RowSentences::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    const TimelineRowPointer row = TimelineDelegate::rowOf(index);
    if (!row)
        return {};
    if (role == Qt::AccessibleTextRole)
        return rowSentence(row->subject, m_clock.now());
    if (role == Qt::ToolTipRole)
        return toolTipText(rowToolTip(row->subject, m_clock.now()));
    return titleOf(row->subject.event);
}

} // namespace signalbox
