// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/previewpage.h"

#include "ui/preview/previewpanel.h"
#include "ui/preview/templatedialog.h"
#include "ui/theme/tokens.h"

#include <QVBoxLayout>

namespace signalbox {

PreviewPage::PreviewPage(const PreviewAccess &access, QWidget *parent)
    : QScrollArea(parent), m_panel(new PreviewPanel(access))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::NoFocus);
    m_panel->setMaximumWidth(size::detailsText);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::wide, space::large, space::wide, space::wide);
    column->addWidget(m_panel);
    setWidget(content);
    content->setAutoFillBackground(false);
    connect(m_panel, &PreviewPanel::templateRequested, this,
            [this, access](const QString &target, qint64 event) {
                auto *dialog = openTemplateDialog(access, target, event, this);
                connect(dialog, &TemplateDialog::saved, m_panel, &PreviewPanel::refresh);
            });
}

void PreviewPage::showMessageOf(qint64 event)
{
    m_panel->setEvent(event);
}

} // namespace signalbox
