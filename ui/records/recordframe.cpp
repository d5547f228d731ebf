// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/recordframe.h"

#include "ui/records/pagedrecords.h"
#include "ui/records/recordview.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/tokens.h"
#include "ui/timeline/emptypage.h"
#include "ui/widgets/note.h"
#include "ui/words/errorwords.h"

#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace signalbox {

RecordFrame::RecordFrame(RecordTable *model, int wideColumn, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new RecordView(model, wideColumn))
    , m_empty(new EmptyPage)
    , m_fault(new Note)
    , m_stack(new QStackedLayout)
{
    m_view->setAccessibleName(name);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    // The edge is painted around the table, so the table keeps off it.
    column->setContentsMargins(line::thin, line::thin, line::thin, line::thin);
    column->setSpacing(0);
    column->addWidget(m_fault);
    column->addLayout(m_stack, 1);
    m_fault->setAction(tr("Try again"), QStringLiteral("replay"));
    connect(m_fault, &Note::actionRequested, model, &RecordTable::reload);
    connect(m_empty, &EmptyPage::firstRequested, this, &RecordFrame::emptyActionRequested);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &RecordFrame::refresh);
    connect(model, &QAbstractItemModel::modelReset, this, &RecordFrame::refresh);
    connect(model, &RecordTable::errorChanged, this, &RecordFrame::refresh);
    refresh();
}

void RecordFrame::setEmptyWords(const QString &heading, const QString &sentence,
                                const QString &action)
{
    m_empty->setWords(heading, sentence);
    m_empty->setActions(action);
}

void RecordFrame::paintEvent(QPaintEvent *)
{
    const ColorTokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.border);
    painter.fillRect(rect().adjusted(line::thin, line::thin, -line::thin, -line::thin),
                     tokens.surface);
}

void RecordFrame::refresh()
{
    const std::optional<Error> &error = m_model->error();
    if (error)
        m_fault->setNote(tr("The list cannot be read. %1").arg(errorSentence(*error)), Hue::Red,
                         QStringLiteral("status/failed"));
    m_fault->setVisible(error.has_value());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

} // namespace signalbox
