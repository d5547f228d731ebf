// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/timelinemodel.h"
#include "ui/timeline/rowpaint.h"

#include <QStyledItemDelegate>

#include <optional>

namespace signalbox {

//! Paints a row from TimelineModel::RowRole. Texts are made once for each version of a row and
//! kept; fonts until the font changes.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TimelineDelegate(const Clock &clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    void setCompact(bool compact) { m_compact = compact; }
    [[nodiscard]] bool isCompact() const { return m_compact; }
    [[nodiscard]] int rowHeight() const;
    void setRingTurn(qreal turn) { m_ringTurn = turn; }
    //! The row of this subject just changed its status.
    void setFlash(qint64 subject, qreal strength);
    void dropFonts();

    [[nodiscard]] static TimelineRowPointer rowOf(const QModelIndex &index);

private:
    struct KnownRow
    {
        TimelineRowPointer row;
        RowTexts texts;
    };
    const RowTexts &textsOf(const TimelineRowPointer &row) const;

    static constexpr qsizetype maxKnownRows = 256;
    const Clock &m_clock;
    bool m_compact = false;
    qreal m_ringTurn = 0;
    qint64 m_flashSubject = 0;
    qreal m_flash = 0;
    mutable std::optional<RowFonts> m_fonts;
    mutable QHash<qint64, KnownRow> m_known;
    mutable IconCache m_icons;
};

} // namespace signalbox
