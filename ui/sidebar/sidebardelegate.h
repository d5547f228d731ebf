// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QStyledItemDelegate>

namespace signalbox {

struct SidebarEntry;

//! Paints the rows of the sidebar; in a rail only their icons.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setRail(bool rail) { m_rail = rail; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintView(QPainter *painter, const QStyleOptionViewItem &option,
                   const SidebarEntry &entry) const;
    void paintCount(QPainter *painter, const QRect &rect, const SidebarEntry &entry,
                    const ColorTokens &tokens) const;
    void paintPipeline(QPainter *painter, const QStyleOptionViewItem &option,
                       const SidebarEntry &entry) const;

    bool m_rail = false;
    mutable IconCache m_icons;
};

} // namespace signalbox
