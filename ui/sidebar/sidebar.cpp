// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/sidebar.h"

#include "ui/sidebar/sidebardelegate.h"
#include "ui/sidebar/statusfoot.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace signalbox {

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_model(new SidebarModel(this))
    , m_delegate(new SidebarDelegate(this))
    , m_list(new QListView)
    , m_foot(new StatusFoot)
{
    m_list->setObjectName(QStringLiteral("sidebar"));
    m_list->setAccessibleName(tr("Views and tools"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addSpacing(space::tiny);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_foot);
    showView(View::All);
    connect(m_list, &QListView::clicked, this, &Sidebar::choose);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        hideForRail();
        showView(m_view);
    });
}

void Sidebar::choose(const QModelIndex &index)
{
    const SidebarEntry entry = m_model->entry(index.row());
    switch (entry.kind) {
    case SidebarEntry::Kind::Heading:
        showView(m_view);
        return;
    case SidebarEntry::Kind::View:
        m_view = entry.view;
        Q_EMIT viewChosen(entry.view, entry.filter);
        return;
    case SidebarEntry::Kind::Pipeline:
        Q_EMIT pipelineChosen(entry.filter);
        return;
    case SidebarEntry::Kind::Tool:
        showView(m_view); // a tool opens beside; the view stays the one that is shown
        Q_EMIT toolChosen(entry.tool);
    }
}

void Sidebar::showView(View view)
{
    m_view = view;
    const int row = m_model->rowOf(view);
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

void Sidebar::setRail(bool rail)
{
    m_rail = rail;
    m_delegate->setRail(rail);
    m_foot->setForm(rail ? StatusLine::Form::Rail : StatusLine::Form::Column);
    hideForRail();
    m_list->doItemsLayout();
}

void Sidebar::setFootVisible(bool visible)
{
    m_foot->setVisible(visible);
}

void Sidebar::hideForRail()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const SidebarEntry &entry = m_model->entry(row);
        m_list->setRowHidden(row, m_rail && entry.kind == SidebarEntry::Kind::Pipeline);
    }
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
            && m_list->currentIndex().isValid()) {
            choose(m_list->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).sidebar);
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_list->setAccessibleName(tr("Views and tools"));
        m_model->retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace signalbox
