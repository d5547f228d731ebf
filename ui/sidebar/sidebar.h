// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sidebar/sidebarmodel.h"

#include <QWidget>

class QListView;

namespace signalbox {

class SidebarDelegate;
class StatusFoot;

//! The left pane: views, pipelines and tools, scrolling; the status lines below them always in
//! sight.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    [[nodiscard]] SidebarModel *model() const { return m_model; }
    [[nodiscard]] StatusFoot *foot() const { return m_foot; }
    void setRail(bool rail);
    void setFootVisible(bool visible);
    //! Marks a view without telling.
    void showView(View view);

Q_SIGNALS:
    void viewChosen(signalbox::View view, const QString &filter);
    void pipelineChosen(const QString &filter);
    void toolChosen(signalbox::Tool tool);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void hideForRail();

    SidebarModel *m_model;
    SidebarDelegate *m_delegate;
    QListView *m_list;
    StatusFoot *m_foot;
    View m_view = View::All;
    bool m_rail = false;
};

} // namespace signalbox
