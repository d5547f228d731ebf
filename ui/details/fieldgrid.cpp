// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/fieldgrid.h"

#include "ui/details/page.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/words/visibletext.h"

#include <QGridLayout>
#include <QLabel>

namespace signalbox {

namespace {

constexpr int leastColumn = 170, mostColumns = 4;

QWidget *makeCell(const FieldGrid::Field &field)
{
    auto *cell = new QWidget;
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny - 1);
    QLabel *label = plainLabel(field.label);
    makeSecond(label);
    QWidget *value = linkLabel(field.value, field.link);
    value->setFont(field.fixedFont ? fixedFontOf() : fontOf(TypeRole::Value));
    if (!field.toolTip.isEmpty())
        value->setToolTip(toolTipText(field.toolTip));
    label->setBuddy(value);
    layout->addWidget(label);
    layout->addWidget(value);
    layout->addStretch();
    cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    return cell;
}

} // namespace

FieldGrid::FieldGrid(const QList<Field> &fields, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::medium);
    for (const Field &field : fields) {
        if (!field.value.isEmpty())
            m_cells << makeCell(field);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    arrange(3);
}

void FieldGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(qBound(1, width() / leastColumn, mostColumns));
}

void FieldGrid::arrange(int columns)
{
    if (columns == m_columns)
        return;
    for (QWidget *cell : std::as_const(m_cells))
        m_grid->removeWidget(cell);
    for (int column = 0; column < mostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
    for (qsizetype i = 0; i < m_cells.size(); ++i)
        m_grid->addWidget(m_cells.at(i), int(i) / columns, int(i) % columns, Qt::AlignTop);
}

} // namespace signalbox
